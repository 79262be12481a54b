import type { Import, RowOutcome } from '../../api/types'
import type { Tone } from '../../ui/parts'

/** As people see it: a checked file with a wrong row waits for a better one. */
export type Standing = Import['status'] | 'wrong'

export const standing = (one: Import): Standing => (one.status === 'ready' && one.counts.bad > 0 ? 'wrong' : one.status)

export const standingTone: Record<Standing, Tone> = {
  checking: 'info',
  ready: 'warn',
  wrong: 'bad',
  failed: 'bad',
  committed: 'good',
  cancelled: 'plain',
  expired: 'plain',
}

export const outcomeTone: Record<RowOutcome, Tone> = {
  new: 'good',
  changed: 'info',
  unchanged: 'plain',
  duplicate: 'warn',
  bad: 'bad',
}
