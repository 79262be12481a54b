import { createStore, useStore } from '../lib/store'

type Toast = { id: number; text: string; action?: { label: string; run?: () => void; href?: string } }

const toasts = createStore<Toast[]>([])
let last = 0

export function toast(text: string, action?: Toast['action']): void {
  const id = ++last
  toasts.set([...toasts.get().slice(-1), { id, text, action }])
  setTimeout(() => dismiss(id), action ? 6000 : 3500)
}

function dismiss(id: number) {
  toasts.set(toasts.get().filter((other) => other.id !== id))
}

export function Toasts() {
  const shown = useStore(toasts)
  return (
    <div class="toasts" role="status">
      {shown.map(({ id, text, action }) => (
        <div class={`toast${action ? '' : ' plain'}`} key={id}>
          <span>{text}</span>
          {action?.href && (
            <a href={action.href} onClick={() => dismiss(id)}>
              {action.label}
            </a>
          )}
          {action?.run && (
            <button
              type="button"
              onClick={() => {
                dismiss(id)
                action.run?.()
              }}
            >
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
