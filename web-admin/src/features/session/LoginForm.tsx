import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { explain, Problem } from '../../api/problem'
import { texts } from '../../texts'
import { Notice } from '../../ui/parts'
import { login } from './queries'

/** Email and password. `email` is given, and fixed, where somebody logs in again. */
export function LoginForm({ email, children }: { email?: string; children?: React.ReactNode }) {
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const wait = useWait(error)
  const form = useForm({
    initialValues: { email: email ?? '', password: '', remember: false },
    validate: {
      email: (value) => (value.trim() ? null : texts.login.emailMissing),
      password: (value) => (value ? null : texts.login.passwordMissing),
    },
  })
  const submit = form.onSubmit(async (values) => {
    setBusy(true)
    setError(null)
    try {
      await login({ ...values, email: values.email.trim() })
    } catch (error) {
      setError(error)
      if (error instanceof Problem && error.code === 'credentials_invalid') form.setFieldValue('password', '')
      requestAnimationFrame(() => document.querySelector<HTMLElement>('form [name=password]')?.focus())
    } finally {
      setBusy(false)
    }
  })
  return (
    <form className="login-form" onSubmit={submit} noValidate>
      {error !== null && <Notice tone="bad">{wait > 0 ? texts.login.wait(wait) : explain(error)}</Notice>}
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
      <Button type="submit" size="md" fullWidth loading={isBusy} disabled={wait > 0}>
        {texts.login.submit}
      </Button>
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
