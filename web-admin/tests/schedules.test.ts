import { expect, it } from 'vitest'
import { jobOf, reported } from '../src/features/schedules/state'

it('a run’s figures are said in words, those of nothing not at all, unknown ones under their own name', () => {
  expect(reported('order_sync', { looked_at: 5200, approved: 0, told: 2 })).toBe(
    '5.200 pesanan diperiksa · 2 toko diberi tahu',
  )
  expect(reported('order_sync', { new_figure: 3 })).toBe('new figure: 3')
  expect(reported('nothing', {})).toBe('')
})

it('a job tells for itself', () => {
  expect(reported('stock_sync', { job_id: 7 })).toBe('')
  expect([{ job_id: 7 }, { job_id: null }, null].map(jobOf)).toEqual([7, null, null])
})
