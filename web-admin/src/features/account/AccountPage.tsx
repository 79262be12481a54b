import { useQuery } from '@tanstack/react-query'
import { texts } from '../../texts'
import { Bone, Facts, Failed, Page, Panel } from '../../ui/parts'
import { SessionsPanel } from '../../ui/SessionsPanel'
import { meQuery } from '../session'
import { PasswordPanel } from './PasswordPanel'
import { endSession, sessionsQuery } from './queries'
import { TotpPanel } from './TotpPanel'
import './account.css'

export function AccountPage() {
  const me = useQuery(meQuery)
  const sessions = useQuery(sessionsQuery)
  return (
    <Page title={texts.account.title}>
      <div className="account">
        <div className="account-column">
          <Panel title={texts.account.profile} note={texts.account.profileHint}>
            <div className="panel-body">
              {me.data ? (
                <Facts
                  facts={[
                    [texts.account.name, me.data.name],
                    [texts.account.email, me.data.email],
                    [texts.account.role, texts.nav.role[me.data.role]],
                  ]}
                />
              ) : me.error ? (
                <Failed error={me.error} retry={() => void me.refetch()} />
              ) : (
                <Bone height={74} />
              )}
            </div>
          </Panel>
          <PasswordPanel />
        </div>
        <div className="account-column">
          <TotpPanel totp={me.data?.totp} />
          <SessionsPanel note={texts.sessions.mine} query={sessions} end={endSession} />
        </div>
      </div>
    </Page>
  )
}
