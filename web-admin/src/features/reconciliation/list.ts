import { flag, number, oneOf, type Paging, type Values } from '../../ui/table/list'

export const kinds = [
  'sales_order_missing',
  'sales_order_double',
  'sales_order_unknown',
  'sales_order_unexpected',
  'number_differs',
  'total_differs',
  'line_missing',
  'line_extra',
  'quantity_differs',
  'price_differs',
  'status_differs',
  'serial_behind',
  'shop_vanished',
  'salesman_vanished',
  'part_vanished',
] as const

/** What the address may say of the list of differences. */
export const differencesShape = { kind: oneOf(...kinds), acknowledged: flag, order_id: number }

export type DifferencesAt = Values<typeof differencesShape> & Paging
