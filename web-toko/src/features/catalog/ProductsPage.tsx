import { useQuery } from '@tanstack/preact-query'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ProductList } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Icon, type IconName } from '../../ui/icons'
import { onDemand } from '../../ui/later'
import { useTitle } from '../../ui/parts'
import { toast } from '../../ui/toast'
import './catalog.css'
import { type Filters, filtersOf, listHref, noFilters, usualSort } from './filters'
import type { SheetName } from './ListSheets'
import { Nearly, Nothing } from './Nothing'
import { ProductFeed } from './ProductFeed'
import { categoriesQuery } from './queries'

const sheets = onDemand(() => import('./ListSheets'))
export const loadSheets = sheets.load

/** The list; what is searched, filtered and sorted lives in the address. */
export default function ProductsPage() {
  const { query, route } = useLocation()
  const filters = filtersOf(query)
  const { search, category, model, in_stock } = filters
  const [first, setFirst] = useState<ProductList | null>(null)
  const [known, setKnown] = useState<ProductList>()
  const [sheet, setSheet] = useState<SheetName | null>(null)
  const { data: categories } = useQuery(categoriesQuery)
  const name = category ? (categories?.find(({ code }) => code === category)?.name ?? category) : texts.list.all
  useTitle(search || name)

  const go = (change: Partial<Filters>) => {
    setSheet(null)
    route(listHref({ ...filters, ...change }))
  }
  const open = (name: SheetName) => {
    loadSheets().then(
      () => setSheet(name),
      () => toast(texts.error.noAnswer),
    )
  }
  const isFiltered = category !== '' || model !== '' || in_stock
  const unfiltered = listHref({ ...noFilters, search, sort: filters.sort })
  const Sheets = sheets.get()?.ListSheet
  return (
    <main id="main" tabIndex={-1}>
      <h1 class="sr">{search || name}</h1>
      <div class="chips list-tools">
        <button type="button" class="chip" aria-pressed={in_stock} onClick={() => go({ in_stock: !in_stock })}>
          {texts.list.inStockOnly}
          <span class="chip-count">{known?.facets && count(known.facets.in_stock)}</span>
        </button>
        <Chip icon="filter" on={category !== ''} onOpen={() => open('category')}>
          {category ? name : texts.list.category}
        </Chip>
        <Chip icon="bike" on={model !== ''} onOpen={() => open('model')}>
          {model ? <span class="capital">{model}</span> : texts.list.model}
        </Chip>
        <Chip icon="sort" on={filters.sort !== ''} onOpen={() => open('sort')}>
          {texts.list.sorts[filters.sort || usualSort(filters)]}
        </Chip>
        {isFiltered && (
          <a class="chip" href={unfiltered}>
            <Icon name="close" size={18} /> {texts.search.clearFilters}
          </a>
        )}
      </div>
      <p class="small muted list-total" role="status">
        {first === null
          ? '\u00a0'
          : search
            ? texts.search.results(first.meta.total, first.search?.corrected ?? search)
            : `${name} · ${texts.search.all(first.meta.total)}`}
      </p>
      {first?.search?.corrected && first.meta.total > 0 && (
        <Meant
          corrected={first.search.corrected}
          typed={search}
          href={listHref({ ...filters, search: first.search.corrected })}
        />
      )}
      {first?.nearest && first.meta.total > 0 && <Nearly nearest={first.nearest} />}
      <h2 class="sr">{texts.list.results}</h2>
      <ProductFeed
        filters={filters}
        onFirst={(page) => {
          setFirst(page)
          // The counts stay in sight while others are asked for.
          if (page) setKnown(page)
        }}
      >
        <Nothing filters={filters} unfiltered={isFiltered ? unfiltered : undefined} nearest={first?.nearest} />
      </ProductFeed>
      {sheet && Sheets && (
        <Sheets
          name={sheet}
          filters={filters}
          facets={known?.facets ?? undefined}
          categories={categories}
          go={go}
          onClose={() => setSheet(null)}
        />
      )}
    </main>
  )
}

function Chip(props: { icon: IconName; on: boolean; onOpen: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class={`chip${props.on ? ' on' : ''}`} aria-haspopup="dialog" onClick={props.onOpen}>
      <Icon name={props.icon} size={18} /> {props.children}
    </button>
  )
}

/** Other words were looked for than those that were typed. */
function Meant({ typed, corrected, href }: { typed: string; corrected: string; href: string }) {
  return (
    <p class="note list-meant">
      <span>
        {texts.search.meant} <a href={href}>{corrected}</a>? {texts.search.insteadOf(typed)}
      </span>
    </p>
  )
}
