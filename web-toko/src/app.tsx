import { QueryClientProvider } from '@tanstack/preact-query'
import { Component, type ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { cache } from './api/cache'
import { loadSheets } from './features/catalog'
import { loadSuggestions } from './features/search'
import { session } from './features/session'
import { useStore } from './lib/store'
import Home from './routes/home'
import Products from './routes/products'
import { Shell } from './routes/Shell'
import { texts } from './texts'
import { later } from './ui/later'
import { Toasts } from './ui/toast'

const pages = {
  login: () => import('./routes/login'),
  product: () => import('./routes/product'),
  categories: () => import('./routes/categories'),
  cart: () => import('./routes/cart'),
  checkout: () => import('./routes/checkout'),
  orders: () => import('./routes/orders'),
  order: () => import('./routes/order'),
  quick: () => import('./routes/quick-order'),
  account: () => import('./routes/account'),
  missing: () => import('./routes/not-found'),
}
const Login = later(pages.login)
const Product = later(pages.product)
const Categories = later(pages.categories)
const Cart = later(pages.cart)
const Checkout = later(pages.checkout)
const Orders = later(pages.orders)
const Order = later(pages.order)
const Quick = later(pages.quick)
const Account = later(pages.account)
const Missing = later(pages.missing)

export function App() {
  return (
    <Guard>
      <QueryClientProvider client={cache}>
        {/* The back office and the documentation are not this app's pages. */}
        <LocationProvider scope={/^\/(?!admin(\/|$)|docs(\/|$)|api\/)/}>
          <Pages />
        </LocationProvider>
      </QueryClientProvider>
    </Guard>
  )
}

function Pages() {
  const shop = useStore(session)
  if (!shop) {
    // Wherever the person wanted to go: after the login that page is shown.
    return (
      <>
        <Login />
        <Toasts />
      </>
    )
  }
  return (
    <Shell key={shop.id}>
      <Moves />
      <Router>
        <Route path="/" component={Home} />
        <Route path="/produk" component={Products} />
        <Route path="/produk/:id" component={Product} />
        <Route path="/kategori" component={Categories} />
        <Route path="/keranjang" component={Cart} />
        <Route path="/checkout" component={Checkout} />
        <Route path="/pesanan" component={Orders} />
        <Route path="/pesanan/:id" component={Order} />
        <Route path="/pesan-cepat" component={Quick} />
        <Route path="/akun" component={Account} />
        <Route default component={Missing} />
      </Router>
    </Shell>
  )
}

/** Scroll and focus, as people expect them: a new page starts on top, going back finds the old place. */
const places = new Map<string, number>()
let cameBack = false

export function watchMoves(): void {
  history.scrollRestoration = 'manual'
  addEventListener('popstate', () => {
    cameBack = true
  })
  let frame = 0
  addEventListener(
    'scroll',
    () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => places.set(location.pathname + location.search, scrollY))
    },
    { passive: true },
  )
}

function Moves() {
  const { url, path } = useLocation()
  useEffect(() => {
    if (!cameBack) return
    cameBack = false
    const place = places.get(url) ?? 0
    let tries = 0
    const settle = () => {
      scrollTo(0, place)
      if (Math.abs(scrollY - place) > 2 && ++tries < 40) requestAnimationFrame(settle)
    }
    settle()
  }, [url])
  useEffect(() => {
    // Marks entries made inside the app, so that "back" knows whether there is a way back.
    if (moved) {
      if (!history.state?.pmo) history.replaceState({ pmo: true }, '')
      // A screen reader starts at the new page, unless the person is typing in the search.
      if (!(document.activeElement instanceof HTMLInputElement)) {
        requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
      }
    }
    moved = true
  }, [path])
  return null
}
let moved = false

/** Loads the rest of the app while nothing else is to do, so that it opens at once and also offline. */
export function loadAhead(): void {
  const rest: (() => Promise<unknown>)[] = [loadSuggestions, loadSheets, ...Object.values(pages)]
  const work = () => {
    const load = rest.shift()
    if (load) void load().then(next, next)
  }
  const next = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 })
    else setTimeout(work, 300)
  }
  next()
}

/** The last net: a mistake in a page must not leave a white screen. */
class Guard extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false }
  static override getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main id="main" class="empty" role="alert">
        <h1>{texts.error.crash}</h1>
        <p>{texts.error.crashHint}</p>
        <button type="button" class="btn main" onClick={() => location.reload()}>
          {texts.error.reload}
        </button>
      </main>
    )
  }
}
