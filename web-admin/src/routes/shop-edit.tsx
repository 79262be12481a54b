import { useParams } from '@tanstack/react-router'
import { EditShopPage } from '../features/shops'

export default function EditShop() {
  const { id } = useParams({ strict: false })
  return <EditShopPage id={Number(id)} />
}
