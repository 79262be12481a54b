import { useParams } from '@tanstack/react-router'
import { ProductPage } from '../features/products'

export default function Product() {
  const { id } = useParams({ strict: false })
  return <ProductPage id={Number(id)} />
}
