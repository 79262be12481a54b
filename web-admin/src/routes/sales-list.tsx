export { SalesListPage as default } from '../features/sales'
