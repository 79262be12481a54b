export { default } from '../features/account/AccountPage'
