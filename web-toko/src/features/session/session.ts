import { forgetEverything } from '../../api/cache'
import type { Shop } from '../../api/types'
import { clearAll, load, onChangedElsewhere, save } from '../../lib/storage'
import { createStore } from '../../lib/store'

/** Who is logged in on this device, as last known. The cookie itself can't be read here; the API has the last word. */
export const session = createStore<Shop | null>(load('session'))

/** True after the API ended the session: the login page then says so. */
export const ended = createStore(false)

export function begin(shop: Shop): void {
  // Another shop's leftovers (kept when its session ran out) are not for this one.
  const before = load<number>('last-shop')
  if (before !== null && before !== shop.id) {
    clearAll()
    void forgetEverything()
  }
  save('session', shop)
  save('last-shop', shop.id)
  ended.set(false)
  session.set(shop)
}

/** The API ended the session. What was not sent yet stays for the next login of the same shop. */
export function expire(): void {
  if (session.get() === null) return
  save('session', null)
  ended.set(true)
  session.set(null)
  void forgetEverything()
}

/** Logout: nothing of the shop stays on the device. */
export async function forgetShop(): Promise<void> {
  clearAll()
  ended.set(false)
  session.set(null)
  await forgetEverything()
}

onChangedElsewhere('session', () => {
  const now = load<Shop>('session')
  if (now === null && session.get() !== null) {
    session.set(null)
    void forgetEverything()
  } else if (now !== null && now.id !== session.get()?.id) {
    location.reload()
  }
})
