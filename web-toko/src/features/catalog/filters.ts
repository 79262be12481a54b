// What is searched, filtered and sorted, and its form in the address of the list.

const sorts = ['relevance', 'name', 'price_asc', 'price_desc', 'code'] as const
export type Sort = (typeof sorts)[number]

export type Filters = { search: string; category: string; model: string; in_stock: boolean; sort: Sort | '' }

export const noFilters: Filters = { search: '', category: '', model: '', in_stock: false, sort: '' }

/** Best match only means something where words were searched for. */
export const sortsFor = ({ search }: Filters) => sorts.filter((sort) => sort !== 'relevance' || search)
export const usualSort = ({ search }: Filters): Sort => (search ? 'relevance' : 'name')

export function filtersOf(query: Record<string, string>): Filters {
  return {
    search: (query.q ?? '').trim(),
    category: query.kategori ?? '',
    model: query.motor ?? '',
    in_stock: query.stok === '1',
    sort: sorts.find((sort) => sort === query.urut) ?? '',
  }
}

export function listHref({ search, category, model, in_stock, sort }: Filters): string {
  const params = new URLSearchParams()
  if (search) params.set('q', search)
  if (category) params.set('kategori', category)
  if (model) params.set('motor', model)
  if (in_stock) params.set('stok', '1')
  if (sort) params.set('urut', sort)
  const text = params.toString()
  return `/produk${text && `?${text}`}`
}
