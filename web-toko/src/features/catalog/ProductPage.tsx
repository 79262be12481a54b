import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { explain, Problem } from '../../api/problem'
import { shortTime } from '../../lib/dates'
import { rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Picture } from '../../ui/Picture'
import { Bone, Empty, Failed, Head, useTitle } from '../../ui/parts'
import { Stale } from '../../ui/Stale'
import { Stepper } from '../../ui/Stepper'
import { toast } from '../../ui/toast'
import { addToCart, useQtyInCart } from '../cart'
import './catalog.css'
import { noFilters } from './filters'
import { ProductCard } from './ProductCard'
import { listed, productQuery, productsQuery, stockQuery } from './queries'
import { Stock } from './Stock'

export default function ProductPage() {
  const id = Number(useRoute().params.id)
  // Another product is another page: quantities start anew.
  return <Detail key={id} id={id} />
}

function Detail({ id }: { id: number }) {
  const query = useQuery(productQuery(id))
  const stock = useQuery(stockQuery(id))
  const [qty, setQty] = useState(1)
  const inCart = useQtyInCart(id)
  const product = query.data ?? listed(id)
  useTitle(product?.name ?? texts.product.title)

  if (!product) {
    if (query.error instanceof Problem && (query.error.status === 404 || query.error.status === 422)) {
      return (
        <main id="main" tabIndex={-1}>
          <Empty level={1} icon="search" title={texts.product.notFound} text={texts.product.notFoundHint}>
            <a class="btn main" href="/produk">
              {texts.cart.browse}
            </a>
          </Empty>
        </main>
      )
    }
    return (
      <main id="main" tabIndex={-1}>
        {query.isError ? (
          <Failed message={explain(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <DetailLoading />
        )}
      </main>
    )
  }

  const { code, name, category, price } = product
  const now = stock.data ?? product
  return (
    <main id="main" tabIndex={-1} class="with-bar">
      <Stale query={query} />
      <div class="detail">
        <div class="card detail-pic">
          <Picture category={category} url={product.image_url} eager />
        </div>
        <div class="detail-text">
          <section class="card pad stack">
            <p class="price detail-price">{rupiah(price)}</p>
            <h1>{name}</h1>
            <div class="row">
              <Stock available={now.available} in_stock={now.in_stock} />
              <span class="small muted" role="status">
                {stock.data
                  ? texts.product.checked(shortTime(stock.data.as_of))
                  : stock.isError
                    ? ''
                    : texts.product.checking}
              </span>
            </div>
            {!now.in_stock && <p class="small muted">{texts.product.preorder}</p>}
          </section>
          <section class="card">
            <dl class="facts">
              <div>
                <dt>{texts.product.code}</dt>
                <dd class="row">
                  <span class="mono">{code}</span>
                  <button
                    type="button"
                    class="icon-btn"
                    aria-label={`${texts.common.copy} ${texts.product.code}`}
                    onClick={() => void navigator.clipboard?.writeText(code).then(() => toast(texts.common.copied))}
                  >
                    <Icon name="copy" size={20} />
                  </button>
                </dd>
              </div>
              {category && (
                <div>
                  <dt>{texts.product.category}</dt>
                  <dd>
                    <a class="link" href={`/produk?kategori=${encodeURIComponent(category)}`}>
                      {product.category_name ?? category}
                    </a>
                  </dd>
                </div>
              )}
              {query.data && query.data.models.length > 0 && (
                <div>
                  <dt>{texts.product.models}</dt>
                  <dd class="capital">{query.data.models.join(', ')}</dd>
                </div>
              )}
              {query.data?.description && (
                <div>
                  <dt>{texts.product.description}</dt>
                  <dd>{query.data.description}</dd>
                </div>
              )}
            </dl>
          </section>
        </div>
      </div>
      {category && <Similar category={category} not={id} />}
      <div class="bar">
        <div class="bar-row detail-bar">
          <div class="row">
            <Stepper value={qty} label={texts.product.qtyOf(name)} onChange={setQty} />
          </div>
          <button
            type="button"
            class="btn main big"
            onClick={() => {
              addToCart([{ product_id: id, qty, shown: { code, name, category, price } }])
              setQty(1)
              toast(texts.product.added, { label: texts.product.toCart, href: '/keranjang' })
            }}
          >
            <Icon name="cart" size={20} />
            <span>
              {texts.product.add}
              {inCart > 0 && <span class="in-cart">{texts.product.inCart(inCart)}</span>}
            </span>
          </button>
        </div>
      </div>
    </main>
  )
}

function Similar({ category, not }: { category: string; not: number }) {
  const { data } = useInfiniteQuery(productsQuery({ ...noFilters, category, in_stock: true }, 8))
  const others = data?.pages[0]?.data.filter((product) => product.id !== not).slice(0, 6)
  if (!others || others.length === 0) return null
  return (
    <section aria-labelledby="similar">
      <Head
        id="similar"
        title={texts.product.similar}
        href={`/produk?kategori=${encodeURIComponent(category)}&stok=1`}
      />
      <ul class="products">
        {others.map((product) => (
          <ProductCard key={product.id} product={product} />
        ))}
      </ul>
    </section>
  )
}

function DetailLoading() {
  return (
    <div class="detail" aria-busy="true">
      <div class="card detail-pic">
        <div class="pic" />
      </div>
      <div class="detail-text">
        <div class="card pad stack">
          <Bone w={140} h={26} />
          <Bone w="80%" h={20} />
          <Bone w={90} h={22} />
        </div>
      </div>
    </div>
  )
}
