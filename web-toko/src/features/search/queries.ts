import { queryOptions } from '@tanstack/preact-query'
import { api } from '../../api/client'
import { pausedUntil } from '../../lib/network'

/** Suggestions get at most half of what a shop may ask in a minute: the search itself must always get through. */
const most = 30
let asked: number[] = []

function mayAsk(now: number): boolean {
  asked = asked.filter((time) => now - time < 60_000)
  if (asked.length >= most || pausedUntil.get() > now) return false
  asked.push(now)
  return true
}

/** What somebody may want that has typed so far. Whoever types on asks anew, so one that fails is not tried again. */
export function suggestQuery(typed: string) {
  return queryOptions({
    queryKey: ['suggest', typed],
    queryFn: async ({ signal }) => {
      if (!mayAsk(Date.now())) throw new Error('suggestions have to wait')
      return (await api.get('/api/products/suggest', { query: { q: typed }, signal })).data
    },
    staleTime: 60_000,
    gcTime: 5 * 60_000,
    retry: false,
  })
}
