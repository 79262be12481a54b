import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'
import { confirmTotp, setUpTotp } from './queries'
import { RecoveryCodes } from './RecoveryCodes'
import { useSmallForm } from './useSmallForm'

type Setup = Awaited<ReturnType<typeof setUpTotp>>

/** Password, QR code, first code, recovery codes: then it is on. */
export function TotpSetup({ done }: { done: () => void }) {
  const [setup, setSetup] = useState<Setup | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes) {
    return (
      <>
        <Notice tone="good" title={texts.account.recoveryTurnedOn} />
        <RecoveryCodes codes={codes} done={done} />
      </>
    )
  }
  return setup ? <Confirm setup={setup} confirmed={setCodes} /> : <Password begun={setSetup} />
}

function Password({ begun }: { begun: (setup: Setup) => void }) {
  const { form, submit, trouble, isBusy } = useSmallForm({
    initial: { current_password: '' },
    check: { current_password: texts.account.currentMissing },
    send: async ({ current_password }) => begun(await setUpTotp(current_password)),
  })
  return (
    <form className="small-form" onSubmit={submit} noValidate>
      <p>{texts.account.confirmPassword}</p>
      {trouble && <Notice tone="bad">{trouble}</Notice>}
      <PasswordInput
        name="current_password"
        label={texts.account.current}
        autoComplete="current-password"
        data-autofocus
        {...form.getInputProps('current_password')}
      />
      <Button type="submit" loading={isBusy}>
        {texts.account.goOn}
      </Button>
    </form>
  )
}

function Confirm({ setup, confirmed }: { setup: Setup; confirmed: (codes: string[]) => void }) {
  const { form, submit, trouble, isBusy } = useSmallForm({
    initial: { totp_code: '' },
    check: { totp_code: texts.account.codeMissing },
    send: async ({ totp_code }) => confirmed(await confirmTotp(totp_code.trim())),
  })
  return (
    <form className="small-form" onSubmit={submit} noValidate>
      <h3>{texts.account.scan}</h3>
      <img
        className="qr"
        width="200"
        height="200"
        alt={texts.account.scanAlt}
        src={`data:image/svg+xml,${encodeURIComponent(setup.qr_svg)}`}
      />
      <p className="faint">
        {texts.account.secret} <code className="secret">{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <h3>{texts.account.enter}</h3>
      {trouble && <Notice tone="bad">{trouble}</Notice>}
      <TextInput
        name="totp_code"
        label={texts.account.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        autoFocus
        {...form.getInputProps('totp_code')}
      />
      <Button type="submit" loading={isBusy}>
        {texts.account.turnOn}
      </Button>
    </form>
  )
}
