export { TotpOwed as default } from '../features/account'
