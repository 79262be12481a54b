import { texts } from '../../texts'
import { Tabs } from '../../ui/parts'
import { useCounts } from './queries'
import { statuses } from './status'

type Tab = (typeof statuses)[number] | 'all'

/** The list by status; those that wait come first. */
export function StatusTabs({ now, set }: { now: Tab; set: (tab: Tab) => void }) {
  const counts = useCounts()
  const tabs = [...statuses, 'all' as const].map((value) => ({
    value,
    text: texts.orders.tabs[value],
    count: value === 'pending' ? counts?.pending : undefined,
  }))
  return <Tabs label={texts.orders.statusFilter} tabs={tabs} now={now} set={set} />
}
