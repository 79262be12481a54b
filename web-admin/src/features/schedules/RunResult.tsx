import { useQuery } from '@tanstack/react-query'
import type { Schedule, ScheduleRun } from '../../api/types'
import { texts } from '../../texts'
import { JobResult, JobView, jobQuery } from '../jobs'
import { jobOf, reported } from './state'
import './schedules.css'

/** What came of a run, or what went wrong. */
export function RunResult({ of: name, run }: { of: Schedule['name']; run: ScheduleRun }) {
  const job = jobOf(run.result)
  if (run.outcome === 'lost') return <span className="schedule-error">{texts.schedules.lost}</span>
  if (run.error) return <span className="schedule-error">{run.error}</span>
  if (job !== null) return <JobOfRun id={job} />
  const words = run.result ? reported(name, run.result) : ''
  return words ? <span>{words}</span> : null
}

/** The long work that the run began; nothing once that is forgotten. */
function JobOfRun({ id }: { id: number }) {
  const job = useQuery(jobQuery(id))
  if (!job.data) return null
  return job.data.status === 'done' ? <JobResult job={job.data} /> : <JobView job={job.data} />
}
