import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Schedule, ScheduleRun } from '../../api/types'
import { dateTime, duration } from '../../lib/dates'
import { texts } from '../../texts'
import { useKeys } from '../../ui/keys'
import { OnePage } from '../../ui/OnePage'
import { Back, Facts, Page, Panel, Split, When } from '../../ui/parts'
import { type Column, DataTable } from '../../ui/table/DataTable'
import { useList } from '../../ui/table/list'
import { runsQuery, scheduleQuery } from './queries'
import { RunButton } from './RunButton'
import { RunResult } from './RunResult'
import { Outcome, Standing } from './Standing'
import { newest } from './state'
import './schedules.css'

const back = <Back to="/jadwal" text={texts.schedules.toList} />

export function SchedulePage({ name }: { name: string }) {
  const query = useQuery(scheduleQuery(name))
  return (
    <OnePage title={texts.schedules.one} back={back} query={query}>
      {(schedule) => <Loaded key={name} schedule={schedule} />}
    </OnePage>
  )
}

function Loaded({ schedule }: { schedule: Schedule }) {
  const navigate = useNavigate()
  useKeys(texts.schedules.keys.page, [
    { keys: 'Escape', text: texts.upkeep.toList, run: () => void navigate({ to: '/jadwal' }) },
  ])
  return (
    <Page
      title={schedule.title}
      back={back}
      lead={<Standing schedule={schedule} />}
      actions={<RunButton schedule={schedule} />}
    >
      <Split
        side={
          <Panel title={texts.schedules.now}>
            <Now schedule={schedule} />
          </Panel>
        }
      >
        <Runs schedule={schedule} />
      </Split>
    </Page>
  )
}

function Now({ schedule }: { schedule: Schedule }) {
  const { facts } = texts.schedules
  const { last_run: run, next_run_at, requested_at } = schedule
  return (
    <div className="panel-body stack">
      <Facts
        facts={[
          [facts.timing, schedule.timing],
          [facts.next, next_run_at && <When key="next" time={next_run_at} exact />],
          [texts.schedules.waitingSince, requested_at && <When key="asked" time={requested_at} />],
          [
            facts.last,
            run ? (
              <When key="last" time={run.started_at} exact />
            ) : (
              <span className="faint">{texts.schedules.never}</span>
            ),
          ],
          [facts.took, run?.took_ms != null && duration(run.took_ms)],
        ]}
      />
      {run && <RunResult of={schedule.name} run={run} />}
      {run?.outcome === 'failed' && next_run_at && (
        <span className="faint">{texts.schedules.failedNext(dateTime(next_run_at))}</span>
      )}
    </div>
  )
}

const names = texts.schedules.runColumns

const columnsOf = (name: Schedule['name']): Column<ScheduleRun>[] => [
  {
    key: 'started',
    title: names.started,
    width: '170px',
    cell: (run) => (
      <span className="num">
        <When time={run.started_at} exact />
      </span>
    ),
  },
  {
    key: 'by',
    title: names.by,
    width: '150px',
    cell: (run) => run.requested_by ?? <span className="faint">{texts.schedules.byItself}</span>,
  },
  { key: 'outcome', title: names.outcome, width: '110px', cell: (run) => <Outcome of={run} /> },
  {
    key: 'took',
    title: names.took,
    width: '110px',
    cell: (run) => <span className="num">{run.took_ms == null ? '—' : duration(run.took_ms)}</span>,
  },
  { key: 'what', title: names.what, cell: (run) => <RunResult of={name} run={run} /> },
  {
    key: 'attempt',
    title: names.attempt,
    width: '100px',
    optional: true,
    cell: (run) => texts.schedules.attempt(run.attempt),
  },
  {
    key: 'process',
    title: names.process,
    width: '160px',
    optional: true,
    cell: (run) => <span className="one-line faint">{run.process}</span>,
  },
]

const shape = {}

function Runs({ schedule }: { schedule: Schedule }) {
  const list = useList(shape)
  const query = useQuery(runsQuery(schedule.name, list.at, newest(schedule)))
  return (
    <DataTable
      name="schedule-runs"
      label={texts.schedules.history}
      columns={columnsOf(schedule.name)}
      list={list}
      query={query}
      filters={<h2 className="bar-title">{texts.schedules.history}</h2>}
      empty={{ icon: 'clock', ...texts.schedules.empty }}
      mark={(run) => (run.outcome === 'failed' ? 'bad' : run.outcome === 'lost' ? 'warn' : undefined)}
    />
  )
}
