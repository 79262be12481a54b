import { useParams } from '@tanstack/react-router'
import { EditSalesPage } from '../features/sales'

export default function EditSales() {
  const { id } = useParams({ strict: false })
  return <EditSalesPage id={Number(id)} />
}
