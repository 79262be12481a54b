import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

const key = 'pmo-admin.scheme'

/** Keeps the choice where public/scheme.js reads it before the first frame. */
export function schemeManager(): MantineColorSchemeManager {
  let listener: ((event: StorageEvent) => void) | undefined
  return {
    get(fallback) {
      try {
        const kept = localStorage.getItem(key)
        return kept === 'light' || kept === 'dark' || kept === 'auto' ? kept : fallback
      } catch {
        return fallback
      }
    },
    set(value) {
      try {
        localStorage.setItem(key, value)
      } catch {
        // not kept, but shown
      }
    },
    subscribe(update) {
      listener = (event) => {
        if (event.key === key && event.newValue) update(event.newValue as MantineColorScheme)
      }
      addEventListener('storage', listener)
    },
    unsubscribe() {
      if (listener) removeEventListener('storage', listener)
    },
    clear() {
      localStorage.removeItem(key)
    },
  }
}
