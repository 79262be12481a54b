import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client'

export type Range = { from: string; to: string }

export const dashboardQuery = (range: Range) =>
  queryOptions({
    queryKey: ['dashboard', range],
    queryFn: async ({ signal }) => (await api.get('/api/admin/dashboard', { query: range, signal })).data,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: 60_000,
  })
