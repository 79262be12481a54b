import { describe, expect, it } from 'vitest'
import { ordersAsked, ordersShape } from '../src/features/orders/list'
import { flag, number, oneOf, readList, text, writeList } from '../src/ui/table/list'

const shape = { search: text, status: oneOf('a', 'b'), shop_id: number, in_stock: flag, sort: oneOf('code', '-code') }

describe('a list in the address', () => {
  it('has a first page', () => {
    expect(readList(shape, {})).toEqual({ page: 1, per_page: 25 })
  })
  it('takes what it knows and leaves the rest', () => {
    const raw = {
      search: 'kampas',
      status: 'c',
      shop_id: '-4',
      in_stock: 'false',
      sort: '-code',
      page: '0',
      per_page: '77',
      evil: 'x',
    }
    expect(readList(shape, raw)).toEqual({ search: 'kampas', in_stock: false, sort: '-code', page: 1, per_page: 25 })
  })
  it('survives the way there and back', () => {
    const at = { search: '12', status: 'a' as const, shop_id: 7, in_stock: true, page: 3, per_page: 50 }
    expect(readList(shape, writeList(at))).toEqual(at)
  })
  it('leaves out what is so anyway', () => {
    expect(writeList({ page: 1, per_page: 25, search: undefined, status: '' })).toEqual({})
  })
})

describe('the list of orders', () => {
  it('begins with those that wait, who waits longest first', () => {
    expect(ordersAsked(readList(ordersShape, {}))).toEqual({
      page: 1,
      per_page: 25,
      status: 'pending',
      sort: 'created_at',
    })
  })
  it('has the newest of all others first', () => {
    expect(ordersAsked(readList(ordersShape, { status: 'all', shop_id: '3' }))).toEqual({
      page: 1,
      per_page: 25,
      shop_id: 3,
      status: undefined,
      sort: '-created_at',
    })
  })
})
