import { Link } from '@tanstack/react-router'
import type { Dashboard } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Money } from '../../ui/parts'
import { statuses } from '../orders'

/** How many orders of the range are in which status now; each leads to its list. */
export function StatusBars({ figures }: { figures: Dashboard }) {
  const most = Math.max(1, ...figures.by_status.map(({ orders }) => orders))
  return (
    <ul className="status-bars">
      {statuses
        .flatMap((status) => figures.by_status.filter((one) => one.status === status))
        .map(({ status, orders, amount }) => (
          <li key={status}>
            <Link to="/pesanan" search={{ status, from: figures.from, to: figures.to }}>
              {texts.orders.status[status]}
            </Link>
            <strong className="num">{count(orders)}</strong>
            <span className="bar" aria-hidden="true">
              <i className={status} style={{ width: `${(orders / most) * 100}%` }} />
            </span>
            <span className="faint">
              <Money amount={amount} />
            </span>
          </li>
        ))}
    </ul>
  )
}
