import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Empty, useTitle } from '../../ui/parts'
import { Pictogram } from '../../ui/pictograms'
import { Sheet } from '../../ui/Sheet'
import './catalog.css'
import { ProductFeed } from './ProductFeed'
import { categoriesQuery, type Filters, type Sort } from './queries'
import { RecentSearches } from './RecentSearches'

const sorts: Sort[] = ['relevance', 'name', 'price_asc', 'price_desc', 'code']

/** The list; what is searched, filtered and sorted lives in the address. */
export default function ProductsPage() {
  const { query, route } = useLocation()
  const filters: Filters = {
    search: (query.q ?? '').trim(),
    category: query.kategori ?? '',
    in_stock: query.stok === '1',
    sort: sorts.find((sort) => sort === query.urut) ?? '',
  }
  const [total, setTotal] = useState<number | null>(null)
  const [sheet, setSheet] = useState<'category' | 'sort' | null>(null)
  const { data: categories } = useQuery(categoriesQuery)
  const category = categories?.find((other) => other.code === filters.category)
  const name = filters.category ? (category?.name ?? filters.category) : texts.list.all
  useTitle(filters.search || name)

  const go = (change: Partial<Filters>) => {
    const next = { ...filters, ...change }
    const params = new URLSearchParams()
    if (next.search) params.set('q', next.search)
    if (next.category) params.set('kategori', next.category)
    if (next.in_stock) params.set('stok', '1')
    if (next.sort) params.set('urut', next.sort)
    const text = params.toString()
    setSheet(null)
    route(`/produk${text && `?${text}`}`, true)
  }
  const filtered = filters.category !== '' || filters.in_stock
  const usual: Sort = filters.search ? 'relevance' : 'name'
  return (
    <main id="main" tabIndex={-1}>
      <h1 class="sr">{filters.search || name}</h1>
      <div class="chips list-tools">
        <button
          type="button"
          class={`chip${filters.category ? ' on' : ''}`}
          onClick={() => setSheet('category')}
          aria-haspopup="dialog"
        >
          <Icon name="filter" size={18} /> {filters.category ? name : texts.list.category}
        </button>
        <button
          type="button"
          class="chip"
          aria-pressed={filters.in_stock}
          onClick={() => go({ in_stock: !filters.in_stock })}
        >
          {filters.in_stock && <Icon name="check" size={18} />} {texts.list.inStockOnly}
        </button>
        <button
          type="button"
          class={`chip${filters.sort ? ' on' : ''}`}
          onClick={() => setSheet('sort')}
          aria-haspopup="dialog"
        >
          <Icon name="sort" size={18} /> {texts.list.sorts[filters.sort || usual]}
        </button>
        {filtered && (
          <button type="button" class="chip" onClick={() => go({ category: '', in_stock: false })}>
            <Icon name="close" size={18} /> {texts.search.clearFilters}
          </button>
        )}
      </div>
      {!filters.search && !filtered && <RecentSearches onPick={(search) => go({ search })} />}
      <p class="small muted list-total" role="status">
        {total === null
          ? '\u00a0'
          : filters.search
            ? texts.search.results(total, filters.search)
            : `${name} · ${texts.search.all(total)}`}
      </p>
      <h2 class="sr">{texts.list.results}</h2>
      <ProductFeed filters={filters} onTotal={setTotal}>
        <Empty
          icon="search"
          title={texts.search.none}
          text={filters.search ? texts.search.noneHint(filters.search) : texts.search.noneFiltered}
        >
          {filtered && (
            <button type="button" class="btn main" onClick={() => go({ category: '', in_stock: false })}>
              {texts.search.clearFilters}
            </button>
          )}
          <a class="btn" href="/kategori">
            {texts.home.allCategories}
          </a>
        </Empty>
      </ProductFeed>
      {sheet === 'sort' && (
        <Sheet title={texts.list.sort} onClose={() => setSheet(null)}>
          <ul class="options">
            {sorts
              .filter((sort) => sort !== 'relevance' || filters.search)
              .map((sort) => {
                const on = (filters.sort || usual) === sort
                return (
                  <li key={sort}>
                    <button
                      type="button"
                      class="option"
                      aria-pressed={on}
                      onClick={() => go({ sort: sort === usual ? '' : sort })}
                    >
                      <span class="grow">{texts.list.sorts[sort]}</span>
                      {on && <Icon name="check" />}
                    </button>
                  </li>
                )
              })}
          </ul>
        </Sheet>
      )}
      {sheet === 'category' && (
        <Sheet title={texts.list.category} onClose={() => setSheet(null)}>
          <ul class="options">
            <li>
              <button
                type="button"
                class="option"
                aria-pressed={!filters.category}
                onClick={() => go({ category: '' })}
              >
                <span class="grow">{texts.list.anyCategory}</span>
                {!filters.category && <Icon name="check" />}
              </button>
            </li>
            {categories?.map(({ code, name, product_count }) => (
              <li key={code}>
                <button
                  type="button"
                  class="option"
                  aria-pressed={code === filters.category}
                  onClick={() => go({ category: code })}
                >
                  <Pictogram category={code} size={26} />
                  <span class="grow">{name}</span>
                  <span class="small muted">{count(product_count)}</span>
                  {code === filters.category && <Icon name="check" />}
                </button>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </main>
  )
}
