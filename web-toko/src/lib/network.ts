import { createStore } from './store'

/** Whether requests get through, as far as can be told: what the browser says, corrected by what requests met. */
export const online = createStore(typeof navigator === 'undefined' || navigator.onLine !== false)

export function watchNetwork(): void {
  addEventListener('online', () => online.set(true))
  addEventListener('offline', () => online.set(false))
}
