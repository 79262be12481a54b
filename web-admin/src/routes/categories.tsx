export { CategoriesPage as default } from '../features/categories'
