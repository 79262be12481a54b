import { Link } from '@tanstack/react-router'
import type { Order } from '../../api/types'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'

/** Why the order can't be handed to the old system yet, with the way to where each thing is put right. */
export function MappingProblems({ order }: { order: Order }) {
  return (
    <Notice tone="bad" title={texts.orders.mappingTitle}>
      <ul className="problems">
        {order.mapping_problems.map((problem) => (
          <li key={problem.field}>
            {problem.message} <Fix order={order} field={problem.field} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Fix({ order, field }: { order: Order; field: string }) {
  const shop = { id: String(order.shop.id) }
  if (field.startsWith('shop.')) {
    return (
      <Link to="/toko/$id/ubah" params={shop}>
        {texts.orders.fix}
      </Link>
    )
  }
  if (field.startsWith('sales.')) {
    return (
      <Link to="/sales" search={{ search: order.sales_name ?? '' }}>
        {texts.orders.fix}
      </Link>
    )
  }
  return null
}
