import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

const pages = {
  order: '/pesanan/$id',
  shop: '/toko/$id',
  product: '/produk/$id',
  sales: '/sales/$id',
  user: '/pengguna/$id',
  message: '/pesan/$id',
  import: '/impor/$id',
  synonym: '/kamus/$id',
  vehicle_model: '/kamus/model/$id',
} as const

/** To the page of what was changed, if it has one. */
export function ThingLink({ entity, id, children }: { entity: string; id?: number | null; children: ReactNode }) {
  if (entity === 'schedule') return <Link to="/jadwal">{children}</Link>
  if (entity === 'settings') return <Link to="/pengaturan">{children}</Link>
  if (entity === 'difference') return <Link to="/rekonsiliasi">{children}</Link>
  if (entity === 'category') return <Link to="/kategori">{children}</Link>
  if (entity === 'gateway') return <Link to="/gateway">{children}</Link>
  const page = id && entity in pages ? pages[entity as keyof typeof pages] : null
  if (!page) return children
  return (
    <Link to={page} params={{ id: String(id) }}>
      {children}
    </Link>
  )
}
