import { useEffect } from 'react'
import { cache } from '../../api/cache'
import { address } from '../../api/client'
import type { Schemas } from '../../api/types'
import { live } from '../../lib/network'
import { hearJobs } from '../jobs'
import { hearOrders } from '../orders'
import { meQuery } from '../session'

type OrdersEvent = { order_ids: number[]; counts: Schemas['OrderCounts'] | null }
type JobsEvent = { job_ids: number[] }

/** Milliseconds until a stream that was refused is asked for again. */
const pause = 30_000

/**
 * Hears what changes while the page is looked at. A tab in the background listens to nothing (a browser has few connections to
 * give away) and catches up when it comes to the front.
 */
export function useLive(): void {
  useEffect(() => {
    let stream: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined

    const close = () => {
      clearTimeout(timer)
      stream?.close()
      stream = null
      live.set(false)
    }
    const open = () => {
      close()
      const source = new EventSource(address('/api/admin/events'))
      stream = source
      source.onopen = () => live.set(true)
      source.onerror = () => {
        live.set(false)
        // The browser tries again by itself after a broken connection, but not after a refusal.
        if (source.readyState !== EventSource.CLOSED) return
        timer = setTimeout(open, pause)
        // It may be that the session is over: who asks is told.
        void cache.invalidateQueries({ queryKey: meQuery.queryKey })
      }
      source.addEventListener('orders', (event) => {
        const { order_ids, counts } = JSON.parse(event.data) as OrdersEvent
        hearOrders(order_ids, counts)
      })
      source.addEventListener('jobs', (event) => hearJobs((JSON.parse(event.data) as JobsEvent).job_ids))
    }
    const follow = () => {
      if (document.visibilityState === 'visible') open()
      else close()
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    }
  }, [])
}
