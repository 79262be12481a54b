import type { Shop } from '../../api/types'

/** Why the old system would not take the shop's orders. */
export type MappingProblem =
  | { kind: 'toko' }
  | { kind: 'tokoGone'; id: number }
  | { kind: 'sales' }
  | { kind: 'salesman'; id: number; name: string }

export function mappingProblems(
  shop: Pick<Shop, 'ref_toko_id' | 'toko' | 'sales' | 'ref_salesman_id'>,
): MappingProblem[] {
  const found: MappingProblem[] = []
  if (!shop.ref_toko_id) found.push({ kind: 'toko' })
  else if (!shop.toko) found.push({ kind: 'tokoGone', id: shop.ref_toko_id })
  if (!shop.sales) found.push({ kind: 'sales' })
  else if (!shop.ref_salesman_id) found.push({ kind: 'salesman', id: shop.sales.id, name: shop.sales.name })
  return found
}
