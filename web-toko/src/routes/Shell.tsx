import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { entries, lastCheckout, phase, sendNow, useCart, useCartCount } from '../features/cart'
import { SearchBox } from '../features/search'
import { online, pausedUntil } from '../lib/network'
import { useStore } from '../lib/store'
import { texts } from '../texts'
import { Icon, type IconName } from '../ui/icons'
import { Toasts, toast } from '../ui/toast'
import { UpdatePrompt } from '../ui/update'

const menu: { href: string; icon: IconName; label: string }[] = [
  { href: '/', icon: 'home', label: texts.nav.home },
  { href: '/pesan-cepat', icon: 'bolt', label: texts.nav.quick },
  { href: '/keranjang', icon: 'cart', label: texts.nav.cart },
  { href: '/pesanan', icon: 'orders', label: texts.nav.orders },
  { href: '/akun', icon: 'user', label: texts.nav.account },
]

/** Pages with a title of their own; all others have the search on top. */
const titles: [RegExp, string, string | null][] = [
  [/^\/kategori$/, texts.nav.titles.categories, '/'],
  [/^\/keranjang$/, texts.nav.titles.cart, null],
  [/^\/checkout$/, texts.nav.titles.checkout, '/keranjang'],
  [/^\/pesanan$/, texts.nav.titles.orders, null],
  [/^\/pesanan\/./, texts.nav.titles.order, '/pesanan'],
  [/^\/pesan-cepat$/, texts.nav.titles.quick, null],
  [/^\/akun$/, texts.nav.titles.account, null],
]

/** Pages whose bar of actions takes the place of the menu on a phone. */
const noMenu = /^\/(produk\/.|checkout$|pesanan\/.)/
const withBar = /^\/(produk\/.|checkout$|pesanan\/.|keranjang$|pesan-cepat$)/

export function Shell({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  const title = titles.find(([pattern]) => pattern.test(path))
  const bare = noMenu.test(path)
  return (
    <div class={`${bare ? 'no-nav' : ''}${withBar.test(path) ? ' over-bar' : ''}`}>
      <a class="skip" href="#main">
        {texts.app.skip}
      </a>
      <header class="top">
        <div class="top-row">
          <a class="brand" href="/">
            <img src="/icons/icon.svg" width="32" height="32" alt="" /> {texts.app.name}
          </a>
          {title ? (
            <>
              {title[2] && <Back to={title[2]} />}
              <h1 class="only-phone">{title[1]}</h1>
              <SearchBox onlyWide />
              <a class="icon-btn only-phone" href="/produk" aria-label={texts.search.label}>
                <Icon name="search" />
              </a>
            </>
          ) : (
            <>
              {path !== '/' && <Back to="/" />}
              <SearchBox />
            </>
          )}
          <nav class="top-nav" aria-label={texts.nav.label}>
            {menu.slice(1).map((item) => (
              <MenuLink key={item.href} {...item} path={path} />
            ))}
          </nav>
        </div>
      </header>
      {/* Before the page: a list without end must not keep the keyboard from it. */}
      {!bare && (
        <nav class="nav" aria-label={texts.nav.label}>
          <ul>
            {menu.map((item) => (
              <li key={item.href}>
                <MenuLink {...item} path={path} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Connection />
      <UpdatePrompt />
      {title && <h1 class="only-wide page-title">{title[1]}</h1>}
      {children}
      <Toasts />
      <CheckoutNews />
    </div>
  )
}

function MenuLink({ href, icon, label, path }: { href: string; icon: IconName; label: string; path: string }) {
  const current = href === '/' ? path === '/' : path.startsWith(href)
  const isCart = href === '/keranjang'
  return (
    <a href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {isCart ? <CartLabel label={label} /> : label}
    </a>
  )
}

function CartLabel({ label }: { label: string }) {
  useCart() // asks for the cart, wherever the app is opened
  const lines = useCartCount()
  return (
    <>
      <span>{label}</span>
      {lines > 0 && (
        <span class="badge" data-testid="cart-badge">
          <span class="sr">: </span>
          {lines > 99 ? '99+' : lines}
        </span>
      )}
    </>
  )
}

function Back({ to }: { to: string }) {
  const { route } = useLocation()
  return (
    <a
      class="icon-btn only-phone"
      href={to}
      aria-label={texts.nav.back}
      onClick={(event) => {
        // Where the person came from, when that was in the app.
        if (history.state?.pmo) {
          event.preventDefault()
          event.stopPropagation()
          history.back()
        } else {
          event.preventDefault()
          route(to, true)
        }
      }}
    >
      <Icon name="back" />
    </a>
  )
}

/** What the network holds back. */
function Connection() {
  const connected = useStore(online)
  const state = useStore(phase)
  const waiting = useStore(entries).length
  const stuck = waiting > 0 && (state === 'waiting' || !connected)
  const paused = useStore(pausedUntil) > 0
  if (connected && !stuck && !paused) return null
  return (
    <div class="net" role="status">
      <Icon name="cloud" size={20} />
      <div>
        {!connected && <p>{texts.network.offline}</p>}
        {paused && <p>{texts.network.paused}</p>}
        {stuck && <p data-testid="outbox-waiting">{texts.network.pending(waiting)}</p>}
      </div>
      {stuck && connected && !paused && (
        <button type="button" onClick={() => void sendNow()}>
          {texts.network.sendNow}
        </button>
      )}
    </div>
  )
}

/** Tells what became of an order that was on its way, wherever the person is by then. */
function CheckoutNews() {
  const last = useStore(lastCheckout)
  const { path, route } = useLocation()
  useEffect(() => {
    if (!last) return
    if ('order' in last) {
      const href = `/pesanan/${last.order.id}`
      if (path === '/checkout') route(`${href}?baru=1`, true)
      else toast(texts.news.placed(last.order.order_number), { label: texts.news.see, href })
    } else if (path !== '/checkout') {
      toast(texts.news.refused, { label: texts.news.see, href: '/checkout' })
    }
  }, [last])
  return null
}
