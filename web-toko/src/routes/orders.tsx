export { default } from '../features/orders/OrdersPage'
