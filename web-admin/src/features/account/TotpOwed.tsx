import { Button } from '@mantine/core'
import { texts } from '../../texts'
import { Frame, logout, totpOwed } from '../session'
import { learnMe } from './queries'
import { TotpSetup } from './TotpSetup'
import './account.css'

/** Instead of every page, until the second factor that the account must have is set up. */
export function TotpOwed() {
  return (
    <Frame title={texts.account.totpOwed} lead={texts.account.totpOwedLead} wide>
      <TotpSetup
        done={() => {
          totpOwed.set(false)
          void learnMe()
        }}
      />
      <p className="gate-foot">
        <Button variant="subtle" onClick={() => void logout()}>
          {texts.login.out}
        </Button>
      </p>
    </Frame>
  )
}
