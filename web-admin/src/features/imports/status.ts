import type { Import, RowOutcome } from '../../api/types'
import type { Tone } from '../../ui/parts'

export const statusTone: Record<Import['status'], Tone> = {
  checking: 'info',
  ready: 'warn',
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
