export { JobsMenu } from './JobsMenu'
export { JobView } from './JobView'
export { hearJobs, jobQuery, jobsQuery } from './queries'
export { isOver } from './state'
