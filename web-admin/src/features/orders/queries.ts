import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Order } from '../../api/types'
import { texts } from '../../texts'
import type { Hit } from '../palette'
import { type OrdersAt, ordersAsked } from './list'

export const ordersQuery = (at: OrdersAt) =>
  queryOptions({
    queryKey: ['orders', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/orders', { query: ordersAsked(at), signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })

export const orderQuery = (id: number) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/orders/{id}', { path: { id }, signal })).data,
    // Stock moves, and so does what the old system says.
    refetchInterval: 60_000,
  })

/** Those that wait, who waits longest first: as many as one works through at a stretch. */
export const queueQuery = queryOptions({
  queryKey: ['orders', 'queue'],
  queryFn: ({ signal }) =>
    api.get('/api/admin/orders', { query: { status: 'pending', sort: 'created_at', per_page: 100 }, signal }),
  refetchInterval: 30_000,
})

/** How many wait. */
export function usePending(): number | undefined {
  return useQuery({ ...queueQuery, select: (page) => page.meta.total }).data
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

export async function reject(id: number, reason: string): Promise<Order> {
  const { data } = await api.put('/api/admin/orders/{id}/reject', { path: { id }, body: { reason } })
  return learn(data)
}

/** What a change answered with; lists and counts are asked for again. */
function learn(order: Order): Order {
  cache.setQueryData(orderQuery(order.id).queryKey, order)
  void cache.invalidateQueries({ queryKey: ['orders', 'list'] })
  void cache.invalidateQueries({ queryKey: queueQuery.queryKey })
  void cache.invalidateQueries({ queryKey: ['dashboard'] })
  return order
}

export function forgetOrder(id: number): Promise<void> {
  return cache.invalidateQueries({ queryKey: orderQuery(id).queryKey })
}

export function readAhead(id: number): void {
  void cache.prefetchQuery(orderQuery(id))
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
