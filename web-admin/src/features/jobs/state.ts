import type { Job } from '../../api/types'
import type { Tone } from '../../ui/parts'

export function isOver(job: Pick<Job, 'status'>): boolean {
  return job.status !== 'queued' && job.status !== 'running'
}

/** 0 to 100; null while nobody knows of how much. */
export function percent(job: Pick<Job, 'progress_done' | 'progress_total'>): number | null {
  if (!job.progress_total) return null
  return Math.min(100, Math.floor((job.progress_done / job.progress_total) * 100))
}

export const tone: Record<Job['status'], Tone> = {
  queued: 'plain',
  running: 'info',
  done: 'good',
  failed: 'bad',
  cancelled: 'plain',
}
