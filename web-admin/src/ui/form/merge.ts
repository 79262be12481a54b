/** Values of a form, flat: what one field holds is replaced as a whole. */
export type Fields = Record<string, unknown>

export function same(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

export type Difference = {
  field: string
  base: unknown
  mine: unknown
  theirs: unknown
  /** Both changed it, to different values: only a person can decide. */
  isContested: boolean
}

/** What two people who began with `base` have made of it, where they differ. */
export function differences(base: Fields, mine: Fields, theirs: Fields): Difference[] {
  const found: Difference[] = []
  for (const field of Object.keys(mine)) {
    if (same(mine[field], theirs[field])) continue
    const isMine = !same(mine[field], base[field])
    const isTheirs = !same(theirs[field], base[field])
    found.push({ field, base: base[field], mine: mine[field], theirs: theirs[field], isContested: isMine && isTheirs })
  }
  return found
}

/** Both people's changes together: theirs, and mine in the fields named. */
export function merge<V extends Fields>(mine: V, theirs: V, keep: readonly string[]): V {
  const merged: Fields = { ...theirs }
  for (const field of keep) merged[field] = mine[field]
  return merged as V
}

/** The fields in which I changed something: what a merge keeps of mine unless told otherwise. */
export function changed(base: Fields, mine: Fields): string[] {
  return Object.keys(mine).filter((field) => !same(base[field], mine[field]))
}
