import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { VehicleModel } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { LinkButton } from '../../ui/LinkButton'
import { ActiveTag, Page, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ClearFilters, FlagFilter, SearchFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { DictionaryTabs } from './DictionaryTabs'
import { modelsShape } from './list'
import { modelsQuery } from './queries'

const names = texts.dictionary.modelColumns

const columns: Column<VehicleModel>[] = [
  { key: 'name', title: names.name, width: '220px', sort: true, cell: (model) => model.name },
  {
    key: 'aliases',
    title: names.aliases,
    clip: true,
    cell: (model) => <span className="one-line">{model.aliases.join(' · ') || '—'}</span>,
  },
  {
    key: 'codes',
    title: names.codes,
    width: '240px',
    cell: (model) => <span className="one-line code">{model.codes.join(' ')}</span>,
  },
  { key: 'is_active', title: names.status, width: '110px', cell: (model) => <ActiveTag isActive={model.is_active} /> },
  {
    key: 'updated_at',
    title: names.updated,
    width: '150px',
    sort: true,
    cell: (model) => <When time={model.updated_at} />,
  },
]

export function ModelsPage() {
  const list = useList(modelsShape)
  const query = useQuery(modelsQuery(list.at))
  const navigate = useNavigate()
  useKeys(texts.dictionary.keys.list, [
    { keys: 'n', text: texts.dictionary.addModel, run: () => void navigate({ to: '/kamus/model/baru' }) },
  ])
  const add = (
    <LinkButton to="/kamus/model/baru" leftSection={<Icon name="plus" size={16} />}>
      {texts.dictionary.addModel}
    </LinkButton>
  )
  return (
    <Page title={texts.dictionary.title} actions={add} fill>
      <DictionaryTabs now="models" />
      <DataTable
        name="models"
        label={texts.dictionary.tabs.models}
        columns={columns}
        list={list}
        query={query}
        sort="name"
        link={(model, row) => <Link to="/kamus/model/$id" params={{ id: String(model.id) }} {...row} />}
        filters={
          <>
            <SearchFilter list={list} placeholder={texts.dictionary.modelSearch} />
            <FlagFilter
              {...texts.dictionary.filterActive}
              value={list.at.is_active}
              set={(is_active) => list.set({ is_active })}
            />
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'words', ...texts.dictionary.modelEmpty, action: add }}
        mark={(model) => (model.is_active ? undefined : 'off')}
      />
    </Page>
  )
}
