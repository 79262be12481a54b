export { endSession, logout, meQuery, payLogout, sessionsQuery } from './queries'
export { ended, session } from './session'
