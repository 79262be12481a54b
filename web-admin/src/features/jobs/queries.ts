import { queryOptions } from '@tanstack/react-query'
import { cache, unlessLive } from '../../api/cache'
import { api } from '../../api/client'
import type { Job, JobKind } from '../../api/types'
import { isOver } from './state'

/** The newest jobs, of one kind or of all. Asked for again while one of them runs and nobody tells how far it is. */
export const jobsQuery = (kind?: JobKind, per_page = 10) =>
  queryOptions({
    queryKey: ['jobs', 'list', { kind, per_page }],
    queryFn: ({ signal }) => api.get('/api/admin/jobs', { query: { kind, per_page }, signal }),
    refetchInterval: (query) => unlessLive(query.state.data?.data.every(isOver) === false ? 2_000 : 60_000)(),
  })

export const jobQuery = (id: number) =>
  queryOptions({
    queryKey: ['jobs', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/jobs/{id}', { path: { id }, signal })).data,
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : unlessLive(2_000)()),
  })

export async function cancelJob(id: number): Promise<Job> {
  const { data } = await api.post('/api/admin/jobs/{id}/cancel', { path: { id } })
  hearJobs([id])
  return data
}

/** Jobs moved on, or, when none is named, any may have. */
export function hearJobs(ids: number[]): void {
  void cache.invalidateQueries({ queryKey: ['jobs', 'list'] })
  for (const id of ids) void cache.invalidateQueries({ queryKey: jobQuery(id).queryKey })
  if (ids.length === 0) void cache.invalidateQueries({ queryKey: ['jobs', 'one'] })
}
