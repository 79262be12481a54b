import type { OrderStatus } from '../../api/types'
import { texts } from '../../texts'
import { Tag } from '../../ui/parts'
import { tone } from './status'

export function Status({ status }: { status: OrderStatus }) {
  return <Tag tone={tone[status]}>{texts.orders.status[status]}</Tag>
}
