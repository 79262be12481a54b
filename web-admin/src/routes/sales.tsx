import { useParams } from '@tanstack/react-router'
import { SalesPage } from '../features/sales'
import { ShopsOfSales } from '../features/shops'

export default function Sales() {
  const { id } = useParams({ strict: false })
  return <SalesPage id={Number(id)} shops={<ShopsOfSales id={Number(id)} />} />
}
