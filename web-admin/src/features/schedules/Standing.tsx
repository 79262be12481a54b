import { Loader } from '@mantine/core'
import type { Schedule, ScheduleRun } from '../../api/types'
import { texts } from '../../texts'
import { Tag } from '../../ui/parts'
import { isOn, tone } from './state'

/** How a schedule stands: it runs, waits to be run, or how its last run ended. */
export function Standing({ schedule }: { schedule: Schedule }) {
  if (isOn(schedule)) {
    return (
      <Tag tone="info">
        <Loader size={11} color="currentColor" />{' '}
        {schedule.is_running ? texts.schedules.outcome.running : texts.schedules.waiting}
      </Tag>
    )
  }
  return schedule.last_run ? <Outcome of={schedule.last_run} /> : null
}

export function Outcome({ of }: { of: ScheduleRun }) {
  return <Tag tone={tone[of.outcome]}>{texts.schedules.outcome[of.outcome]}</Tag>
}
