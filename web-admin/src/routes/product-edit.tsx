import { useParams } from '@tanstack/react-router'
import { EditProductPage } from '../features/products'

export default function EditProduct() {
  const { id } = useParams({ strict: false })
  return <EditProductPage id={Number(id)} />
}
