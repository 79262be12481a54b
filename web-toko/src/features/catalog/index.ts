export { CategoryGrid } from './CategoryGrid'
export { CategoryStrips } from './CategoryStrips'
export { rememberSearch } from './RecentSearches'
export { Stock } from './Stock'
