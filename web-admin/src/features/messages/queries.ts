import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Gateway, Message } from '../../api/types'
import { type MessagesAt, messagesAsked } from './list'

export const messagesQuery = (at: MessagesAt) =>
  queryOptions({
    queryKey: ['messages', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/messages', { query: messagesAsked(at), signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })

/** How many failed: beside the name of the list's first cut. */
export const failedQuery = queryOptions({
  queryKey: ['messages', 'failed'],
  queryFn: async ({ signal }) => {
    const { meta } = await api.get('/api/admin/messages', { query: { status: 'failed', per_page: 1 }, signal })
    return meta.total
  },
  refetchInterval: 60_000,
})

export const messageQuery = (id: number) =>
  queryOptions({
    queryKey: ['messages', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/messages/{id}', { path: { id }, signal })).data,
    // Its fate goes on.
    refetchInterval: 10_000,
  })

export const gatewaysQuery = queryOptions({
  queryKey: ['gateways'],
  queryFn: async ({ signal }) => (await api.get('/api/admin/gateways', { signal })).data,
  refetchInterval: 15_000,
})

/** A new message with the same facts. */
export async function resend(id: number, key: string): Promise<Message> {
  const { data } = await api.post('/api/admin/messages/{id}/resend', { path: { id }, key })
  cache.setQueryData(messageQuery(data.id).queryKey, data)
  for (const queryKey of [['messages'], ['orders'], ['dashboard']]) void cache.invalidateQueries({ queryKey })
  return data
}

/** Sends while one waits; answers with the message and what came of it. */
export async function testGateway(name: Gateway, to: string): Promise<Message> {
  const wish = { path: { name }, body: { to }, patience: 60_000 }
  const { data } = await api.post('/api/admin/gateways/{name}/test', wish)
  for (const queryKey of [['gateways'], ['messages']]) void cache.invalidateQueries({ queryKey })
  return data
}
