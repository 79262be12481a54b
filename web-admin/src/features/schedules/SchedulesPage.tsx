import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Schedule } from '../../api/types'
import { duration } from '../../lib/dates'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Failed, Page, Panel, When } from '../../ui/parts'
import { type PlainColumn, PlainTable } from '../../ui/table/PlainTable'
import { schedulesQuery } from './queries'
import { RunResult } from './RunResult'
import { Standing } from './Standing'
import { isOn } from './state'
import { useRun } from './useRun'
import './schedules.css'

const names = texts.schedules.columns

const columns: PlainColumn<Schedule>[] = [
  {
    key: 'title',
    title: names.title,
    width: '34%',
    cell: ({ name, title, timing }) => (
      <span className="schedule-title">
        <Link to="/jadwal/$name" params={{ name }}>
          {title}
        </Link>
        <small className="faint">{timing}</small>
      </span>
    ),
  },
  {
    key: 'last',
    title: names.last,
    width: '140px',
    cell: ({ last_run: run }) =>
      run ? (
        <span className="schedule-title">
          <When time={run.started_at} />
          <small className="faint">{run.requested_by ?? texts.schedules.byItself}</small>
        </span>
      ) : (
        <span className="faint">{texts.schedules.never}</span>
      ),
  },
  {
    key: 'took',
    title: names.took,
    width: '95px',
    cell: ({ last_run: run }) => <span className="num">{run?.took_ms == null ? '—' : duration(run.took_ms)}</span>,
  },
  {
    key: 'outcome',
    title: names.outcome,
    cell: (schedule) => (
      <div className="schedule-outcome">
        <Standing schedule={schedule} />
        {!isOn(schedule) && schedule.last_run && <RunResult of={schedule.name} run={schedule.last_run} />}
      </div>
    ),
  },
  {
    key: 'next',
    title: names.next,
    width: '140px',
    cell: ({ next_run_at }) => (next_run_at ? <When time={next_run_at} isAhead /> : <span className="faint">—</span>),
  },
  { key: 'run', title: names.run, width: '120px', align: 'end', cell: (schedule) => <Run schedule={schedule} /> },
]

function Run({ schedule }: { schedule: Schedule }) {
  const { isAsking, ask } = useRun(schedule)
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon name="play" size={14} />}
      aria-label={texts.schedules.runOf(schedule.title)}
      loading={isAsking}
      disabled={isOn(schedule)}
      onClick={ask}
    >
      {texts.schedules.run}
    </Button>
  )
}

/** What happens by itself: how it went, when it is due, and starting it by hand. */
export function SchedulesPage() {
  const query = useQuery(schedulesQuery)
  return (
    <Page title={texts.schedules.title} lead={<span className="faint">{texts.schedules.lead}</span>}>
      <Panel>
        {query.error && !query.data ? (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ) : (
          <PlainTable label={texts.schedules.title} columns={columns} rows={query.data} id={({ name }) => name} />
        )}
      </Panel>
    </Page>
  )
}
