import { useParams } from '@tanstack/react-router'
import { ModelPage } from '../features/dictionary'

export default function Model() {
  const { id } = useParams({ strict: false })
  return <ModelPage id={Number(id)} />
}
