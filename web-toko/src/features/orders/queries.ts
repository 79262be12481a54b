import { infiniteQueryOptions, queryOptions } from '@tanstack/preact-query'
import { cache, learn, seen } from '../../api/cache'
import { api } from '../../api/client'
import { Problem } from '../../api/problem'
import type { Order, OrderStatus, OrderSummary, Page } from '../../api/types'

export function ordersQuery(status: OrderStatus | null, per_page = 20) {
  return infiniteQueryOptions({
    queryKey: ['orders', status, per_page],
    queryFn: async ({ pageParam, signal }): Promise<Page<OrderSummary>> =>
      api.get('/api/orders', { query: { page: pageParam, per_page, status: status ?? undefined }, signal }),
    initialPageParam: 1,
    getNextPageParam: ({ meta }) => (meta.page < meta.total_pages ? meta.page + 1 : undefined),
    persister: seen as never, // its type would hide the pages’
  })
}

export function orderQuery(id: number) {
  return queryOptions({
    queryKey: ['order', id],
    queryFn: async ({ signal }) => (await api.get('/api/orders/{id}', { path: { id }, signal })).data,
    persister: seen,
    retry: (failures, error) => !(error instanceof Problem && error.status < 500) && failures < 3,
  })
}

/** The key comes from the caller: the same for every try of one decision. */
export async function cancelOrder(id: number, reason: string, key: string): Promise<Order> {
  const { data } = await api.post('/api/orders/{id}/cancel', { path: { id }, key, body: { reason: reason || null } })
  learn(['order', id], data)
  void cache.invalidateQueries({ queryKey: ['orders'] })
  return data
}
