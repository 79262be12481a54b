import type { OrderStatus } from '../../api/types'
import { texts } from '../../texts'

const kinds: Record<OrderStatus, string> = {
  pending: 'warn',
  submitted_to_datapart: 'accent',
  approved: 'good',
  rejected: 'bad',
  cancelled: '',
}

export function Status({ status, text }: { status: OrderStatus; text?: string }) {
  return <span class={`tag ${kinds[status]}`}>{text ?? texts.again.statusShort[status]}</span>
}
