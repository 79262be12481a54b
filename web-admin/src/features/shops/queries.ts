import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Schemas, Shop } from '../../api/types'
import type { SavedFile } from '../../lib/download'
import { texts } from '../../texts'
import type { Format } from '../../ui/ExportMenu'
import type { Find } from '../../ui/form/Picker'
import type { Hit } from '../palette'
import type { ShopsAt } from './list'

export type ShopIn = Schemas['ShopIn']

export const shopsQuery = (at: ShopsAt) =>
  queryOptions({
    queryKey: ['shops', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/shops', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

export const shopQuery = (id: number) =>
  queryOptions({
    queryKey: ['shops', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/shops/{id}', { path: { id }, signal })).data,
  })

export const shopSessionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['shops', 'sessions', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/shops/{id}/sessions', { path: { id }, signal })).data,
  })

/** The old system's shops, for whoever maps one of ours. */
export const findToko: Find = (search) => ({
  queryKey: ['datapart', 'toko', search],
  queryFn: async ({ signal }) => {
    const query = { search: search || undefined, per_page: 20 }
    const { data } = await api.get('/api/admin/datapart/toko', { query, signal })
    return data.map(({ shops, ...toko }) => ({ ...toko, hint: shops.length ? texts.shops.usedBy(shops) : undefined }))
  },
})

export async function createShop(body: ShopIn, key: string): Promise<Shop> {
  return learn((await api.post('/api/admin/shops', { body, key })).data)
}

export async function updateShop(id: number, body: ShopIn, version: number): Promise<Shop> {
  return learn((await api.put('/api/admin/shops/{id}', { path: { id }, body: { ...body, version } })).data)
}

export async function setShopActive(id: number, isActive: boolean): Promise<Shop> {
  const path = isActive ? '/api/admin/shops/{id}/activate' : '/api/admin/shops/{id}/deactivate'
  return learn((await api.put(path, { path: { id } })).data)
}

export async function deleteShop(id: number): Promise<void> {
  await api.delete('/api/admin/shops/{id}', { path: { id } })
  cache.removeQueries({ queryKey: shopQuery(id).queryKey })
  void cache.invalidateQueries({ queryKey: ['shops', 'list'] })
}

export async function endShopSession(id: number, session_id: number): Promise<void> {
  await api.delete('/api/admin/shops/{id}/sessions/{session_id}', { path: { id, session_id } })
  await cache.invalidateQueries({ queryKey: shopSessionsQuery(id).queryKey })
}

export async function endShopSessions(id: number): Promise<void> {
  await api.delete('/api/admin/shops/{id}/sessions', { path: { id } })
  await cache.invalidateQueries({ queryKey: shopSessionsQuery(id).queryKey })
}

/** A way in without WhatsApp. Every call makes a new code and the one before useless. */
export async function issueLoginCode(id: number) {
  return (await api.post('/api/admin/shops/{id}/login-code', { path: { id } })).data
}

/** What a change answered with; whatever else shows shops is asked for again. */
function learn(shop: Shop): Shop {
  cache.setQueryData(shopQuery(shop.id).queryKey, shop)
  for (const queryKey of [
    ['shops', 'list'],
    ['shops', 'sessions', shop.id],
    ['sales'],
    ['datapart', 'toko'],
    ['orders'],
  ])
    void cache.invalidateQueries({ queryKey })
  return shop
}

/** The whole list as it is filtered, as a table. */
export function exportShops(at: ShopsAt, format: Format): Promise<SavedFile> {
  const { page: _page, per_page: _size, ...query } = at
  return api.file('/api/admin/shops/export', { query: { ...query, format } })
}

/** For the palette. */
export async function searchShops(search: string, signal: AbortSignal): Promise<Hit[]> {
  const { data } = await api.get('/api/admin/shops', { query: { search, per_page: 6 }, signal })
  return data.map((shop) => ({
    key: `shop-${shop.id}`,
    icon: 'shop',
    title: shop.name,
    hint: [shop.code, shop.city].filter(Boolean).join(' · '),
    target: { to: '/toko/$id', params: { id: String(shop.id) } },
  }))
}
