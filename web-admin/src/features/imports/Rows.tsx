import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Import, ImportRow } from '../../api/types'
import { count, rupiah } from '../../lib/money'
import { texts } from '../../texts'
import { Tag } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChoiceFilter, ClearFilters } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { outcomes, rowsShape } from './list'
import { rowsQuery } from './queries'
import { outcomeTone } from './status'

const say = texts.imports

/** What each row of the file comes to; what is wrong with it, or what changes. */
export function Rows({ one }: { one: Import }) {
  const list = useList(rowsShape)
  const query = useQuery(rowsQuery(one.id, list.at))
  const columns: Column<ImportRow>[] = [
    {
      key: 'row',
      title: say.rowColumns.row,
      width: '80px',
      cell: (row) => <span className="num">{row.row_number}</span>,
    },
    {
      key: 'outcome',
      title: say.rowColumns.outcome,
      width: '120px',
      cell: (row) => <Tag tone={outcomeTone[row.outcome]}>{say.outcomes[row.outcome]}</Tag>,
    },
    {
      key: 'code',
      title: say.rowColumns.code,
      width: '160px',
      cell: (row) => <span className="code">{row.code}</span>,
    },
    {
      key: 'name',
      title: say.rowColumns.name,
      width: '240px',
      cell: (row) => <span className="one-line">{row.name}</span>,
    },
    { key: 'what', title: say.rowColumns.what, cell: (row) => <What row={row} kind={one.kind} /> },
  ]
  return (
    <DataTable
      name="import-rows"
      label={say.rows}
      columns={columns}
      list={list}
      query={query}
      filters={
        <>
          <ChoiceFilter
            {...say.filterOutcome}
            choices={outcomes.map((value) => ({
              value,
              label: `${say.outcomes[value]} (${count(one.counts[value])})`,
            }))}
            value={list.at.outcome}
            set={(outcome) => list.set({ outcome })}
          />
          {one.counts.bad > 0 && list.at.outcome !== 'bad' && (
            <Button variant="light" size="compact-sm" onClick={() => list.set({ outcome: 'bad' })}>
              {say.onlyBad}
            </Button>
          )}
          <ClearFilters list={list} />
        </>
      }
      empty={{ icon: 'upload', ...say.noRows }}
      mark={(row) => (row.outcome === 'bad' ? 'bad' : undefined)}
    />
  )
}

function What({ row, kind }: { row: ImportRow; kind: Import['kind'] }) {
  if (row.reasons.length > 0) {
    return (
      <ul className="import-reasons">
        {row.reasons.map((reason) => (
          <li key={reason.field + reason.code}>
            <strong>{reason.column}</strong> {reason.message}
          </li>
        ))}
      </ul>
    )
  }
  if (row.outcome === 'duplicate') return row.duplicate_of ? say.duplicateOf(row.duplicate_of) : null
  if (row.outcome !== 'changed') return null
  const labels: Record<string, string> = kind === 'shops' ? texts.shops.fields : texts.products.fields
  const before: Record<string, unknown> = { ...row.before }
  // That a value counts over the old system's is what an import is for.
  const { overrides: _overrides, ...after }: Record<string, unknown> = { ...row.after }
  return (
    <ul className="import-reasons">
      {Object.entries(after).map(([field, value]) => (
        <li key={field}>
          <strong>{labels[field] ?? field}</strong> {plain(before[field])} → {plain(value)}
        </li>
      ))}
    </ul>
  )
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return say.nothing
  if (typeof value === 'boolean') return value ? texts.common.yes : texts.common.no
  const text = String(value)
  return /^-?\d+\.\d{2}$/.test(text) ? rupiah(text) : text
}
