import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { explain } from '../../api/problem'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'
import { Frame } from './Frame'
import { forgotPassword } from './queries'

/** Asks for the link. What it says does not tell whether there is such an account. */
export function ForgotPage() {
  const [sent, setSent] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.trim() ? null : texts.login.emailMissing) },
  })
  const submit = form.onSubmit(async ({ email }) => {
    setBusy(true)
    setError(null)
    try {
      await forgotPassword(email.trim())
      setSent(email.trim())
    } catch (error) {
      setError(error)
    } finally {
      setBusy(false)
    }
  })
  return (
    <Frame title={texts.login.forgotTitle} lead={sent ? undefined : texts.login.forgotLead}>
      {sent ? (
        <div className="login-form">
          <Notice tone="good" title={texts.login.linkSent}>
            {texts.login.linkSentHint(sent)}
          </Notice>
        </div>
      ) : (
        <form className="login-form" onSubmit={submit} noValidate>
          {error !== null && <Notice tone="bad">{explain(error)}</Notice>}
          <TextInput
            size="md"
            label={texts.login.email}
            type="email"
            autoComplete="username"
            autoFocus
            name="email"
            {...form.getInputProps('email')}
          />
          <Button type="submit" size="md" fullWidth loading={isBusy}>
            {texts.login.sendLink}
          </Button>
        </form>
      )}
      <p className="gate-foot">
        <Link to="/login">{texts.login.toLogin}</Link>
      </p>
    </Frame>
  )
}
