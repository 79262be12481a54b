export { AccountPage } from './AccountPage'
export { TotpOwed } from './TotpOwed'
