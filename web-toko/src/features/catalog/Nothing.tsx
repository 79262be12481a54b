import { texts } from '../../texts'
import { Empty } from '../../ui/parts'
import type { Filters } from './filters'

/** A list without products says how to go on. */
export function Nothing({ filters, unfiltered }: { filters: Filters; unfiltered: string | undefined }) {
  return (
    <Empty
      icon="search"
      title={texts.search.none}
      text={filters.search ? texts.search.noneHint(filters.search) : texts.search.noneFiltered}
    >
      {unfiltered && (
        <a class="btn main" href={unfiltered}>
          {texts.search.clearFilters}
        </a>
      )}
      <a class="btn" href="/kategori">
        {texts.home.allCategories}
      </a>
      <a class="btn" href="/pesan-cepat">
        {texts.search.quickOrder}
      </a>
    </Empty>
  )
}
