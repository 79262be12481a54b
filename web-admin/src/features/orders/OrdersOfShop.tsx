import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OrderSummary } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Bone, Empty, Failed, Money, Panel, When } from '../../ui/parts'
import { ordersQuery } from './queries'
import { Status } from './Status'
import './orders.css'

const few = 10

/** A shop's newest orders, on the shop's page. */
export function OrdersOfShop({ id }: { id: number }) {
  const query = useQuery(ordersQuery({ status: 'all', shop_id: id, page: 1, per_page: few }))
  const total = query.data?.meta.total ?? 0
  return (
    <Panel
      title={texts.orders.title}
      note={query.data && <span className="num">{count(total)}</span>}
      actions={
        total > 0 && (
          <Link to="/pesanan" search={{ status: 'all', shop_id: String(id) }}>
            {texts.orders.allOfShop}
          </Link>
        )
      }
    >
      {query.data ? (
        total === 0 ? (
          <Empty icon="orders" title={texts.orders.noneOfShop} hint={texts.orders.empty.hint} />
        ) : (
          <Orders orders={query.data.data} />
        )
      ) : query.error ? (
        <Failed error={query.error} retry={() => void query.refetch()} />
      ) : (
        <div className="panel-body">
          <Bone height={300} />
        </div>
      )}
    </Panel>
  )
}

function Orders({ orders }: { orders: OrderSummary[] }) {
  const names = texts.orders.columns
  return (
    <div className="lines-scroll">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{names.number}</th>
            <th scope="col">{names.time}</th>
            <th scope="col" className="end">
              {names.lines}
            </th>
            <th scope="col" className="end">
              {names.total}
            </th>
            <th scope="col">{names.status}</th>
            <th scope="col">{names.so}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <td>
                <Link to="/pesanan/$id" params={{ id: String(order.id) }} className="num">
                  {order.order_number}
                </Link>
              </td>
              <td>
                <When time={order.created_at} />
              </td>
              <td className="end num">{count(order.line_count)}</td>
              <td className="end">
                <Money amount={order.grand_total} />
              </td>
              <td>
                <Status status={order.status} />
              </td>
              <td className="num faint">{order.ref_so_number ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
