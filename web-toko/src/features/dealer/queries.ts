import { queryOptions } from '@tanstack/preact-query'
import { seen } from '../../api/cache'
import { api } from '../../api/client'

export const dealerQuery = queryOptions({
  queryKey: ['dealer'],
  queryFn: async ({ signal }) => (await api.get('/api/dealer', { signal })).data,
  persister: seen,
  staleTime: 60 * 60_000,
})
