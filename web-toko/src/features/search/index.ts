export { loadSuggestions, SearchBox } from './SearchBox'
