import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Import } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Page, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChoiceFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { importsShape, kinds } from './list'
import { importsQuery } from './queries'
import { standing, standingTone } from './status'
import { Upload } from './Upload'
import './imports.css'

const names = texts.imports.columns

const columns: Column<Import>[] = [
  { key: 'file', title: names.file, cell: (one) => <span className="one-line">{one.file_name}</span> },
  { key: 'kind', title: names.kind, width: '110px', cell: (one) => texts.imports.kinds[one.kind] },
  {
    key: 'status',
    title: names.status,
    width: '170px',
    cell: (one) => <Tag tone={standingTone[standing(one)]}>{texts.imports.standing[standing(one)]}</Tag>,
  },
  {
    key: 'rows',
    title: names.rows,
    width: '90px',
    align: 'end',
    cell: (one) => <span className="num">{count(one.counts.total)}</span>,
  },
  {
    key: 'bad',
    title: names.bad,
    width: '90px',
    align: 'end',
    cell: (one) => <span className="num">{count(one.counts.bad)}</span>,
  },
  { key: 'by', title: names.by, width: '160px', wide: true, cell: (one) => one.created_by_name },
  { key: 'at', title: names.at, width: '150px', cell: (one) => <When time={one.created_at} /> },
]

/** Files of shops and products: a new one is chosen here, and those before are found again. */
export function ImportsPage() {
  const list = useList(importsShape)
  const query = useQuery(importsQuery(list.at))
  return (
    <Page title={texts.imports.title}>
      <div className="imports">
        {kinds.map((kind) => (
          <Upload key={kind} kind={kind} />
        ))}
      </div>
      <DataTable
        name="imports"
        label={texts.imports.before}
        columns={columns}
        list={list}
        query={query}
        link={(one, row) => <Link to="/impor/$id" params={{ id: String(one.id) }} {...row} />}
        filters={
          <ChoiceFilter
            {...texts.imports.filterKind}
            choices={kinds.map((value) => ({ value, label: texts.imports.kinds[value] }))}
            value={list.at.kind}
            set={(kind) => list.set({ kind })}
          />
        }
        empty={{ icon: 'upload', ...texts.imports.empty }}
      />
    </Page>
  )
}
