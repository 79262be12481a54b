export { EditProductPage, NewProductPage } from './ProductForm'
export { ProductPage } from './ProductPage'
export { ProductsPage } from './ProductsPage'
export { searchProducts } from './queries'
