import type { OrderStatus } from '../../api/types'
import { texts } from '../../texts'
import { Tag } from '../../ui/parts'
import { messageTone, tone } from './status'

export function Status({ status }: { status: OrderStatus }) {
  return <Tag tone={tone[status]}>{texts.orders.status[status]}</Tag>
}

export function MessageStatus({ status }: { status: string }) {
  return <Tag tone={messageTone[status] ?? 'plain'}>{texts.orders.messageStatus[status] ?? status}</Tag>
}
