import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { explain } from '../api/problem'
import type { OpenSession } from '../api/types'
import { deviceName } from '../lib/device'
import { texts } from '../texts'
import { confirm } from './confirm'
import { Bone, Failed, Panel, Tag, When } from './parts'
import { toast } from './toast'
import './sessions.css'

type Props = {
  note?: string
  query: Pick<UseQueryResult<OpenSession[]>, 'data' | 'error' | 'refetch'>
  end: (id: number) => Promise<unknown>
  /** Offered where it is given; not for one's own. */
  endAll?: () => Promise<unknown>
}

/** Where somebody is logged in, and logging them out. */
export function SessionsPanel({ note, query, end, endAll }: Props) {
  const say = async (work: Promise<unknown>, done: string) => {
    try {
      await work
      toast(done)
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    }
  }
  const askAndEndAll = async (run: () => Promise<unknown>) => {
    const { endAllTitle: title, endAllText: text, endAll: yes } = texts.sessions
    if (await confirm({ title, text, yes, danger: true })) await say(run(), texts.sessions.allEnded)
  }
  return (
    <Panel
      title={texts.sessions.title}
      note={note}
      actions={
        endAll &&
        !!query.data?.length && (
          <Button variant="default" size="compact-sm" onClick={() => void askAndEndAll(endAll)}>
            {texts.sessions.endAll}
          </Button>
        )
      }
    >
      {query.data ? (
        query.data.length === 0 ? (
          <p className="panel-body faint">{texts.sessions.none}</p>
        ) : (
          <ul className="sessions">
            {query.data.map((session) => (
              <Session key={session.id} session={session} end={() => void say(end(session.id), texts.sessions.ended)} />
            ))}
          </ul>
        )
      ) : query.error ? (
        <Failed error={query.error} retry={() => void query.refetch()} />
      ) : (
        <div className="panel-body">
          <Bone height={44} />
        </div>
      )}
    </Panel>
  )
}

function Session({ session, end }: { session: OpenSession; end: () => void }) {
  const device = deviceName(session.user_agent) ?? texts.sessions.unknownDevice
  return (
    <li>
      <div>
        <strong>{device}</strong> {session.is_current && <Tag tone="good">{texts.sessions.thisOne}</Tag>}
        <div className="faint">
          {session.ip_address && <span className="num">{session.ip_address} · </span>}
          {texts.sessions.lastSeen} <When time={session.last_activity} /> · {texts.sessions.until}{' '}
          <When time={session.expires_at} exact />
        </div>
      </div>
      {!session.is_current && (
        <Button variant="default" size="compact-sm" aria-label={texts.sessions.endOf(device)} onClick={end}>
          {texts.sessions.end}
        </Button>
      )}
    </li>
  )
}
