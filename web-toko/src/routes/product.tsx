export { default } from '../features/catalog/ProductPage'
