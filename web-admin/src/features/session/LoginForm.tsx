import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { explain, Problem } from '../../api/problem'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'
import { login } from './queries'

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
  const focus = (name: string) =>
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus())

  const submit = form.onSubmit(async ({ email, totp_code, ...rest }) => {
    setBusy(true)
    setError(null)
    try {
      await login({ ...rest, email: email.trim(), ...(needsCode ? { totp_code: totp_code.trim() } : {}) })
    } catch (error) {
      const code = error instanceof Problem ? error.code : ''
      if (code === 'totp_required') {
        setNeedsCode(true)
        focus('totp_code')
        return
      }
      setError(error)
      if (code === 'totp_invalid') {
        form.setFieldValue('totp_code', '')
        focus('totp_code')
      } else if (code === 'credentials_invalid') {
        form.setFieldValue('password', '')
        focus('password')
      }
    } finally {
      setBusy(false)
    }
  })
  const startOver = () => {
    setNeedsCode(false)
    setError(null)
    form.setValues({ password: '', totp_code: '' })
    focus('password')
  }

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
