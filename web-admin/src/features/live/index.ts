export { useLive } from './queries'
