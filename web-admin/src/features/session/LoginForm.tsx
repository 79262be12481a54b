import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { explain, Problem } from '../../api/problem'
import { texts } from '../../texts'
import { focusAfter, stay } from '../../ui/form/focus'
import { Notice } from '../../ui/parts'
import { login } from './queries'

/** What to type again, by what the API has against a login. */
const wrongField: Record<string, 'password' | 'totp_code'> = {
  credentials_invalid: 'password',
  totp_invalid: 'totp_code',
}

/** Email and password, then the second factor where there is one. `email` is given, and fixed, where somebody logs in again. */
export function LoginForm({ email, children }: { email?: string; children?: ReactNode }) {
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const [needsCode, setNeedsCode] = useState(false)
  const frame = useRef<HTMLFormElement>(null)
  const wait = useWait(error)
  const form = useForm({
    initialValues: { email: email ?? '', password: '', remember: false, totp_code: '' },
    validate: {
      email: (value) => (value.trim() ? null : texts.login.emailMissing),
      password: (value) => (value ? null : texts.login.passwordMissing),
      totp_code: (value) => (!needsCode || value.trim() ? null : texts.login.codeMissing),
    },
  })
  const input = (name: string) => frame.current?.querySelector<HTMLElement>(`[name=${name}]`)

  const submit = form.onSubmit(async ({ email, totp_code, ...rest }) => {
    const isStill = stay()
    setBusy(true)
    setError(null)
    try {
      await login({ ...rest, email: email.trim(), ...(needsCode ? { totp_code: totp_code.trim() } : {}) })
    } catch (error) {
      const code = error instanceof Problem ? error.code : ''
      if (code === 'totp_required') {
        setNeedsCode(true)
        return
      }
      const wrong = wrongField[code]
      focusAfter(
        () => {
          setError(error)
          if (wrong) form.setFieldValue(wrong, '')
        },
        () => (wrong && isStill() ? input(wrong) : null),
      )
    } finally {
      setBusy(false)
    }
  })
  const startOver = () =>
    focusAfter(
      () => {
        setNeedsCode(false)
        setError(null)
        form.setValues({ password: '', totp_code: '' })
      },
      () => input('password'),
    )

  return (
    <form ref={frame} className="login-form" onSubmit={submit} noValidate>
      {error !== null && <Notice tone="bad">{wait > 0 ? texts.login.wait(wait) : explain(error)}</Notice>}
      {needsCode ? (
        <TextInput
          size="md"
          label={texts.login.code}
          description={texts.login.codeHint}
          autoComplete="one-time-code"
          autoFocus
          name="totp_code"
          {...form.getInputProps('totp_code')}
        />
      ) : (
        <>
          <TextInput
            size="md"
            label={texts.login.email}
            type="email"
            autoComplete="username"
            autoFocus={!email}
            readOnly={!!email}
            name="email"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            size="md"
            label={texts.login.password}
            autoComplete="current-password"
            data-autofocus={email ? true : undefined}
            name="password"
            {...form.getInputProps('password')}
          />
          <div className="login-row">
            <Checkbox label={texts.login.remember} {...form.getInputProps('remember', { type: 'checkbox' })} />
            {children}
          </div>
        </>
      )}
      <Button type="submit" size="md" fullWidth loading={isBusy} disabled={wait > 0}>
        {texts.login.submit}
      </Button>
      {needsCode && (
        <Button variant="subtle" onClick={startOver}>
          {texts.login.startOver}
        </Button>
      )}
    </form>
  )
}

/** Seconds until another try is allowed, counting down. */
function useWait(error: unknown): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const seconds = error instanceof Problem && error.status === 429 ? (error.retryAfter ?? 0) : 0
    setLeft(seconds)
    if (!seconds) return
    const until = Date.now() + seconds * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 1000)
    return () => clearInterval(timer)
  }, [error])
  return left
}
