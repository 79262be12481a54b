import { useEffect, useState } from 'preact/hooks'
import { texts } from '../texts'
import { Icon } from './icons'

const most = 9999

/** A quantity with minus and plus. With `onRemove`, minus at 1 removes. */
export function Stepper(props: {
  value: number
  label: string
  onChange: (qty: number) => void
  onRemove?: () => void
  full?: boolean
}) {
  const { value, label, onChange, onRemove } = props
  const [draft, setDraft] = useState<string | null>(null)
  useEffect(() => setDraft(null), [value])

  const commit = () => {
    if (draft === null) return
    const qty = Number.parseInt(draft, 10)
    setDraft(null)
    if (qty === 0 && onRemove) onRemove()
    else if (qty >= 1 && qty !== value) onChange(Math.min(qty, most))
  }
  const removes = value <= 1 && onRemove !== undefined
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be an inline flex box everywhere
    <div class={`steps${props.full ? ' full' : ''}`} role="group" aria-label={label}>
      <button
        type="button"
        aria-label={`${removes ? texts.common.remove : texts.common.less}: ${label}`}
        disabled={value <= 1 && !onRemove}
        onClick={() => (removes ? onRemove?.() : onChange(value - 1))}
      >
        <Icon name={removes ? 'trash' : 'minus'} size={20} />
      </button>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={label}
        value={draft ?? String(value)}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setDraft(event.currentTarget.value.replace(/\D/g, '').slice(0, 4))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            commit()
          }
        }}
      />
      <button
        type="button"
        aria-label={`${texts.common.plus}: ${label}`}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" size={20} />
      </button>
    </div>
  )
}
