import { useParams } from '@tanstack/react-router'
import { OrderPage } from '../features/orders'

export default function Order() {
  const { id } = useParams({ strict: false })
  return <OrderPage id={Number(id)} />
}
