import { QueryClient } from '@tanstack/react-query'
import { live } from '../lib/network'
import { isTemporary, Problem } from './problem'

export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      // What is there is shown, and asked for again whenever the network is back or the window comes to the front.
      networkMode: 'always',
      staleTime: 10_000,
      gcTime: 15 * 60_000,
      retry: (failures, error) => isTemporary(error) && failures < 3,
      retryDelay: (attempt, error) => pauseBefore(attempt, error),
    },
    // Only what may safely be repeated asks for it: see `again`.
    mutations: { networkMode: 'always', retry: false },
  },
})

function pauseBefore(attempt: number, error: unknown): number {
  const wait = error instanceof Problem ? error.retryAfter : null
  return wait ? Math.min(wait, 60) * 1000 : Math.min(700 * 2 ** attempt, 8000) * (0.8 + Math.random() * 0.4)
}

/** Asks again after so many milliseconds, unless changes are heard of anyway. */
export const unlessLive = (ms: number) => () => (live.get() ? (false as const) : ms)

/** Options of a change that is harmless when repeated: a lost answer is asked for again until the result is known. */
export const again = {
  retry: (failures: number, error: unknown) => isTemporary(error) && failures < 3,
  retryDelay: pauseBefore,
}
