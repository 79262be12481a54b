import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Dashboard } from '../../api/types'
import { minutes, shortMinutes } from '../../lib/dates'
import { count, shortRupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { When } from '../../ui/parts'

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
        hint={
          pending ? (
            <>
              <Link to="/pesanan">{texts.dashboard.pendingHint}</Link>
              {figures.oldest_pending_at && (
                <>
                  {' · '}
                  {texts.dashboard.oldest} <When time={figures.oldest_pending_at} />
                </>
              )}
            </>
          ) : (
            texts.dashboard.noPending
          )
        }
      />
      <Tile
        name={texts.dashboard.orders}
        value={count(figures.orders)}
        hint={<Change now={figures.orders} before={figures.previous.orders} />}
      />
      <Tile
        name={texts.dashboard.revenue}
        value={shortRupiah(figures.revenue)}
        hint={<Change now={Number(figures.revenue)} before={Number(figures.previous.revenue)} />}
      />
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
        hint={
          messages.failed ? (
            <Link to="/pesan" search={{ status: 'failed' }}>
              {texts.dashboard.messagesShow}
            </Link>
          ) : (
            texts.dashboard.messagesHint(messages.sent, messages.delivered, messages.queued)
          )
        }
      />
    </div>
  )
}

/** How much more or less than in as many days just before. */
function Change({ now, before }: { now: number; before: number }) {
  if (before === 0) return texts.dashboard.nothingBefore
  const percent = Math.round(((now - before) / before) * 100)
  return (
    <span className={percent < 0 ? 'change down' : 'change up'}>
      {percent !== 0 && <Icon name={percent < 0 ? 'down' : 'up'} size={13} />}
      <span>
        <strong className="num">{texts.dashboard.percent(percent)}</strong> {texts.dashboard.thanBefore}
      </span>
    </span>
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
