import { flushSync } from 'react-dom'

// The focus moves in the same breath as what it follows. A moment later (a timer, a frame) it would be taken from wherever the
// person has gone meanwhile, and what they type would end up elsewhere.

/** Shows a change at once, then moves the focus to what it calls for. */
export function focusAfter(change: () => void, target: () => HTMLElement | null | undefined): void {
  flushSync(change)
  target()?.focus()
}

/**
 * For what comes back later: remembers where the person is. The answer says whether they are still there, or nowhere because
 * what they pressed is gone or out of use.
 */
export function stay(): () => boolean {
  const here = document.activeElement
  return () => {
    const now = document.activeElement
    return now === here || now === null || now === document.body
  }
}
