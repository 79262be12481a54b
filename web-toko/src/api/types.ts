import type { components } from './schema.gen'

// The API's nouns under the names the app uses.
type Schemas = components['schemas']
export type Shop = Schemas['ShopOut']
export type Product = Schemas['ProductSummary']
export type Cart = Schemas['CartOut']
export type CartItem = Schemas['CartItemOut']
export type AddManyResult = Schemas['AddManyOut']
export type Order = Schemas['OrderOut']
export type OrderSummary = Schemas['OrderSummary']
export type OrderItem = Schemas['OrderItemOut']
export type OrderStatus = Schemas['OrderStatus']
export type QuickLine = Schemas['QuickOrderLine']
export type QuickOrder = Schemas['QuickOrderOut']
/** A page of a list. */
export type Page<T> = { data: T[]; meta: Schemas['Meta'] }
export type Category = Schemas['Category']
/** A list of products, with what a search made of its words and what else the list could be filtered by. */
export type ProductList = Schemas['ProductPage']
export type Nearest = Schemas['Nearest']
export type Facets = Schemas['ProductFacets']
export type Suggested = Schemas['Suggestions']
