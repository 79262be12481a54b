export { ShopsPage as default } from '../features/shops'
