import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Schemas } from '../../api/types'
import { texts } from '../../texts'
import { Bone, Notice, Panel, Tag } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { BothFactors } from './BothFactors'
import { disableTotp, learnMe, renewRecoveryCodes } from './queries'
import { RecoveryCodes } from './RecoveryCodes'
import { TotpSetup } from './TotpSetup'

type Doing = 'setup' | 'off' | 'renew' | { codes: string[] } | null

/** The second factor: off, or on with its recovery codes. */
export function TotpPanel({ totp }: { totp?: Schemas['TotpState'] }) {
  const [doing, setDoing] = useState<Doing>(null)
  const close = () => setDoing(null)
  return (
    <Panel
      title={texts.account.totp}
      note={
        totp && (
          <Tag tone={totp.is_on ? 'good' : 'plain'}>{totp.is_on ? texts.account.totpOn : texts.account.totpOff}</Tag>
        )
      }
    >
      <div className="panel-body totp">
        <p>{texts.account.totpAbout}</p>
        {totp?.is_required && <Notice tone="info">{texts.account.totpRequired}</Notice>}
        {!totp ? (
          <Bone height={32} width={180} />
        ) : totp.is_on ? (
          <>
            <div className="totp-row">
              <span className={totp.recovery_codes_left < 3 ? 'totp-few' : ''}>
                {texts.account.recoveryLeft(totp.recovery_codes_left)}
              </span>
              <Button variant="default" size="compact-sm" onClick={() => setDoing('renew')}>
                {texts.account.recoveryNew}
              </Button>
            </div>
            {!totp.is_required && (
              <Button variant="default" c="var(--bad)" onClick={() => setDoing('off')}>
                {texts.account.totpTurnOff}
              </Button>
            )}
          </>
        ) : (
          <Button onClick={() => setDoing('setup')}>{texts.account.totpSetUp}</Button>
        )}
      </div>
      <Modal
        opened={doing === 'setup'}
        onClose={close}
        title={texts.account.totpSetUp}
        size="lg"
        closeOnClickOutside={false}
      >
        <TotpSetup
          done={() => {
            close()
            void learnMe()
          }}
        />
      </Modal>
      <Modal
        opened={doing === 'off' || doing === 'renew'}
        onClose={close}
        title={doing === 'off' ? texts.account.totpTurnOff : texts.account.recoveryNew}
      >
        {doing === 'off' && (
          <BothFactors
            button={texts.account.totpTurnOff}
            danger
            send={async (both) => {
              await disableTotp(both)
              close()
              toast(texts.account.totpTurnedOff)
            }}
          />
        )}
        {doing === 'renew' && (
          <BothFactors
            button={texts.account.recoveryNew}
            send={async (both) => setDoing({ codes: await renewRecoveryCodes(both) })}
          />
        )}
      </Modal>
      <Modal
        opened={typeof doing === 'object' && doing !== null}
        onClose={close}
        title={texts.account.recovery}
        closeOnClickOutside={false}
        withCloseButton={false}
      >
        {typeof doing === 'object' && doing !== null && <RecoveryCodes codes={doing.codes} done={close} />}
      </Modal>
    </Panel>
  )
}
