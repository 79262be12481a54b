import type { Order } from '../../api/types'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'

/** Why the order can't be handed to the old system yet. */
export function MappingProblems({ order }: { order: Order }) {
  return (
    <Notice tone="bad" title={texts.orders.mappingTitle}>
      <ul className="problems">
        {order.mapping_problems.map((problem) => (
          <li key={problem.field}>{problem.message}</li>
        ))}
      </ul>
    </Notice>
  )
}
