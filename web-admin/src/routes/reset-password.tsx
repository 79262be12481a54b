export { ResetPage as default } from '../features/session'
