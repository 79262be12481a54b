import { shortTime } from '../lib/dates'
import { texts } from '../texts'
import { Icon } from './icons'

/** Says that what is shown is the last known state and could not be brought up to date. */
export function Stale({
  query,
}: {
  query: { isError: boolean; data: unknown; dataUpdatedAt: number; failureCount: number }
}) {
  const failing = query.isError || query.failureCount > 0
  if (!failing || query.data === undefined || query.dataUpdatedAt === 0) return null
  return (
    <p class="stale" role="status">
      <Icon name="clock" size={16} />
      {texts.network.staleSince(shortTime(query.dataUpdatedAt))}
    </p>
  )
}
