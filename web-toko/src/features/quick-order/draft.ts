import type { Product, QuickLine } from '../../api/types'

/** A pasted line on its way into the cart. */
export type Row = {
  id: number
  /** Its number in the pasted text; a line with several items is several rows. */
  no: number
  raw: string
  status: QuickLine['status']
  qty: number
  message: string | null
  product: Product | null
  candidates: Product[]
  /** Left out by the person. */
  dropped: boolean
}

export type Draft = { text: string; rows: Row[] | null }
export const noDraft: Draft = { text: '', rows: null }

export function toRow(line: QuickLine, id: number): Row {
  return {
    id,
    no: line.line_no,
    raw: line.raw,
    status: line.status,
    qty: Math.max(line.qty, 1), // 0: it says none that can be ordered
    message: line.message ?? null,
    product: line.product ?? null,
    candidates: line.candidates,
    dropped: false,
  }
}

/** What a corrected line became; it keeps its place and its quantity, unless the correction says another. */
export function rematched(row: Row, lines: QuickLine[], corrected: string): Row {
  const line = lines.find((other) => other.status !== 'ignored') ?? lines[0]
  if (!line) return row
  const saysQty = line.qty !== 1 || row.qty === 1
  return { ...toRow(line, row.id), no: row.no, raw: corrected, qty: saysQty ? line.qty : row.qty }
}

export function isReady(row: Row): boolean {
  return !row.dropped && row.status === 'found' && row.product !== null
}

export function isOpen(row: Row): boolean {
  return !row.dropped && (row.status === 'choose' || row.status === 'unknown')
}

export function tally(rows: Row[]) {
  const live = rows.filter((row) => !row.dropped)
  const count = (status: Row['status']) => live.filter((row) => row.status === status).length
  return { found: count('found'), choose: count('choose'), unknown: count('unknown'), ignored: count('ignored') }
}
