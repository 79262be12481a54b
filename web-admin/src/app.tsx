import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { cache } from './api/cache'
import { LoginPage, totpOwed, useRole, useUser } from './features/session'
import { nonce } from './lib/nonce'
import { useStore } from './lib/store'
import { Crash } from './routes/Crash'
import { Forbidden } from './routes/forbidden'
import { NotFound } from './routes/not-found'
import { Shell } from './routes/Shell'
import { schemeManager } from './ui/scheme'
import { theme, variables } from './ui/theme'
import { Toasts } from './ui/toast'

const root = createRootRoute({ component: () => <Outlet /> })

/** Pages for who is logged in. Without a login it is asked for in place: then the page wanted is shown. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Inside })

/** Pages for super admins. To the others they say so, whoever typed the address. */
const supers = createRoute({
  getParentRoute: () => inside,
  id: 'supers',
  component: () => (useRole() === 'super_admin' ? <Outlet /> : <Forbidden />),
})

const TotpOwed = lazyRouteComponent(() => import('./routes/totp-owed'))

function Inside() {
  const user = useUser()
  const owesTotp = useStore(totpOwed)
  if (!user) return <LoginPage />
  if (owesTotp) return <TotpOwed />
  return (
    <Shell>
      <Outlet />
    </Shell>
  )
}

type Load = () => Promise<{ default: () => React.ReactNode }>
// Every page is loaded when it is wanted, or when the mouse is over a link to it.
const inner = <P extends string>(path: P, load: Load) =>
  createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load) })
const superInner = <P extends string>(path: P, load: Load) =>
  createRoute({ getParentRoute: () => supers, path, component: lazyRouteComponent(load) })
const outer = <P extends string>(path: P, load: Load) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })

const routes = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/login',
    component: () => (useUser() ? <Navigate to="/" /> : <LoginPage />),
  }),
  outer('/forgot-password', () => import('./routes/forgot-password')),
  outer('/reset-password', () => import('./routes/reset-password')),
  inside.addChildren([
    inner('/', () => import('./routes/dashboard')),
    inner('/pesanan', () => import('./routes/orders')),
    inner('/pesanan/$id', () => import('./routes/order')),
    inner('/toko', () => import('./routes/shops')),
    inner('/toko/baru', () => import('./routes/shop-new')),
    inner('/toko/$id', () => import('./routes/shop')),
    inner('/toko/$id/ubah', () => import('./routes/shop-edit')),
    inner('/produk', () => import('./routes/products')),
    inner('/produk/baru', () => import('./routes/product-new')),
    inner('/produk/$id', () => import('./routes/product')),
    inner('/produk/$id/ubah', () => import('./routes/product-edit')),
    inner('/kategori', () => import('./routes/categories')),
    inner('/kategori/baru', () => import('./routes/category-new')),
    inner('/kategori/$code', () => import('./routes/category')),
    inner('/sales', () => import('./routes/sales-list')),
    inner('/sales/baru', () => import('./routes/sales-new')),
    inner('/sales/$id', () => import('./routes/sales')),
    inner('/sales/$id/ubah', () => import('./routes/sales-edit')),
    inner('/kamus', () => import('./routes/synonyms')),
    inner('/kamus/baru', () => import('./routes/synonym-new')),
    inner('/kamus/model', () => import('./routes/models')),
    inner('/kamus/model/baru', () => import('./routes/model-new')),
    inner('/kamus/model/$id', () => import('./routes/model')),
    inner('/kamus/gagal', () => import('./routes/misses')),
    inner('/kamus/$id', () => import('./routes/synonym')),
    inner('/pesan', () => import('./routes/messages')),
    inner('/pesan/$id', () => import('./routes/message')),
    inner('/gateway', () => import('./routes/gateways')),
    inner('/impor', () => import('./routes/imports')),
    inner('/impor/$id', () => import('./routes/import')),
    inner('/sinkronisasi', () => import('./routes/sync')),
    inner('/rekonsiliasi', () => import('./routes/reconciliation')),
    inner('/jadwal', () => import('./routes/schedules')),
    inner('/jadwal/$name', () => import('./routes/schedule')),
    inner('/akun', () => import('./routes/account')),
    supers.addChildren([
      superInner('/pengguna', () => import('./routes/users')),
      superInner('/pengguna/baru', () => import('./routes/user-new')),
      superInner('/pengguna/$id', () => import('./routes/user')),
      superInner('/pengaturan', () => import('./routes/settings')),
      superInner('/audit', () => import('./routes/audit')),
      superInner('/audit/$id', () => import('./routes/audit-entry')),
    ]),
    createRoute({ getParentRoute: () => inside, path: '$', component: NotFound }),
  ]),
])

const router = createRouter({
  routeTree: routes,
  basepath: '/admin',
  defaultPreload: 'intent',
  defaultErrorComponent: Crash,
  scrollRestoration: false,
  // Addresses as people read them: text, not JSON.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString()
    return text ? `?${text}` : ''
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemeManager()}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={cache}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  )
}
