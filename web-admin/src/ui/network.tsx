import { useEffect, useState } from 'react'
import { online, pausedUntil } from '../lib/network'
import { useStore } from '../lib/store'
import { texts } from '../texts'
import { Icon } from './icons'

/** No network, or a pause that the server asked for. */
export function NetworkNotice() {
  const isOnline = useStore(online)
  const until = useStore(pausedUntil)
  const seconds = useSecondsUntil(until)
  const text = !isOnline ? texts.network.offline : seconds > 0 ? texts.network.paused(seconds) : null
  return (
    <div role="status">
      {text && (
        <div className="strip">
          <Icon name="cloud" size={16} />
          {text}
        </div>
      )}
    </div>
  )
}

function useSecondsUntil(until: number): number {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000))
  const [seconds, set] = useState(left)
  useEffect(() => {
    const tick = () => set(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    tick()
    if (until <= Date.now()) return
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [until])
  return seconds
}
