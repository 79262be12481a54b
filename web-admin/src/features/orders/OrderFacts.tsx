import { Link } from '@tanstack/react-router'
import type { Order } from '../../api/types'
import { dayText } from '../../lib/dates'
import { texts } from '../../texts'
import { Facts, When } from '../../ui/parts'

export function OrderFacts({ order }: { order: Order }) {
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [
            texts.orders.shop,
            <Link key="shop" to="/toko/$id" params={{ id: String(order.shop.id) }}>
              {order.shop.code} {order.shop.name}
            </Link>,
          ],
          [texts.orders.phone, <span key="phone" className="num">{`+${order.shop_phone}`}</span>],
          [texts.orders.sales, order.sales_name ?? <span className="faint">{texts.orders.noSales}</span>],
          [texts.orders.placedAt, <When key="time" time={order.created_at} exact />],
          [texts.orders.notes, order.notes],
          [texts.orders.reason, order.reject_reason],
        ]}
      />
    </div>
  )
}

/** What the old system has made of it. */
export function SalesOrderFacts({ order }: { order: NonNullable<Order['sales_order']> }) {
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [
            texts.orders.columns.so,
            <strong key="so" className="num">
              {order.no_so}
            </strong>,
          ],
          [texts.orders.type, order.jenis_so],
          [texts.orders.soStatus, order.status_approve_reject],
          [texts.orders.reason, order.alasan_approve_reject],
          [texts.orders.soBy, order.approve_by],
          [texts.orders.soDue, order.tgl_jatuh_tempo && dayText(order.tgl_jatuh_tempo)],
        ]}
      />
    </div>
  )
}
