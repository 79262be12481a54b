export { default } from '../features/catalog/ProductsPage'
