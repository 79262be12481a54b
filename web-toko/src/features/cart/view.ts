import type { Cart, CartItem } from '../../api/types'
import type { Entry, Shown } from './outbox'

/** A line as the person should see it: what the server said, with what is on its way to it. */
export type Line = {
  product_id: number
  qty: number
  /** Not confirmed by the server yet. */
  pending: boolean
  shown: Shown
  /** What the server knows of it; null for a line that is only on its way. */
  item: CartItem | null
}

export type CartView = {
  lines: Line[]
  /** The number on the badge. */
  count: number
  /** Something is on its way: totals are not final. */
  pending: boolean
  checkout: Entry | null
}

export function view(cart: Cart | undefined, entries: Entry[]): CartView {
  let lines: Line[] = (cart?.items ?? []).map((item) => ({
    product_id: item.product_id,
    qty: item.qty,
    pending: false,
    shown: item,
    item,
  }))
  let checkout: Entry | null = null
  for (const entry of entries) {
    const { change } = entry
    if (change.kind === 'add') {
      for (const { product_id, qty, shown } of change.lines) {
        const same = lines.find((line) => line.product_id === product_id)
        if (same) {
          same.qty = Math.min(same.qty + qty, 9999)
          same.pending = true
        } else {
          lines.push({ product_id, qty, pending: true, shown, item: null })
        }
      }
    } else if (change.kind === 'set') {
      lines = lines
        .map((line) => (line.product_id === change.product_id ? { ...line, qty: change.qty, pending: true } : line))
        .filter((line) => line.qty > 0)
    } else if (change.kind === 'clear') {
      lines = []
    } else if (change.kind === 'checkout') {
      checkout = entry
      lines = []
    }
  }
  return {
    lines,
    count: lines.filter((line) => line.item?.is_orderable !== false).length,
    pending: entries.length > 0,
    checkout,
  }
}
