export { UsersPage as default } from '../features/users'
