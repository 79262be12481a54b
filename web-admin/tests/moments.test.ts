import { describe, expect, it } from 'vitest'
import { moments } from '../src/features/orders/moments'

describe('what happened to an order', () => {
  it('stands in its order, messages behind what caused them', () => {
    const at = '2026-11-22T07:05:00Z'
    const later = '2026-11-22T08:00:00Z'
    const event = { actor_kind: 'admin' as const, actor_name: 'A', reason: null }
    const message = {
      kind: 'order_created' as const,
      recipient: '628',
      status: 'sent' as const,
      text: '',
      possibly_sent_twice: false,
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
