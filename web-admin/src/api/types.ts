import type { components } from './schema.gen'

// The API's nouns under the names the app uses.
export type Schemas = components['schemas']
export type Role = Schemas['Role']
export type User = Schemas['UserOut']
export type OrderSummary = Schemas['AdminOrderSummary']
export type OrderCounts = Schemas['OrderCounts']
/** What became of one order of several. */
export type OneResult = Schemas['OneResult']
export type OrderStatus = Schemas['OrderStatus']
export type Order = Schemas['AdminOrderOut']
export type OrderItem = Schemas['OrderItemOut']
export type Shop = Schemas['ShopDetail']
export type ShopSummary = Schemas['ShopSummary']
export type Product = Schemas['AdminProductDetail']
export type ProductSummary = Schemas['AdminProductSummary']
/** A value of a product that may be set over the old system's. */
export type Overridable = Schemas['Overridable']
export type Category = Schemas['AdminCategory']
export type Sales = Schemas['SalesDetail']
export type SalesSummary = Schemas['SalesSummary']
export type Jabatan = Schemas['Jabatan']
export type UserSummary = Schemas['UserSummary']
export type Dashboard = Schemas['Dashboard']
export type AuditSummary = Schemas['AuditSummary']
export type AuditEntry = Schemas['AuditEntry']
export type Message = Schemas['MessageDetail']
export type MessageSummary = Schemas['MessageSummary']
export type MessageTry = Schemas['MessageTry']
export type MessageKind = Schemas['Kind']
export type MessageStatus = Schemas['MessageStatus']
export type Gateway = Schemas['Gateway']
export type GatewayHealth = Schemas['GatewayOut']
export type Synonym = Schemas['Synonym']
export type VehicleModel = Schemas['VehicleModel']
export type SearchMiss = Schemas['SearchMiss']
export type OpenSession = Schemas['OpenSession']
export type Job = Schemas['JobOut']
export type JobKind = Job['kind']
export type Schedule = Schemas['ScheduleOut']
export type ScheduleRun = Schemas['ScheduleRun']
export type Import = Schemas['ImportOut']
export type ImportKind = Schemas['ImportKind']
export type RowOutcome = Schemas['RowOutcome']
/** A row of an imported file, told apart by its number. */
export type ImportRow = Schemas['ImportRowOut'] & { id: number }
/** A page of a list. */
export type Page<T> = { data: T[]; meta: Schemas['Meta'] }
