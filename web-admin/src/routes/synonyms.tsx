export { SynonymsPage as default } from '../features/dictionary'
