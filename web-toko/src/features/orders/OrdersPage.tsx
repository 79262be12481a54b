import { useInfiniteQuery } from '@tanstack/preact-query'
import { useLocation } from 'preact-iso'
import { explain } from '../../api/problem'
import type { OrderStatus } from '../../api/types'
import { dateTime } from '../../lib/dates'
import { rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Bone, Empty, Failed, Spinner, useTitle } from '../../ui/parts'
import { Stale } from '../../ui/Stale'
import './orders.css'
import { ordersQuery } from './queries'
import { Status } from './Status'
import { useReorder } from './useReorder'

const statuses: OrderStatus[] = ['pending', 'submitted_to_datapart', 'approved', 'rejected', 'cancelled']

export default function OrdersPage() {
  useTitle(texts.nav.titles.orders)
  const location = useLocation()
  const status = statuses.find((other) => other === location.query.status) ?? null
  const query = useInfiniteQuery(ordersQuery(status))
  const { run, busy } = useReorder()
  const orders = query.data?.pages.flatMap((page) => page.data)
  const show = (next: OrderStatus | null) => location.route(`/pesanan${next ? `?status=${next}` : ''}`, true)
  return (
    <main id="main" tabIndex={-1} class="narrow">
      {/* biome-ignore lint/a11y/useSemanticElements: a row of filters */}
      <div class="chips orders-filter" role="group" aria-label={texts.list.filters}>
        <button type="button" class="chip" aria-pressed={status === null} onClick={() => show(null)}>
          {texts.orders.all}
        </button>
        {statuses.map((other) => (
          <button type="button" class="chip" key={other} aria-pressed={status === other} onClick={() => show(other)}>
            {texts.again.statusShort[other]}
          </button>
        ))}
      </div>
      <Stale query={query} />
      {!orders ? (
        query.isError ? (
          <Failed message={explain(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <ul class="stack" aria-busy="true" aria-label={texts.app.loading}>
            {[1, 2, 3].map((n) => (
              <li class="card pad stack" key={n}>
                <Bone w="50%" />
                <Bone w="30%" h={18} />
                <Bone h={44} r={10} />
              </li>
            ))}
          </ul>
        )
      ) : orders.length === 0 ? (
        <Empty
          icon="orders"
          title={texts.orders.empty}
          text={status ? texts.orders.emptyStatus : texts.orders.emptyHint}
        >
          {!status && (
            <a class="btn main" href="/produk">
              {texts.cart.browse}
            </a>
          )}
        </Empty>
      ) : (
        <ul class="stack">
          {orders.map((order) => (
            <li class="card order-card card-hover" key={order.id}>
              <a href={`/pesanan/${order.id}`} class="order-link">
                <span class="row apart">
                  <span class="strong">{order.order_number}</span>
                  <Status status={order.status} />
                </span>
                <span class="small muted">{dateTime(order.created_at)}</span>
                {order.ref_so_number && (
                  <span class="small muted">
                    {texts.orders.soNumber} {order.ref_so_number}
                  </span>
                )}
              </a>
              <div class="row apart order-foot">
                <span>
                  <span class="small muted">{texts.again.lines(order.line_count)}</span>
                  <span class="price order-price">{rupiah(order.grand_total)}</span>
                </span>
                <button
                  type="button"
                  class="btn"
                  aria-label={texts.again.reorderOf(order.order_number)}
                  onClick={() => void run(order.id)}
                >
                  {busy === order.id ? <Spinner /> : <Icon name="repeat" size={18} />} {texts.again.reorder}
                </button>
              </div>
            </li>
          ))}
          {query.hasNextPage && (
            <li>
              <button
                type="button"
                class="btn line full"
                onClick={() => void query.fetchNextPage()}
                aria-disabled={query.isFetchingNextPage}
              >
                {query.isFetchingNextPage && <Spinner />}
                {query.isFetchingNextPage ? texts.common.loadingMore : texts.common.more}
              </button>
            </li>
          )}
        </ul>
      )}
    </main>
  )
}
