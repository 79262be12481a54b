import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import { isOn } from '../schedules'
import type { DifferencesAt } from './list'

/** How the newest comparison went. Asked for again soon while one is being made. */
export const reconciliationQuery = queryOptions({
  queryKey: ['reconciliation', 'newest'],
  queryFn: async ({ signal }) => (await api.get('/api/admin/reconciliation', { signal })).data,
  refetchInterval: (query) => (query.state.data && isOn(query.state.data.schedule) ? 1_500 : 60_000),
})

/** What differs. `run` is the newest comparison: when there is another one, so is the list. */
export const differencesQuery = (at: DifferencesAt, run: number | undefined) =>
  queryOptions({
    queryKey: ['reconciliation', 'differences', at, run],
    queryFn: ({ signal }) => api.get('/api/admin/reconciliation/differences', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

export async function acceptDifference(id: number, note: string): Promise<void> {
  const path = { id }
  await api.put('/api/admin/reconciliation/differences/{id}/acknowledgement', { path, body: { note } })
  await forget()
}

export async function reopenDifference(id: number): Promise<void> {
  await api.delete('/api/admin/reconciliation/differences/{id}/acknowledgement', { path: { id } })
  await forget()
}

export function forget(): Promise<void> {
  return cache.invalidateQueries({ queryKey: ['reconciliation'] })
}
