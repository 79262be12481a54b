import { cache } from '../../api/cache'
import type { Role, User } from '../../api/types'
import { load, onChangedElsewhere, save } from '../../lib/storage'
import { createStore, useStore } from '../../lib/store'

/** Who is logged in on this computer, as last known. The cookie itself can't be read here; the API has the last word. */
export const session = createStore<User | null>(load('session'))

/** The API ended the session while somebody was at work: the page stays, a login is asked for over it. */
export const expired = createStore(false)

/** The account has to set up its second factor before anything else. */
export const totpOwed = createStore(false)

export function begin(user: User): void {
  const before = session.get()
  save('session', user)
  totpOwed.set(false)
  if (before && before.id !== user.id) {
    // Another person's pages are not for this one.
    location.assign('/admin/')
    return
  }
  session.set(user)
  expired.set(false)
  // What failed for want of a session is asked for again.
  if (before) void cache.invalidateQueries()
}

/** The API says that the session is over. */
export function expire(): void {
  if (session.get()) expired.set(true)
}

/** Logout: nothing of the person stays in this tab. */
export function forget(): void {
  save('session', null)
  expired.set(false)
  totpOwed.set(false)
  session.set(null)
  cache.clear()
}

onChangedElsewhere('session', () => {
  const now = load<User>('session')
  if (now === null) forget()
  else if (session.get() === null || now.id === session.get()?.id) begin(now)
  else location.assign('/admin/')
})

export function useUser(): User | null {
  return useStore(session)
}

export function useRole(): Role | undefined {
  return useStore(session)?.role
}
