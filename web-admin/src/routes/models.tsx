export { ModelsPage as default } from '../features/dictionary'
