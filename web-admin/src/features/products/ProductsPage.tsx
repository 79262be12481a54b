import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ProductSummary } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { ExportMenu, formats } from '../../ui/ExportMenu'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { ActiveTag, Money, Page, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChoiceFilter, ClearFilters, FlagFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { categoriesQuery } from '../categories'
import { productsShape } from './list'
import { exportProducts, productsQuery } from './queries'
import './products.css'

const names = texts.products.columns

const columns: Column<ProductSummary>[] = [
  {
    key: 'code',
    title: names.code,
    width: '190px',
    sort: true,
    cell: (product) => (
      <span className="product-code">
        {product.image_url ? (
          <img src={product.image_url} alt="" width="28" height="28" loading="lazy" />
        ) : (
          <span className="no-picture">
            <Icon name="product" size={16} />
          </span>
        )}
        <span className="code">{product.code}</span>
      </span>
    ),
  },
  { key: 'name', title: names.name, sort: true, cell: (product) => <span className="one-line">{product.name}</span> },
  {
    key: 'category',
    title: names.category,
    width: '160px',
    cell: ({ category, category_name }) =>
      category ? (
        <span className="one-line">{category_name ?? category}</span>
      ) : (
        <span className="faint">{texts.products.none}</span>
      ),
  },
  {
    key: 'price',
    title: names.price,
    width: '130px',
    align: 'end',
    sort: true,
    cell: ({ price }) =>
      Number(price) > 0 ? <Money amount={price} /> : <Tag tone="warn">{texts.products.priceless}</Tag>,
  },
  {
    key: 'available',
    title: names.available,
    width: '80px',
    align: 'end',
    cell: ({ available }) => <span className={available ? 'num' : 'num faint'}>{count(available)}</span>,
  },
  {
    key: 'overrides',
    wide: true,
    title: names.overrides,
    width: '170px',
    cell: ({ overrides }) => (
      <span className="one-line">{overrides.map((field) => texts.products.fields[field]).join(', ')}</span>
    ),
  },
  {
    key: 'mapped',
    title: names.mapped,
    width: '140px',
    optional: true,
    cell: ({ is_mapped }) =>
      is_mapped ? (
        <span className="faint">{texts.products.mapped}</span>
      ) : (
        <Tag tone="warn">{texts.products.unmapped}</Tag>
      ),
  },
  {
    key: 'is_active',
    title: names.status,
    width: '100px',
    cell: (product) => <ActiveTag isActive={product.is_active} />,
  },
  {
    key: 'updated_at',
    title: names.updated,
    width: '150px',
    sort: true,
    optional: true,
    cell: (product) => <When time={product.updated_at} />,
  },
]

export function ProductsPage() {
  const list = useList(productsShape)
  const query = useQuery(productsQuery(list.at))
  const categories = useQuery(categoriesQuery)
  const navigate = useNavigate()
  useKeys(texts.products.keys.list, [
    { keys: 'n', text: texts.products.add, run: () => void navigate({ to: '/produk/baru' }) },
  ])
  const { category, is_active, in_stock, mapped, overridden, price_missing } = list.at
  const add = (
    <LinkButton to="/produk/baru" leftSection={<Icon name="plus" size={16} />}>
      {texts.products.add}
    </LinkButton>
  )
  return (
    <Page
      title={texts.products.title}
      actions={
        <>
          <LinkButton to="/kategori" variant="default" leftSection={<Icon name="tag" size={16} />}>
            {texts.products.categories}
          </LinkButton>
          <LinkButton to="/sinkronisasi" variant="default" leftSection={<Icon name="sync" size={16} />}>
            {texts.products.sync}
          </LinkButton>
          <ExportMenu choices={formats((format) => exportProducts(list.at, format))} />
          {add}
        </>
      }
      fill
    >
      <DataTable
        name="products"
        label={texts.products.title}
        columns={columns}
        list={list}
        query={query}
        sort="code"
        link={(product, row) => <Link to="/produk/$id" params={{ id: String(product.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.products.search} />
            <ChoiceFilter
              {...texts.products.filterCategory}
              choices={categories.data?.map(({ code, name }) => ({ value: code, label: name })) ?? []}
              value={category}
              set={(category) => list.set({ category })}
            />
            <FlagFilter
              {...texts.products.filterActive}
              value={is_active}
              set={(is_active) => list.set({ is_active })}
            />
            <FlagFilter {...texts.products.filterStock} value={in_stock} set={(in_stock) => list.set({ in_stock })} />
            <FlagFilter {...texts.products.filterMapped} value={mapped} set={(mapped) => list.set({ mapped })} />
            <FlagFilter
              {...texts.products.filterOverridden}
              value={overridden}
              set={(overridden) => list.set({ overridden })}
            />
            <FlagFilter
              {...texts.products.filterPrice}
              value={price_missing}
              set={(price_missing) => list.set({ price_missing })}
            />
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'product', ...texts.products.empty, action: add }}
        mark={(product) => (!product.is_active ? 'off' : product.is_shown && product.is_mapped ? undefined : 'warn')}
      />
    </Page>
  )
}
