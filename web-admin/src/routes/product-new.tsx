export { NewProductPage as default } from '../features/products'
