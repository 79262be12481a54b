import { describe, expect, it } from 'vitest'
import { ago, dateTime, dayText, isDay, minutes, plusDays, shortDay, shortTime, today } from '../src/lib/dates'
import { count, decimal, rupiah, shortRupiah } from '../src/lib/money'

describe('money', () => {
  it('is written as people write it', () => {
    expect(rupiah('45000.00')).toBe('Rp\u00a045.000')
    expect(rupiah('0.00')).toBe('Rp\u00a00')
    expect(rupiah('1234567.50')).toBe('Rp\u00a01.234.567,50')
    expect(rupiah('-45000.00')).toBe('−Rp\u00a045.000')
  })
  it('is short where its size matters', () => {
    expect(shortRupiah('950.00')).toBe('Rp\u00a0950')
    expect(shortRupiah('45000.00')).toBe('Rp\u00a045\u00a0rb')
    expect(shortRupiah('1250000.00')).toBe('Rp\u00a01,3\u00a0jt')
    expect(shortRupiah('1250000000.00')).toBe('Rp\u00a01,3\u00a0M')
    expect(shortRupiah('253000000.00')).toBe('Rp\u00a0253\u00a0jt')
  })
  it('counts', () => {
    expect(count(1234567)).toBe('1.234.567')
    expect(count(-3)).toBe('−3')
    expect(decimal(3.25)).toBe('3,3')
    expect(decimal(3)).toBe('3')
  })
})

describe('times', () => {
  const now = Date.parse('2026-11-22T17:30:00Z') // the 23rd already, in Jakarta

  it('are those of Jakarta', () => {
    expect(dateTime('2026-11-22T07:05:00Z')).toBe('22 Nov 2026 14.05')
    expect(dateTime('2026-12-31T17:00:00Z')).toBe('1 Jan 2027 00.00')
    expect(shortTime('2026-11-22T17:05:00Z', now)).toBe('00.05')
    expect(shortTime('2026-11-22T16:55:00Z', now)).toBe('22 Nov 2026 23.55')
    expect(today(now)).toBe('2026-11-23')
  })
  it('are near or far', () => {
    expect(ago('2026-11-22T17:29:30Z', now)).toBe('baru saja')
    expect(ago('2026-11-22T17:25:00Z', now)).toBe('5 menit lalu')
    expect(ago('2026-11-22T12:29:00Z', now)).toBe('5 jam lalu')
    expect(ago('2026-11-20T12:29:00Z', now)).toBe('2 hari lalu')
    expect(ago('2026-11-01T12:29:00Z', now)).toBe('1 Nov 2026')
    expect(minutes(59.6)).toBe('1 jam')
    expect(minutes(90)).toBe('1 jam 30 menit')
    expect(minutes(60 * 27)).toBe('1 hari 3 jam')
  })
  it('knows business days', () => {
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('2028-02-29')).toBe(true)
    expect(isDay('22-11-2026')).toBe(false)
    expect(dayText('2026-11-02')).toBe('2 Nov 2026')
    expect(shortDay('2026-11-22')).toBe('Min 22 Nov')
  })
})
