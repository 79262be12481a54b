export { default } from '../features/catalog/CategoriesPage'
