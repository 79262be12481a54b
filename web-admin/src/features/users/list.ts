import { flag, oneOf, type Paging, text, type Values } from '../../ui/table/list'

export const roles = ['admin', 'super_admin'] as const

/** What the address may say of the list of users. */
export const usersShape = {
  search: text,
  role: oneOf(...roles),
  is_active: flag,
  sort: oneOf('name', '-name', 'email', '-email', 'created_at', '-created_at'),
}

export type UsersAt = Values<typeof usersShape> & Paging
