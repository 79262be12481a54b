import { createStore, useStore } from '../lib/store'
import { texts } from '../texts'

const waiting = createStore<ServiceWorker | null>(null)

/** Registers the service worker and notices when a new version of the app is ready. */
export function watchUpdates(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const hadOne = navigator.serviceWorker.controller !== null
  const register = async () => {
    try {
      const registration = await navigator.serviceWorker.register('/sw.js')
      const offer = (worker: ServiceWorker | null) => {
        if (worker && navigator.serviceWorker.controller) waiting.set(worker)
      }
      offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed') offer(worker)
        })
      })
      setInterval(() => void registration.update().catch(() => {}), 60 * 60_000)
    } catch {
      // Private windows and plain http have none: the app works without.
    }
  }
  // What the page itself needs comes first.
  addEventListener('load', () => setTimeout(register, 3000))
  let reloaded = false
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!hadOne || reloaded) return
    reloaded = true
    location.reload()
  })
}

export function UpdatePrompt() {
  const worker = useStore(waiting)
  if (!worker) return null
  return (
    <div class="net update" role="status">
      {texts.update.ready}
      <button type="button" onClick={() => worker.postMessage({ type: 'SKIP_WAITING' })}>
        {texts.update.now}
      </button>
      <button type="button" onClick={() => waiting.set(null)}>
        {texts.update.later}
      </button>
    </div>
  )
}
