export { NewShopPage as default } from '../features/shops'
