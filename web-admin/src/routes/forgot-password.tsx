export { ForgotPage as default } from '../features/session'
