export { NewSynonymPage as default } from '../features/dictionary'
