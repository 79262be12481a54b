import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { explain } from '../../api/problem'
import { load, save } from '../../lib/storage'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Note, Spinner, useTitle } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { addToCart } from '../cart'
import { type Draft, isOpen, isReady, noDraft, type Row, tally, toRow } from './draft'
import { longest, match } from './queries'
import './quick.css'
import { RowView } from './RowView'

const atOnce = 200

export default function QuickOrderPage() {
  useTitle(texts.nav.titles.quick)
  const { route } = useLocation()
  const [draft, setDraft] = useState<Draft>(() => load<Draft>('quick') ?? noDraft)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const result = useRef<HTMLDivElement>(null)
  const { text, rows } = draft

  const change = (next: Partial<Draft>) => {
    setDraft((now) => {
      const all = { ...now, ...next }
      save('quick', all.text || all.rows ? all : null)
      return all
    })
  }
  useEffect(() => {
    if (!rows) input.current?.focus()
  }, [rows === null])

  const run = async (list: string) => {
    if (busy || !list.trim()) return
    if (list.length > longest) {
      setWrong(texts.quick.tooLong(longest))
      return
    }
    setBusy(true)
    setWrong(null)
    try {
      const { lines } = await match(list)
      change({ text: list, rows: lines.map(toRow) })
      setTimeout(() => result.current?.focus(), 0)
    } catch (error) {
      setWrong(explain(error))
    } finally {
      setBusy(false)
    }
  }
  const onPaste = () => {
    // A list pasted into the empty field is matched at once: one tap less.
    if (text.trim()) return
    setTimeout(() => {
      const pasted = input.current?.value ?? ''
      if (pasted.trim()) void run(pasted)
    }, 0)
  }
  const pasteByButton = async () => {
    try {
      const pasted = await navigator.clipboard.readText()
      if (!pasted.trim()) return
      const all = text.trim() ? `${text.trimEnd()}\n${pasted}` : pasted
      change({ text: all })
      void run(all)
    } catch {
      toast(texts.quick.pasteDenied)
      input.current?.focus()
    }
  }
  const addAll = () => {
    if (!rows) return
    const ready = rows.filter(isReady)
    for (let from = 0; from < ready.length; from += atOnce) {
      addToCart(
        ready.slice(from, from + atOnce).flatMap(({ product, qty }) =>
          product
            ? [
                {
                  product_id: product.id,
                  qty,
                  shown: { code: product.code, name: product.name, category: product.category, price: product.price },
                },
              ]
            : [],
        ),
      )
    }
    const left = rows.filter(isOpen)
    if (left.length > 0) {
      change({ text: left.map((row) => row.raw).join('\n'), rows: left })
      toast(`${texts.quick.added(ready.length)}. ${texts.quick.openLeft}`, {
        label: texts.product.toCart,
        href: '/keranjang',
      })
      window.scrollTo(0, 0)
    } else {
      change(noDraft)
      toast(texts.quick.added(ready.length))
      route('/keranjang')
    }
  }

  if (!rows) {
    return (
      <main id="main" tabIndex={-1} class="narrow with-bar">
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void run(text)
          }}
        >
          <label class="field">
            <span class="sr">{texts.quick.label}</span>
            <span class="muted" id="quick-lead">
              {texts.quick.lead}
            </span>
            <textarea
              ref={input}
              class="input quick-input"
              rows={9}
              spellcheck={false}
              autocapitalize="off"
              autocomplete="off"
              placeholder={texts.quick.placeholder}
              value={text}
              readOnly={busy}
              aria-describedby="quick-wrong"
              onInput={(event) => change({ text: event.currentTarget.value })}
              onPaste={onPaste}
            />
          </label>
          <p class="wrong" id="quick-wrong" role="alert">
            {wrong}
          </p>
          <div class="card pad">
            <h2>{texts.quick.examples}</h2>
            <ul class="quick-examples">
              {texts.quick.exampleLines.map((line) => (
                <li class="mono" key={line}>
                  {line}
                </li>
              ))}
            </ul>
          </div>
          <div class="bar">
            <div class="bar-row">
              {'clipboard' in navigator && (
                <button type="button" class="btn big" onClick={pasteByButton} aria-disabled={busy}>
                  <Icon name="paste" size={20} /> {texts.quick.pasteButton}
                </button>
              )}
              <button type="submit" class="btn main big grow" aria-disabled={busy || !text.trim()}>
                {busy && <Spinner />}
                {busy ? texts.quick.matching : texts.quick.match}
              </button>
            </div>
          </div>
        </form>
      </main>
    )
  }

  const counts = tally(rows)
  const ready = rows.filter(isReady).length
  const open = rows.filter(isOpen).length
  const ignored = rows.filter((row) => row.status === 'ignored')
  const update = (next: Row) => change({ rows: rows.map((row) => (row.id === next.id ? next : row)) })
  return (
    <main id="main" tabIndex={-1} class="narrow with-bar">
      <div class="row apart quick-top">
        <p class="quick-tally" ref={result} tabIndex={-1} role="status">
          <span class="tag good">
            {texts.quick.summary.found} {counts.found}
          </span>
          {counts.choose > 0 && (
            <span class="tag accent">
              {texts.quick.summary.choose} {counts.choose}
            </span>
          )}
          {counts.unknown > 0 && (
            <span class="tag bad">
              {texts.quick.summary.unknown} {counts.unknown}
            </span>
          )}
        </p>
        <div class="row quick-acts">
          <button type="button" class="btn quiet" onClick={() => change({ rows: null })}>
            {texts.quick.edit}
          </button>
          <button type="button" class="btn quiet" onClick={() => change(noDraft)}>
            {texts.quick.startOver}
          </button>
        </div>
      </div>
      <ul class="card quick-rows">
        {rows
          .filter((row) => row.status !== 'ignored')
          .map((row) => (
            <RowView key={row.id} row={row} onChange={update} />
          ))}
      </ul>
      {ignored.length > 0 && (
        <details class="card quick-ignored">
          <summary>{texts.quick.ignoredTitle(ignored.length)}</summary>
          <ul>
            {ignored.map((row) => (
              <li key={row.id}>
                <p class="muted small">
                  {texts.quick.lineNo(row.no)}: <span class="mono">{row.raw || '—'}</span>
                </p>
                {row.message && <p class="small">{row.message}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open > 0 && <Note kind="warn">{texts.quick.open(open)}</Note>}
      <div class="bar">
        <div class="bar-row">
          <button type="button" class="btn main big full" disabled={ready === 0} onClick={addAll}>
            <Icon name="cart" size={20} /> {ready > 0 ? texts.quick.addAll(ready) : texts.quick.addNone}
          </button>
        </div>
      </div>
    </main>
  )
}
