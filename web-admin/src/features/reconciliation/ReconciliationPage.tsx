import { useQuery } from '@tanstack/react-query'
import type { Reconciliation } from '../../api/types'
import { duration } from '../../lib/dates'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { LinkButton } from '../../ui/LinkButton'
import { Bone, Facts, Failed, Notice, Page, Panel, Tag, When } from '../../ui/parts'
import { RunButton } from '../schedules'
import { Differences } from './Differences'
import { forget, reconciliationQuery } from './queries'
import './reconciliation.css'

const say = texts.reconciliation

/** Whether PMO and the old system say the same: green, or red with what to do about each difference. */
export function ReconciliationPage() {
  const query = useQuery(reconciliationQuery)
  const newest = query.data
  const verdict = newest?.verdict
  return (
    <Page
      title={say.title}
      lead={
        newest && (
          <Tag tone={verdict === 'green' ? 'good' : verdict === 'red' ? 'bad' : 'plain'}>
            {say.verdict[verdict ?? 'none']}
          </Tag>
        )
      }
      actions={
        newest && (
          <>
            <LinkButton to="/jadwal/$name" params={{ name: newest.schedule.name }} variant="default">
              {say.history}
            </LinkButton>
            <RunButton schedule={newest.schedule} text={say.run} asked={() => void forget()} />
          </>
        )
      }
    >
      {newest ? (
        <Loaded newest={newest} />
      ) : (
        <Panel>
          {query.error ? (
            <Failed error={query.error} retry={() => void query.refetch()} />
          ) : (
            <div className="panel-body">
              <Bone height={240} />
            </div>
          )}
        </Panel>
      )}
    </Page>
  )
}

function Loaded({ newest }: { newest: Reconciliation }) {
  const attempt = newest.schedule.last_run
  return (
    <>
      {attempt?.outcome === 'failed' && (
        <Notice tone="bad" title={say.failedTitle}>
          {attempt.error}
        </Notice>
      )}
      {newest.is_stale && (
        <Notice tone="warn" title={say.staleTitle}>
          {say.staleText}
        </Notice>
      )}
      <Verdict newest={newest} />
      <Panel title={say.last}>
        <Run newest={newest} />
      </Panel>
      <Differences newest={newest} />
    </>
  )
}

function Verdict({ newest: { verdict, run, kinds } }: { newest: Reconciliation }) {
  if (!verdict || !run) return <Notice tone="info">{say.lead}</Notice>
  const open = kinds.reduce((sum, { unacknowledged }) => sum + unacknowledged, 0)
  const found = kinds.reduce((sum, kind) => sum + kind.found, 0)
  if (verdict === 'red') {
    return (
      <Notice tone="bad" title={say.redTitle(open)}>
        {say.redText}
      </Notice>
    )
  }
  return (
    <Notice tone="good" title={say.greenTitle}>
      {found > open && say.accepted(found - open)}
    </Notice>
  )
}

function Run({ newest: { run, schedule } }: { newest: Reconciliation }) {
  const { facts } = say
  const next = schedule.next_run_at && <When key="next" time={schedule.next_run_at} isAhead />
  return (
    <div className="panel-body reconciliation-run">
      <Facts
        facts={
          run
            ? [
                [facts.at, <When key="at" time={run.finished_at} exact />],
                [facts.took, duration(run.took_ms)],
                [facts.next, next],
              ]
            : [
                [facts.at, say.verdict.none],
                [facts.next, next],
              ]
        }
      />
      {run && (
        <>
          <Facts
            facts={[
              [facts.orders, count(run.orders)],
              [facts.lines, count(run.lines)],
              [facts.sales_orders, count(run.sales_orders)],
            ]}
          />
          <Facts
            facts={[
              [facts.found, count(run.found)],
              [facts.appeared, count(run.appeared)],
              [facts.resolved, count(run.resolved)],
            ]}
          />
        </>
      )}
    </div>
  )
}
