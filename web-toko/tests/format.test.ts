import { describe, expect, it } from 'vitest'
import { toProblem } from '../src/api/problem'
import { deviceName } from '../src/features/account/device'
import { isOpen, isReady, rematched, tally, toRow } from '../src/features/quick-order/draft'
import { countdown, dateTime, shortTime } from '../src/lib/dates'
import { count, rupiah } from '../src/lib/money'

describe('money', () => {
  it.each([
    ['45000.00', 'Rp 45.000'],
    ['0.00', 'Rp 0'],
    ['999.00', 'Rp 999'],
    ['1000', 'Rp 1.000'],
    ['1234567890123.00', 'Rp 1.234.567.890.123'],
    ['1500.50', 'Rp 1.500,50'],
    ['1500.5', 'Rp 1.500,50'],
  ])('%s is %s', (amount, text) => {
    expect(rupiah(amount)).toBe(text.replace(' ', '\u00a0'))
  })
  it('counts with dots', () => {
    expect([0, 12, 1234, 43000].map(count)).toEqual(['0', '12', '1.234', '43.000'])
  })
})

describe('times are those of Jakarta', () => {
  it.each([
    ['2026-11-22T07:05:00Z', '22 Nov 2026 14.05'],
    ['2026-12-31T17:00:00Z', '1 Jan 2027 00.00'],
    ['2026-08-17T02:30:59.123Z', '17 Agu 2026 09.30'],
    ['2026-05-01T23:59:00+07:00', '1 Mei 2026 23.59'],
  ])('%s is %s', (time, text) => {
    expect(dateTime(time)).toBe(text)
  })
  it('leaves out the day when it is today there', () => {
    const now = Date.parse('2026-11-22T17:30:00Z') // the 23rd in Jakarta
    expect(shortTime('2026-11-22T17:05:00Z', now)).toBe('00.05')
    expect(shortTime('2026-11-22T16:05:00Z', now)).toBe('22 Nov 2026 23.05')
  })
  it('counts down', () => {
    expect([5, 60, 299].map(countdown)).toEqual(['0:05', '1:00', '4:59'])
  })
})

describe('problems', () => {
  it('reads what the API says, and survives what is none of it', () => {
    const known = toProblem(409, { code: 'price_changed', detail: 'Ada perubahan.', data: { id: 1 } }, null)
    expect([known.code, known.message, known.data]).toEqual(['price_changed', 'Ada perubahan.', { id: 1 }])
    expect(toProblem(502, undefined, null).code).toBe('http_502')
    expect(toProblem(429, {}, '12').retryAfter).toBe(12)
    expect(toProblem(503, 'nonsense', 'Wed, 21 Oct').retryAfter).toBeNull()
  })
})

describe('quick order lines', () => {
  const product = { id: 1, code: 'A', name: 'A', price: '1.00', available: 1, in_stock: true }
  const line = {
    line_no: 3,
    raw: 'busi 4',
    status: 'unknown' as const,
    qty: 4,
    query: 'busi',
    message: 'Tidak ada.',
    product: null,
    candidates: [],
  }

  it('a corrected line keeps its place, and its quantity unless the correction says another', () => {
    const row = toRow(line, 7)
    const found = { ...line, line_no: 1, status: 'found' as const, product, message: null }
    expect(rematched(row, [{ ...found, qty: 1 }], 'A')).toMatchObject({
      id: 7,
      no: 3,
      raw: 'A',
      qty: 4,
      status: 'found',
    })
    expect(rematched(row, [{ ...found, qty: 7 }], 'A 7')).toMatchObject({ no: 3, qty: 7 })
    expect(rematched(row, [], 'A')).toBe(row)
  })

  it('every line is counted once', () => {
    const rows = [
      toRow(line, 7),
      { ...toRow(line, 7), dropped: true },
      { ...toRow(line, 7), status: 'ignored' as const },
      { ...toRow(line, 7), status: 'found' as const, product },
    ]
    expect(tally(rows)).toEqual({ found: 1, choose: 0, unknown: 1, ignored: 1 })
    expect(rows.filter(isReady)).toHaveLength(1)
    expect(rows.filter(isOpen)).toHaveLength(1)
  })
})

it('names devices', () => {
  expect(
    deviceName('Mozilla/5.0 (Linux; Android 13; SM-A035F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'),
  ).toBe('Chrome · Android')
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1')).toBe(
    'Safari · iPhone',
  )
  expect(deviceName(null)).toBe('Perangkat lain')
})
