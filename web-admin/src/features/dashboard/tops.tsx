import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Dashboard } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Money, Panel } from '../../ui/parts'

export function TopProducts({ rows }: { rows: Dashboard['top_products'] }) {
  return (
    <Top
      title={texts.dashboard.topProducts}
      columns={[texts.dashboard.product, texts.dashboard.qty, texts.dashboard.revenue]}
      rows={rows.map((product) => ({
        key: product.id,
        what: (
          <span className="two-lines">
            <span className="code">{product.code}</span>
            <small>{product.name}</small>
          </span>
        ),
        number: product.qty,
        revenue: product.revenue,
      }))}
    />
  )
}

export function TopShops({ rows }: { rows: Dashboard['top_shops'] }) {
  return (
    <Top
      title={texts.dashboard.topShops}
      columns={[texts.dashboard.shop, texts.dashboard.orders, texts.dashboard.revenue]}
      rows={rows.map((shop) => ({
        key: shop.id,
        what: (
          <span className="two-lines">
            <Link to="/pesanan" search={{ status: 'all', shop_id: String(shop.id) }}>
              {shop.name}
            </Link>
            <small>{shop.code}</small>
          </span>
        ),
        number: shop.orders,
        revenue: shop.revenue,
      }))}
    />
  )
}

export function SalesTable({ rows }: { rows: Dashboard['by_sales'] }) {
  return (
    <Top
      title={texts.dashboard.bySales}
      columns={[texts.dashboard.sales, texts.dashboard.orders, texts.dashboard.revenue]}
      rows={rows.map((sales) => ({
        key: sales.id ?? 0,
        what: sales.name ? (
          <span className="two-lines">
            <Link to="/sales/$id" params={{ id: String(sales.id) }}>
              {sales.name}
            </Link>
            <small>{sales.code}</small>
          </span>
        ) : (
          <span className="faint">{texts.dashboard.noSales}</span>
        ),
        number: sales.orders,
        revenue: sales.revenue,
      }))}
    />
  )
}

type Row = { key: number; what: ReactNode; number: number; revenue: string }

function Top({ title, columns, rows }: { title: string; columns: string[]; rows: Row[] }) {
  const most = Math.max(1, ...rows.map((row) => Number(row.revenue)))
  const [what, number, revenue] = columns
  return (
    <Panel title={title} className="top-list">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col" className="end">
              {number}
            </th>
            <th scope="col" className="end">
              {revenue}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>
                <span className="one-line">{row.what}</span>
                <span className="bar" aria-hidden="true">
                  <i style={{ width: `${(Number(row.revenue) / most) * 100}%` }} />
                </span>
              </td>
              <td className="end num">{count(row.number)}</td>
              <td className="end">
                <Money amount={row.revenue} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
