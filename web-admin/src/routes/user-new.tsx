export { NewUserPage as default } from '../features/users'
