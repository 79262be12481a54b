import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import { explain } from '../../api/problem'
import { texts } from '../../texts'
import { Bone, Failed, useTitle } from '../../ui/parts'
import { Pictogram } from '../../ui/pictograms'
import { Stale } from '../../ui/Stale'
import './catalog.css'
import { categoriesQuery } from './queries'

export default function CategoriesPage() {
  useTitle(texts.nav.titles.categories)
  const query = useQuery(categoriesQuery)
  const [words, setWords] = useState('')
  const { data } = query
  const shown = data?.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <main id="main" tabIndex={-1}>
      <Stale query={query} />
      <label class="field cat-find">
        <span class="sr">{texts.categories.find}</span>
        <input
          class="input"
          type="search"
          placeholder={texts.categories.find}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      {query.isError && !data ? (
        <Failed message={explain(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <ul class="cat-list" aria-busy={!data}>
          {shown
            ? shown.map(({ code, name, in_stock_count }) => (
                <li key={code}>
                  <a class="card cat-row card-hover" href={`/produk?kategori=${encodeURIComponent(code)}`}>
                    <span class="cat-pic">
                      <Pictogram category={code} size={30} />
                    </span>
                    <span class="grow">
                      <span class="strong cat-row-name">{name}</span>
                      <span class="small muted">{texts.categories.available(in_stock_count)}</span>
                    </span>
                  </a>
                </li>
              ))
            : Array.from({ length: 12 }, (_, n) => (
                <li key={n}>
                  <Bone h={72} r={12} />
                </li>
              ))}
        </ul>
      )}
    </main>
  )
}
