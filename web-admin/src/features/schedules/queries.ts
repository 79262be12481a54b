import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import { orNotFound } from '../../api/problem'
import type { Schedule } from '../../api/types'
import type { Paging } from '../../ui/table/list'
import { isOn } from './state'

/** All schedules. Asked for again soon while one of them runs or waits to: nothing tells of its end. */
export const schedulesQuery = queryOptions({
  queryKey: ['schedules', 'all'],
  queryFn: async ({ signal }) => (await api.get('/api/admin/schedules', { signal })).data,
  refetchInterval: (query) => (query.state.data?.some(isOn) ? 1_500 : 20_000),
})

/** One of them; the API tells of all or none. */
export const scheduleQuery = (name: string) =>
  queryOptions({
    ...schedulesQuery,
    select: (all) => orNotFound(all.find((schedule) => schedule.name === name)),
  })

/** What a schedule did. `newest` is its newest run and how that stands: when it changes, so did the list. */
export const runsQuery = (name: string, at: Paging, newest: string) =>
  queryOptions({
    queryKey: ['schedules', 'runs', name, at, newest],
    queryFn: ({ signal }) => api.get('/api/admin/schedules/{name}/runs', { path: { name }, query: at, signal }),
    placeholderData: keepPreviousData,
  })

/** It is run as soon as a process takes it; one that runs already is not run again. */
export async function runSchedule(name: Schedule['name']): Promise<void> {
  const { data } = await api.post('/api/admin/schedules/{name}/run', { path: { name } })
  cache.setQueryData(schedulesQuery.queryKey, (known) => known?.map((one) => (one.name === name ? data : one)))
  await cache.invalidateQueries({ queryKey: schedulesQuery.queryKey })
}
