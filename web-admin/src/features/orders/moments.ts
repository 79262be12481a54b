import type { Order } from '../../api/types'

type Event = Order['events'][number]
type Message = Order['messages'][number]
export type Moment = { key: string; at: string } & ({ event: Event } | { message: Message })

/** Events and messages in the order in which they happened; what an event caused stands behind it. */
export function moments(order: Pick<Order, 'events' | 'messages'>): Moment[] {
  const all: Moment[] = [
    ...order.events.map((event, index) => ({ key: `e${index}`, at: event.at, event })),
    ...order.messages.map((message) => ({ key: `m${message.id}`, at: message.created_at, message })),
  ]
  // Sorting keeps the order of what happened at the same time: events first.
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** When the newest thing became known of a message. */
export function toldAt({ read_at, delivered_at, failed_at, sent_at, created_at }: Message): string {
  return read_at ?? delivered_at ?? failed_at ?? sent_at ?? created_at
}
