import { useId, useState } from 'preact/hooks'
import { explain } from '../../api/problem'
import type { Product } from '../../api/types'
import { rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Spinner } from '../../ui/parts'
import { Stepper } from '../../ui/Stepper'
import { Stock } from '../catalog'
import { type Row, rematched } from './draft'
import { match } from './queries'

/** One pasted line: what it was taken for, and every way to set it right. */
export function RowView({ row, onChange }: { row: Row; onChange: (row: Row) => void }) {
  const [fixing, setFixing] = useState(false)
  if (row.dropped) {
    return (
      <li class="quick-row dropped">
        <Raw row={row} />
        <button type="button" class="btn quiet" onClick={() => onChange({ ...row, dropped: false })}>
          {texts.quick.restore}
        </button>
      </li>
    )
  }
  const title = row.product?.name ?? row.raw
  return (
    <li class={`quick-row ${row.status}`}>
      <div class="row quick-rowhead">
        <Raw row={row} />
        <button
          type="button"
          class="icon-btn"
          aria-label={`${texts.quick.drop}: ${row.raw}`}
          onClick={() => onChange({ ...row, dropped: true })}
        >
          <Icon name="close" size={20} />
        </button>
      </div>
      {row.status === 'found' && row.product && (
        <>
          <Found product={row.product} />
          {row.message && <p class="small quick-why">{row.message}</p>}
          <div class="row apart">
            <Stepper value={row.qty} label={texts.product.qtyOf(title)} onChange={(qty) => onChange({ ...row, qty })} />
            <button type="button" class="btn quiet" aria-expanded={fixing} onClick={() => setFixing(!fixing)}>
              {texts.quick.change}
            </button>
          </div>
        </>
      )}
      {row.status === 'unknown' && row.message && <p class="small quick-why">{row.message}</p>}
      {row.status !== 'found' && row.candidates.length > 0 && (
        <Candidates
          row={row}
          onPick={(product) => onChange({ ...row, status: 'found', product, message: null })}
          onNone={() => setFixing(!fixing)}
        />
      )}
      {(fixing || (row.status === 'unknown' && row.candidates.length === 0)) && (
        <Fix
          row={row}
          onChange={(next) => {
            setFixing(false)
            onChange(next)
          }}
        />
      )}
    </li>
  )
}

function Raw({ row }: { row: Row }) {
  return (
    <p class="grow small muted quick-raw">
      <span class="sr">{texts.quick.lineNo(row.no)}: </span>
      {row.dropped && <span class="tag">{texts.quick.dropped}</span>} <span class="mono">{row.raw}</span>
    </p>
  )
}

function Found({ product }: { product: Product }) {
  return (
    <div class="quick-found">
      <p class="strong">{product.name}</p>
      <p class="row quick-facts">
        <span class="mono muted">{product.code}</span>
        <span class="price">{rupiah(product.price)}</span>
        <Stock available={product.available} in_stock={product.in_stock} />
      </p>
    </div>
  )
}

function Candidates({ row, onPick, onNone }: { row: Row; onPick: (product: Product) => void; onNone: () => void }) {
  return (
    <fieldset>
      <legend class="small strong">{(row.status === 'choose' && row.message) || texts.quick.chooseOne}</legend>
      <ul class="quick-cands">
        {row.candidates.map((product) => (
          <li key={product.id}>
            <button type="button" class="quick-cand" onClick={() => onPick(product)}>
              <Found product={product} />
              <Icon name="next" size={20} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="btn quiet" onClick={onNone}>
        {texts.quick.noneOfThese}
      </button>
    </fieldset>
  )
}

function Fix({ row, onChange }: { row: Row; onChange: (row: Row) => void }) {
  const id = useId()
  const [text, setText] = useState(row.raw)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    const corrected = text.replace(/\s+/g, ' ').trim()
    if (busy || !corrected) return
    setBusy(true)
    setWrong(null)
    try {
      const { lines } = await match(corrected)
      setBusy(false)
      onChange(rematched(row, lines, corrected))
    } catch (error) {
      setBusy(false)
      setWrong(explain(error))
    }
  }
  return (
    <form class="quick-fix" onSubmit={submit}>
      <label class="sr" for={id}>
        {texts.quick.fix}
      </label>
      <input
        id={id}
        class="input mono"
        value={text}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="btn main" aria-disabled={busy}>
        {busy ? <Spinner /> : <Icon name="search" size={20} />}
        <span>{texts.quick.again}</span>
      </button>
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  )
}
