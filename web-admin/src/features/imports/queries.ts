import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Import, ImportKind } from '../../api/types'
import type { SavedFile } from '../../lib/download'
import type { Format } from '../../ui/ExportMenu'
import { hearJobs } from '../jobs'
import type { ImportsAt, RowsAt } from './list'

export const importsQuery = (at: ImportsAt) =>
  queryOptions({
    queryKey: ['imports', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/imports', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

/** Asked for again while the file is being checked. */
export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/imports/{id}', { path: { id }, signal })).data,
    refetchInterval: (query) => (query.state.data?.status === 'checking' ? 1_000 : false),
  })

/** A file's rows are told apart by their number. */
export const rowsQuery = (id: number, at: RowsAt) =>
  queryOptions({
    queryKey: ['imports', 'rows', id, at],
    queryFn: async ({ signal }) => {
      const page = await api.get('/api/admin/imports/{id}/rows', { path: { id }, query: at, signal })
      return { ...page, data: page.data.map((row) => ({ ...row, id: row.row_number })) }
    },
    placeholderData: keepPreviousData,
  })

export async function uploadImport(kind: ImportKind, file: File, key: string): Promise<Import> {
  const query = { kind, file_name: file.name }
  const { data } = await api.post('/api/admin/imports', { query, body: file, key, patience: 120_000 })
  hearJobs([])
  return learn(data)
}

export async function checkImport(id: number): Promise<Import> {
  const { data } = await api.post('/api/admin/imports/{id}/check', { path: { id } })
  hearJobs([])
  return learn(data)
}

export async function cancelImport(id: number): Promise<Import> {
  return learn((await api.post('/api/admin/imports/{id}/cancel', { path: { id } })).data)
}

/** Takes the whole file over, or nothing of it. */
export async function commitImport(id: number): Promise<Import> {
  const { data } = await api.post('/api/admin/imports/{id}/commit', { path: { id }, patience: 120_000 })
  for (const queryKey of [['shops'], ['products'], ['sales'], ['categories']])
    void cache.invalidateQueries({ queryKey })
  return learn(data)
}

/** What each row comes to, as a table: to be worked through in the spreadsheet that the file came from. */
export function exportRows(id: number, { outcome }: RowsAt, format: Format): Promise<SavedFile> {
  return api.file('/api/admin/imports/{id}/rows/export', { path: { id }, query: { outcome, format } })
}

/** An empty file with the columns that are understood. */
export function template(kind: ImportKind, format: Format): Promise<SavedFile> {
  return api.file('/api/admin/imports/template', { query: { kind, format } })
}

function learn(one: Import): Import {
  cache.setQueryData(importQuery(one.id).queryKey, one)
  void cache.invalidateQueries({ queryKey: ['imports', 'list'] })
  void cache.invalidateQueries({ queryKey: ['imports', 'rows', one.id] })
  return one
}
