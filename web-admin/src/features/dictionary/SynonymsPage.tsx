import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Synonym } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { ActiveTag, Page, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ClearFilters, FlagFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { DictionaryTabs } from './DictionaryTabs'
import { synonymsShape } from './list'
import { synonymsQuery } from './queries'

const names = texts.dictionary.columns

const columns: Column<Synonym>[] = [
  { key: 'term', title: names.term, width: '260px', sort: true, cell: (synonym) => synonym.term },
  {
    key: 'means',
    title: names.means,
    clip: true,
    cell: (synonym) => <span className="one-line">{synonym.means.join(' · ')}</span>,
  },
  {
    key: 'is_active',
    title: names.status,
    width: '110px',
    cell: (synonym) => <ActiveTag isActive={synonym.is_active} />,
  },
  {
    key: 'updated_at',
    title: names.updated,
    width: '150px',
    sort: true,
    cell: (synonym) => <When time={synonym.updated_at} />,
  },
]

export function SynonymsPage() {
  const list = useList(synonymsShape)
  const query = useQuery(synonymsQuery(list.at))
  const navigate = useNavigate()
  useKeys(texts.dictionary.keys.list, [
    { keys: 'n', text: texts.dictionary.add, run: () => void navigate({ to: '/kamus/baru' }) },
  ])
  const add = (
    <LinkButton to="/kamus/baru" leftSection={<Icon name="plus" size={16} />}>
      {texts.dictionary.add}
    </LinkButton>
  )
  return (
    <Page title={texts.dictionary.title} actions={add} fill>
      <DictionaryTabs now="synonyms" />
      <DataTable
        name="synonyms"
        label={texts.dictionary.tabs.synonyms}
        columns={columns}
        list={list}
        query={query}
        sort="term"
        link={(synonym, row) => <Link to="/kamus/$id" params={{ id: String(synonym.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.dictionary.search} />
            <FlagFilter
              {...texts.dictionary.filterActive}
              value={list.at.is_active}
              set={(is_active) => list.set({ is_active })}
            />
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'words', ...texts.dictionary.empty, action: add }}
        mark={(synonym) => (synonym.is_active ? undefined : 'off')}
      />
    </Page>
  )
}
