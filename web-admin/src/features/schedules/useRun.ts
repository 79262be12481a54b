import { useState } from 'react'
import { explain } from '../../api/problem'
import type { Schedule } from '../../api/types'
import { texts } from '../../texts'
import { confirm } from '../../ui/confirm'
import { toast } from '../../ui/toast'
import { runSchedule } from './queries'

/** Starting a schedule by hand, after a question. */
export function useRun(
  { name, title }: Pick<Schedule, 'name' | 'title'>,
  asked?: () => void,
): { isAsking: boolean; ask: () => void } {
  const [isAsking, setAsking] = useState(false)
  const ask = async () => {
    if (!(await confirm(texts.schedules.runAsk(title)))) return
    setAsking(true)
    try {
      await runSchedule(name)
      asked?.()
      toast(texts.schedules.asked(title))
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    } finally {
      setAsking(false)
    }
  }
  return { isAsking, ask: () => void ask() }
}
