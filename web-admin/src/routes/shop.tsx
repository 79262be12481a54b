import { useParams } from '@tanstack/react-router'
import { ShopPage } from '../features/shops'

export default function Shop() {
  const { id } = useParams({ strict: false })
  return <ShopPage id={Number(id)} />
}
