export { default } from '../features/orders/OrderPage'
