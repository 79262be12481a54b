import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explain } from '../../api/problem'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { Bone, Empty, Failed, Page, Panel } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { isOver, JobView, jobsQuery } from '../jobs'
import { type SyncKind, startSync } from './queries'
import './sync.css'

/** Bringing products and stock up to date with the old system, and how it went before. */
export function SyncPage() {
  return (
    <Page title={texts.sync.title}>
      <div className="sync">
        <Sync kind="product_sync" title={texts.sync.products} hint={texts.sync.productsHint} />
        <Sync kind="stock_sync" title={texts.sync.stock} hint={texts.sync.stockHint} />
      </div>
      <History />
    </Page>
  )
}

function Sync({ kind, title, hint }: { kind: SyncKind; title: string; hint: string }) {
  const jobs = useQuery(jobsQuery(kind, 1))
  const [isStarting, setStarting] = useState(false)
  const last = jobs.data?.data[0]
  const isRunning = last !== undefined && !isOver(last)
  const start = async () => {
    setStarting(true)
    try {
      await startSync(kind)
      toast(texts.sync.started)
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    } finally {
      setStarting(false)
    }
  }
  return (
    <Panel title={title}>
      <div className="panel-body sync-body">
        <p>{hint}</p>
        <Button
          leftSection={<Icon name="sync" size={16} />}
          loading={isStarting}
          disabled={isRunning}
          onClick={() => void start()}
        >
          {isRunning ? texts.sync.runsAlready : texts.sync.start}
        </Button>
        <div className="sync-last">
          {last ? (
            <JobView job={last} />
          ) : jobs.data ? (
            <span className="faint">{texts.sync.never}</span>
          ) : (
            <Bone height={44} />
          )}
        </div>
      </div>
    </Panel>
  )
}

function History() {
  const jobs = useQuery(jobsQuery(undefined, 20))
  return (
    <Panel title={texts.sync.history}>
      {jobs.error && !jobs.data ? (
        <Failed error={jobs.error} retry={() => void jobs.refetch()} />
      ) : jobs.data?.data.length === 0 ? (
        <Empty icon="sync" title={texts.sync.noHistory} hint={texts.sync.noHistoryHint} />
      ) : (
        <ul className="sync-history">
          {jobs.data?.data.map((job) => (
            <li key={job.id}>
              <JobView job={job} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
