import { both, day, flag, number, oneOf, type Paging, text, type Values } from '../../ui/table/list'
import { statuses } from './status'

/** What the address may say of the list of orders. Without a status it shows those that wait. */
export const ordersShape = {
  status: oneOf(...statuses, 'all'),
  search: text,
  shop_id: number,
  from: day,
  to: day,
  mapping_problem: flag,
  sort: oneOf(...both('created_at', 'grand_total', 'order_number', 'shop_name', 'status')),
}

export type OrdersAt = Values<typeof ordersShape> & Paging

/** The same for the API. Who waits longest comes first; of the others the newest. */
export function ordersAsked({ status, sort, ...rest }: OrdersAt) {
  const asked = status ?? 'pending'
  return {
    ...rest,
    status: asked === 'all' ? undefined : asked,
    sort: sort ?? defaultSort(status),
  }
}

export function defaultSort(status: OrdersAt['status']): 'created_at' | '-created_at' {
  return (status ?? 'pending') === 'pending' ? 'created_at' : '-created_at'
}
