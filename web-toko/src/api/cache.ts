import { notifyManager, type Query, QueryClient, type QueryFunctionContext } from '@tanstack/preact-query'
import { forgetAll, getKept, keep, prune } from '../lib/idb'
import { isTemporary, Problem } from './problem'

// Data set by hand (the answer of a change) is on the screen in the same frame.
notifyManager.setScheduler(queueMicrotask)

/** The form of what is kept; another number forgets what older versions kept. */
const version = 1

export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      // What is there is shown, and asked for again whenever the network is back or the app comes to the front.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      retry: (failures, error) =>
        isTemporary(error) && failures < (error instanceof Problem && error.status === 429 ? 2 : 3),
      retryDelay: (attempt, error) => {
        const wait = error instanceof Problem ? error.retryAfter : null
        return wait ? Math.min(wait, 60) * 1000 : Math.min(800 * 2 ** attempt, 8000) * (0.8 + Math.random() * 0.4)
      },
    },
    mutations: { networkMode: 'always' },
  },
})

/**
 * For queries worth having offline: the last answer is kept on the phone, shown with its true age when the app opens, and
 * replaced by a fresh one as soon as there is one.
 */
export async function seen<T>(
  ask: (context: never) => T | Promise<T>,
  context: QueryFunctionContext<readonly unknown[], never>,
  query: Query,
): Promise<T> {
  const key = `${version}:${query.queryHash}`
  if (query.state.data === undefined) {
    const kept = await getKept(key)
    if (kept && query.state.data === undefined) {
      setTimeout(() => {
        query.setState({ dataUpdatedAt: kept.at })
        if (query.isActive()) void query.fetch().catch(() => {})
      })
      return kept.value as T
    }
  }
  const value = await ask(context as never)
  void keep({ key, at: Date.now(), value })
  return value
}

/** Also keeps what a change answered with. */
export function learn(queryKey: readonly unknown[], value: unknown): void {
  cache.setQueryData(queryKey, value)
  const query = cache.getQueryCache().find({ queryKey })
  if (query) void keep({ key: `${version}:${query.queryHash}`, at: Date.now(), value })
}

export async function forgetEverything(): Promise<void> {
  await cache.cancelQueries()
  cache.clear()
  await forgetAll()
  if ('caches' in globalThis) await caches.delete('pictures').catch(() => false)
}

export { prune }
