import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Jabatan, Sales, Schemas } from '../../api/types'
import type { SavedFile } from '../../lib/download'
import { texts } from '../../texts'
import type { Format } from '../../ui/ExportMenu'
import type { Find } from '../../ui/form/Picker'
import type { Hit } from '../palette'
import type { SalesAt } from './list'

export type SalesIn = Schemas['SalesIn']

export const salesQuery = (at: SalesAt) =>
  queryOptions({
    queryKey: ['sales', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/sales', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

export const salesPersonQuery = (id: number) =>
  queryOptions({
    queryKey: ['sales', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/sales/{id}', { path: { id }, signal })).data,
  })

const find =
  (jabatan?: Jabatan): Find =>
  (search) => ({
    queryKey: ['sales', 'find', jabatan, search],
    queryFn: async ({ signal }) => {
      const query = { search: search || undefined, jabatan, is_active: true, per_page: 20 }
      const { data } = await api.get('/api/admin/sales', { query, signal })
      return data.map(({ id, code, name, jabatan, active_shop_count }) => ({
        id,
        code,
        name,
        hint: `${texts.sales.jabatan[jabatan]} · ${texts.sales.shopsOf(active_shop_count)}`,
      }))
    },
  })

/** Who a shop can belong to. */
export const findSales = find()
/** Who can lead a team. */
export const findSpv = find('spv')

/** The old system's sales people, for whoever maps one of ours. */
export const findSalesman: Find = (search) => ({
  queryKey: ['datapart', 'salesmen', search],
  queryFn: async ({ signal }) => {
    const query = { search: search || undefined, per_page: 20 }
    const { data } = await api.get('/api/admin/datapart/salesmen', { query, signal })
    return data.map(({ sales, ...one }) => ({ ...one, hint: sales.length ? texts.sales.usedBy(sales) : undefined }))
  },
})

export async function createSales(body: SalesIn, key: string): Promise<Sales> {
  return learn((await api.post('/api/admin/sales', { body, key })).data)
}

export async function updateSales(id: number, body: SalesIn, version: number): Promise<Sales> {
  return learn((await api.put('/api/admin/sales/{id}', { path: { id }, body: { ...body, version } })).data)
}

export async function setSalesActive(id: number, isActive: boolean): Promise<Sales> {
  const path = isActive ? '/api/admin/sales/{id}/activate' : '/api/admin/sales/{id}/deactivate'
  return learn((await api.put(path, { path: { id } })).data)
}

export async function deleteSales(id: number): Promise<void> {
  await api.delete('/api/admin/sales/{id}', { path: { id } })
  cache.removeQueries({ queryKey: salesPersonQuery(id).queryKey })
  void cache.invalidateQueries({ queryKey: ['sales'] })
}

/** What a change answered with; whatever else shows sales people is asked for again. */
function learn(sales: Sales): Sales {
  cache.setQueryData(salesPersonQuery(sales.id).queryKey, sales)
  // The others', too: a team is shown on both sides.
  const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[1] !== 'one' || queryKey[2] !== sales.id
  void cache.invalidateQueries({ queryKey: ['sales'], predicate: isOther })
  for (const queryKey of [['shops'], ['datapart', 'salesmen'], ['orders']]) void cache.invalidateQueries({ queryKey })
  return sales
}

/** The whole list as it is filtered, as a table. */
export function exportSales(at: SalesAt, format: Format): Promise<SavedFile> {
  const { page: _page, per_page: _size, ...query } = at
  return api.file('/api/admin/sales/export', { query: { ...query, format } })
}

/** For the palette. */
export async function searchSales(search: string, signal: AbortSignal): Promise<Hit[]> {
  const { data } = await api.get('/api/admin/sales', { query: { search, per_page: 6 }, signal })
  return data.map((sales) => ({
    key: `sales-${sales.id}`,
    icon: 'sales',
    title: sales.name,
    hint: `${sales.code} · ${texts.sales.jabatan[sales.jabatan]}`,
    target: { to: '/sales/$id', params: { id: String(sales.id) } },
  }))
}
