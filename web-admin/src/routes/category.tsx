import { useParams } from '@tanstack/react-router'
import { CategoryPage } from '../features/categories'

export default function Category() {
  const { code = '' } = useParams({ strict: false })
  return <CategoryPage code={code} />
}
