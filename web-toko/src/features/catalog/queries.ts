import { infiniteQueryOptions, queryOptions } from '@tanstack/preact-query'
import { cache, seen } from '../../api/cache'
import { api } from '../../api/client'
import { Problem } from '../../api/problem'
import type { Category, Page, Product, ProductList } from '../../api/types'
import type { Filters } from './filters'

/** With `facets` the first page also says what the list can be filtered by. */
export function productsQuery(filters: Filters, per_page = 20, facets = false) {
  return infiniteQueryOptions({
    queryKey: ['products', filters, per_page],
    queryFn: async ({ pageParam, signal }): Promise<ProductList> => {
      const { search, category, model, in_stock, sort } = filters
      const query = {
        search,
        category,
        model,
        in_stock: in_stock || undefined,
        sort: sort || undefined,
        facets: (facets && pageParam === 1) || undefined,
        page: pageParam,
        per_page,
      }
      return api.get('/api/products', { query, signal })
    },
    initialPageParam: 1,
    getNextPageParam: ({ meta }) => (meta.page < meta.total_pages ? meta.page + 1 : undefined),
    persister: seen as never, // its type would hide the pages’
    staleTime: 60_000,
  })
}

export function productQuery(id: number) {
  return queryOptions({
    queryKey: ['product', id],
    queryFn: async ({ signal }) => (await api.get('/api/products/{id}', { path: { id }, signal })).data,
    persister: seen,
    staleTime: 60_000,
    retry: (failures, error) => !(error instanceof Problem && error.status < 500) && failures < 3,
  })
}

/** Asks the old system itself, now. */
export function stockQuery(id: number) {
  return queryOptions({
    queryKey: ['stock', id],
    queryFn: async ({ signal }) => (await api.get('/api/products/{id}/stock', { path: { id }, signal })).data,
    staleTime: 60_000,
    retry: 1,
  })
}

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async ({ signal }) => (await api.get('/api/categories', { signal })).data,
  persister: seen,
  staleTime: 60 * 60_000,
})

/** What shops order most comes first, as far as these codes exist; then what there is most of. */
const first = ['OIL', 'BRAKE', 'SPLG', 'BATT', 'BLDRV', 'EC', 'CDKGP', 'TIRE', 'CLTCH', 'BULB', 'PSKIT']

export function byDemand(categories: Category[]): Category[] {
  return [
    ...first.flatMap((code) => categories.find((category) => category.code === code) ?? []),
    ...categories.filter(({ code }) => !first.includes(code)).sort((a, b) => b.in_stock_count - a.in_stock_count),
  ]
}

/** What a list already told about a product, to show at once while the rest is asked for. */
export function listed(id: number): Product | undefined {
  for (const [, data] of cache.getQueriesData<{ pages: Page<Product>[] }>({ queryKey: ['products'] })) {
    for (const page of data?.pages ?? []) {
      const product = page.data.find((other) => other.id === id)
      if (product) return product
    }
  }
  return undefined
}
