export { SchedulesPage as default } from '../features/schedules'
