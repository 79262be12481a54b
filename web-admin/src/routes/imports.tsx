export { ImportsPage as default } from '../features/imports'
