import { day, number, oneOf, type Paging, text, type Values } from '../../ui/table/list'

export const actorKinds = ['admin', 'toko', 'system'] as const

/** What the address may say of the audit log. */
export const auditShape = {
  search: text,
  actor_kind: oneOf(...actorKinds),
  actor_id: number,
  entity: text,
  entity_id: number,
  action: text,
  from: day,
  to: day,
}

export type AuditAt = Values<typeof auditShape> & Paging
