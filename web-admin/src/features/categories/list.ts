import { both, oneOf, text } from '../../ui/table/list'

/** What the address may say of the list of categories. */
export const categoriesShape = { search: text, sort: oneOf(...both('code', 'name', 'product_count')) }
