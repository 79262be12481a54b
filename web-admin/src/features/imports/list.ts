import { oneOf, type Paging, type Values } from '../../ui/table/list'

export const kinds = ['shops', 'products'] as const
export const outcomes = ['bad', 'new', 'changed', 'unchanged', 'duplicate'] as const

/** What the address may say of the list of imports. */
export const importsShape = { kind: oneOf(...kinds) }
/** What it may say of an import's rows. */
export const rowsShape = { outcome: oneOf(...outcomes) }

export type ImportsAt = Values<typeof importsShape> & Paging
export type RowsAt = Values<typeof rowsShape> & Paging
