export { default } from '../features/cart/CartPage'
