import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import type { Schemas, UserSummary } from '../../api/types'
import { meQuery } from '../session'
import type { UsersAt } from './list'

export type UserIn = Schemas['UserIn']
export type NewUserIn = Schemas['NewUserIn']

export const usersQuery = (at: UsersAt) =>
  queryOptions({
    queryKey: ['users', 'list', at],
    queryFn: ({ signal }) => api.get('/api/admin/users', { query: at, signal }),
    placeholderData: keepPreviousData,
  })

export const userQuery = (id: number) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/users/{id}', { path: { id }, signal })).data,
  })

export const userSessionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['users', 'sessions', id],
    queryFn: async ({ signal }) => (await api.get('/api/admin/users/{id}/sessions', { path: { id }, signal })).data,
  })

export async function createUser(body: NewUserIn, key: string): Promise<UserSummary> {
  return learn((await api.post('/api/admin/users', { body, key })).data)
}

export async function updateUser(id: number, body: UserIn, version: number): Promise<UserSummary> {
  return learn((await api.put('/api/admin/users/{id}', { path: { id }, body: { ...body, version } })).data)
}

export async function setUserActive(id: number, isActive: boolean): Promise<UserSummary> {
  const path = isActive ? '/api/admin/users/{id}/activate' : '/api/admin/users/{id}/deactivate'
  return learn((await api.put(path, { path: { id } })).data)
}

export async function deleteUser(id: number): Promise<void> {
  await api.delete('/api/admin/users/{id}', { path: { id } })
  cache.removeQueries({ queryKey: userQuery(id).queryKey })
  void cache.invalidateQueries({ queryKey: ['users', 'list'] })
}

export async function endUserSession(id: number, session_id: number): Promise<void> {
  await api.delete('/api/admin/users/{id}/sessions/{session_id}', { path: { id, session_id } })
  await cache.invalidateQueries({ queryKey: ['users'] })
}

export async function endUserSessions(id: number): Promise<void> {
  await api.delete('/api/admin/users/{id}/sessions', { path: { id } })
  await cache.invalidateQueries({ queryKey: ['users'] })
}

/** For somebody who has lost the phone and the recovery codes. */
export async function resetTotp(id: number): Promise<void> {
  await api.delete('/api/admin/users/{id}/totp', { path: { id } })
  await cache.invalidateQueries({ queryKey: ['users'] })
}

/** What a change answered with; whatever else shows users is asked for again. */
function learn(user: UserSummary): UserSummary {
  cache.setQueryData(userQuery(user.id).queryKey, user)
  void cache.invalidateQueries({ queryKey: ['users', 'list'] })
  void cache.invalidateQueries({ queryKey: userSessionsQuery(user.id).queryKey })
  // One's own name is in the corner of every page.
  if (user.is_self) void cache.invalidateQueries({ queryKey: meQuery.queryKey })
  return user
}
