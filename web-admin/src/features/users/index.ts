export { NewUserPage } from './NewUserPage'
export { UserPage } from './UserPage'
export { UsersPage } from './UsersPage'
