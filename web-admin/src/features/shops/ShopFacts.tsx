import { Link } from '@tanstack/react-router'
import type { Shop } from '../../api/types'
import { texts } from '../../texts'
import { Facts, When } from '../../ui/parts'

export function ShopFacts({ shop }: { shop: Shop }) {
  const { fields, columns } = texts.shops
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [fields.code, <strong key="code">{shop.code}</strong>],
          [
            columns.phone,
            <a key="phone" className="num" href={`https://wa.me/${shop.phone}`} target="_blank" rel="noreferrer">
              {`+${shop.phone}`}
            </a>,
          ],
          [fields.address, shop.address],
          [
            fields.city,
            shop.city && (
              <Link key="city" to="/toko" search={{ city: shop.city }}>
                {shop.city}
              </Link>
            ),
          ],
          [
            fields.province,
            shop.province && (
              <Link key="province" to="/toko" search={{ province: shop.province }}>
                {shop.province}
              </Link>
            ),
          ],
          [
            fields.sales_id,
            shop.sales ? (
              <Link key="sales" to="/sales/$id" params={{ id: String(shop.sales.id) }}>
                {shop.sales.code} {shop.sales.name}
              </Link>
            ) : (
              <span className="faint">{texts.shops.none}</span>
            ),
          ],
          [
            columns.lastOrder,
            shop.last_order_at ? (
              <When key="last" time={shop.last_order_at} />
            ) : (
              <span className="faint">{texts.shops.never}</span>
            ),
          ],
          [columns.created, <When key="created" time={shop.created_at} exact />],
          [texts.shops.updated, <When key="updated" time={shop.updated_at} exact />],
        ]}
      />
    </div>
  )
}

/** Who the shop and its sales person are in the old system. */
export function OldSystemFacts({ shop }: { shop: Shop }) {
  const others = shop.toko?.shops.filter((code) => code !== shop.code) ?? []
  const missing = <span className="faint">{texts.shops.none}</span>
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [
            texts.shops.oldToko,
            shop.toko ? (
              <span key="toko">
                <span className="code">{shop.toko.code}</span> {shop.toko.name}
              </span>
            ) : (
              missing
            ),
          ],
          [
            texts.shops.oldSalesman,
            shop.ref_salesman_id ? (
              <span key="salesman" className="num">
                {texts.shops.oldIds(shop.ref_salesman_id)}
              </span>
            ) : (
              missing
            ),
          ],
        ]}
      />
      {others.length > 0 && <p className="faint gap-top">{texts.shops.alsoUsedBy(others)}</p>}
    </div>
  )
}
