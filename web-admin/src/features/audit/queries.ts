import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { SavedFile } from '../../lib/download'
import type { Format } from '../../ui/ExportMenu'
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

/** The whole list as it is filtered, as a table. */
export function exportAudit(at: AuditAt, format: Format): Promise<SavedFile> {
  const { page: _page, per_page: _size, ...query } = at
  return api.file('/api/admin/audit/export', { query: { ...query, format } })
}
