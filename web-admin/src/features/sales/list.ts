import { flag, number, oneOf, type Paging, text, type Values } from '../../ui/table/list'

export const jabatans = ['sales', 'spv'] as const

/** What the address may say of the list of sales people. */
export const salesShape = {
  search: text,
  jabatan: oneOf(...jabatans),
  spv_id: number,
  is_active: flag,
  mapped: flag,
  sort: oneOf('code', '-code', 'name', '-name', 'created_at', '-created_at'),
}

export type SalesAt = Values<typeof salesShape> & Paging
