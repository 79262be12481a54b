export { CategoryGrid } from './CategoryGrid'
export { ProductFeed } from './ProductFeed'
export { Stock } from './Stock'
export { rememberSearch } from './RecentSearches'
