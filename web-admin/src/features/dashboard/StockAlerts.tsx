import type { Dashboard } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Panel, Tag } from '../../ui/parts'

/** What sells and is about to run out. */
export function StockAlerts({ rows }: { rows: Dashboard['stock_alerts'] }) {
  return (
    <Panel title={texts.dashboard.stockAlerts} note={texts.dashboard.stockAlertsHint} className="top-list stock-alerts">
      {rows.length === 0 ? (
        <p className="panel-body faint">{texts.dashboard.noStockAlerts}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{texts.dashboard.product}</th>
              <th scope="col" className="end">
                {texts.dashboard.available}
              </th>
              <th scope="col" className="end">
                {texts.dashboard.ordered90}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((product) => (
              <tr key={product.id}>
                <td>
                  <span className="one-line">
                    <span className="code">{product.code}</span> {product.name}
                  </span>
                </td>
                <td className="end">
                  <Tag tone={product.available > 0 ? 'warn' : 'bad'}>{count(product.available)}</Tag>
                </td>
                <td className="end num">{count(product.qty_90d)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
