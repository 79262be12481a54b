export { MissesPage as default } from '../features/dictionary'
