/** Where an order stands among those that wait, and its neighbours. */
export type Place = { at: number; next: number | null; previous: number | null }

/**
 * The neighbours of an order in the queue (ids, who waits longest first). An order that has just left the queue leads to the
 * one that was behind it; behind the last one come those that were skipped, from the front.
 */
export function placeIn(queue: readonly number[], id: number, before: readonly number[] = queue): Place {
  const at = queue.indexOf(id)
  if (at >= 0) {
    return { at, next: queue[at + 1] ?? (at > 0 ? (queue[0] ?? null) : null), previous: queue[at - 1] ?? null }
  }
  const was = before.indexOf(id)
  const behind = was < 0 ? undefined : before.slice(was + 1).find((other) => queue.includes(other))
  return { at: -1, next: behind ?? queue[0] ?? null, previous: null }
}
