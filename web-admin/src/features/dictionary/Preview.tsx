import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Schemas } from '../../api/types'
import { texts } from '../../texts'
import { Failed, Panel, Tag } from '../../ui/parts'
import { useSettled } from '../../ui/settled'
import { previewQuery, type SynonymIn } from './queries'
import './dictionary.css'

type Answer = Schemas['PreviewAnswer']
const words = texts.dictionary.preview

/** What a search finds now, beside what it would find with the synonym as it stands in the form. */
export function Preview({ draft, id }: { draft: SynonymIn; id?: number }) {
  // Until somebody types another search, the term itself is tried.
  const [typed, type] = useState<string | null>(null)
  const search = useSettled((typed ?? draft.term).trim(), 250)
  const settled = useSettled(JSON.stringify(draft), 250)
  const whole = JSON.parse(settled) as SynonymIn
  const isWhole = whole.term.trim() !== '' && whole.means.length > 0
  const query = useQuery(previewQuery(search, isWhole ? whole : undefined, id))
  const known = new Set(query.data?.now.products.map((product) => product.id))
  return (
    <Panel title={words.title}>
      <div className="panel-body stack">
        <TextInput
          label={words.search}
          type="search"
          maxLength={100}
          value={typed ?? draft.term}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {!search ? (
          <p className="faint">{words.hint}</p>
        ) : query.error && !query.data ? (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ) : (
          query.data && (
            <div className="previews" aria-busy={query.isFetching || undefined}>
              <Found title={words.now} answer={query.data.now} />
              {query.data.draft && <Found title={words.draft} answer={query.data.draft} known={known} />}
            </div>
          )
        )}
      </div>
    </Panel>
  )
}

function Found({ title, answer, known }: { title: string; answer: Answer; known?: ReadonlySet<number> }) {
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="faint num">{words.total(answer.total)}</span>
      </h3>
      {answer.understood.corrected && <p className="faint">{words.corrected(answer.understood.corrected)}</p>}
      {answer.products.length === 0 ? (
        <p className="faint">{words.none}</p>
      ) : (
        <ol>
          {answer.products.map((product) => (
            <li key={product.id}>
              <span className="code">{product.code}</span> {product.name}{' '}
              {known && !known.has(product.id) && <Tag tone="good">{words.isNew}</Tag>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
