import { Button, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { explain, Problem } from '../../api/problem'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'
import { Frame } from './Frame'
import { shortestPassword } from './password'
import { resetPassword } from './queries'

/** The other end of the emailed link. The token stands behind the `#`, where no server and no log sees it. */
export function ResetPage() {
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token'))
  const [isDone, setDone] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const form = useForm({
    initialValues: { new_password: '' },
    validate: {
      new_password: (value) => (value.length >= shortestPassword ? null : texts.login.passwordShort(shortestPassword)),
    },
  })
  const submit = form.onSubmit(async ({ new_password }) => {
    setBusy(true)
    setError(null)
    try {
      await resetPassword(token ?? '', new_password)
      setDone(true)
    } catch (error) {
      if (error instanceof Problem && error.errors.some(({ field }) => field === 'new_password')) {
        form.setErrors(Object.fromEntries(error.errors.map(({ field, message }) => [field, message])))
      } else setError(error)
    } finally {
      setBusy(false)
    }
  })
  const isInvalid = !token || (error instanceof Problem && error.code === 'reset_link_invalid')
  return (
    <Frame title={texts.login.resetTitle} lead={isDone || isInvalid ? undefined : texts.login.resetLead}>
      <div className="login-form">
        {isDone ? (
          <>
            <Notice tone="good" title={texts.login.resetDone}>
              {texts.login.resetDoneHint}
            </Notice>
            <Button component={Link} to="/login" size="md" fullWidth>
              {texts.login.submit}
            </Button>
          </>
        ) : isInvalid ? (
          <>
            <Notice tone="bad" title={texts.login.linkInvalid}>
              {texts.login.linkInvalidHint}
            </Notice>
            <Button component={Link} to="/forgot-password" size="md" fullWidth>
              {texts.login.newLink}
            </Button>
          </>
        ) : (
          <form className="login-fields" onSubmit={submit} noValidate>
            {error !== null && <Notice tone="bad">{explain(error)}</Notice>}
            <PasswordInput
              size="md"
              label={texts.login.newPassword}
              description={texts.login.passwordHint(shortestPassword)}
              autoComplete="new-password"
              autoFocus
              name="new_password"
              {...form.getInputProps('new_password')}
            />
            <Button type="submit" size="md" fullWidth loading={isBusy}>
              {texts.login.setPassword}
            </Button>
          </form>
        )}
      </div>
    </Frame>
  )
}
