import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { explain } from '../../api/problem'
import { dateTime } from '../../lib/dates'
import { useStore } from '../../lib/store'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { install } from '../../ui/install'
import { Bone, Note, Spinner, useTitle } from '../../ui/parts'
import { Sheet } from '../../ui/Sheet'
import { Stale } from '../../ui/Stale'
import { toast } from '../../ui/toast'
import { entries } from '../cart'
import { endSession, logout, meQuery, session, sessionsQuery } from '../session'
import './account.css'
import { deviceName } from './device'

export default function AccountPage() {
  useTitle(texts.nav.titles.account)
  const known = useStore(session)
  const me = useQuery(meQuery)
  const canInstall = useStore(install)
  const [leaving, setLeaving] = useState(false)
  const shop = me.data ?? known
  if (!shop) return null
  const address = me.data ? [me.data.address, me.data.city, me.data.province].filter(Boolean).join(', ') : null
  return (
    <main id="main" tabIndex={-1} class="narrow stack">
      <Stale query={me} />
      <section class="card pad">
        <div class="row">
          <span class="avatar" aria-hidden="true">
            {shop.name.replace(/^toko\s+/i, '').slice(0, 1)}
          </span>
          <div class="grow">
            <h2>{shop.name}</h2>
            <p class="small muted">
              {texts.account.shopCode} {shop.code}
            </p>
          </div>
        </div>
        <dl class="account-facts">
          <div>
            <dt>{texts.account.phone}</dt>
            <dd>+{shop.phone}</dd>
          </div>
          {address && (
            <div>
              <dt>{texts.account.address}</dt>
              <dd>{address}</dd>
            </div>
          )}
        </dl>
        <p class="hint">{texts.account.addressHint}</p>
      </section>
      <nav class="card" aria-label={texts.nav.titles.account}>
        <a class="account-row" href="/pesanan">
          <Icon name="orders" /> <span class="grow">{texts.account.myOrders}</span> <Icon name="next" size={20} />
        </a>
        {canInstall && (
          <button
            type="button"
            class="account-row"
            onClick={() => void canInstall.prompt().then(() => install.set(null))}
          >
            <Icon name="phone" />
            <span class="grow">
              {texts.account.install}
              <span class="small muted block">{texts.account.installHint}</span>
            </span>
            <Icon name="next" size={20} />
          </button>
        )}
      </nav>
      <Sessions />
      <button type="button" class="btn line full big red" onClick={() => setLeaving(true)}>
        <Icon name="out" size={20} /> {texts.account.logout}
      </button>
      <p class="small muted center">{texts.account.version(__VERSION__)}</p>
      {leaving && <Leave onClose={() => setLeaving(false)} />}
    </main>
  )
}

function Sessions() {
  const query = useQuery(sessionsQuery)
  const [busy, setBusy] = useState<number | null>(null)
  const end = async (id: number) => {
    if (busy !== null) return
    setBusy(id)
    try {
      await endSession(id)
      toast(texts.account.ended)
    } catch (error) {
      toast(explain(error))
    } finally {
      setBusy(null)
    }
  }
  return (
    <section class="card" aria-labelledby="sessions">
      <div class="pad">
        <h2 id="sessions">{texts.account.sessions}</h2>
        <p class="small muted">{texts.account.sessionsHint}</p>
      </div>
      {query.data ? (
        <ul>
          {query.data.map((other) => {
            const device = deviceName(other.user_agent)
            return (
              <li class="account-row" key={other.id}>
                <Icon name="phone" />
                <div class="grow">
                  <p>
                    {device} {other.is_current && <span class="tag good">{texts.account.thisDevice}</span>}
                  </p>
                  <p class="small muted">{texts.account.lastSeen(dateTime(other.last_activity))}</p>
                </div>
                {!other.is_current && (
                  <button
                    type="button"
                    class="btn quiet red"
                    aria-label={texts.account.endOf(device)}
                    onClick={() => void end(other.id)}
                  >
                    {busy === other.id ? <Spinner /> : texts.account.end}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      ) : (
        <div class="pad">{query.isError ? <p class="small muted">{explain(query.error)}</p> : <Bone h={44} />}</div>
      )}
    </section>
  )
}

function Leave({ onClose }: { onClose: () => void }) {
  const { route } = useLocation()
  const waiting = useStore(entries).length
  const [busy, setBusy] = useState(false)
  const leave = async () => {
    if (busy) return
    setBusy(true)
    const told = await logout()
    route('/', true)
    if (!told) toast(texts.account.logoutOffline)
  }
  return (
    <Sheet title={texts.account.logoutAsk} onClose={onClose}>
      <div class="stack">
        <p>{texts.account.logoutText}</p>
        {waiting > 0 && <Note kind="warn">{texts.account.logoutPending(waiting)}</Note>}
      </div>
      <div class="sheet-acts">
        <button type="button" class="btn line" onClick={onClose}>
          {texts.common.cancel}
        </button>
        <button type="button" class="btn bad" onClick={leave} aria-disabled={busy}>
          {busy && <Spinner />}
          {texts.account.logout}
        </button>
      </div>
    </Sheet>
  )
}
