import { queryOptions } from '@tanstack/preact-query'
import { cache, learn, seen } from '../../api/cache'
import { api, onUnauthorized } from '../../api/client'
import { NoAnswer, Problem } from '../../api/problem'
import { load, save } from '../../lib/storage'
import { begin, expire, forgetShop, session } from './session'

onUnauthorized(expire)

/** What a person typed to log in with. */
export type Login = { phone: string } | { shop_code: string }

export async function requestOtp(login: Login) {
  return api.post('/api/auth/request-otp', { body: login })
}

export async function verifyOtp(login: Login, otp: string) {
  const result = await api.post('/api/auth/verify-otp', { body: { ...login, otp } })
  begin(result.shop)
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const { data } = await api.get('/api/auth/me', { signal })
    // Names change; the greeting follows.
    if (session.get()?.id === data.id) {
      const { id, code, name, phone } = data
      save('session', { id, code, name, phone })
    }
    return data
  },
  persister: seen,
  staleTime: 5 * 60_000,
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => (await api.get('/api/auth/sessions', { signal })).data,
})

export async function endSession(id: number) {
  await api.delete('/api/auth/sessions/{id}', { path: { id } })
  learn(
    ['sessions'],
    cache.getQueryData<{ id: number }[]>(['sessions'])?.filter((other) => other.id !== id),
  )
}

/** False when the server could not be told: then it is told as soon as it can be. */
export async function logout(): Promise<boolean> {
  let told = true
  try {
    await api.post('/api/auth/logout')
  } catch (error) {
    told = error instanceof Problem && error.status === 401
  }
  await forgetShop()
  if (!told) save('logout-owed', true)
  return told
}

/** Ends on the server what was ended here while there was no network. */
export async function payLogout(): Promise<void> {
  if (!load('logout-owed')) return
  try {
    await api.post('/api/auth/logout')
  } catch (error) {
    if (error instanceof NoAnswer || (error instanceof Problem && error.status !== 401)) return
  }
  save('logout-owed', null)
}
