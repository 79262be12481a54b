export { default } from '../features/cart/CheckoutPage'
