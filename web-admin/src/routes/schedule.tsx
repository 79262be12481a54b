import { useParams } from '@tanstack/react-router'
import { SchedulePage } from '../features/schedules'

export default function Schedule() {
  const { name = '' } = useParams({ strict: false })
  return <SchedulePage name={name} />
}
