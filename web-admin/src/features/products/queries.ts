import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Overridable, Product, Schemas } from '../../api/types'
import type { SavedFile } from '../../lib/download'
import type { Format } from '../../ui/ExportMenu'
import { categoriesQuery } from '../categories'
import type { Hit } from '../palette'
import type { ProductsAt } from './list'

export type ProductIn = Schemas['ProductIn']

export const productsQuery = (at: ProductsAt) =>
  queryOptions({
    queryKey: ['products', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/products', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

export const productQuery = (id: number) =>
  queryOptions({
    queryKey: ['products', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/products/{id}', { path: { id }, signal })).data,
  })

export async function createProduct(body: ProductIn, key: string): Promise<Product> {
  return learn((await api.post('/api/admin/products', { body, key })).data)
}

export async function updateProduct(id: number, body: ProductIn, version: number): Promise<Product> {
  return learn((await api.put('/api/admin/products/{id}', { path: { id }, body: { ...body, version } })).data)
}

export async function setProductActive(id: number, isActive: boolean): Promise<Product> {
  const path = isActive ? '/api/admin/products/{id}/activate' : '/api/admin/products/{id}/deactivate'
  return learn((await api.put(path, { path: { id } })).data)
}

export async function deleteProduct(id: number): Promise<void> {
  await api.delete('/api/admin/products/{id}', { path: { id } })
  cache.removeQueries({ queryKey: productQuery(id).queryKey })
  void cache.invalidateQueries({ queryKey: ['products', 'list'] })
}

/** The old system's value holds again, now and with every sync. */
export async function dropOverride(id: number, field: Overridable): Promise<Product> {
  return learn((await api.delete('/api/admin/products/{id}/overrides/{field}', { path: { id, field } })).data)
}

export async function putPicture(id: number, file: File): Promise<Product> {
  return learn((await api.put('/api/admin/products/{id}/image', { path: { id }, body: file, patience: 120_000 })).data)
}

export async function removePicture(id: number): Promise<Product> {
  return learn((await api.delete('/api/admin/products/{id}/image', { path: { id } })).data)
}

/** What a change answered with; whatever else shows products is asked for again. */
function learn(product: Product): Product {
  cache.setQueryData(productQuery(product.id).queryKey, product)
  void cache.invalidateQueries({ queryKey: ['products', 'list'] })
  void cache.invalidateQueries({ queryKey: categoriesQuery.queryKey })
  return product
}

/** The whole list as it is filtered, as a table. */
export function exportProducts(at: ProductsAt, format: Format): Promise<SavedFile> {
  const { page: _page, per_page: _size, ...query } = at
  return api.file('/api/admin/products/export', { query: { ...query, format } })
}

/** For the palette. */
export async function searchProducts(search: string, signal: AbortSignal): Promise<Hit[]> {
  const { data } = await api.get('/api/admin/products', { query: { search, per_page: 6 }, signal })
  return data.map((product) => ({
    key: `product-${product.id}`,
    icon: 'product',
    title: product.name,
    hint: [product.code, product.category_name].filter(Boolean).join(' · '),
    target: { to: '/produk/$id', params: { id: String(product.id) } },
  }))
}
