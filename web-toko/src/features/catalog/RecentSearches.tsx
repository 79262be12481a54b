import { useState } from 'preact/hooks'
import { load, save } from '../../lib/storage'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'

const most = 8

/** Called when a search was of use: something it found was opened, or Enter was pressed. */
export function rememberSearch(words: string): void {
  const text = words.trim()
  if (text.length < 2) return
  const others = (load<string[]>('searches') ?? []).filter((other) => other.toLowerCase() !== text.toLowerCase())
  save('searches', [text, ...others].slice(0, most))
}

export function RecentSearches({ onPick }: { onPick: (words: string) => void }) {
  const [words, setWords] = useState(() => load<string[]>('searches') ?? [])
  if (words.length === 0) return null
  return (
    <section aria-label={texts.search.recent}>
      <div class="head">
        <h2>{texts.search.recent}</h2>
        <button
          type="button"
          class="btn quiet"
          onClick={() => {
            save('searches', null)
            setWords([])
          }}
        >
          {texts.search.clearRecent}
        </button>
      </div>
      <div class="chips">
        {words.map((text) => (
          <button type="button" class="chip" key={text} onClick={() => onPick(text)}>
            <Icon name="clock" size={16} /> {text}
          </button>
        ))}
      </div>
    </section>
  )
}
