import { flag, oneOf, type Paging, text, type Values } from '../../ui/table/list'

export const synonymsShape = {
  search: text,
  is_active: flag,
  sort: oneOf('term', '-term', 'updated_at', '-updated_at'),
}
export type SynonymsAt = Values<typeof synonymsShape> & Paging

export const modelsShape = {
  search: text,
  is_active: flag,
  sort: oneOf('name', '-name', 'updated_at', '-updated_at'),
}
export type ModelsAt = Values<typeof modelsShape> & Paging

export const missKinds = ['nothing', 'few', 'unbought'] as const
export const missesShape = { kind: oneOf(...missKinds) }
export type MissesAt = Values<typeof missesShape> & Paging
