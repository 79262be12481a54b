export { NewCategoryPage as default } from '../features/categories'
