import { both, flag, oneOf, type Paging, text, type Values } from '../../ui/table/list'

/** What the address may say of the list of products. */
export const productsShape = {
  search: text,
  category: text,
  is_active: flag,
  in_stock: flag,
  mapped: flag,
  overridden: flag,
  price_missing: flag,
  sort: oneOf(...both('code', 'name', 'price', 'updated_at')),
}

export type ProductsAt = Values<typeof productsShape> & Paging
