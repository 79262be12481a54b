import { useParams } from '@tanstack/react-router'
import { ImportPage } from '../features/imports'

export default function Import() {
  const { id } = useParams({ strict: false })
  return <ImportPage id={Number(id)} />
}
