export { CategoriesPage } from './CategoriesPage'
export { CategoryPage, NewCategoryPage } from './CategoryForm'
export { categoriesQuery } from './queries'
