import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { AuditAt } from './list'

export const auditQuery = (at: AuditAt) =>
  queryOptions({
    queryKey: ['audit', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/audit', { query: at, signal }),
    placeholderData: keepPreviousData,
    // It grows by everything that anybody does.
    staleTime: 0,
  })

export const auditEntryQuery = (id: number) =>
  queryOptions({
    queryKey: ['audit', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/audit/{id}', { path: { id }, signal })).data,
    // Never changed.
    staleTime: Number.POSITIVE_INFINITY,
  })
