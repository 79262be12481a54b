import { Button, Progress } from '@mantine/core'
import { explain } from '../../api/problem'
import type { Job } from '../../api/types'
import { count } from '../../lib/money'
import { texts } from '../../texts'
import { Tag, When } from '../../ui/parts'
import { toast } from '../../ui/toast'
import { JobResult } from './JobResult'
import { cancelJob } from './queries'
import { isOver, percent, tone } from './state'
import './jobs.css'

/** One job: how far it is, or what came of it. */
export function JobView({ job }: { job: Job }) {
  const done = percent(job)
  const cancel = async () => {
    try {
      await cancelJob(job.id)
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    }
  }
  return (
    <article className="job" aria-label={texts.jobs.kinds[job.kind]}>
      <header>
        <strong>{texts.jobs.kinds[job.kind]}</strong>
        <Tag tone={tone[job.status]}>{texts.jobs.status[job.status]}</Tag>
        <span className="faint">
          {job.created_by_name ?? texts.jobs.bySchedule} · <When time={job.finished_at ?? job.created_at} />
        </span>
      </header>
      {!isOver(job) && (
        <>
          <Progress
            value={done ?? 100}
            animated={done === null}
            striped={done === null}
            size="sm"
            aria-label={texts.jobs.kinds[job.kind]}
          />
          <footer>
            <span className="num">
              {job.stage ?? texts.jobs.waiting}
              {job.progress_total ? ` · ${texts.jobs.of(count(job.progress_done), count(job.progress_total))}` : ''}
            </span>
            <Button variant="default" size="compact-xs" disabled={job.cancel_requested} onClick={() => void cancel()}>
              {job.cancel_requested ? texts.jobs.cancelling : texts.jobs.cancel}
            </Button>
          </footer>
        </>
      )}
      {job.status === 'failed' && <p className="job-error">{job.error}</p>}
      {job.status === 'done' && <JobResult job={job} />}
    </article>
  )
}
