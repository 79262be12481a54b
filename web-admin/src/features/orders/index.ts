export { OrderPage } from './OrderPage'
export { OrdersPage } from './OrdersPage'
export { searchOrders, usePending } from './queries'
