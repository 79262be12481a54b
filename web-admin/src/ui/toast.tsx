import { useEffect } from 'react'
import { createStore, useStore } from '../lib/store'
import { texts } from '../texts'
import { Icon } from './icons'
import './toast.css'

type Tone = 'good' | 'bad' | 'plain'
type Action = { text: string; run: () => void }
type Toast = { id: number; text: string; tone: Tone; action?: Action; until: number }

const toasts = createStore<Toast[]>([])
let last = 0

/** Says something in passing. With an action it stays long enough to be used. */
export function toast(text: string, { tone = 'good', action }: { tone?: Tone; action?: Action } = {}): void {
  const stays = action ? 10_000 : tone === 'bad' ? 8_000 : 4_000
  toasts.set([...toasts.get().slice(-3), { id: ++last, text, tone, action, until: Date.now() + stays }])
}

function dismiss(id: number): void {
  toasts.set(toasts.get().filter((other) => other.id !== id))
}

export function Toasts() {
  const shown = useStore(toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((one) => (
        <Line key={one.id} {...one} />
      ))}
    </div>
  )
}

function Line({ id, text, tone, action, until }: Toast) {
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [id, until])
  return (
    <div className={`toast ${tone}`}>
      <Icon name={tone === 'bad' ? 'alert' : tone === 'good' ? 'check' : 'info'} />
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.text}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={texts.common.close} onClick={() => dismiss(id)}>
        <Icon name="close" size={14} />
      </button>
    </div>
  )
}
