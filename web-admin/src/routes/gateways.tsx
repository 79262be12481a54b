export { GatewaysPage as default } from '../features/messages'
