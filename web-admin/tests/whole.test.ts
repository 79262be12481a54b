import { expect, it } from 'vitest'
import { pageOf } from '../src/ui/table/whole'

const rows = [
  { code: 'ACC', name: 'Aksesoris', n: 16 },
  { code: 'BODY', name: 'Bodi dan Plastik', n: 128 },
  { code: 'BRAKE', name: 'Kampas Rem', n: 9 },
]
const page = (at: Record<string, unknown>) =>
  pageOf(rows, { page: 1, per_page: 25, ...at }, ({ code, name }) => `${code} ${name}`)
const codes = (at: Record<string, unknown>) => page(at).data.map(({ code }) => code)

it('finds all words anywhere, in any case and order', () => {
  expect(codes({ search: 'rem BRA' })).toEqual(['BRAKE'])
  expect(codes({ search: 'rem body' })).toEqual([])
  expect(codes({})).toEqual(['ACC', 'BODY', 'BRAKE'])
})

it('sorts numbers as numbers, words as words, both ways', () => {
  expect(codes({ sort: 'n' })).toEqual(['BRAKE', 'ACC', 'BODY'])
  expect(codes({ sort: '-name' })).toEqual(['BRAKE', 'BODY', 'ACC'])
})

it('pages what was found', () => {
  expect(page({ page: 2, per_page: 2 })).toEqual({
    data: [rows[2]],
    meta: { page: 2, per_page: 2, total: 3, total_pages: 2 },
  })
})
