import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ShopSummary } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { ExportMenu, formats } from '../../ui/ExportMenu'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { ActiveTag, Page, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChipFilter, ClearFilters, FlagFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { shopsShape } from './list'
import { exportShops, shopsQuery } from './queries'

const names = texts.shops.columns

const columns: Column<ShopSummary>[] = [
  {
    key: 'code',
    title: names.code,
    width: '110px',
    sort: true,
    cell: (shop) => <span className="num">{shop.code}</span>,
  },
  { key: 'name', title: names.name, sort: true, cell: (shop) => <span className="one-line">{shop.name}</span> },
  {
    key: 'phone',
    wide: true,
    title: names.phone,
    width: '150px',
    cell: (shop) => <span className="num">{`+${shop.phone}`}</span>,
  },
  {
    key: 'city',
    title: names.city,
    width: '150px',
    sort: true,
    cell: (shop) => <span className="one-line">{shop.city ?? '—'}</span>,
  },
  { key: 'province', title: names.province, width: '150px', optional: true, cell: (shop) => shop.province ?? '—' },
  {
    key: 'sales',
    wide: true,
    title: names.sales,
    width: '170px',
    cell: ({ sales }) => (sales ? <span className="one-line">{sales.name}</span> : <span className="faint">—</span>),
  },
  {
    key: 'mapped',
    title: names.mapped,
    width: '140px',
    cell: (shop) =>
      shop.is_mapped ? (
        <span className="faint">{texts.shops.mapped}</span>
      ) : (
        <Tag tone="warn">{texts.shops.unmapped}</Tag>
      ),
  },
  {
    key: 'order_count',
    wide: true,
    title: names.orders,
    width: '90px',
    align: 'end',
    cell: (shop) => <span className="num">{count(shop.order_count)}</span>,
  },
  {
    key: 'last_order_at',
    title: names.lastOrder,
    width: '150px',
    sort: true,
    cell: (shop) =>
      shop.last_order_at ? <When time={shop.last_order_at} /> : <span className="faint">{texts.shops.never}</span>,
  },
  { key: 'is_active', title: names.status, width: '100px', cell: (shop) => <ActiveTag isActive={shop.is_active} /> },
  {
    key: 'created_at',
    title: names.created,
    width: '150px',
    sort: true,
    optional: true,
    cell: (shop) => <When time={shop.created_at} />,
  },
]

export function ShopsPage() {
  const list = useList(shopsShape)
  const query = useQuery(shopsQuery(list.at))
  const navigate = useNavigate()
  useKeys(texts.shops.keys.list, [{ keys: 'n', text: texts.shops.add, run: () => void navigate({ to: '/toko/baru' }) }])
  const { sales_id, city, province } = list.at
  const sales = query.data?.data.find((shop) => shop.sales?.id === sales_id)?.sales
  const add = (
    <LinkButton to="/toko/baru" leftSection={<Icon name="plus" size={16} />}>
      {texts.shops.add}
    </LinkButton>
  )
  return (
    <Page
      title={texts.shops.title}
      actions={
        <>
          <ExportMenu choices={formats((format) => exportShops(list.at, format))} />
          {add}
        </>
      }
      fill
    >
      <DataTable
        name="shops"
        label={texts.shops.title}
        columns={columns}
        list={list}
        query={query}
        sort="code"
        link={(shop, row) => <Link to="/toko/$id" params={{ id: String(shop.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.shops.search} />
            <FlagFilter
              {...texts.shops.filterActive}
              value={list.at.is_active}
              set={(is_active) => list.set({ is_active })}
            />
            <FlagFilter {...texts.shops.filterMapped} value={list.at.mapped} set={(mapped) => list.set({ mapped })} />
            {sales_id !== undefined && (
              <ChipFilter
                text={texts.shops.ofSales(sales?.name ?? `#${sales_id}`)}
                clear={() => list.set({ sales_id: undefined })}
              />
            )}
            {city && <ChipFilter text={texts.shops.inCity(city)} clear={() => list.set({ city: undefined })} />}
            {province && (
              <ChipFilter text={texts.shops.inProvince(province)} clear={() => list.set({ province: undefined })} />
            )}
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'shop', ...texts.shops.empty, action: add }}
        mark={(shop) => (!shop.is_active ? 'off' : shop.is_mapped ? undefined : 'warn')}
      />
    </Page>
  )
}
