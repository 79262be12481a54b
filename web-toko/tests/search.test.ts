import { describe, expect, it } from 'vitest'
import { filtersOf, listHref, noFilters } from '../src/features/catalog/filters'
import { pieces } from '../src/features/search/pieces'

describe('the list’s address', () => {
  const some = {
    search: 'kampas rem & oli',
    category: 'BRAKE',
    model: 'vario 125',
    in_stock: true,
    sort: 'price_asc',
  } as const
  it('says everything, and nothing that goes without saying', () => {
    expect(listHref(some)).toBe('/produk?q=kampas+rem+%26+oli&kategori=BRAKE&motor=vario+125&stok=1&urut=price_asc')
    expect(listHref(noFilters)).toBe('/produk')
  })
  it('is read as it was written', () => {
    const query = new URL(listHref(some), 'http://localhost').searchParams
    expect(filtersOf(Object.fromEntries(query))).toEqual(some)
    expect(filtersOf({})).toEqual(noFilters)
  })
  it('may be nonsense', () => {
    expect(filtersOf({ urut: 'drop table', stok: 'ya', lain: '1' })).toEqual(noFilters)
  })
})

describe('what was typed stands out', () => {
  const shown = (text: string, typed: string) =>
    pieces(text, typed)
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('')
  it.each([
    ['PAD SET,FR BRAKE', 'brake pad', '[PAD] SET,FR [BRAKE]'],
    ['BRAKE', 'rak', 'BRAKE'],
    ['CABLE COMP,FR BRAKE', 'bra', 'CABLE COMP,FR [BRA]KE'],
    ['06430-K44-V80', '06430k44', '[06430-K44]-V80'],
    ['06430K44V80', 'k44-v8', '06430[K44V8]0'],
    ['06430K44V80', 'k4', '06430K44V80'],
    ['TIRE,RR 80/90-14', '80/90', 'TIRE,RR [80/90]-14'],
    ['', 'abc', ''],
  ])('%s, %s typed', (text, typed, marked) => {
    expect(shown(text, typed)).toBe(marked)
  })
  it('and nothing of the text is lost', () => {
    for (const typed of ['', 'a', 'oli mpx2 0,8l', '++', '((']) {
      expect(shown('OIL MPX2 0,8L (10W30)', typed).replace(/[[\]]/g, '')).toBe('OIL MPX2 0,8L (10W30)')
    }
  })
})
