import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { explain } from '../../api/problem'
import { deviceName } from '../../lib/device'
import { texts } from '../../texts'
import { Bone, Failed, Panel, Tag, When } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { endSession, sessionsQuery } from './queries'

export function SessionsPanel() {
  const sessions = useQuery(sessionsQuery)
  const end = async (id: number) => {
    try {
      await endSession(id)
      toast(texts.account.sessionEnded)
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    }
  }
  return (
    <Panel title={texts.account.sessions} note={texts.account.sessionsHint}>
      {sessions.data ? (
        <ul className="sessions">
          {sessions.data.map((session) => {
            const device = deviceName(session.user_agent) ?? texts.account.unknownDevice
            return (
              <li key={session.id}>
                <div>
                  <strong>{device}</strong> {session.is_current && <Tag tone="good">{texts.account.thisOne}</Tag>}
                  <div className="faint">
                    {session.ip_address && <span className="num">{session.ip_address} · </span>}
                    {texts.account.lastSeen} <When time={session.last_activity} /> · {texts.account.until}{' '}
                    <When time={session.expires_at} exact />
                  </div>
                </div>
                {!session.is_current && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={texts.account.endSessionOf(device)}
                    onClick={() => void end(session.id)}
                  >
                    {texts.account.endSession}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      ) : sessions.error ? (
        <Failed error={sessions.error} retry={() => void sessions.refetch()} />
      ) : (
        <div className="panel-body">
          <Bone height={44} />
        </div>
      )}
    </Panel>
  )
}
