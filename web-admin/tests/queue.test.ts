import { describe, expect, it } from 'vitest'
import { moments } from '../src/features/orders/moments'
import { placeIn } from '../src/features/orders/queue'

describe('the queue of orders', () => {
  it('leads from one to the next', () => {
    expect(placeIn([1, 2, 3], 1)).toEqual({ at: 0, next: 2, previous: null })
    expect(placeIn([1, 2, 3], 2)).toEqual({ at: 1, next: 3, previous: 1 })
  })
  it('leads from the last one to those that were skipped', () => {
    expect(placeIn([1, 2, 3], 3)).toEqual({ at: 2, next: 1, previous: 2 })
    expect(placeIn([3], 3)).toEqual({ at: 0, next: null, previous: null })
  })
  it('goes on behind an order that has left it', () => {
    expect(placeIn([1, 3, 4], 2, [1, 2, 3, 4])).toEqual({ at: -1, next: 3, previous: null })
    expect(placeIn([1], 9, [1, 9])).toEqual({ at: -1, next: 1, previous: null })
    expect(placeIn([], 9, [9])).toEqual({ at: -1, next: null, previous: null })
  })
})

describe('what happened to an order', () => {
  it('stands in its order, messages behind what caused them', () => {
    const at = '2026-11-22T07:05:00Z'
    const later = '2026-11-22T08:00:00Z'
    const event = { actor_kind: 'admin' as const, actor_name: 'A', reason: null }
    const message = {
      kind: 'order_created',
      recipient: '628',
      status: 'sent',
      text: '',
      last_error: null,
      sent_at: null,
    }
    const seen = moments({
      events: [
        { ...event, at, from_status: null, to_status: 'pending' },
        { ...event, at: later, from_status: 'pending', to_status: 'rejected' },
      ],
      messages: [
        { ...message, id: 4, created_at: later },
        { ...message, id: 3, created_at: at },
      ],
    })
    expect(seen.map(({ key }) => key)).toEqual(['e0', 'm3', 'e1', 'm4'])
  })
})
