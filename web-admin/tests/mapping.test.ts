import { describe, expect, it } from 'vitest'
import { mappingProblems } from '../src/features/shops/mapping'

const whole = {
  ref_toko_id: 1001,
  toko: { id: 1001, code: 'TK001', name: 'TOKO JAYA', shops: ['TK001'] },
  sales: { id: 7, code: 'SLS07', name: 'Budi' },
  ref_salesman_id: 507,
}

describe('what keeps a shop’s orders from the old system', () => {
  it('is nothing when shop and sales person are known there', () => {
    expect(mappingProblems(whole)).toEqual([])
  })

  it('tells a shop that was never mapped from one that is gone there', () => {
    expect(mappingProblems({ ...whole, ref_toko_id: null, toko: null })).toEqual([{ kind: 'toko' }])
    expect(mappingProblems({ ...whole, toko: null })).toEqual([{ kind: 'tokoGone', id: 1001 }])
  })

  it('tells no sales person from one the old system does not know', () => {
    expect(mappingProblems({ ...whole, sales: null, ref_salesman_id: null })).toEqual([{ kind: 'sales' }])
    expect(mappingProblems({ ...whole, ref_salesman_id: null })).toEqual([{ kind: 'salesman', id: 7, name: 'Budi' }])
  })
})
