export { ReconciliationPage as default } from '../features/reconciliation'
