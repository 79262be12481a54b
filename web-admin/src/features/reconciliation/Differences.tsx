import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explain } from '../../api/problem'
import type { Difference, Reconciliation } from '../../api/types'
import { texts } from '../../texts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { ChipFilter, ChoiceFilter, ClearFilters, FlagFilter } from '../../ui/table/filters'
import { useList } from '../../ui/table/list'
import { toast } from '../../ui/toast'
import { AcceptDialog } from './AcceptDialog'
import { Figures, What } from './Difference'
import { differencesShape } from './list'
import { differencesQuery, reopenDifference } from './queries'

const say = texts.reconciliation

/** What differs now, and what to do about each. */
export function Differences({ newest }: { newest: Reconciliation }) {
  const list = useList(differencesShape)
  const query = useQuery(differencesQuery(list.at, newest.run?.id))
  const [accepting, accept] = useState<Difference | null>(null)
  const columns: Column<Difference>[] = [
    { key: 'what', title: say.columns.what, width: '25%', cell: (difference) => <What difference={difference} /> },
    {
      key: 'figures',
      title: say.columns.figures,
      width: '27%',
      cell: (difference) => <Figures difference={difference} />,
    },
    { key: 'advice', title: say.columns.advice, cell: (difference) => <Advice difference={difference} /> },
    {
      key: 'act',
      title: say.columns.act,
      width: '130px',
      align: 'end',
      cell: (difference) => (
        <div className="difference-act">
          <Act difference={difference} accept={() => accept(difference)} />
        </div>
      ),
    },
  ]
  const { order_id } = list.at
  const number = query.data?.data.find((difference) => difference.order_id === order_id)?.order_number
  return (
    <>
      <DataTable
        name="differences"
        label={say.differences}
        columns={columns}
        list={list}
        query={query}
        filters={
          <>
            <ChoiceFilter
              {...say.filterKind}
              choices={newest.kinds.map(({ kind, title, found }) => ({
                value: kind,
                label: say.kindCount(title, found),
              }))}
              value={list.at.kind}
              set={(kind) => list.set({ kind })}
            />
            <FlagFilter
              {...say.filterAccepted}
              value={list.at.acknowledged}
              set={(acknowledged) => list.set({ acknowledged })}
            />
            {order_id !== undefined && (
              <ChipFilter
                text={say.ofOrder(number ?? `#${order_id}`)}
                clear={() => list.set({ order_id: undefined })}
              />
            )}
            <ClearFilters list={list} />
          </>
        }
        empty={{ icon: 'check', ...say.empty }}
        mark={({ acknowledgement }) => (acknowledgement ? 'off' : 'bad')}
      />
      <AcceptDialog difference={accepting} close={() => accept(null)} />
    </>
  )
}

function Advice({ difference: { advice, acknowledgement } }: { difference: Difference }) {
  if (!acknowledgement) return <p className="difference-advice">{advice}</p>
  return (
    <div className="difference">
      <span>{acknowledgement.note}</span>
      <small className="faint">{say.acceptedBy(acknowledgement.by)}</small>
    </div>
  )
}

function Act({ difference, accept }: { difference: Difference; accept: () => void }) {
  const reopen = async () => {
    try {
      await reopenDifference(difference.id)
      toast(say.reopened)
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    }
  }
  const isAccepted = difference.acknowledgement != null
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={isAccepted ? say.reopenOf(difference.title) : say.acceptOf(difference.title)}
      onClick={() => (isAccepted ? void reopen() : accept())}
    >
      {isAccepted ? say.reopen : say.accept}
    </Button>
  )
}
