import { describe, expect, it } from 'vitest'
import { ahead, duration } from '../src/lib/dates'

describe('times to come', () => {
  it('are said as people do, up to a day', () => {
    const now = Date.parse('2026-11-22T05:00:00Z')
    const said = (seconds: number) => ahead(now + seconds * 1000, now)
    expect([-30, 0, 59].map(said)).toEqual(['sebentar lagi', 'sebentar lagi', 'sebentar lagi'])
    expect([60, 3599, 3600, 86_399].map(said)).toEqual([
      'dalam 1 menit',
      'dalam 59 menit',
      'dalam 1 jam',
      'dalam 23 jam',
    ])
    expect(said(86_400)).toBe('23 Nov 2026 12.00')
  })
})

describe('how long something took', () => {
  it('is as exact as it matters', () => {
    expect([0, 812, 9_949, 10_000, 65_000, 3_600_000].map(duration)).toEqual([
      '< 0,1 detik',
      '0,8 detik',
      '9,9 detik',
      '10 detik',
      '1 menit 5 detik',
      '1 jam',
    ])
  })
})
