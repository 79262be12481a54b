import { useEffect, useRef, useState } from 'preact/hooks'
import { explain, Problem } from '../../api/problem'
import { countdown } from '../../lib/dates'
import { load, save } from '../../lib/storage'
import { useStore } from '../../lib/store'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Note, Spinner, useTitle } from '../../ui/parts'
import './login.css'
import { type Login, payLogout, requestOtp, verifyOtp } from './queries'
import { ended } from './session'

/** Kept, because the phone may throw the page away while its owner reads the code in WhatsApp. */
type Asked = { login: Login; shown: string; resendAt: number; expiresAt: number }

const cooldown = 60_000

export default function LoginPage() {
  useTitle(texts.login.title)
  const sessionEnded = useStore(ended)
  const [asked, setAsked] = useState<Asked | null>(() => {
    const kept = load<Asked>('asked')
    return kept && kept.expiresAt > Date.now() ? kept : null
  })
  const remember = (next: Asked | null) => {
    save('asked', next)
    setAsked(next)
  }
  return (
    <div class="login">
      <header class="login-side">
        <p class="login-brand">
          <img src="/icons/icon.svg" width="44" height="44" alt="" /> {texts.app.name}
        </p>
        <p class="login-lead">{texts.login.lead}</p>
        <ul>
          {texts.login.points.map((point) => (
            <li key={point}>
              <Icon name="check" size={18} /> {point}
            </li>
          ))}
        </ul>
      </header>
      <main id="main" class="login-card card">
        {sessionEnded && !asked && <Note>{texts.login.ended}</Note>}
        {asked ? <CodeStep asked={asked} remember={remember} /> : <WhoStep remember={remember} />}
        <p class="hint">{texts.login.help}</p>
      </main>
    </div>
  )
}

function WhoStep({ remember }: { remember: (asked: Asked) => void }) {
  const [by, setBy] = useState<'phone' | 'shop_code'>(load('login-by') ?? 'phone')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const wait = useCountdown()
  const input = useRef<HTMLInputElement>(null)

  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy || wait.left > 0) return
    const value = text.trim()
    if (!value) {
      setWrong(texts.login.required)
      input.current?.focus()
      return
    }
    setBusy(true)
    setWrong(null)
    save('login-by', by)
    const login: Login = by === 'phone' ? { phone: value } : { shop_code: value }
    try {
      await payLogout()
      const { expires_in } = await requestOtp(login)
      remember({ login, shown: value, resendAt: Date.now() + cooldown, expiresAt: Date.now() + expires_in * 1000 })
    } catch (error) {
      if (error instanceof Problem && error.retryAfter) wait.start(error.retryAfter)
      setWrong(explain(error))
      input.current?.focus()
    } finally {
      setBusy(false)
    }
  }
  const choose = (next: typeof by) => () => {
    setBy(next)
    setText('')
    setWrong(null)
    input.current?.focus()
  }
  return (
    <form onSubmit={submit} noValidate class="stack">
      <h1>{texts.login.title}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a switch between two ways, drawn as one control */}
      <div class="seg" role="group" aria-label={texts.login.title}>
        <button type="button" aria-pressed={by === 'phone'} onClick={choose('phone')}>
          {texts.login.byPhone}
        </button>
        <button type="button" aria-pressed={by === 'shop_code'} onClick={choose('shop_code')}>
          {texts.login.byCode}
        </button>
      </div>
      <label class="field">
        <span>{by === 'phone' ? texts.login.phone : texts.login.code}</span>
        <input
          ref={input}
          class="input"
          type={by === 'phone' ? 'tel' : 'text'}
          name={by}
          autocomplete={by === 'phone' ? 'tel' : 'username'}
          autocapitalize="characters"
          spellcheck={false}
          maxLength={30}
          value={text}
          aria-invalid={wrong !== null}
          aria-describedby="login-hint login-wrong"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="hint" id="login-hint">
        {by === 'phone' ? texts.login.phoneHint : texts.login.codeHint}
      </p>
      <p class="wrong" id="login-wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" class="btn main big full" aria-disabled={busy || wait.left > 0}>
        {busy && <Spinner />}
        {busy ? texts.login.sending : wait.left > 0 ? texts.login.resendIn(countdown(wait.left)) : texts.login.send}
      </button>
    </form>
  )
}

function CodeStep({ asked, remember }: { asked: Asked; remember: (asked: Asked | null) => void }) {
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const resend = useCountdown((asked.resendAt - Date.now()) / 1000)
  const valid = useCountdown((asked.expiresAt - Date.now()) / 1000)
  useEffect(() => input.current?.focus(), [])

  const verify = async (otp: string) => {
    if (busy) return
    setBusy(true)
    setWrong(null)
    setSaid(null)
    try {
      await verifyOtp(asked.login, otp)
      save('asked', null)
    } catch (error) {
      setWrong(explain(error))
      setBusy(false)
      setCode('')
      input.current?.focus()
    }
  }
  const take = (text: string) => {
    // The whole message may be pasted: the code is its run of six digits.
    const digits = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? text.replace(/\D/g, '').slice(0, 6)
    setCode(digits)
    setWrong(null)
    if (digits.length === 6) void verify(digits)
  }
  const again = async () => {
    if (resend.left > 0 || busy) return
    setBusy(true)
    setWrong(null)
    try {
      const { expires_in } = await requestOtp(asked.login)
      remember({ ...asked, resendAt: Date.now() + cooldown, expiresAt: Date.now() + expires_in * 1000 })
      resend.start(cooldown / 1000)
      valid.start(expires_in)
      setSaid(texts.login.resent)
    } catch (error) {
      if (error instanceof Problem && error.retryAfter) resend.start(error.retryAfter)
      setWrong(explain(error))
    } finally {
      setBusy(false)
      input.current?.focus()
    }
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (code.length === 6) void verify(code)
        else input.current?.focus()
      }}
    >
      <h1>{texts.login.otpTitle}</h1>
      <p class="muted">{texts.login.otpSent(asked.shown)}</p>
      <label class="field">
        <span>{texts.login.otp}</span>
        <input
          ref={input}
          class="input otp"
          type="text"
          inputMode="numeric"
          autocomplete="one-time-code"
          name="otp"
          value={code}
          readOnly={busy}
          aria-invalid={wrong !== null}
          aria-describedby="otp-wrong otp-valid"
          onInput={(event) => take(event.currentTarget.value)}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text')
            if (!text) return
            event.preventDefault()
            take(text)
          }}
        />
      </label>
      <p class="wrong" id="otp-wrong" role="alert">
        {wrong}
      </p>
      <p class="hint" id="otp-valid">
        {valid.left > 0 ? texts.login.validFor(countdown(valid.left)) : texts.login.codeExpired}
      </p>
      <button type="submit" class="btn main big full" aria-disabled={busy || code.length < 6}>
        {busy && <Spinner />}
        {busy ? texts.login.verifying : texts.login.verify}
      </button>
      <button type="button" class="btn full" onClick={again} aria-disabled={resend.left > 0 || busy}>
        {resend.left > 0 ? texts.login.resendIn(countdown(resend.left)) : texts.login.resend}
      </button>
      <p role="status" class="small">
        {said}
      </p>
      <button type="button" class="btn quiet full" onClick={() => remember(null)}>
        {texts.login.change}
      </button>
    </form>
  )
}

/** Whole seconds left, counting down. */
function useCountdown(seconds = 0) {
  const [until, setUntil] = useState(() => Date.now() + Math.max(0, seconds) * 1000)
  const [, tick] = useState(0)
  const left = Math.max(0, Math.ceil((until - Date.now()) / 1000))
  useEffect(() => {
    if (left === 0) return
    const timer = setInterval(() => tick((n) => n + 1), 1000)
    return () => clearInterval(timer)
  }, [until, left === 0])
  return { left, start: (wait: number) => setUntil(Date.now() + wait * 1000) }
}
