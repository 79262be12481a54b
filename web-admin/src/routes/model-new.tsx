export { NewModelPage as default } from '../features/dictionary'
