import { useMemo, useState } from 'react'
import type { RowId } from './rows'

/** What is selected, over all pages of a list. */
export type Selection<T> = {
  rows: T[]
  has(id: RowId): boolean
  toggle(row: T): void
  toggleAll(rows: T[]): void
  clear(): void
}

export function useSelection<T extends { id: RowId }>(): Selection<T> {
  const [selected, select] = useState<ReadonlyMap<RowId, T>>(new Map())
  return useMemo(
    () => ({
      rows: [...selected.values()],
      has: (id) => selected.has(id),
      toggle: (row) =>
        select((old) => {
          const next = new Map(old)
          if (!next.delete(row.id)) next.set(row.id, row)
          return next
        }),
      toggleAll: (rows) =>
        select((old) => {
          const next = new Map(old)
          const all = rows.every((row) => old.has(row.id))
          for (const row of rows) all ? next.delete(row.id) : next.set(row.id, row)
          return next
        }),
      clear: () => select(new Map()),
    }),
    [selected],
  )
}
