import { useParams } from '@tanstack/react-router'
import { AuditEntryPage } from '../features/audit'

export default function Entry() {
  const { id } = useParams({ strict: false })
  return <AuditEntryPage id={Number(id)} />
}
