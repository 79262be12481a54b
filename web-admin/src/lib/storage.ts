// What the app keeps in localStorage, all under one prefix so that logout can clear it at once.
// Storage may be full or forbidden: then the app works without memory instead of failing.
const prefix = 'pmo-admin.'

export function load<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(prefix + name)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

/** False when it could not be kept. */
export function save(name: string, value: unknown): boolean {
  try {
    if (value === null || value === undefined) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function clearAll(except: string[] = []): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix) && !except.includes(key.slice(prefix.length))) localStorage.removeItem(key)
    }
  } catch {
    // nothing was kept
  }
}

/** Called when another tab changed the value (or cleared everything: also then). */
export function onChangedElsewhere(name: string, listener: () => void): () => void {
  const handle = (event: StorageEvent) => {
    if (event.key === null || event.key === prefix + name) listener()
  }
  addEventListener('storage', handle)
  return () => removeEventListener('storage', handle)
}
