import { describe, expect, it } from 'vitest'
import { isOver, percent } from '../src/features/jobs/state'

describe('a job', () => {
  it('is over when nothing more will happen', () => {
    expect(['queued', 'running', 'done', 'failed', 'cancelled'].map((status) => isOver({ status } as never))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })
  it('is done by so many of a hundred, never more', () => {
    expect(percent({ progress_done: 0, progress_total: null })).toBeNull()
    expect(percent({ progress_done: 0, progress_total: 0 })).toBeNull()
    expect(percent({ progress_done: 333, progress_total: 1000 })).toBe(33)
    expect(percent({ progress_done: 1001, progress_total: 1000 })).toBe(100)
  })
})
