//! All SQL of orders. Toko-facing reads take the shop's id.

mod back_office;
pub mod days;
mod export;
mod filter;
mod follow;
mod list;
mod write;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::ActorKind;
use super::status::OrderStatus;
use crate::platform::money::Money;

pub use back_office::{BackOfficeRow, Stretch, count, counts_by_day, counts_by_status, counts_total, page, pending_neighbours};
pub use export::{After, ExportLine, ExportRow, export_batch, export_lines};
pub use filter::{Filter, Found, shops};
pub use follow::{Followed, Move, Untold, followed, lock_followed, move_all, set_delivered, set_told, stop_following, untold_deliveries};
pub use list::{SummaryRow, of_shop};
pub use write::{Locked, insert, insert_event, lock, lock_promised, set_status, set_submitted};

pub struct OrderRow {
    pub id: i64,
    pub order_number: String,
    pub shop_id: i64,
    pub shop_code: String,
    pub shop_name: String,
    pub total_amount: Money,
    pub discount_amount: Money,
    pub grand_total: Money,
    pub line_count: i32,
    pub status: OrderStatus,
    pub notes: Option<String>,
    pub reject_reason: Option<String>,
    pub jenis_so: Option<String>,
    pub ref_so_id: Option<i64>,
    pub ref_so_number: Option<String>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub approved_at: Option<DateTime<Utc>>,
    pub rejected_at: Option<DateTime<Utc>>,
    pub cancelled_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

pub struct ItemRow {
    pub id: i64,
    pub line_no: i32,
    pub product_id: i64,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    pub qty: i32,
    pub price: Money,
    pub discount: Money,
    pub subtotal: Money,
    pub available_at_order: i32,
    pub qty_delivered: Option<i32>,
    pub qty_backorder: Option<i32>,
}

pub struct EventRow {
    pub at: DateTime<Utc>,
    pub actor_kind: ActorKind,
    pub actor_name: String,
    pub from_status: Option<OrderStatus>,
    pub to_status: OrderStatus,
    pub reason: Option<String>,
}

pub async fn order(conn: &mut PgConnection, shop_id: Option<i64>, id: i64) -> Result<Option<OrderRow>, sqlx::Error> {
    sqlx::query_as!(
        OrderRow,
        r#"SELECT o.id, o.order_number, o.shop_id, shops.code AS shop_code, shops.name AS shop_name,
                o.total_amount AS "total_amount: Money", o.discount_amount AS "discount_amount: Money", o.grand_total AS "grand_total: Money",
                o.line_count, o.status AS "status: OrderStatus", o.notes, o.reject_reason, o.jenis_so, o.ref_so_id, o.ref_so_number,
                o.submitted_at, o.approved_at, o.rejected_at, o.cancelled_at, o.created_at, o.updated_at
         FROM pmov2.orders o JOIN pmov2.shops ON shops.id = o.shop_id
         WHERE o.id = $1 AND ($2::bigint IS NULL OR o.shop_id = $2)"#,
        id,
        shop_id
    )
    .fetch_optional(conn)
    .await
}

pub async fn items(conn: &mut PgConnection, order_id: i64) -> Result<Vec<ItemRow>, sqlx::Error> {
    sqlx::query_as!(
        ItemRow,
        r#"SELECT id, line_no, product_id, code, name, category, qty, price AS "price: Money", discount AS "discount: Money",
                subtotal AS "subtotal: Money", available_at_order, qty_delivered, qty_backorder
         FROM pmov2.order_items WHERE order_id = $1 ORDER BY line_no"#,
        order_id
    )
    .fetch_all(conn)
    .await
}

pub async fn events(conn: &mut PgConnection, order_id: i64) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as!(
        EventRow,
        r#"SELECT at, actor_kind AS "actor_kind: ActorKind", actor_name, from_status AS "from_status: OrderStatus",
                to_status AS "to_status: OrderStatus", reason
         FROM pmov2.order_events WHERE order_id = $1 ORDER BY id"#,
        order_id
    )
    .fetch_all(conn)
    .await
}

pub async fn id_of_cart(conn: &mut PgConnection, shop_id: i64, cart_id: i64) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!("SELECT id FROM pmov2.orders WHERE shop_id = $1 AND cart_id = $2", shop_id, cart_id).fetch_optional(conn).await
}

/// The shop of an order and its sales person, as the old system knows them.
pub struct ShopMapping {
    pub code: String,
    pub phone: String,
    pub ref_toko_id: Option<i64>,
    pub sales_name: Option<String>,
    pub ref_salesman_id: Option<i64>,
}

pub async fn shop_mapping(conn: &mut PgConnection, order_id: i64) -> Result<ShopMapping, sqlx::Error> {
    sqlx::query_as!(
        ShopMapping,
        r#"SELECT shops.code AS "code!", shops.phone AS "phone!", shops.ref_toko_id AS "ref_toko_id?",
                sales.name AS "sales_name?", sales.ref_salesman_id AS "ref_salesman_id?"
         FROM pmov2.orders o JOIN pmov2.shops ON shops.id = o.shop_id LEFT JOIN pmov2.sales ON sales.id = shops.sales_id
         WHERE o.id = $1"#,
        order_id
    )
    .fetch_one(conn)
    .await
}

/// What a document says of a shop beside its name.
pub struct PrintedShop {
    pub phone: String,
    pub address: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub sales_name: Option<String>,
}

pub async fn printed_shop(conn: &mut PgConnection, shop_id: i64) -> Result<PrintedShop, sqlx::Error> {
    sqlx::query_as!(
        PrintedShop,
        r#"SELECT s.phone, s.address, s.city, s.province, sales.name AS "sales_name?"
         FROM pmov2.shops s LEFT JOIN pmov2.sales ON sales.id = s.sales_id WHERE s.id = $1"#,
        shop_id
    )
    .fetch_one(conn)
    .await
}

/// A line with its part in the old system. The category is the one it was ordered under.
pub struct MappedLine {
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    pub qty: i32,
    pub price: Money,
    pub subtotal: Money,
    pub ref_part_id: Option<i64>,
}

pub async fn mapped_lines(conn: &mut PgConnection, order_id: i64) -> Result<Vec<MappedLine>, sqlx::Error> {
    sqlx::query_as!(
        MappedLine,
        r#"SELECT i.code, i.name, i.category, i.qty, i.price AS "price: Money", i.subtotal AS "subtotal: Money", p.ref_part_id
         FROM pmov2.order_items i JOIN pmov2.products p ON p.id = i.product_id WHERE i.order_id = $1 ORDER BY i.line_no"#,
        order_id
    )
    .fetch_all(conn)
    .await
}
