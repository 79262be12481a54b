import { flag, number, oneOf, type Paging, text, type Values } from '../../ui/table/list'

/** What the address may say of the list of shops. */
export const shopsShape = {
  search: text,
  is_active: flag,
  mapped: flag,
  sales_id: number,
  city: text,
  province: text,
  sort: oneOf(
    'code',
    '-code',
    'name',
    '-name',
    'city',
    '-city',
    'created_at',
    '-created_at',
    'last_order_at',
    '-last_order_at',
  ),
}

export type ShopsAt = Values<typeof shopsShape> & Paging
