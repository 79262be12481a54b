import { Link } from '@tanstack/react-router'
import type { Sales } from '../../api/types'
import { texts } from '../../texts'
import { Facts, When } from '../../ui/parts'

export function SalesFacts({ sales }: { sales: Sales }) {
  const { fields, columns } = texts.sales
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [fields.code, <strong key="code">{sales.code}</strong>],
          [fields.jabatan, texts.sales.jabatan[sales.jabatan]],
          [
            fields.spv_id,
            sales.spv ? (
              <Link key="spv" to="/sales/$id" params={{ id: String(sales.spv.id) }}>
                {sales.spv.code} {sales.spv.name}
              </Link>
            ) : sales.jabatan === 'sales' ? (
              <span className="faint">{texts.sales.none}</span>
            ) : null,
          ],
          [
            columns.phone,
            sales.phone && (
              <a key="phone" className="num" href={`https://wa.me/${sales.phone}`} target="_blank" rel="noreferrer">
                {`+${sales.phone}`}
              </a>
            ),
          ],
          [columns.created, <When key="created" time={sales.created_at} exact />],
          [texts.sales.updated, <When key="updated" time={sales.updated_at} exact />],
        ]}
      />
    </div>
  )
}

/** Who the person is in the old system. */
export function SalesmanFacts({ sales }: { sales: Sales }) {
  const { salesman } = sales
  return (
    <div className="panel-body">
      <Facts
        facts={[
          [
            texts.sales.oldSalesman,
            salesman ? (
              <span key="salesman">
                <span className="code">{salesman.code}</span> {salesman.name}
              </span>
            ) : (
              <span className="faint">{texts.sales.none}</span>
            ),
          ],
        ]}
      />
    </div>
  )
}
