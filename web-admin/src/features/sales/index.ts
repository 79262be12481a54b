export { findSales, searchSales } from './queries'
export { EditSalesPage, NewSalesPage } from './SalesForm'
export { SalesListPage } from './SalesListPage'
export { SalesPage } from './SalesPage'
