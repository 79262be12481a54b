export { AuditEntryPage } from './AuditEntryPage'
export { AuditPage } from './AuditPage'
export { HistoryItem } from './HistoryItem'
