import { createStore } from './store'

/** Whether requests get through, as far as can be told: what the browser says, corrected by what requests met. */
export const online = createStore(typeof navigator === 'undefined' || navigator.onLine !== false)

/** Whether changes are heard of as they happen. While they are not, who shows them asks again now and then. */
export const live = createStore(false)

/** The server asked for a pause: until then, in milliseconds since 1970; 0 when it did not. */
export const pausedUntil = createStore(0)

export function pause(seconds: number): void {
  const until = Date.now() + seconds * 1000
  pausedUntil.set(until)
  setTimeout(() => {
    if (pausedUntil.get() === until) pausedUntil.set(0)
  }, seconds * 1000)
}

export function watchNetwork(): void {
  addEventListener('online', () => online.set(true))
  addEventListener('offline', () => online.set(false))
}
