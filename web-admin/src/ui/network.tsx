import { online, pausedUntil } from '../lib/network'
import { useStore } from '../lib/store'
import { texts } from '../texts'
import { useSecondsUntil } from './countdown'
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
