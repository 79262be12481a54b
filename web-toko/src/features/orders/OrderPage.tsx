import { useQuery } from '@tanstack/preact-query'
import { useRef, useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { explain, Problem } from '../../api/problem'
import type { Order, OrderItem } from '../../api/types'
import { dateTime } from '../../lib/dates'
import { rupiah } from '../../lib/money'
import { randomKey } from '../../lib/random'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Bone, Empty, Failed, Note, Spinner, useTitle } from '../../ui/parts'
import { Sheet } from '../../ui/Sheet'
import { Stale } from '../../ui/Stale'
import { toast } from '../../ui/toast'
import './orders.css'
import { cancelOrder, orderQuery } from './queries'
import { Status } from './Status'
import { useReorder } from './useReorder'

export default function OrderPage() {
  const id = Number(useRoute().params.id)
  const isNew = useLocation().query.baru === '1'
  const query = useQuery(orderQuery(id))
  const { run, busy } = useReorder()
  const [cancelling, setCancelling] = useState(false)
  const order = query.data
  useTitle(order?.order_number ?? texts.nav.titles.order)

  if (!order) {
    const missing = query.error instanceof Problem && (query.error.status === 404 || query.error.status === 422)
    return (
      <main id="main" tabIndex={-1} class="narrow">
        {missing ? (
          <Empty icon="orders" title={texts.orders.notFound} text={texts.orders.notFoundHint}>
            <a class="btn main" href="/pesanan">
              {texts.orders.toList}
            </a>
          </Empty>
        ) : query.isError ? (
          <Failed message={explain(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <div class="stack" aria-busy="true">
            <Bone h={120} r={12} />
            <Bone h={160} r={12} />
            <Bone h={240} r={12} />
          </div>
        )}
      </main>
    )
  }

  return (
    <main id="main" tabIndex={-1} class="narrow with-bar stack">
      <Stale query={query} />
      {isNew && order.status === 'pending' && (
        <Note kind="good" live>
          <strong>{texts.orders.placedTitle}</strong>
          <p>{texts.orders.placedText}</p>
        </Note>
      )}
      <section class="card pad stack">
        <div class="row apart">
          <h2 data-testid="order-number">{order.order_number}</h2>
          <Status status={order.status} text={texts.orders.status[order.status]} />
        </div>
        <p class="small muted">{texts.orders.statusHint[order.status]}</p>
        {order.reject_reason && (
          <Note kind="bad">
            {texts.orders.reason}: {order.reject_reason}
          </Note>
        )}
        <dl class="order-facts">
          <div>
            <dt>{texts.orders.date}</dt>
            <dd>{dateTime(order.created_at)}</dd>
          </div>
          {order.ref_so_number && (
            <div>
              <dt>{texts.orders.soNumber}</dt>
              <dd class="mono">{order.ref_so_number}</dd>
            </div>
          )}
          {order.notes && (
            <div>
              <dt>{texts.orders.notes}</dt>
              <dd>{order.notes}</dd>
            </div>
          )}
        </dl>
      </section>
      <section class="card pad" aria-labelledby="timeline">
        <h2 id="timeline">{texts.orders.timeline}</h2>
        <ol class="timeline">
          {order.events.map((event, index) => (
            <li
              key={`${event.at}${event.to_status}`}
              class={index === order.events.length - 1 ? `last ${event.to_status}` : ''}
            >
              <p class="strong">
                {event.from_status ? texts.orders.events[event.to_status] : texts.orders.events.placed}
              </p>
              <p class="small muted">
                {dateTime(event.at)} · {texts.orders.by(event.actor_name)}
              </p>
              {event.reason && <p class="small">“{event.reason}”</p>}
            </li>
          ))}
        </ol>
      </section>
      <section class="card" aria-labelledby="lines">
        <h2 id="lines" class="pad">
          {texts.again.lines(order.line_count)}
        </h2>
        <ul>
          {order.items.map((item) => (
            <ItemView key={item.id} item={item} open={order.status === 'pending'} />
          ))}
        </ul>
        <dl class="order-sum">
          {/[1-9]/.test(order.discount_amount) && (
            <>
              <div>
                <dt>{texts.cart.subtotal}</dt>
                <dd>{rupiah(order.total_amount)}</dd>
              </div>
              <div>
                <dt>{texts.cart.discount}</dt>
                <dd>−{rupiah(order.discount_amount)}</dd>
              </div>
            </>
          )}
          <div class="grand">
            <dt>{texts.cart.total}</dt>
            <dd class="price">{rupiah(order.grand_total)}</dd>
          </div>
        </dl>
      </section>
      <div class="bar">
        <div class="bar-row">
          {order.can_cancel && (
            <button type="button" class="btn line big" onClick={() => setCancelling(true)}>
              {texts.orders.cancel}
            </button>
          )}
          <button
            type="button"
            class={`btn big grow${order.can_cancel ? '' : ' main'}`}
            onClick={() => void run(order.id)}
          >
            {busy ? <Spinner /> : <Icon name="repeat" size={20} />} {texts.again.reorder}
          </button>
        </div>
      </div>
      {cancelling && (
        <CancelSheet order={order} onClose={() => setCancelling(false)} refetch={() => void query.refetch()} />
      )}
    </main>
  )
}

function ItemView({ item, open }: { item: OrderItem; open: boolean }) {
  const delivered = item.qty_delivered ?? null
  const backorder = item.qty_backorder ?? null
  return (
    <li class="order-item">
      <div class="row order-itemrow">
        <div class="grow">
          <a href={`/produk/${item.product_id}`} class="order-itemname">
            {item.name}
          </a>
          <p class="small muted">
            <span class="mono">{item.code}</span> · {item.qty} × {rupiah(item.price)}
          </p>
        </div>
        <span class="price">{rupiah(item.subtotal)}</span>
      </div>
      {open && item.available_at_order < item.qty && (
        <span class="tag warn">{texts.orders.shortAtOrder(item.available_at_order)}</span>
      )}
      {delivered !== null && (
        <div class="delivery">
          <progress max={item.qty} value={delivered} aria-label={texts.orders.delivery} />
          <span class="small">
            {delivered >= item.qty ? texts.orders.deliveredAll : texts.orders.delivered(delivered, item.qty)}
            {backorder !== null && backorder > 0 && delivered < item.qty && `, ${texts.orders.backorder(backorder)}`}
          </span>
        </div>
      )}
    </li>
  )
}

function CancelSheet({ order, onClose, refetch }: { order: Order; onClose: () => void; refetch: () => void }) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const key = useRef({ for: '', value: '' })
  const cancel = async () => {
    if (busy) return
    setBusy(true)
    setWrong(null)
    // The same decision keeps its key, however often it has to be sent.
    if (key.current.for !== reason || !key.current.value) key.current = { for: reason, value: randomKey() }
    try {
      await cancelOrder(order.id, reason.trim(), key.current.value)
      onClose()
      toast(texts.orders.cancelled)
    } catch (error) {
      setWrong(explain(error))
      setBusy(false)
      if (error instanceof Problem && error.status === 409) refetch()
    }
  }
  return (
    <Sheet title={texts.orders.cancelAsk} onClose={onClose}>
      <div class="stack">
        <p>{texts.orders.cancelText}</p>
        <label class="field">
          <span>{texts.orders.cancelReason}</span>
          <textarea
            class="input"
            rows={2}
            maxLength={500}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        {wrong && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
      </div>
      <div class="sheet-acts">
        <button type="button" class="btn line" onClick={onClose}>
          {texts.orders.cancelNo}
        </button>
        <button type="button" class="btn bad" onClick={cancel} aria-disabled={busy}>
          {busy && <Spinner />}
          {texts.orders.cancelYes}
        </button>
      </div>
    </Sheet>
  )
}
