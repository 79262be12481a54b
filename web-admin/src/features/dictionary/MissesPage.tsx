import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { explain } from '../../api/problem'
import type { SearchMiss } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { LinkButton } from '../../ui/LinkButton'
import { Page, Tag, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChoiceFilter, ClearFilters } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { toast } from '../../ui/toast'
import { DictionaryTabs } from './DictionaryTabs'
import { missesShape, missKinds } from './list'
import { dismissMiss, missesQuery } from './queries'
import './dictionary.css'

const names = texts.dictionary.missColumns

const columns: Column<SearchMiss>[] = [
  { key: 'text', title: names.text, cell: (miss) => <strong>{miss.text}</strong> },
  {
    key: 'kind',
    title: names.kind,
    width: '190px',
    cell: ({ kind }) => <Tag tone={kind === 'nothing' ? 'bad' : 'warn'}>{texts.dictionary.missKinds[kind]}</Tag>,
  },
  {
    key: 'searches',
    title: names.searches,
    width: '90px',
    align: 'end',
    cell: (miss) => <span className="num">{count(miss.searches)}×</span>,
  },
  {
    key: 'found',
    title: names.found,
    width: '100px',
    align: 'end',
    cell: (miss) => <span className="num">{count(miss.found)}</span>,
  },
  { key: 'last_at', title: names.last, width: '140px', wide: true, cell: (miss) => <When time={miss.last_at} /> },
  { key: 'what', title: names.what, width: '250px', cell: (miss) => <Actions miss={miss} /> },
]

function Actions({ miss }: { miss: SearchMiss }) {
  const dismiss = async () => {
    try {
      await dismissMiss(miss.id)
      toast(texts.dictionary.dismissed(miss.text))
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    }
  }
  return (
    <span className="miss-actions">
      <LinkButton
        to="/kamus/baru"
        search={{ miss: String(miss.id), term: miss.text }}
        size="compact-sm"
        variant="light"
        aria-label={texts.dictionary.toSynonymOf(miss.text)}
      >
        {texts.dictionary.toSynonym}
      </LinkButton>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={texts.dictionary.dismissOf(miss.text)}
        onClick={() => void dismiss()}
      >
        {texts.dictionary.dismiss}
      </Button>
    </span>
  )
}

const kindChoices = missKinds.map((value) => ({ value, label: texts.dictionary.missKinds[value] }))

export function MissesPage() {
  const list = useList(missesShape)
  const query = useQuery(missesQuery(list.at))
  return (
    <Page title={texts.dictionary.title} fill>
      <DictionaryTabs now="misses" />
      <DataTable
        name="misses"
        label={texts.dictionary.tabs.misses}
        columns={columns}
        list={list}
        query={query}
        filters={
          <>
            <ChoiceFilter
              {...texts.dictionary.filterMiss}
              choices={kindChoices}
              value={list.at.kind}
              set={(kind) => list.set({ kind })}
            />
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'search', ...texts.dictionary.missEmpty }}
      />
    </Page>
  )
}
