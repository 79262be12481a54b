import type { Page } from '../../api/types'
import type { AnyList } from './list'

type Row = Record<string, unknown>

/** The page of a list that the API tells as a whole, searched and sorted here: each word is found anywhere in `words`. */
export function pageOf<T extends Row>(rows: readonly T[], at: AnyList['at'], words: (row: T) => string): Page<T> {
  const wanted = (at.search ?? '').toLowerCase().split(/\s+/)
  const found = rows.filter((row) => wanted.every((word) => words(row).toLowerCase().includes(word)))
  if (at.sort) {
    const column = at.sort.replace('-', '')
    const sign = at.sort.startsWith('-') ? -1 : 1
    found.sort((a, b) => sign * compare(a[column], b[column]))
  }
  const { page, per_page } = at
  const total_pages = Math.ceil(found.length / per_page)
  const data = found.slice((page - 1) * per_page, page * per_page)
  return { data, meta: { page, per_page, total: found.length, total_pages } }
}

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'id')
}
