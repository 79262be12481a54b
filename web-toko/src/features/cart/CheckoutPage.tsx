import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { explain, Problem } from '../../api/problem'
import type { Cart } from '../../api/types'
import { rupiah } from '../../lib/money'
import { online } from '../../lib/network'
import { load, save } from '../../lib/storage'
import { useStore } from '../../lib/store'
import { texts } from '../../texts'
import { Bone, Note, Spinner, useTitle } from '../../ui/parts'
import { Sheet } from '../../ui/Sheet'
import { Stale } from '../../ui/Stale'
import { session } from '../session'
import './cart.css'
import { LineNotes } from './CartPage'
import type { Entry } from './outbox'
import { checkout, lastCheckout, phase, sendNow, takeBack, useCart } from './queries'

export default function CheckoutPage() {
  useTitle(texts.nav.titles.checkout)
  const { lines, cart, query, pending, checkout: underWay } = useCart()
  const shop = useStore(session)
  const last = useStore(lastCheckout)
  const { route } = useLocation()
  const [notes, setNotes] = useState(() => load<string>('notes') ?? '')
  const refused = last && 'error' in last ? last : null

  // The review shows what will be ordered: what is still on its way goes first, and prices are asked for anew.
  useEffect(() => {
    if (last && 'order' in last) lastCheckout.set(null)
    void sendNow().then(() => query.refetch())
    return () => lastCheckout.set(null)
  }, [])
  const ordered = last !== null && 'order' in last
  const empty = cart !== undefined && lines.length === 0 && !underWay && !pending && !query.isFetching && !ordered
  useEffect(() => {
    if (empty) route('/keranjang', true)
  }, [empty])

  if (underWay) return <Placing entry={underWay} />
  if (!cart || ordered) {
    return (
      <main id="main" tabIndex={-1} class="narrow stack" aria-busy="true">
        <Bone h={80} r={12} />
        <Bone h={240} r={12} />
      </main>
    )
  }

  const place = (total: string) => {
    if (cart.id === null || cart.id === undefined) return
    lastCheckout.set(null)
    checkout(cart.id, total, notes.trim())
    save('notes', null)
  }
  const included = lines.filter((line) => line.item?.is_orderable !== false)
  const leftOut = lines.filter((line) => line.item?.is_orderable === false)
  const priceChanged = refused?.error instanceof Problem && refused.error.code === 'price_changed'
  return (
    <main id="main" tabIndex={-1} class="narrow with-bar stack">
      <Stale query={query} />
      {refused && !priceChanged && (
        <Note kind="bad" live>
          <strong>{texts.news.refused}</strong>
          <p>{explain(refused.error)}</p>
        </Note>
      )}
      {cart.needs_confirmation && (
        <Note kind="warn">
          <strong>{texts.checkout.changedTitle}</strong>
          <ul>
            {cart.warnings
              .filter((warning) => warning.code === 'price_changed' || warning.code === 'not_orderable')
              .map((warning) => (
                <li key={warning.item_id}>{warning.message}</li>
              ))}
          </ul>
        </Note>
      )}
      <section class="card pad" aria-label={texts.checkout.shipTo}>
        <p class="small muted">{texts.checkout.shipTo}</p>
        <p class="strong">{shop?.name}</p>
        <p class="small muted">
          {shop?.code} · {shop?.phone}
        </p>
      </section>
      <section class="card" aria-label={texts.checkout.lines(included.length)}>
        <h2 class="pad">{texts.checkout.lines(included.length)}</h2>
        <ul>
          {included.map((line) => (
            <li class="check-line" key={line.product_id}>
              <span class="qty">{line.qty} ×</span>
              <div class="grow">
                <p>{line.shown.name}</p>
                <p class="small muted mono">{line.shown.code}</p>
                <p class="small muted">{texts.cart.each(rupiah(line.item?.price ?? line.shown.price))}</p>
                <LineNotes line={line} cart={undefined} />
              </div>
              <span class="price">{line.pending ? '…' : rupiah(line.item?.subtotal ?? '0')}</span>
            </li>
          ))}
        </ul>
      </section>
      {leftOut.length > 0 && (
        <section class="card" aria-label={texts.checkout.leftOut}>
          <h2 class="pad">{texts.checkout.leftOut}</h2>
          <ul>
            {leftOut.map((line) => (
              <li class="check-line muted" key={line.product_id}>
                <span class="qty">{line.qty} ×</span>
                <span class="grow">{line.shown.name}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <label class="field card pad">
        <span>{texts.checkout.notes}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={500}
          placeholder={texts.checkout.notesHint}
          value={notes}
          onInput={(event) => {
            setNotes(event.currentTarget.value)
            save('notes', event.currentTarget.value)
          }}
        />
      </label>
      <dl class="card sum">
        {/[1-9]/.test(cart.discount_amount) && (
          <>
            <div>
              <dt>{texts.cart.subtotal}</dt>
              <dd>{rupiah(cart.total_amount)}</dd>
            </div>
            <div>
              <dt>{texts.cart.discount}</dt>
              <dd>−{rupiah(cart.discount_amount)}</dd>
            </div>
          </>
        )}
        <div class="grand">
          <dt>{texts.cart.total}</dt>
          <dd>{rupiah(cart.grand_total)}</dd>
        </div>
      </dl>
      <p class="small muted">{texts.checkout.promise}</p>
      <div class="bar">
        <div class="bar-row">
          <div>
            <p class="small muted">{texts.cart.total}</p>
            <p class="price cart-total">{rupiah(cart.grand_total)}</p>
          </div>
          <button
            type="button"
            class="btn main big"
            aria-disabled={pending || included.length === 0}
            onClick={() => {
              if (!pending && included.length > 0) place(cart.grand_total)
            }}
          >
            {pending && <Spinner />}
            {pending ? texts.cart.saving : texts.checkout.place}
          </button>
        </div>
      </div>
      {refused && priceChanged && (
        <Difference
          cart={cart}
          before={refused.expected_total}
          onAccept={() => place(cart.grand_total)}
          onClose={() => lastCheckout.set(null)}
        />
      )}
    </main>
  )
}

/** A 409: what the person agreed to is not what it comes to now. */
function Difference(props: { cart: Cart; before: string; onAccept: () => void; onClose: () => void }) {
  const { cart, before } = props
  const changed = cart.items.filter((item) => item.seen_price !== item.price || !item.is_orderable)
  return (
    <Sheet title={texts.checkout.changedTitle} onClose={props.onClose}>
      <p>{texts.checkout.changedText}</p>
      <div class="compare">
        <div>
          <p class="small muted">{texts.checkout.before}</p>
          <p class="price">{rupiah(before)}</p>
        </div>
        <div>
          <p class="small">{texts.checkout.after}</p>
          <p class="price" data-testid="new-total">
            {rupiah(cart.grand_total)}
          </p>
        </div>
      </div>
      <ul class="diff">
        {changed.map((item) => (
          <li key={item.id}>
            <p>{item.name}</p>
            {item.is_orderable ? (
              <p class="small">
                <s class="muted">{rupiah(item.seen_price)}</s> → <b>{texts.cart.each(rupiah(item.price))}</b>
              </p>
            ) : (
              <p class="tag bad">{texts.cart.notOrderable}</p>
            )}
          </li>
        ))}
      </ul>
      <div class="sheet-acts">
        <button type="button" class="btn line" onClick={props.onClose}>
          {texts.checkout.review}
        </button>
        <button type="button" class="btn main" onClick={props.onAccept}>
          {texts.checkout.accept(rupiah(cart.grand_total))}
        </button>
      </div>
    </Sheet>
  )
}

/** The order is on its way, perhaps for longer. */
function Placing({ entry }: { entry: Entry }) {
  const state = useStore(phase)
  const connected = useStore(online)
  const waiting = state === 'waiting' || !connected
  const sure = entry.tries === 0
  const text = !waiting
    ? [texts.checkout.sending, texts.checkout.sendingHint]
    : sure
      ? [texts.checkout.waiting, texts.checkout.waitingHint]
      : [texts.checkout.unsure, texts.checkout.unsureHint]
  return (
    <main id="main" tabIndex={-1} class="narrow">
      <div class="card placing" role="status">
        <Spinner />
        <h2>{text[0]}</h2>
        <p>{text[1]}</p>
        {waiting && (
          <button type="button" class="btn main" onClick={() => void sendNow()}>
            {texts.error.retry}
          </button>
        )}{' '}
        {sure && waiting && (
          <button type="button" class="btn" onClick={() => takeBack(entry.key)}>
            {texts.checkout.takeBack}
          </button>
        )}
      </div>
    </main>
  )
}
