import { queryOptions, useQuery } from '@tanstack/preact-query'
import { cache, learn, seen } from '../../api/cache'
import { api } from '../../api/client'
import { explain, isTemporary, Problem } from '../../api/problem'
import type { AddManyResult, Cart, Order } from '../../api/types'
import { randomKey } from '../../lib/random'
import { load, save } from '../../lib/storage'
import { createStore, useStore } from '../../lib/store'
import { session } from '../session'
import { type Change, type Entry, Outbox, type Outcome, type PendingLine, type Phase, type Sent } from './outbox'
import { type CartView, view } from './view'

const cartKey = ['cart']

export type Result = { cart: Cart; added?: AddManyResult } | { order: Order }
/** A change that the server refused for good. */
export type Refusal = { id: string; name: string | null; message: string }

export const entries = createStore<Entry[]>([])
export const phase = createStore<Phase>('ready')
export const refusals = createStore<Refusal[]>([])
/** What became of the last checkout: its order, or why not. */
export const lastCheckout = createStore<{ order: Order } | { error: unknown; expected_total: string } | null>(null)

// --- reading ------------------------------------------------------------------------------------

async function fetchCart(signal?: AbortSignal): Promise<Cart> {
  return (await api.get('/api/cart', { signal })).data
}

export const cartQuery = queryOptions({
  queryKey: cartKey,
  queryFn: async ({ signal }) => {
    // A change whose answer got lost may or may not be in the cart: settle it first, so that nothing counts twice.
    if (entries.get().some((entry) => entry.tries > 0)) await outbox?.flush()
    return fetchCart(signal)
  },
  persister: seen,
  staleTime: 15_000,
})

/** The cart as the person should see it, made once for everything that shows some of it. */
const shownCart = createStore<CartView>(view(undefined, []))

function refresh(): void {
  shownCart.set(view(cache.getQueryData<Cart>(cartKey), entries.get()))
}
entries.subscribe(refresh)
cache.getQueryCache().subscribe(({ type, query }) => {
  if (query.queryKey[0] === cartKey[0] && (type === 'updated' || type === 'removed')) refresh()
})

export function useCart() {
  const query = useQuery(cartQuery)
  return { ...useStore(shownCart), cart: query.data, query }
}

export function useCartCount(): number {
  return useStore(shownCart, (cart) => cart.count)
}

/** How many of a product are in the cart, with what is on its way. */
export function useQtyInCart(product_id: number): number {
  return useStore(shownCart, (cart) => cart.lines.find((line) => line.product_id === product_id)?.qty ?? 0)
}

// --- changing -----------------------------------------------------------------------------------

let outbox: Outbox<Result> | null = null

function effectiveQty(product_id: number): number {
  return shownCart.get().lines.find((line) => line.product_id === product_id)?.qty ?? 0
}

function push(change: Change): string {
  return outbox?.push(change, effectiveQty) ?? ''
}

export function addToCart(lines: PendingLine[]): string {
  return push({ kind: 'add', lines })
}

export function setQty(product_id: number, qty: number): void {
  push({ kind: 'set', product_id, qty })
}

export function clearCart(): void {
  push({ kind: 'clear' })
}

export function reorder(order_id: number): string {
  return push({ kind: 'reorder', order_id })
}

export function checkout(cart_id: number, expected_total: string, notes: string): string {
  // A second tap finds the first one's order on its way.
  const first = entries.get().find((entry) => entry.change.kind === 'checkout')
  return first?.key ?? push({ kind: 'checkout', cart_id, expected_total, notes })
}

export function takeBack(key: string): boolean {
  return outbox?.takeBack(key) ?? false
}

export function settled(key: string): Promise<Outcome<Result>> {
  return outbox?.settled(key) ?? new Promise(() => {})
}

export async function sendNow(): Promise<void> {
  await outbox?.flush()
}

export function dismissRefusals(): void {
  refusals.set([])
}

// --- sending ------------------------------------------------------------------------------------

async function send({ key, change, sent }: Entry, freeze: (sent: Sent) => void): Promise<Result> {
  switch (change.kind) {
    case 'add': {
      const items = change.lines.map(({ product_id, qty }) => ({ product_id, qty }))
      const added = (await api.post('/api/cart/add-many', { key, body: { items } })).data
      return { cart: added.cart, added }
    }
    case 'set':
      return { cart: await sendQty(key, change.product_id, change.qty, sent, freeze) }
    case 'clear':
      return { cart: (await api.delete('/api/cart/clear')).data }
    case 'reorder': {
      const path = { id: change.order_id }
      const added = (await api.post('/api/orders/{id}/reorder', { key, path })).data
      return { cart: added.cart, added }
    }
    case 'checkout': {
      const { cart_id, expected_total, notes } = change
      const body = { cart_id, expected_total, notes: notes || null }
      return { order: (await api.post('/api/cart/checkout', { key, body })).data }
    }
  }
}

/** A quantity is set on the cart's line, put in when there is none (any more), or the line is taken out. */
async function sendQty(
  key: string,
  product_id: number,
  qty: number,
  sent: Sent | undefined,
  freeze: (sent: Sent) => void,
): Promise<Cart> {
  let known = cache.getQueryData<Cart>(cartKey) ?? (sent ? undefined : await fetchCart())
  let how = sent
  for (let round = 0; ; round++) {
    if (!how) {
      const item = known?.items.find((line) => line.product_id === product_id)
      if (!item && qty === 0) return known ?? (await fetchCart())
      how = item ? { as: qty === 0 ? 'delete' : 'put', item_id: item.id } : { as: 'add' }
      freeze(how)
    }
    try {
      if (how.as === 'add') {
        return (await api.post('/api/cart/add', { key, body: { product_id, qty } })).data
      }
      const path = { id: how.item_id }
      if (how.as === 'delete') return (await api.delete('/api/cart/item/{id}', { path })).data
      return (await api.put('/api/cart/item/{id}', { path, body: { qty } })).data
    } catch (error) {
      // The line is gone (ordered or taken out on another device): look again, once.
      if (!(error instanceof Problem && error.status === 404) || round > 0 || how.as === 'add') throw error
      known = await fetchCart()
      how = undefined
    }
  }
}

async function onSettled({ change, key }: Entry, outcome: Outcome<Result>): Promise<void> {
  if (outcome.ok) {
    if ('order' in outcome.result) {
      const { order } = outcome.result
      learn(['order', order.id], order)
      await cache.cancelQueries({ queryKey: cartKey })
      const empty = cache.getQueryData<Cart>(cartKey)
      if (empty) learn(cartKey, { ...empty, id: null, items: [], item_count: 0, total_qty: 0, warnings: [] })
      void cache.invalidateQueries({ queryKey: cartKey })
      void cache.invalidateQueries({ queryKey: ['orders'] })
      lastCheckout.set({ order })
      return
    }
    await cache.cancelQueries({ queryKey: cartKey })
    learn(cartKey, outcome.result.cart)
    const { added } = outcome.result
    if (added) {
      refuse(
        added.results.flatMap((line, index) => {
          if (line.status === 'added') return []
          const name = change.kind === 'add' ? (change.lines[index]?.shown.name ?? null) : null
          return [{ id: `${key}.${index}`, name, message: line.message ?? '' }]
        }),
      )
    }
    return
  }
  const { error } = outcome
  if (change.kind === 'checkout') {
    const cart = error instanceof Problem ? (error.data as Cart | null) : null
    if (cart && Array.isArray(cart.items)) {
      await cache.cancelQueries({ queryKey: cartKey })
      learn(cartKey, cart)
    } else {
      void cache.invalidateQueries({ queryKey: cartKey })
    }
    lastCheckout.set({ error, expected_total: change.expected_total })
    return
  }
  const name = change.kind === 'add' && change.lines.length === 1 ? (change.lines[0]?.shown.name ?? null) : null
  refuse([{ id: key, name, message: explain(error) }])
  void cache.invalidateQueries({ queryKey: cartKey })
}

function refuse(more: Refusal[]): void {
  if (more.length > 0) refusals.set([...refusals.get(), ...more].slice(-200))
}

async function alone(work: () => Promise<void>): Promise<void> {
  // Only on https and localhost; elsewhere the idempotency keys alone keep two tabs from doing a thing twice.
  if (navigator.locks) await navigator.locks.request('pmo-outbox', work)
  else await work()
}

/** Opens the outbox of the shop that is logged in. */
function open(): void {
  outbox?.stop()
  outbox = null
  refusals.set([])
  phase.set('ready')
  const shop = session.get()
  if (!shop) {
    entries.set([])
    return
  }
  const name = `outbox.${shop.id}`
  let unkept: Entry[] | null = null // when the phone refuses to keep anything, memory has to do
  outbox = new Outbox<Result>({
    read: () => unkept ?? load<Entry[]>(name) ?? [],
    write(list) {
      unkept = save(name, list.length > 0 ? list : null) ? null : list
    },
    send,
    newKey: randomKey,
    isOffline: () => navigator.onLine === false,
    alone,
    isTemporary,
    retryAfter: (error) => (error instanceof Problem ? error.retryAfter : null),
    isHeld: (error) => error instanceof Problem && error.status === 401,
    onSettled,
    onPhase: (next) => phase.set(next),
    onEntries: (list) => entries.set(list),
    quiet: 400,
  })
  void outbox.flush()
}

export function startOutbox(): void {
  open()
  session.subscribe(open)
  addEventListener('online', () => void outbox?.flush())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox?.flush()
  })
  addEventListener('storage', (event) => {
    if (event.key?.startsWith('pmo.outbox.')) outbox?.reload()
  })
}
