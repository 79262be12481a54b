export { RunButton } from './RunButton'
export { SchedulePage } from './SchedulePage'
export { SchedulesPage } from './SchedulesPage'
export { isOn } from './state'
