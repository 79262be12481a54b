export { default } from '../features/session/LoginPage'
