import { Button, PasswordInput, TextInput } from '@mantine/core'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'
import { useSmallForm } from './useSmallForm'

type Both = { current_password: string; totp_code: string }

/** Asks for password and code before something that weakens the account. */
export function BothFactors(props: { button: string; danger?: boolean; send: (both: Both) => Promise<void> }) {
  const { form, submit, trouble, isBusy } = useSmallForm({
    initial: { current_password: '', totp_code: '' },
    check: { current_password: texts.account.currentMissing, totp_code: texts.account.codeMissing },
    send: (both) => props.send({ ...both, totp_code: both.totp_code.trim() }),
  })
  return (
    <form className="small-form" onSubmit={submit} noValidate>
      <p>{texts.account.bothHint}</p>
      {trouble && <Notice tone="bad">{trouble}</Notice>}
      <PasswordInput
        name="current_password"
        label={texts.account.current}
        autoComplete="current-password"
        data-autofocus
        {...form.getInputProps('current_password')}
      />
      <TextInput
        name="totp_code"
        label={texts.account.anyCode}
        autoComplete="one-time-code"
        {...form.getInputProps('totp_code')}
      />
      <Button type="submit" color={props.danger ? 'red.8' : undefined} loading={isBusy}>
        {props.button}
      </Button>
    </form>
  )
}
