export { NewSalesPage as default } from '../features/sales'
