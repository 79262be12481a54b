import { useQuery } from '@tanstack/preact-query'
import type { ComponentChildren } from 'preact'
import { type MutableRef, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Product, Suggested } from '../../api/types'
import { rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Icon, type IconName } from '../../ui/icons'
import { Picture } from '../../ui/Picture'
import { Bone } from '../../ui/parts'
import { Pictogram } from '../../ui/pictograms'
import { Stock } from '../catalog'
import { pieces } from './pieces'
import { suggestQuery } from './queries'
import { forgetSearches, recentSearches } from './recent'
import './search.css'

/** Somebody who types on is not asked for yet. */
const pause = 200

/** At most so many of each: a phone shows little above its keyboard. */
const most = { recent: 2, searches: 3, categories: 3 }

type Option = { href: string; words: string; show: ComponentChildren; tall?: boolean }
type Group = { label: string; options: Option[] }
type Href = (words: string, category?: string) => string

/** What the search field suggests: a listbox whose keys come from the field, which keeps the focus. */
export function Suggestions(props: {
  id: string
  text: string
  href: Href
  keys: MutableRef<((event: KeyboardEvent) => void) | undefined>
  onActive: (id: string | undefined) => void
  onClose: () => void
  onChosen: (words: string) => void
}) {
  const { id, href } = props
  const typed = props.text.trimStart()
  const { data, isPending } = useSuggested(typed)
  const [recent, setRecent] = useState(recentSearches)
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const room = useRoom()

  const groups = (typed ? forTyped(typed, recent, data, href) : forNothing(recent, href)).filter(
    (group) => group.options.length > 0,
  )
  const options = groups.flatMap((group) => group.options)
  useEffect(() => setActive(-1), [typed, data])
  useEffect(() => {
    props.onActive(active < 0 ? undefined : `${id}-${active}`)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  props.keys.current = (event) => {
    // While letters are being put together, the keys are the keyboard's.
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    // One more place than options: in the field itself.
    if (step) setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1)
    else if (event.key === 'Escape') props.onClose()
    else if (event.key === 'Enter' && active >= 0) document.getElementById(`${id}-${active}`)?.click()
    else return
    event.preventDefault()
  }

  let place = 0
  return (
    <div class="suggest">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pressing beside an option leaves the focus in the field */}
      <div class="suggest-panel" style={{ maxHeight: room }} onMouseDown={(event) => event.preventDefault()}>
        {!typed && (
          <div class="suggest-head">
            <p>{recent.length > 0 ? texts.suggest.recent : texts.suggest.tryOut}</p>
            {recent.length > 0 && (
              <button
                type="button"
                class="btn quiet"
                onClick={() => {
                  forgetSearches()
                  setRecent([])
                  setActive(-1)
                }}
              >
                {texts.suggest.clearRecent}
              </button>
            )}
          </div>
        )}
        <div ref={list} role="listbox" id={id} aria-label={texts.suggest.label}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: options in a listbox are grouped by role
            <div role="group" aria-label={group.label} key={group.label}>
              {group.options.map((option) => {
                const at = place++
                return (
                  <a
                    key={option.href}
                    id={`${id}-${at}`}
                    role="option"
                    aria-selected={at === active}
                    tabIndex={-1}
                    class={`suggestion${option.tall ? ' tall' : ''}`}
                    href={option.href}
                    onClick={() => props.onChosen(option.words)}
                  >
                    {option.show}
                  </a>
                )
              })}
            </div>
          ))}
        </div>
        {typed && !data && isPending && (
          <div class="suggest-bones" aria-hidden="true">
            <Bone w="55%" />
            <Bone w="70%" />
            <Bone w="40%" />
          </div>
        )}
        <p class="sr" role="status">
          {texts.suggest.found(options.length)}
        </p>
      </div>
    </div>
  )
}

/** What the API suggests for what was typed a moment ago; until it answers, and if it doesn't, what it suggested before. */
function useSuggested(typed: string) {
  const [asked, setAsked] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const { data, isPending, isError } = useQuery({ ...suggestQuery(asked), enabled: asked !== '' })
  const last = useRef<Suggested>()
  if (data) last.current = data
  return { data: typed ? last.current : undefined, isPending: isPending && !isError }
}

/** How high the panel may be: to the upper edge of the phone's keyboard. */
function useRoom(): string {
  const [room, setRoom] = useState('70vh')
  useLayoutEffect(() => {
    const view = window.visualViewport
    if (!view) return
    const measure = () => setRoom(`calc(${Math.round(view.height)}px - var(--top) - env(safe-area-inset-top, 0px))`)
    measure()
    view.addEventListener('resize', measure)
    return () => view.removeEventListener('resize', measure)
  }, [])
  return room
}

function forNothing(recent: string[], href: Href): Group[] {
  const [label, icon, words]: [string, IconName, string[]] =
    recent.length > 0
      ? [texts.suggest.recent, 'clock', recent]
      : [texts.suggest.tryOut, 'search', texts.suggest.examples]
  return [{ label, options: words.map((text) => search(icon, text, '', href)) }]
}

function forTyped(typed: string, recent: string[], data: Suggested | undefined, href: Href): Group[] {
  const words = typed.trim()
  const begins = (text: string) => text.toLowerCase().startsWith(words.toLowerCase()) && text.length > words.length
  const own = recent.filter(begins).slice(0, most.recent)
  const others = (data?.searches ?? []).filter((text) => !own.some((other) => other.toLowerCase() === text))
  const meant = data?.corrected
  return [
    {
      label: texts.suggest.meant,
      options: meant ? [{ href: href(meant), words: meant, show: <Meant words={meant} /> }] : [],
    },
    {
      label: texts.suggest.searches,
      options: [
        ...own.map((text) => search('clock', text, words, href)),
        ...others.slice(0, most.searches - own.length).map((text) => search('search', text, meant ?? words, href)),
      ],
    },
    {
      label: texts.suggest.products,
      options: (data?.products ?? []).map((product) => ({
        href: `/produk/${product.id}`,
        words,
        show: <Part product={product} typed={meant ? `${words} ${meant}` : words} />,
        tall: true,
      })),
    },
    {
      label: texts.suggest.categories,
      options: (data?.categories ?? []).slice(0, most.categories).map(({ code, name, count }) => ({
        href: href(meant ?? words, code),
        words,
        show: (
          <>
            <Pictogram category={code} size={22} />
            <span class="clip">{name}</span>
            <span class="suggestion-more">{texts.suggest.inCategory(count)}</span>
          </>
        ),
      })),
    },
    {
      label: texts.suggest.label,
      options: [
        {
          href: href(words),
          words,
          show: (
            <>
              <Icon name="search" size={20} />
              <span class="clip strong">{texts.suggest.everything(words)}</span>
            </>
          ),
        },
      ],
    },
  ]
}

function search(icon: IconName, text: string, typed: string, href: Href): Option {
  const goesOn = typed !== '' && text.toLowerCase().startsWith(typed.toLowerCase())
  const at = goesOn ? typed.length : text.length
  return {
    href: href(text),
    words: text,
    show: (
      <>
        <Icon name={icon} size={20} />
        {/* What there is to gain stands out, not what is typed already. */}
        <span class="clip">
          {text.slice(0, at)}
          <b>{text.slice(at)}</b>
        </span>
      </>
    ),
  }
}

function Meant({ words }: { words: string }) {
  return (
    <>
      <Icon name="edit" size={20} />
      <span class="clip">
        {texts.suggest.meant} <b>{words}</b>?
      </span>
    </>
  )
}

function Part({ product, typed }: { product: Product; typed: string }) {
  return (
    <>
      <span class="suggestion-pic">
        <Picture category={product.category} url={product.image_url} eager />
      </span>
      <span class="grow">
        <span class="suggestion-name">
          <Marked text={product.name} typed={typed} />
        </span>
        <span class="muted mono clip block">
          <Marked text={product.code} typed={typed} />
        </span>
      </span>
      <span class="suggestion-end">
        <span class="price">{rupiah(product.price)}</span>
        <Stock available={product.available} in_stock={product.in_stock} />
      </span>
    </>
  )
}

function Marked({ text, typed }: { text: string; typed: string }) {
  return <>{pieces(text, typed).map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))}</>
}
