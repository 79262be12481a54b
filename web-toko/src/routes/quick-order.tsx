export { default } from '../features/quick-order/QuickOrderPage'
