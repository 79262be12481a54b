import { Button } from '@mantine/core'
import type { Schedule } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { useKeys } from '../../ui/keys'
import { Keys } from '../../ui/parts'
import { isOn } from './state'
import { useRun } from './useRun'

type Props = {
  schedule: Schedule
  text?: string
  /** It was asked for: who else shows the schedule asks again. */
  asked?: () => void
}

/** Runs a page's schedule by hand; also by `r`. */
export function RunButton({ schedule, text = texts.schedules.run, asked }: Props) {
  const { isAsking, ask } = useRun(schedule, asked)
  const isBusy = isOn(schedule)
  useKeys(texts.schedules.keys.page, [{ keys: 'r', text: texts.schedules.keys.run, when: !isBusy, run: ask }])
  return (
    <Button
      leftSection={<Icon name="play" size={16} />}
      rightSection={<Keys names={['R']} />}
      loading={isAsking || isBusy}
      onClick={ask}
    >
      {text}
    </Button>
  )
}
