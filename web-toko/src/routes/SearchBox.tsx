import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { rememberSearch } from '../features/catalog'
import { texts } from '../texts'
import { Icon } from '../ui/icons'

const pause = 250

/** The search on top: results follow the typing. It stays the same input from page to page, so the keyboard stays open. */
export function SearchBox({ onlyWide }: { onlyWide?: boolean }) {
  const { path, query, route } = useLocation()
  const asked = path === '/produk' ? (query.q ?? '') : ''
  const [text, setText] = useState(asked)
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const typed = useRef(asked)

  // Follows the address (back, a recent search), but never overwrites what is being typed.
  useEffect(() => {
    if (asked !== typed.current) {
      typed.current = asked
      clearTimeout(timer.current)
      setText(asked)
    }
  }, [asked])

  const search = (words: string) => {
    clearTimeout(timer.current)
    const next = words.trim()
    if (next === asked && path === '/produk') return
    if (!next && path !== '/produk') return
    typed.current = next
    const params = new URLSearchParams(path === '/produk' ? query : {})
    if (next) params.set('q', next)
    else params.delete('q')
    params.delete('urut')
    const rest = params.toString()
    route(`/produk${rest && `?${rest}`}`, path === '/produk')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too new for cheap phones
    <form
      role="search"
      class={`search${onlyWide ? ' only-wide' : ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        search(text)
        rememberSearch(text)
        input.current?.blur()
      }}
    >
      <Icon name="search" size={20} />
      <input
        ref={input}
        type="search"
        enterkeyhint="search"
        aria-label={texts.search.label}
        placeholder={texts.search.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={100}
        value={text}
        onInput={(event) => {
          const words = event.currentTarget.value
          setText(words)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => search(words), pause)
        }}
        onBlur={() => rememberSearch(text)}
      />
      {text && (
        <button
          type="button"
          class="icon-btn"
          aria-label={texts.search.clear}
          onClick={() => {
            setText('')
            search('')
            input.current?.focus()
          }}
        >
          <Icon name="close" size={20} />
        </button>
      )}
    </form>
  )
}
