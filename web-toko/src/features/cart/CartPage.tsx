import { useState } from 'preact/hooks'
import { explain } from '../../api/problem'
import type { Cart } from '../../api/types'
import { rupiah } from '../../lib/money'
import { useStore } from '../../lib/store'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Picture } from '../../ui/Picture'
import { Bone, Empty, Failed, Note, useTitle } from '../../ui/parts'
import { Sheet } from '../../ui/Sheet'
import { Stale } from '../../ui/Stale'
import { Stepper } from '../../ui/Stepper'
import { toast } from '../../ui/toast'
import './cart.css'
import { addToCart, clearCart, dismissRefusals, phase, refusals, setQty, useCart } from './queries'
import type { Line } from './view'

export default function CartPage() {
  useTitle(texts.nav.titles.cart)
  const { lines, cart, query, pending, checkout } = useCart()
  const refused = useStore(refusals)
  const [asking, setAsking] = useState(false)

  if (checkout) {
    return (
      <main id="main" tabIndex={-1}>
        <Empty icon="clock" title={texts.checkout.unsure} text={texts.checkout.sendingHint}>
          <a class="btn main" href="/checkout">
            {texts.news.see}
          </a>
        </Empty>
      </main>
    )
  }
  if (!cart && lines.length === 0) {
    return (
      <main id="main" tabIndex={-1} class="narrow">
        {query.isError ? (
          <Failed message={explain(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <LinesLoading />
        )}
      </main>
    )
  }
  return (
    <main id="main" tabIndex={-1} class={`narrow${lines.length > 0 ? ' with-bar' : ''}`}>
      <Stale query={query} />
      {refused.length > 0 && (
        <div class="cart-note">
          <Note kind="bad" live>
            <strong>{texts.cart.failed}</strong>
            <ul>
              {refused.map((line) => (
                <li key={line.id}>
                  {line.name && <b>{line.name}: </b>}
                  {line.message}
                </li>
              ))}
            </ul>
            <button type="button" class="btn quiet" onClick={dismissRefusals}>
              {texts.cart.dismiss}
            </button>
          </Note>
        </div>
      )}
      {lines.length === 0 ? (
        <Empty icon="cart" title={texts.cart.empty} text={texts.cart.emptyHint}>
          <a class="btn main" href="/produk">
            {texts.cart.browse}
          </a>
          <a class="btn" href="/pesan-cepat">
            {texts.nav.quick}
          </a>
        </Empty>
      ) : (
        <>
          <div class="row apart cart-head">
            <a class="btn quiet" href="/produk">
              <Icon name="plus" size={20} /> {texts.cart.addMore}
            </a>
            <button type="button" class="btn quiet red" onClick={() => setAsking(true)}>
              {texts.cart.clear}
            </button>
          </div>
          <ul class="card cart-lines">
            {lines.map((line) => (
              <CartLine key={line.product_id} line={line} cart={cart} />
            ))}
          </ul>
          <div class="bar">
            <div class="bar-row">
              <Total cart={cart} pending={pending} lines={lines} />
              <a class="btn main big" href="/checkout">
                {texts.cart.checkout}
              </a>
            </div>
          </div>
        </>
      )}
      {asking && (
        <Sheet title={texts.cart.clearAsk} onClose={() => setAsking(false)}>
          <p>{texts.cart.clearText(lines.length)}</p>
          <div class="sheet-acts">
            <button type="button" class="btn line" onClick={() => setAsking(false)}>
              {texts.common.cancel}
            </button>
            <button
              type="button"
              class="btn bad"
              onClick={() => {
                clearCart()
                setAsking(false)
              }}
            >
              {texts.cart.clear}
            </button>
          </div>
        </Sheet>
      )}
    </main>
  )
}

function CartLine({ line, cart }: { line: Line; cart: Cart | undefined }) {
  const { item, shown, product_id, qty } = line
  const off = item !== null && !item.is_orderable
  const remove = () => {
    setQty(product_id, 0)
    toast(texts.cart.removed(shown.name), {
      label: texts.common.undo,
      run: () =>
        addToCart([
          {
            product_id,
            qty,
            shown: { code: shown.code, name: shown.name, category: shown.category, price: shown.price },
          },
        ]),
    })
  }
  const changed = item !== null && item.seen_price !== item.price
  return (
    <li class={`cart-line${off ? ' off' : ''}`}>
      <div class="cart-pic">
        <Picture category={shown.category} />
      </div>
      <div class="grow">
        <a class="cart-name" href={`/produk/${product_id}`}>
          {shown.name}
        </a>
        <p class="muted mono">{shown.code}</p>
        <p class="small">
          {changed && (
            <>
              <s class="muted">
                <span class="sr">{texts.cart.was} </span>
                {rupiah(item.seen_price)}
              </s>{' '}
            </>
          )}
          <span class={changed ? 'cart-new' : 'muted'}>{texts.cart.each(rupiah(item?.price ?? shown.price))}</span>
        </p>
        <LineNotes line={line} cart={cart} />
        <div class="cart-row">
          <Stepper value={qty} label={texts.product.qtyOf(shown.name)} onChange={(next) => setQty(product_id, next)} />
          <LineTotal line={line} />
        </div>
      </div>
      <button type="button" class="icon-btn cart-x" aria-label={texts.cart.removeName(shown.name)} onClick={remove}>
        <Icon name="trash" size={20} />
      </button>
    </li>
  )
}

function LineTotal({ line }: { line: Line }) {
  const state = useStore(phase)
  if (line.pending) {
    return <span class="tag accent">{state === 'waiting' ? texts.cart.waiting : texts.cart.saving}</span>
  }
  return <span class="price">{line.item?.is_orderable === false ? '–' : rupiah(line.item?.subtotal ?? '0')}</span>
}

/** What changed since the line was put in, and what stock can't cover. */
export function LineNotes({ line, cart }: { line: Line; cart: Cart | undefined }) {
  const { item } = line
  if (!item) return null
  if (!item.is_orderable) return <p class="tag bad">{texts.cart.notOrderable}</p>
  const price = cart?.warnings.find((warning) => warning.item_id === item.id && warning.code === 'price_changed')
  return (
    <>
      {price && <p class="small cart-new">{price.message}</p>}
      {!item.in_stock ? (
        <p class="tag warn">{texts.cart.outOfStock}</p>
      ) : line.qty > item.available ? (
        <p class="tag warn">{texts.cart.short(item.available)}</p>
      ) : null}
    </>
  )
}

function Total({ cart, pending, lines }: { cart: Cart | undefined; pending: boolean; lines: Line[] }) {
  if (!cart || (pending && cart.items.length === 0)) {
    return (
      <div>
        <p class="small muted">{texts.cart.total}</p>
        <p class="small">{texts.cart.recount}</p>
      </div>
    )
  }
  return (
    <div aria-live="polite">
      <p class="small muted clip">{pending ? texts.cart.recount : texts.cart.totalOf(lines.length, cart.total_qty)}</p>
      <p class={`price cart-total${pending ? ' dim' : ''}`} data-testid="cart-total">
        {rupiah(cart.grand_total)}
      </p>
    </div>
  )
}

function LinesLoading() {
  return (
    <ul class="card cart-lines" aria-label={texts.app.loading} aria-busy="true">
      {[1, 2, 3].map((n) => (
        <li class="cart-line" key={n}>
          <Bone w={64} h={64} r={10} />
          <div class="grow stack">
            <Bone w="80%" />
            <Bone w="40%" />
            <Bone w={140} h={44} r={10} />
          </div>
        </li>
      ))}
    </ul>
  )
}
