import type { Nearest } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Empty } from '../../ui/parts'
import { AskDealer } from '../dealer'
import { type Filters, listHref, noFilters } from './filters'

/** A list without products says how to go on. */
export function Nothing(props: {
  filters: Filters
  /** The same list without its filters, if it has any. */
  unfiltered: string | undefined
  nearest: Nearest | null | undefined
}) {
  const { search } = props.filters
  return (
    <Empty
      icon="search"
      title={texts.search.none}
      text={search ? texts.search.noneHint(search) : texts.search.noneFiltered}
    >
      {props.nearest && <Instead nearest={props.nearest} />}
      {props.unfiltered && (
        <a class="btn main" href={props.unfiltered}>
          {texts.search.clearFilters}
        </a>
      )}
      <a class="btn" href="/kategori">
        {texts.home.allCategories}
      </a>
      <a class="btn" href="/pesan-cepat">
        {texts.search.quickOrder}
      </a>
      {search && <AskDealer text={texts.search.question(search)} />}
    </Empty>
  )
}

/** Nothing is what was searched for: the list is what comes nearest, and this is what there is of the words. */
export function Nearly({ nearest }: { nearest: Nearest }) {
  return (
    <div class="note warn list-meant">
      <div class="grow">
        <p>{texts.search.nearly}</p>
        <Instead nearest={nearest} />
      </div>
    </div>
  )
}

function Instead({ nearest }: { nearest: Nearest }) {
  if (nearest.instead.length === 0) return null
  return (
    <ul class="instead" aria-label={texts.search.instead}>
      {nearest.instead.map(({ search, total }) => (
        <li key={search}>
          <a class="chip" href={listHref({ ...noFilters, search })}>
            <Icon name="search" size={16} /> {search} <span class="muted">{count(total)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
