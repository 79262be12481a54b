import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Dashboard } from '../../api/types'
import { minutes, shortMinutes } from '../../lib/dates'
import { count, shortRupiah } from '../../lib/money'
import { texts } from '../../texts'

type TileProps = { name: string; value: ReactNode; hint?: ReactNode; tone?: 'warn' | 'bad' | 'good' }

/** The figures one looks at first. */
export function Tiles({ figures }: { figures: Dashboard }) {
  const { catalogue, messages, minutes_to_approval: approval, pending_orders: pending } = figures
  return (
    <div className="tiles">
      <Tile
        name={texts.dashboard.pending}
        value={count(pending)}
        tone={pending ? 'warn' : 'good'}
        hint={pending ? <Link to="/pesanan">{texts.dashboard.pendingHint}</Link> : texts.dashboard.noPending}
      />
      <Tile name={texts.dashboard.orders} value={count(figures.orders)} hint={texts.dashboard.ordersHint} />
      <Tile name={texts.dashboard.revenue} value={shortRupiah(figures.revenue)} hint={texts.dashboard.revenueHint} />
      <Tile
        name={texts.dashboard.approval}
        value={approval ? shortMinutes(approval.median) : '—'}
        hint={approval ? texts.dashboard.approvalP90(minutes(approval.p90)) : texts.dashboard.noApprovals}
      />
      <Tile
        name={texts.dashboard.outOfStock}
        value={count(catalogue.out_of_stock)}
        hint={texts.dashboard.outOfStockHint(catalogue.shown)}
      />
      <Tile
        name={texts.dashboard.messages}
        value={messages.failed ? texts.dashboard.messagesFailed(messages.failed) : texts.dashboard.messagesFine}
        tone={messages.failed ? 'bad' : 'good'}
        hint={texts.dashboard.messagesHint(messages.sent, messages.queued)}
      />
    </div>
  )
}

function Tile({ name, value, hint, tone }: TileProps) {
  return (
    <section className={`tile ${tone ?? ''}`} aria-label={name}>
      <h2>{name}</h2>
      <p className="tile-value num">{value}</p>
      {hint && <p className="tile-hint">{hint}</p>}
    </section>
  )
}
