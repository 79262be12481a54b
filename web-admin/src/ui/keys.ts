import { useLayoutEffect, useRef } from 'react'
import { load, save } from '../lib/storage'
import { createStore } from '../lib/store'

/** A key, or a few, and what they do. `j`, `?`, `Enter`, `mod+k` (Ctrl, on a Mac ⌘), `shift+a`, `g o` (one after the other). */
export type Shortcut = {
  keys: string
  /** What it does, for the list of shortcuts; without it the list leaves it out. */
  text?: string
  run: (event: KeyboardEvent) => void
  /** Off while false. */
  when?: boolean
  /** Also while the key is held down. Never for what changes anything. */
  repeats?: boolean
}

type Layer = { group: string; shortcuts: () => Shortcut[] }
const layers: Layer[] = []

/** Shortcuts of one letter can be turned off: they get in the way of people who speak to their computer. */
export const letters = createStore(load<boolean>('letters') ?? true)
export function allowLetters(on: boolean): void {
  save('letters', on)
  letters.set(on)
}

/** Shortcuts that work as long as this is on the screen. What came last wins. */
export function useKeys(group: string, shortcuts: Shortcut[]): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  // With the page, not after it: what can be seen can be pressed.
  useLayoutEffect(() => {
    const layer: Layer = { group, shortcuts: () => latest.current }
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
    }
  }, [group])
}

/** What works now, for the list of shortcuts: each group once, the page's own first. */
export function shortcutsNow(): { group: string; shortcuts: Shortcut[] }[] {
  const groups = new Map<string, Shortcut[]>()
  for (const layer of [...layers].reverse()) {
    const named = layer.shortcuts().filter((shortcut) => shortcut.text && shortcut.when !== false)
    if (named.length) groups.set(layer.group, [...(groups.get(layer.group) ?? []), ...named])
  }
  return [...groups].map(([group, shortcuts]) => ({ group, shortcuts }))
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** `mod+k` as it stands on the keys. */
export function keyNames(keys: string): string[] {
  const names: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    shift: 'Shift',
    ArrowDown: '↓',
    ArrowUp: '↑',
    Escape: 'Esc',
  }
  return keys.split(/[ +]/).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}

/** The event's key as shortcuts write it. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const mod = event.ctrlKey || event.metaKey
  const letter = /^[a-z]$/i.test(event.key)
  const key = letter ? event.key.toLowerCase() : event.key
  return `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${letter && event.shiftKey ? 'shift+' : ''}${key}`
}

const patience = 1200
let begun: { key: string; at: number } | null = null

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
  const key = pressed(event)
  const isCombination = key.startsWith('mod+') || key.startsWith('alt+')
  if (!isCombination) {
    // A dialog has the keyboard to itself, and so has somebody who types.
    if (isTyping(event.target) || document.querySelector('[aria-modal="true"]')) return
    if (key.length === 1 && !letters.get()) return
  }
  const sequence = begun && event.timeStamp - begun.at < patience ? `${begun.key} ${key}` : null
  begun = null
  let begins = false
  for (const layer of [...layers].reverse()) {
    for (const shortcut of layer.shortcuts()) {
      if (shortcut.when === false || (event.repeat && !shortcut.repeats)) continue
      if (shortcut.keys === key || shortcut.keys === sequence) {
        event.preventDefault()
        shortcut.run(event)
        return
      }
      if (shortcut.keys.startsWith(`${key} `)) begins = true
    }
  }
  if (begins) begun = { key, at: event.timeStamp }
}

export function watchKeys(): void {
  addEventListener('keydown', handle)
}
