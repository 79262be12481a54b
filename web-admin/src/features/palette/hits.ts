import type { NavigateOptions } from '@tanstack/react-router'
import type { IconName } from '../../ui/icons'

/** Something the palette can lead to. */
export type Hit = {
  key: string
  icon: IconName
  title: string
  hint?: string
  /** Keys that do the same, to learn them by the way. */
  keys?: string
} & ({ target: NavigateOptions } | { run: () => void })

/** A kind of things that are found by what is typed. */
export type Source = { name: string; search: (text: string, signal: AbortSignal) => Promise<Hit[]> }

export type Group = { name: string; hits: Hit[] }

/** Every word must begin a word of the title or the hint. */
export function matches(hit: Pick<Hit, 'title' | 'hint'>, text: string): boolean {
  const words = `${hit.title} ${hit.hint ?? ''}`.toLowerCase().split(/\s+/)
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)))
}
