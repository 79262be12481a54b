import { Button, Checkbox } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Page } from '../../api/types'
import { texts } from '../../texts'
import { Icon, type IconName } from '../icons'
import { Bone, Empty, Failed } from '../parts'
import { ColumnMenu, useHiddenColumns } from './ColumnMenu'
import type { AnyList } from './list'
import { Pager } from './Pager'
import { type RowId, rememberRow, rowToReturnTo, useRowKeys } from './rows'
import type { Selection } from './selection'
import './table.css'

export type Column<T> = {
  key: string
  title: string
  cell: (row: T) => ReactNode
  align?: 'end' | 'center'
  /** CSS; columns without one share what is left. */
  width?: string
  /** How the API calls this order, up and down. `true`: `key` and `-key`. */
  sort?: true | { up: string; down: string }
  /** Shown only when asked for. */
  optional?: boolean
  /** Left out where the window is narrow. */
  wide?: boolean
  /** Gets what the others leave, and is cut off there. */
  clip?: boolean
}

type Props<T> = {
  /** Under which the choice of columns and the way back are remembered. */
  name: string
  /** For who can't see the table. */
  label: string
  columns: Column<T>[]
  list: AnyList
  query: Pick<UseQueryResult<Page<T>>, 'data' | 'error' | 'isPlaceholderData' | 'isFetching' | 'refetch'>
  /** The order when the address names none. */
  sort?: string
  /** The row's main cell, as a link to it: `<Link to=… {...row}>`. Drawn in the first column; the whole row leads there. */
  link?: (row: T, props: RowLink) => ReactNode
  filters?: ReactNode
  selection?: Selection<T>
  /** What can be done with the selected rows. */
  bulk?: ReactNode
  empty: { icon?: IconName; title: string; hint?: ReactNode; action?: ReactNode }
  /** A row that needs attention. */
  mark?: (row: T) => 'warn' | 'bad' | 'off' | undefined
}

/** What makes a link the link of its row. */
export type RowLink = { className: string; 'data-row': RowId; onClick: () => void; children: ReactNode }

/**
 * The one table: the server pages, sorts and filters; the address holds the state. `j` and `k` (or the arrows) move, Enter
 * opens, `x` selects, `/` searches, `[` and `]` turn pages.
 */
export function DataTable<T extends { id: RowId }>(props: Props<T>) {
  const { name, columns, list, query, selection } = props
  const [hidden, hide] = useHiddenColumns(name, columns)
  const shown = columns.filter((column) => !hidden.has(column.key))
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = query.data?.data
  const pages = query.data?.meta.total_pages ?? 1

  useRowKeys({
    body,
    select:
      selection && rows ? (id) => rows.filter((row) => String(row.id) === id).forEach(selection.toggle) : undefined,
    turn: (by) => {
      const page = list.at.page + by
      if (page >= 1 && page <= pages) list.set({ page })
    },
  })

  // Coming back from a row: there again.
  const ready = rows !== undefined
  useEffect(() => {
    if (!ready) return
    const id = CSS.escape(String(rowToReturnTo(name)))
    body.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus()
  }, [ready, name])

  // The page was the last one, and its rows are gone.
  const isBeyond = rows?.length === 0 && list.at.page > 1 && !query.isPlaceholderData
  useEffect(() => {
    if (isBeyond) list.set({ page: Math.max(1, pages) }, 'replace')
  }, [isBeyond, list, pages])

  const width = shown.length + (selection ? 1 : 0)
  const isEmpty = rows?.length === 0 && !isBeyond
  return (
    <section className="table-panel panel">
      <div className="table-bar">
        {selection && selection.rows.length > 0 ? (
          <div className="bulk">
            <strong>{texts.table.selected(selection.rows.length)}</strong>
            {props.bulk}
            <Button variant="subtle" size="compact-sm" onClick={selection.clear}>
              {texts.table.unselect}
            </Button>
          </div>
        ) : (
          <div className="filters">{props.filters}</div>
        )}
        <ColumnMenu columns={columns} hidden={hidden} hide={hide} />
      </div>
      <div className={query.isFetching ? 'table-scroll busy' : 'table-scroll'}>
        <table aria-label={props.label} aria-busy={query.isFetching || undefined}>
          <colgroup>
            {selection && <col className="col-check" />}
            {shown.map((column) => (
              <col key={column.key} className={column.wide ? 'wide-only' : undefined} style={{ width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {selection && (
                <th scope="col" className="check">
                  <Checkbox
                    size="xs"
                    aria-label={texts.table.selectPage}
                    checked={!!rows?.length && rows.every((row) => selection.has(row.id))}
                    indeterminate={
                      !!rows?.some((row) => selection.has(row.id)) && !rows.every((row) => selection.has(row.id))
                    }
                    disabled={!rows?.length}
                    onChange={() => rows && selection.toggleAll(rows)}
                  />
                </th>
              )}
              {shown.map((column) => (
                <HeadCell
                  key={column.key}
                  column={column}
                  sort={list.at.sort ?? props.sort}
                  set={(sort) => list.set({ sort })}
                />
              ))}
            </tr>
          </thead>
          <tbody ref={body} className={query.isPlaceholderData ? 'old' : undefined}>
            {rows?.map((row) => (
              <tr key={row.id} className={`${selection?.has(row.id) ? 'selected' : ''} ${props.mark?.(row) ?? ''}`}>
                {selection && (
                  <td className="check">
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label={texts.table.select}
                      checked={selection.has(row.id)}
                      onChange={() => selection.toggle(row)}
                    />
                  </td>
                )}
                {shown.map((column, index) => (
                  <td key={column.key} className={cellClass(column)}>
                    {index === 0 && props.link
                      ? props.link(row, {
                          className: 'row-link',
                          'data-row': row.id,
                          onClick: () => rememberRow(name, row.id),
                          children: column.cell(row),
                        })
                      : column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
            {!rows && !query.error && <Bones rows={list.at.per_page} columns={width} />}
          </tbody>
        </table>
        {isEmpty &&
          (list.isFiltered ? (
            <Empty
              icon="search"
              title={texts.table.nothingMatches}
              hint={texts.table.nothingMatchesHint}
              action={
                <Button variant="default" onClick={list.clear}>
                  {texts.table.clear}
                </Button>
              }
            />
          ) : (
            <Empty {...props.empty} />
          ))}
        {!rows && query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      </div>
      <Pager list={list} meta={query.data?.meta} />
    </section>
  )
}

function cellClass<T>({ align, wide, clip }: Column<T>): string | undefined {
  return [align, wide && 'wide-only', clip && 'clip'].filter(Boolean).join(' ') || undefined
}

function HeadCell<T>({ column, sort, set }: { column: Column<T>; sort?: string; set: (sort: string) => void }) {
  if (!column.sort) {
    return (
      <th scope="col" className={cellClass(column)}>
        {column.title}
      </th>
    )
  }
  const { up, down } = column.sort === true ? { up: column.key, down: `-${column.key}` } : column.sort
  const now = sort === up ? 'ascending' : sort === down ? 'descending' : undefined
  return (
    <th scope="col" className={cellClass(column)} aria-sort={now}>
      <button
        type="button"
        className="sort"
        onClick={() => set(now === 'ascending' ? down : now === 'descending' ? up : up)}
      >
        {column.title}
        <span className={now ? 'sort-mark on' : 'sort-mark'}>
          <Icon name={now === 'descending' ? 'down' : 'up'} size={13} />
        </span>
      </button>
    </th>
  )
}

function Bones({ rows, columns }: { rows: number; columns: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row}>
      {Array.from({ length: columns }, (_, column) => (
        <td key={column}>
          <Bone width={`${45 + ((row * 7 + column * 23) % 45)}%`} />
        </td>
      ))}
    </tr>
  ))
}
