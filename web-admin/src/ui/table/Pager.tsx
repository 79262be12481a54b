import { ActionIcon, NativeSelect } from '@mantine/core'
import type { Page } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Icon } from '../icons'
import { type AnyList, pageSizes } from './list'

export function Pager({ list, meta }: { list: AnyList; meta?: Page<unknown>['meta'] }) {
  const { page, per_page } = list.at
  const total = meta?.total ?? 0
  const pages = Math.max(1, meta?.total_pages ?? 1)
  const from = (page - 1) * per_page + 1
  return (
    <nav className="pager" aria-label={texts.table.pages}>
      <span className="num faint" aria-live="polite">
        {meta
          ? total
            ? texts.table.range(count(from), count(Math.min(from + per_page - 1, total)), count(total))
            : texts.table.none
          : ' '}
      </span>
      <span className="pager-size">
        <NativeSelect
          size="xs"
          aria-label={texts.table.perPage}
          value={String(per_page)}
          data={pageSizes.map((size) => ({ value: String(size), label: texts.table.rows(size) }))}
          onChange={(event) => list.set({ per_page: Number(event.currentTarget.value) })}
        />
      </span>
      <ActionIcon
        variant="default"
        aria-label={texts.table.previous}
        disabled={page <= 1}
        onClick={() => list.set({ page: page - 1 })}
      >
        <Icon name="previous" size={15} />
      </ActionIcon>
      <span className="num">{texts.table.page(count(page), count(pages))}</span>
      <ActionIcon
        variant="default"
        aria-label={texts.table.next}
        disabled={page >= pages}
        onClick={() => list.set({ page: page + 1 })}
      >
        <Icon name="next" size={15} />
      </ActionIcon>
    </nav>
  )
}
