import { useInfiniteQuery } from '@tanstack/preact-query'
import { dateTime } from '../../lib/dates'
import { rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Head, Spinner } from '../../ui/parts'
import './orders.css'
import { ordersQuery } from './queries'
import { Status } from './Status'
import { useReorder } from './useReorder'

/** The last orders, each one tap away from the cart. */
export function OrderAgain() {
  const { data } = useInfiniteQuery(ordersQuery(null, 5))
  const { run, busy } = useReorder()
  const orders = data?.pages[0]?.data
  if (orders?.length === 0) return null
  return (
    <section aria-labelledby="again">
      <Head id="again" title={texts.home.again} href="/pesanan" />
      <ul class="chips again">
        {orders
          ? orders.map((order) => (
              <li class="card again-card" key={order.id}>
                <a href={`/pesanan/${order.id}`} class="again-link">
                  <span class="row apart">
                    <span class="small muted">{dateTime(order.created_at).slice(0, -6)}</span>
                    <Status status={order.status} />
                  </span>
                  <span class="price">{rupiah(order.grand_total)}</span>
                  <span class="small muted clip">
                    {texts.again.lines(order.line_count)} · {order.order_number}
                  </span>
                </a>
                <button
                  type="button"
                  class="btn full"
                  aria-label={texts.again.reorderOf(order.order_number)}
                  onClick={() => void run(order.id)}
                >
                  {busy === order.id ? <Spinner /> : <Icon name="repeat" size={18} />} {texts.again.reorder}
                </button>
              </li>
            ))
          : [1, 2].map((n) => <li class="card again-card bone" key={n} aria-hidden="true" />)}
      </ul>
    </section>
  )
}
