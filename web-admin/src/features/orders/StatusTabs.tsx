import { count } from '../../lib/money'
import { texts } from '../../texts'
import { usePending } from './queries'
import { statuses } from './status'

type Tab = (typeof statuses)[number] | 'all'
const tabs: Tab[] = [...statuses, 'all']

/** The list by status; those that wait come first. */
export function StatusTabs({ now, set }: { now: Tab; set: (tab: Tab) => void }) {
  const pending = usePending()
  return (
    <fieldset className="tabs" aria-label={texts.orders.statusFilter}>
      {tabs.map((tab) => (
        <button key={tab} type="button" className="tab" aria-pressed={tab === now} onClick={() => set(tab)}>
          {texts.orders.tabs[tab]}
          {tab === 'pending' && !!pending && <span className="tab-count num">{count(pending)}</span>}
        </button>
      ))}
    </fieldset>
  )
}
