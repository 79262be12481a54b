import type { LinkProps } from '@tanstack/react-router'
import type { Role } from '../features/session'
import { texts } from '../texts'
import type { IconName } from '../ui/icons'

type Item = {
  to: LinkProps['to']
  icon: IconName
  text: string
  /** Pressed one after the other, they lead there. */
  keys: string
  role?: Role
  /** How many wait there; the shell knows. */
  counts?: 'pending'
}

/** The menu: every page that is a place of its own, by what one does there. */
export const nav: { name: string; items: Item[] }[] = [
  {
    name: texts.nav.work,
    items: [
      { to: '/', icon: 'dashboard', text: texts.nav.dashboard, keys: 'g d' },
      { to: '/pesanan', icon: 'orders', text: texts.nav.orders, keys: 'g p', counts: 'pending' },
    ],
  },
  {
    name: texts.nav.data,
    items: [
      { to: '/toko', icon: 'shop', text: texts.nav.shops, keys: 'g t' },
      { to: '/produk', icon: 'product', text: texts.nav.products, keys: 'g b' },
      { to: '/kategori', icon: 'tag', text: texts.nav.categories, keys: 'g o' },
      { to: '/sales', icon: 'sales', text: texts.nav.sales, keys: 'g s' },
      { to: '/kamus', icon: 'words', text: texts.nav.synonyms, keys: 'g k' },
      { to: '/impor', icon: 'upload', text: texts.nav.imports, keys: 'g i' },
      { to: '/sinkronisasi', icon: 'sync', text: texts.nav.sync, keys: 'g y' },
    ],
  },
  {
    name: texts.nav.system,
    items: [
      { to: '/pesan', icon: 'message', text: texts.nav.messages, keys: 'g w' },
      { to: '/gateway', icon: 'phone', text: texts.nav.gateways, keys: 'g g' },
      { to: '/rekonsiliasi', icon: 'balance', text: texts.nav.reconciliation, keys: 'g r' },
      { to: '/jadwal', icon: 'clock', text: texts.nav.schedules, keys: 'g j' },
      { to: '/pengguna', icon: 'user', text: texts.nav.users, keys: 'g u', role: 'super_admin' },
      { to: '/pengaturan', icon: 'settings', text: texts.nav.settings, keys: 'g e', role: 'super_admin' },
      { to: '/audit', icon: 'audit', text: texts.nav.audit, keys: 'g c', role: 'super_admin' },
    ],
  },
]
