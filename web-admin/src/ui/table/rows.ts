import type { RefObject } from 'react'
import { texts } from '../../texts'
import { useKeys } from '../keys'

/** What tells a row from the others. */
export type RowId = number | string

const opened = new Map<string, RowId>()

/** The row that was opened last, so that the way back ends there. */
export function rememberRow(table: string, id: RowId): void {
  opened.set(table, id)
}

export function rowToReturnTo(table: string): RowId | undefined {
  const id = opened.get(table)
  opened.delete(table)
  return id
}

type Wishes = {
  body: RefObject<HTMLElement | null>
  /** Gets the row's id as it stands in the document. */
  select?: (id: string) => void
  turn: (by: number) => void
}

/** Moves over a table's rows by moving the focus over their links: Enter and screen readers work by themselves. */
export function useRowKeys({ body, select, turn }: Wishes): void {
  const links = () => [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const current = () => document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-row]')
  const move = (by: number) => {
    const all = links()
    const here = current()
    const at = here ? all.indexOf(here) : -1
    const next = at < 0 ? (by > 0 ? all[0] : all.at(-1)) : all[at + by]
    next?.focus()
    next?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }
  const down = { run: () => move(1), repeats: true }
  const up = { run: () => move(-1), repeats: true }
  useKeys(texts.keys.table, [
    { keys: 'j', text: texts.keys.nextRow, ...down },
    { keys: 'ArrowDown', ...down },
    { keys: 'k', text: texts.keys.previousRow, ...up },
    { keys: 'ArrowUp', ...up },
    {
      keys: 'x',
      text: texts.keys.select,
      when: select !== undefined,
      run: () => {
        const id = current()?.dataset.row
        if (id) select?.(id)
      },
    },
    {
      keys: '/',
      text: texts.keys.search,
      run: () => document.querySelector<HTMLInputElement>('[data-list-search]')?.focus(),
    },
    { keys: '[', text: texts.keys.previousPage, run: () => turn(-1) },
    { keys: ']', text: texts.keys.nextPage, run: () => turn(1) },
  ])
}
