import { useParams } from '@tanstack/react-router'
import { UserPage } from '../features/users'

export default function User() {
  const { id } = useParams({ strict: false })
  return <UserPage id={Number(id)} />
}
