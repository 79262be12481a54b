import { queryOptions } from '@tanstack/react-query'
import { cache } from '../../api/cache'
import { api } from '../../api/client'
import { meQuery } from '../session'

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: async ({ signal }) => (await api.get('/api/admin/sessions', { signal })).data,
})

export async function endSession(id: number): Promise<void> {
  await api.delete('/api/admin/sessions/{id}', { path: { id } })
  await cache.invalidateQueries({ queryKey: sessionsQuery.queryKey })
}

export async function changePassword(current_password: string, new_password: string): Promise<void> {
  await api.put('/api/admin/password', { body: { current_password, new_password } })
  await cache.invalidateQueries({ queryKey: sessionsQuery.queryKey })
}

/** The secret for the app; nothing is on until a code of it was confirmed. */
export async function setUpTotp(current_password: string) {
  return (await api.post('/api/admin/totp/setup', { body: { current_password } })).data
}

/** Turns it on; answers with the recovery codes. */
export async function confirmTotp(totp_code: string): Promise<string[]> {
  const { data } = await api.post('/api/admin/totp/confirm', { body: { totp_code } })
  return data.recovery_codes
}

type Both = { current_password: string; totp_code: string }

export async function disableTotp(both: Both): Promise<void> {
  await api.post('/api/admin/totp/disable', { body: both })
  await learnMe()
}

export async function renewRecoveryCodes(both: Both): Promise<string[]> {
  const { data } = await api.post('/api/admin/totp/recovery-codes', { body: both })
  await learnMe()
  return data.recovery_codes
}

/** What is said of oneself is asked for again, the sessions, too. */
export function learnMe(): Promise<void> {
  return cache.invalidateQueries({ queryKey: meQuery.queryKey })
}
