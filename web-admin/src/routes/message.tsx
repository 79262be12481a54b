import { useParams } from '@tanstack/react-router'
import { MessagePage } from '../features/messages'

export default function Message() {
  const { id } = useParams({ strict: false })
  return <MessagePage id={Number(id)} />
}
