// A key-value store on IndexedDB for what was last seen: lists, details, orders. Losing it costs nothing but an offline view,
// so every failure is silent.
export type Kept = { key: string; at: number; value: unknown }

const store = 'seen'
const most = 120
let opened: Promise<IDBDatabase> | null = null
const name = 'pmo-toko'

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(store, { keyPath: 'key' }).createIndex('at', 'at')
    }
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
  return opened
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const db = await open()
    return await new Promise((resolve, reject) => {
      const request = work(db.transaction(store, mode).objectStore(store))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } catch {
    return undefined
  }
}

export function getKept(key: string): Promise<Kept | undefined> {
  return run<Kept | undefined>('readonly', (seen) => seen.get(key))
}

export async function keep(kept: Kept): Promise<void> {
  await run('readwrite', (seen) => seen.put(kept))
}

/** Drops the oldest entries beyond the limit. */
export async function prune(): Promise<void> {
  const total = (await run('readonly', (seen) => seen.count())) ?? 0
  if (total <= most) return
  const keys = await run('readonly', (seen) => seen.index('at').getAllKeys(null, total - most))
  for (const key of keys ?? []) await run('readwrite', (seen) => seen.delete(key))
}

export async function forgetAll(): Promise<void> {
  await run('readwrite', (seen) => seen.clear())
}
