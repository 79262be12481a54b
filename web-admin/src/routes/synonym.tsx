import { useParams } from '@tanstack/react-router'
import { SynonymPage } from '../features/dictionary'

export default function Synonym() {
  const { id } = useParams({ strict: false })
  return <SynonymPage id={Number(id)} />
}
