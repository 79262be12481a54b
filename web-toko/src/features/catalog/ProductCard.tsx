import { useRef } from 'preact/hooks'
import type { Product } from '../../api/types'
import { rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Picture } from '../../ui/Picture'
import { Bone } from '../../ui/parts'
import { Stepper } from '../../ui/Stepper'
import { addToCart, setQty, useQtyInCart } from '../cart'
import { Stock } from './Stock'

export function ProductCard({ product, eager }: { product: Product; eager?: boolean }) {
  const { id, code, name, category, price } = product
  return (
    <li class="card product card-hover">
      <a class="product-link" href={`/produk/${id}`}>
        <Picture category={category} url={product.image_url} eager={eager} />
        <div class="product-text">
          <h3 class="product-name">{name}</h3>
          <p class="muted mono clip product-code">{code}</p>
          <p class="price">{rupiah(price)}</p>
          <Stock available={product.available} in_stock={product.in_stock} />
        </div>
      </a>
      <CardAction product={product} />
    </li>
  )
}

function CardAction({ product }: { product: Product }) {
  const { id, code, name, category, price } = product
  const qty = useQtyInCart(id)
  const place = useRef<HTMLDivElement>(null)
  // The button gives way to the stepper and back: the focus goes along.
  const follow = (what: string) => {
    setTimeout(() => place.current?.querySelector<HTMLElement>(what)?.focus({ preventScroll: true }), 0)
  }
  return (
    <div class="product-act" ref={place}>
      {qty > 0 ? (
        <Stepper
          full
          value={qty}
          label={texts.product.qtyOf(name)}
          onChange={(next) => setQty(id, next)}
          onRemove={() => {
            setQty(id, 0)
            follow('.btn')
          }}
        />
      ) : (
        <button
          type="button"
          class="btn full"
          aria-label={texts.product.addName(name)}
          onClick={() => {
            addToCart([{ product_id: id, qty: 1, shown: { code, name, category, price } }])
            follow('button:last-child')
          }}
        >
          <Icon name="plus" size={20} /> {texts.product.add}
        </button>
      )}
    </div>
  )
}

export function ProductBone() {
  return (
    <li class="card product" aria-hidden="true">
      <div class="pic" />
      <div class="product-text">
        <div class="product-name">
          <Bone w="90%" />
        </div>
        <p class="product-code">
          <Bone w="60%" h={12} />
        </p>
        <p class="price">
          <Bone w="50%" h={16} />
        </p>
        <Bone w={64} h={22} />
      </div>
      <div class="product-act">
        <Bone h={44} r={10} />
      </div>
    </li>
  )
}
