import type { Schedule, ScheduleRun } from '../../api/types'
import { texts } from '../../texts'
import type { Tone } from '../../ui/parts'

/** It runs now, or waits for a process that runs it. */
export function isOn(schedule: Pick<Schedule, 'is_running' | 'requested_at'>): boolean {
  return schedule.is_running || schedule.requested_at != null
}

export const tone: Record<ScheduleRun['outcome'], Tone> = {
  running: 'info',
  done: 'good',
  failed: 'bad',
  lost: 'warn',
}

/** The newest run and how it stands, as one word. */
export function newest({ last_run }: Pick<Schedule, 'last_run'>): string {
  return last_run ? `${last_run.id} ${last_run.outcome}` : ''
}

/** What a run reports, in words; empty when there was nothing to do. A job that it began tells for itself. */
export function reported(schedule: string, result: Record<string, unknown>): string {
  const words = texts.schedules.results[schedule] ?? {}
  const names = [...Object.keys(words), ...Object.keys(result).filter((name) => !(name in words))]
  const lines = names
    .filter((name) => name !== 'job_id' && result[name] !== undefined && result[name] !== 0 && result[name] !== null)
    .map((name) => {
      const [say, value] = [words[name], result[name]]
      return say && typeof value === 'number' ? say(value) : `${name.replaceAll('_', ' ')}: ${String(value)}`
    })
  return lines.join(' · ')
}

/** The job that a run began: long work has a progress of its own. */
export function jobOf(result: Record<string, unknown> | null | undefined): number | null {
  return typeof result?.job_id === 'number' ? result.job_id : null
}
