import { describe, expect, it } from 'vitest'
import type { Cart, CartItem } from '../src/api/types'
import type { Change, Entry } from '../src/features/cart/outbox'
import { view } from '../src/features/cart/view'

const item = (product_id: number, qty: number, is_orderable = true): CartItem => ({
  id: product_id * 10,
  product_id,
  qty,
  code: `P${product_id}`,
  name: `Part ${product_id}`,
  category: 'OIL',
  price: '1000.00',
  seen_price: '1000.00',
  discount: '0.00',
  subtotal: `${qty}000.00`,
  available: 5,
  in_stock: true,
  is_orderable,
})
const cart = (...items: CartItem[]): Cart => ({
  id: 1,
  items,
  item_count: items.length,
  total_qty: 0,
  total_amount: '0.00',
  discount_amount: '0.00',
  grand_total: '0.00',
  warnings: [],
  needs_confirmation: false,
  updated_at: null,
})
const entries = (...changes: Change[]): Entry[] => changes.map((change, n) => ({ key: `${n}`, change, tries: 0 }))
const shown = { code: 'P3', name: 'Part 3', price: '500.00' }
const seen = (result: ReturnType<typeof view>) =>
  result.lines.map(({ product_id, qty, pending }) => [product_id, qty, pending])

describe('the cart as the person sees it', () => {
  it('is the server’s when nothing is on its way', () => {
    const result = view(cart(item(1, 2), item(2, 1, false)), [])
    expect(seen(result)).toEqual([
      [1, 2, false],
      [2, 1, false],
    ])
    expect(result.count).toBe(1)
    expect(result.pending).toBe(false)
  })

  it('shows what is on its way, marked', () => {
    const result = view(
      cart(item(1, 2), item(2, 4)),
      entries(
        {
          kind: 'add',
          lines: [
            { product_id: 3, qty: 1, shown },
            { product_id: 1, qty: 3, shown },
          ],
        },
        { kind: 'set', product_id: 2, qty: 0 },
        { kind: 'set', product_id: 3, qty: 7 },
      ),
    )
    expect(seen(result)).toEqual([
      [1, 5, true],
      [3, 7, true],
    ])
    expect(result.count).toBe(2)
  })

  it('works before the server’s cart is known', () => {
    expect(seen(view(undefined, entries({ kind: 'add', lines: [{ product_id: 3, qty: 2, shown }] })))).toEqual([
      [3, 2, true],
    ])
  })

  it('is empty while the order is on its way; what is put in after it is the next cart', () => {
    const result = view(
      cart(item(1, 2)),
      entries(
        { kind: 'checkout', cart_id: 1, expected_total: '2000.00', notes: '' },
        { kind: 'add', lines: [{ product_id: 3, qty: 2, shown }] },
      ),
    )
    expect(seen(result)).toEqual([[3, 2, true]])
    expect(result.checkout).not.toBeNull()
  })

  it('does not change the server’s cart', () => {
    const server = cart(item(1, 2))
    view(server, entries({ kind: 'add', lines: [{ product_id: 1, qty: 3, shown }] }))
    expect(server.items[0]?.qty).toBe(2)
  })
})
