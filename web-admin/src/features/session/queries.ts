import { queryOptions } from '@tanstack/react-query'
import { api, onProblem } from '../../api/client'
import { isLoggedOut, Problem } from '../../api/problem'
import { begin, expire, forget, session, totpOwed } from './session'

onProblem((problem) => {
  if (isLoggedOut(problem)) expire()
  if (problem.code === 'totp_setup_required') totpOwed.set(true)
})

export type Credentials = { email: string; password: string; remember: boolean; totp_code?: string }

export async function login(credentials: Credentials): Promise<void> {
  const { user } = await api.post('/api/admin/login', { body: credentials })
  begin(user)
}

export async function forgotPassword(email: string): Promise<void> {
  await api.post('/api/admin/password/forgot', { body: { email } })
}

export async function resetPassword(token: string, new_password: string): Promise<void> {
  await api.post('/api/admin/password/reset', { body: { token, new_password } })
}

/** Logs out here even when the server can't be told: then its session ends by itself, unused. */
export async function logout(): Promise<boolean> {
  let told = true
  try {
    await api.post('/api/admin/logout')
  } catch (error) {
    told = error instanceof Problem && error.status === 401
  }
  forget()
  return told
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const { data } = await api.get('/api/admin/me', { signal })
    // Names and roles change; what is shown follows.
    const { id, name, email, role } = data
    const known = session.get()
    if (known && known.id === id && (known.name !== name || known.role !== role || known.email !== email)) {
      begin({ id, name, email, role })
    }
    totpOwed.set(data.totp.is_required && !data.totp.is_on)
    return data
  },
  staleTime: 5 * 60_000,
})
