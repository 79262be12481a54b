import { Popover, RingProgress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Job } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { JobView } from './JobView'
import { jobsQuery } from './queries'
import { isOver, percent } from './state'
import './jobs.css'

/** Long work, wherever one is: what runs now and what ran last. It goes on by itself; a reload finds it again. */
export function JobsMenu() {
  const [isOpen, setOpen] = useState(false)
  const jobs = useQuery(jobsQuery()).data?.data ?? []
  const active = jobs.filter((job) => !isOver(job))
  useEndings(jobs)
  if (jobs.length === 0) return null
  const [first] = active
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={400} shadow="md" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className="top-button"
          aria-label={active.length ? texts.jobs.running(active.length) : texts.jobs.title}
          title={texts.jobs.title}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {first ? (
            <RingProgress
              size={22}
              thickness={3}
              sections={[{ value: percent(first) ?? 25, color: 'brand' }]}
              className={percent(first) === null ? 'ring-turns' : undefined}
              aria-hidden="true"
            />
          ) : (
            <Icon name="sync" />
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="jobs-menu" aria-label={texts.jobs.title}>
        <h2>{texts.jobs.title}</h2>
        {jobs.slice(0, 6).map((job) => (
          <JobView key={job.id} job={job} />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Says so when a job that was seen running is over. */
function useEndings(jobs: Job[]): void {
  const running = useRef(new Set<number>())
  useEffect(() => {
    for (const job of jobs) {
      if (!isOver(job)) running.current.add(job.id)
      else if (running.current.delete(job.id)) {
        const name = texts.jobs.kinds[job.kind]
        if (job.status === 'done') toast(texts.jobs.ended(name))
        else if (job.status === 'failed') toast(texts.jobs.failed(name, job.error ?? ''), { tone: 'bad' })
      }
    }
  }, [jobs])
}
