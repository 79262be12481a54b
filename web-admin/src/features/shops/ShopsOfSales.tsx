import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ShopSummary } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { ActiveTag, Bone, Empty, Failed, Panel, Tag, When } from '../../ui/parts'
import { shopsQuery } from './queries'

const few = 50

/** The shops of a sales person, on that person's page. */
export function ShopsOfSales({ id }: { id: number }) {
  const query = useQuery(shopsQuery({ sales_id: id, page: 1, per_page: few }))
  const total = query.data?.meta.total ?? 0
  return (
    <Panel
      title={texts.shops.title}
      note={query.data && <span className="num">{count(total)}</span>}
      actions={
        total > 0 && (
          <Link to="/toko" search={{ sales_id: String(id) }}>
            {texts.sales.allTeam}
          </Link>
        )
      }
    >
      {query.data ? (
        total === 0 ? (
          <Empty icon="shop" title={texts.sales.noShops} hint={texts.sales.noShopsHint} />
        ) : (
          <Shops shops={query.data.data} />
        )
      ) : query.error ? (
        <Failed error={query.error} retry={() => void query.refetch()} />
      ) : (
        <div className="panel-body">
          <Bone height={300} />
        </div>
      )}
    </Panel>
  )
}

function Shops({ shops }: { shops: ShopSummary[] }) {
  const names = texts.shops.columns
  return (
    <div className="lines-scroll">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{names.code}</th>
            <th scope="col">{names.name}</th>
            <th scope="col">{names.city}</th>
            <th scope="col" className="end">
              {names.orders}
            </th>
            <th scope="col">{names.lastOrder}</th>
            <th scope="col">{names.mapped}</th>
            <th scope="col">{names.status}</th>
          </tr>
        </thead>
        <tbody>
          {shops.map((shop) => (
            <tr key={shop.id}>
              <td>
                <Link to="/toko/$id" params={{ id: String(shop.id) }} className="num">
                  {shop.code}
                </Link>
              </td>
              <td>{shop.name}</td>
              <td>{shop.city ?? '—'}</td>
              <td className="end num">{count(shop.order_count)}</td>
              <td>{shop.last_order_at ? <When time={shop.last_order_at} /> : texts.shops.never}</td>
              <td>
                {shop.is_mapped ? (
                  <span className="faint">{texts.shops.mapped}</span>
                ) : (
                  <Tag tone="warn">{texts.shops.unmapped}</Tag>
                )}
              </td>
              <td>
                <ActiveTag isActive={shop.is_active} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
