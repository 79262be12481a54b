import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { cache, unlessLive } from '../../api/cache'
import { address, api } from '../../api/client'
import type { OneResult, Order, OrderCounts } from '../../api/types'
import type { SavedFile } from '../../lib/download'
import { texts } from '../../texts'
import type { Format } from '../../ui/ExportMenu'
import type { Hit } from '../palette'
import { type OrdersAt, ordersAsked } from './list'

export const ordersQuery = (at: OrdersAt) =>
  queryOptions({
    queryKey: ['orders', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/orders', { query: ordersAsked(at), signal }),
    placeholderData: keepPreviousData,
    refetchInterval: unlessLive(30_000),
  })

export const orderQuery = (id: number) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/orders/{id}', { path: { id }, signal })).data,
    refetchInterval: unlessLive(30_000),
  })

const countsQuery = queryOptions({
  queryKey: ['orders', 'counts'],
  queryFn: async ({ signal }) => (await api.get('/api/admin/orders/summary', { signal })).data,
  refetchInterval: unlessLive(30_000),
})

/** How many are in each status, and in all. */
export function useCounts(): OrderCounts | undefined {
  return useQuery(countsQuery).data
}

/** Orders changed, or, when none is named, any may have. */
export function hearOrders(ids: number[], counts: OrderCounts | null): void {
  const known = cache.getQueryData(countsQuery.queryKey)
  if (counts) cache.setQueryData(countsQuery.queryKey, counts)
  else void cache.invalidateQueries({ queryKey: countsQuery.queryKey })
  // The greeting of a stream that begins: nothing need have changed since the pages were loaded.
  if (ids.length === 0 && same(known, counts)) return
  for (const id of ids) void cache.invalidateQueries({ queryKey: orderQuery(id).queryKey })
  if (ids.length === 0) void cache.invalidateQueries({ queryKey: ['orders', 'one'] })
  void cache.invalidateQueries({ queryKey: ['orders', 'list'] })
  void cache.invalidateQueries({ queryKey: ['dashboard'] })
}

function same(a: OrderCounts | undefined, b: OrderCounts | null): boolean {
  return a !== undefined && b !== null && JSON.stringify(a) === JSON.stringify(b)
}

const running = new Map<number, Promise<Order>>()

/** Approves, once however often it is called: a second call gets the first one's result. */
export function approve(id: number): Promise<Order> {
  const known = running.get(id)
  if (known) return known
  const answer = api
    .put('/api/admin/orders/{id}/approve', { path: { id }, patience: 30_000 })
    .then(({ data }) => learn(data))
    .finally(() => running.delete(id))
  running.set(id, answer)
  return answer
}

/** Several at once: each by itself, what fails of one does not concern the others. */
export async function approveMany(ids: number[], key: string): Promise<OneResult[]> {
  const { data } = await api.post('/api/admin/orders/approve', { body: { ids }, key, patience: 60_000 })
  hearOrders(ids, null)
  return data.results
}

export async function reject(id: number, reason: string): Promise<Order> {
  const { data } = await api.put('/api/admin/orders/{id}/reject', { path: { id }, body: { reason } })
  return learn(data)
}

/** What a change answered with; lists and counts are asked for again. */
function learn(order: Order): Order {
  cache.setQueryData(orderQuery(order.id).queryKey, order)
  void cache.invalidateQueries({ queryKey: ['orders', 'list'] })
  void cache.invalidateQueries({ queryKey: countsQuery.queryKey })
  void cache.invalidateQueries({ queryKey: ['dashboard'] })
  return order
}

export function forgetOrder(id: number): Promise<void> {
  return cache.invalidateQueries({ queryKey: orderQuery(id).queryKey })
}

export function readAhead(id: number): void {
  void cache.prefetchQuery(orderQuery(id))
}

/** The whole list as it is filtered, as a table. */
export function exportOrders(at: OrdersAt, rows: 'orders' | 'lines', format: Format): Promise<SavedFile> {
  const { page: _page, per_page: _size, ...query } = ordersAsked(at)
  return api.file('/api/admin/orders/export', { query: { ...query, rows, format } })
}

/** Where the browser finds the order on paper. */
export function documentOf(id: number): string {
  return address('/api/admin/orders/{id}/document', { path: { id } })
}

/** For the palette. */
export async function searchOrders(search: string, signal: AbortSignal): Promise<Hit[]> {
  const { data } = await api.get('/api/admin/orders', { query: { search, per_page: 6 }, signal })
  return data.map((order) => ({
    key: `order-${order.id}`,
    icon: 'orders',
    title: order.order_number,
    hint: `${order.shop.code} ${order.shop.name} · ${texts.orders.status[order.status]}`,
    target: { to: '/pesanan/$id', params: { id: String(order.id) } },
  }))
}
