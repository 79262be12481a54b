import { texts } from '../../texts'
import { day, flag, number, oneOf, type Paging, text, type Values } from '../../ui/table/list'

export const statuses = ['failed', 'expired', 'queued', 'sent', 'delivered', 'read'] as const
export const kinds = Object.keys(texts.messages.kinds) as (keyof typeof texts.messages.kinds)[]
export const gateways = Object.keys(texts.messages.gateways) as (keyof typeof texts.messages.gateways)[]

/** What the address may say of the list of messages. Without a status it shows those that failed. */
export const messagesShape = {
  status: oneOf(...statuses, 'all'),
  search: text,
  kind: oneOf(...kinds),
  gateway: oneOf(...gateways),
  possibly_sent_twice: flag,
  order_id: number,
  shop_id: number,
  from: day,
  to: day,
  sort: oneOf('created_at', '-created_at'),
}

export type MessagesAt = Values<typeof messagesShape> & Paging

/** The same for the API. */
export function messagesAsked({ status, ...rest }: MessagesAt) {
  const asked = status ?? 'failed'
  return { ...rest, status: asked === 'all' ? undefined : asked }
}
