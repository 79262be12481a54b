import type { OrderStatus } from '../../api/types'
import type { Tone } from '../../ui/parts'

export const statuses = [
  'pending',
  'submitted_to_datapart',
  'approved',
  'rejected',
  'cancelled',
] as const satisfies readonly OrderStatus[]

export const tone: Record<OrderStatus, Tone> = {
  pending: 'warn',
  submitted_to_datapart: 'info',
  approved: 'good',
  rejected: 'bad',
  cancelled: 'plain',
}
