import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrderSummary } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { ExportMenu, formats } from '../../ui/ExportMenu'
import { useKeys } from '../../ui/keys'
import { Money, Page, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChipFilter, ClearFilters, DaysFilter, FlagFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { useSelection } from '../../ui/table/selection'
import { BulkApprove } from './BulkApprove'
import { defaultSort, ordersShape } from './list'
import { exportOrders, ordersQuery } from './queries'
import { Status } from './Status'
import { StatusTabs } from './StatusTabs'
import './orders.css'

const columns: Column<OrderSummary>[] = [
  {
    key: 'order_number',
    title: texts.orders.columns.number,
    width: '170px',
    sort: true,
    cell: (order) => <span className="num">{order.order_number}</span>,
  },
  {
    key: 'created_at',
    title: texts.orders.columns.time,
    width: '130px',
    sort: true,
    cell: (order) => <When time={order.created_at} />,
  },
  {
    key: 'shop_name',
    title: texts.orders.columns.shop,
    sort: true,
    cell: ({ shop }) => (
      <span className="one-line">
        <span className="code">{shop.code}</span> {shop.name}
      </span>
    ),
  },
  { key: 'city', title: texts.orders.city, width: '130px', optional: true, cell: (order) => order.shop_city ?? '—' },
  { key: 'sales', title: texts.orders.salesColumn, width: '140px', cell: (order) => order.sales_name ?? '—' },
  {
    key: 'line_count',
    title: texts.orders.columns.lines,
    width: '70px',
    align: 'end',
    cell: (order) => <span className="num">{count(order.line_count)}</span>,
  },
  {
    key: 'grand_total',
    title: texts.orders.columns.total,
    width: '150px',
    align: 'end',
    sort: true,
    cell: (order) => <Money amount={order.grand_total} />,
  },
  {
    key: 'status',
    title: texts.orders.columns.status,
    width: '195px',
    sort: true,
    cell: (order) =>
      order.has_mapping_problem ? <Tag tone="bad">{texts.orders.unmapped}</Tag> : <Status status={order.status} />,
  },
  {
    key: 'ref_so_number',
    title: texts.orders.columns.so,
    width: '170px',
    cell: (order) => <span className="num">{order.ref_so_number ?? '—'}</span>,
  },
  {
    key: 'updated_at',
    title: texts.orders.columns.updated,
    width: '140px',
    optional: true,
    cell: (order) => <When time={order.updated_at} />,
  },
]

export function OrdersPage() {
  const list = useList(ordersShape)
  const query = useQuery(ordersQuery(list.at))
  const selection = useSelection<OrderSummary>()
  const [isApproving, setApproving] = useState(false)
  const isPending = (list.at.status ?? 'pending') === 'pending'
  useKeys(texts.orders.keys.list, [
    {
      keys: 'a',
      text: texts.orders.bulkApprove(selection.rows.length),
      when: selection.rows.length > 0,
      run: () => setApproving(true),
    },
  ])
  return (
    <Page
      title={texts.orders.title}
      actions={
        <ExportMenu
          choices={(['orders', 'lines'] as const).flatMap((rows) =>
            formats((format) => exportOrders(list.at, rows, format), texts.orders.exportRows[rows]),
          )}
        />
      }
      fill
    >
      <StatusTabs
        now={list.at.status ?? 'pending'}
        set={(status) => list.set({ status: status === 'pending' ? undefined : status, sort: undefined })}
      />
      <DataTable
        name="orders"
        label={texts.orders.title}
        columns={columns}
        list={list}
        query={query}
        sort={defaultSort(list.at.status)}
        link={(order, row) => <Link to="/pesanan/$id" params={{ id: String(order.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.orders.search} />
            <DaysFilter value={list.at} set={list.set} />
            {isPending && (
              <FlagFilter
                label={texts.orders.unmappedFilter}
                all={texts.orders.unmappedAll}
                yes={texts.orders.unmappedYes}
                no={texts.orders.unmappedNo}
                value={list.at.mapping_problem}
                set={(mapping_problem) => list.set({ mapping_problem })}
              />
            )}
            {list.at.shop_id !== undefined && (
              <ShopChip id={list.at.shop_id} orders={query.data?.data} clear={() => list.set({ shop_id: undefined })} />
            )}
            <ClearFilters list={list} />
          </>
        }
        selection={isPending ? selection : undefined}
        bulk={
          <Button size="compact-sm" onClick={() => setApproving(true)}>
            {texts.orders.bulkApprove(selection.rows.length)}
          </Button>
        }
        empty={{ icon: 'orders', ...(isPending ? texts.orders.emptyPending : texts.orders.empty) }}
      />
      <BulkApprove
        orders={selection.rows}
        opened={isApproving}
        close={() => {
          setApproving(false)
          selection.clear()
        }}
        cancel={() => setApproving(false)}
      />
    </Page>
  )
}

/** Only one shop's orders: comes by a link from elsewhere. */
function ShopChip({ id, orders, clear }: { id: number; orders?: OrderSummary[]; clear: () => void }) {
  const shop = orders?.find((order) => order.shop.id === id)?.shop
  return <ChipFilter text={texts.orders.ofShop(shop?.code ?? `#${id}`)} clear={clear} />
}
