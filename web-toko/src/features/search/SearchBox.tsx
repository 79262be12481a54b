import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { onDemand } from '../../ui/later'
import { filtersOf, listHref, noFilters } from '../catalog'
import { rememberSearch } from './recent'

const suggestions = onDemand(() => import('./Suggestions'))
export const loadSuggestions = suggestions.load

/** The search on top, a combobox: it suggests while somebody types, and searches when asked to. */
export function SearchBox({ onlyWide }: { onlyWide?: boolean }) {
  const { path, query, route } = useLocation()
  const onList = path === '/produk'
  const { search: asked, in_stock } = onList ? filtersOf(query) : noFilters
  const [text, setText] = useState(asked)
  const [open, setOpen] = useState(false)
  const [, arrived] = useState(0)
  const [active, setActive] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const keys = useRef<(event: KeyboardEvent) => void>()
  const id = useId()

  // Follows the address (back, a suggestion).
  useEffect(() => setText(asked), [path, asked])
  useEffect(() => setOpen(false), [path])
  useEffect(() => {
    // Without its suggestions the field still searches.
    if (open && !suggestions.get()) {
      loadSuggestions().then(
        () => arrived(1),
        () => {},
      )
    }
  }, [open])

  /** Other words are another search: of the filters only the stock stays. */
  const href = (words: string, category = '') => listHref({ ...noFilters, search: words.trim(), category, in_stock })
  const Panel = open ? suggestions.get()?.Suggestions : undefined
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too new for cheap phones
    <form
      role="search"
      class={`search${onlyWide ? ' only-wide' : ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        setOpen(false)
        input.current?.blur()
        if (text.trim() === asked) return
        rememberSearch(text)
        route(href(text))
      }}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOpen(false)
      }}
    >
      <Icon name="search" size={20} />
      <input
        ref={input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={!!Panel}
        aria-controls={Panel ? id : undefined}
        aria-activedescendant={Panel ? active : undefined}
        inputMode="search"
        enterkeyhint="search"
        aria-label={texts.search.label}
        placeholder={texts.search.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={100}
        value={text}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setOpen(true)
        }}
        onKeyDown={(event) => {
          if (Panel) keys.current?.(event)
          else if (event.key === 'ArrowDown') setOpen(true)
        }}
      />
      {text && (
        <button
          type="button"
          class="icon-btn"
          aria-label={texts.search.clear}
          onClick={() => {
            setText('')
            if (asked) route(href(''))
            input.current?.focus()
          }}
        >
          <Icon name="close" size={20} />
        </button>
      )}
      {Panel && (
        <Panel
          id={id}
          text={text}
          href={href}
          keys={keys}
          onActive={setActive}
          onClose={() => setOpen(false)}
          onChosen={(words) => {
            rememberSearch(words)
            setOpen(false)
            input.current?.blur()
          }}
        />
      )}
    </form>
  )
}
