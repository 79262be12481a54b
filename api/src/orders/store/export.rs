//! Reading orders for an export, batch by batch along the list by time.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, QueryBuilder};

use super::filter::Filter;
use crate::orders::status::OrderStatus;
use crate::platform::money::Money;

/// Where a batch goes on: after this order.
#[derive(Clone, Copy, Debug, Default)]
pub struct After {
    pub created_at: DateTime<Utc>,
    pub id: i64,
}

#[derive(sqlx::FromRow)]
pub struct ExportRow {
    pub id: i64,
    pub order_number: String,
    pub status: OrderStatus,
    pub shop_code: String,
    pub shop_name: String,
    pub shop_city: Option<String>,
    pub sales_name: Option<String>,
    pub line_count: i32,
    pub total_amount: Money,
    pub discount_amount: Money,
    pub grand_total: Money,
    pub ref_so_number: Option<String>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub notes: Option<String>,
    pub reject_reason: Option<String>,
    pub created_at: DateTime<Utc>,
}

/// Orders that pass the filter after another one, the oldest first.
pub async fn export_batch(conn: &mut PgConnection, filter: &Filter, after: After, most: i64) -> Result<Vec<ExportRow>, sqlx::Error> {
    let mut query = QueryBuilder::new(
        "SELECT o.id, o.order_number, o.status, s.code AS shop_code, s.name AS shop_name, s.city AS shop_city, sales.name AS sales_name,
                o.line_count, o.total_amount, o.discount_amount, o.grand_total, o.ref_so_number, o.submitted_at, o.notes, o.reject_reason, o.created_at
         FROM pmov2.orders o JOIN pmov2.shops s ON s.id = o.shop_id LEFT JOIN pmov2.sales ON sales.id = s.sales_id",
    );
    filter.push_to(&mut query);
    query.push(" AND (o.created_at, o.id) > (").push_bind(after.created_at).push(", ").push_bind(after.id);
    query.push(format!(") ORDER BY o.created_at, o.id LIMIT {most}"));
    query.build_query_as().persistent(false).fetch_all(conn).await
}

pub struct ExportLine {
    pub order_id: i64,
    pub line_no: i32,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    pub qty: i32,
    pub price: Money,
    pub discount: Money,
    pub subtotal: Money,
}

/// The lines of some orders, in the order of the orders.
pub async fn export_lines(conn: &mut PgConnection, orders: &[i64]) -> Result<Vec<ExportLine>, sqlx::Error> {
    sqlx::query_as!(
        ExportLine,
        r#"SELECT i.order_id, i.line_no, i.code, i.name, i.category, i.qty, i.price AS "price: Money", i.discount AS "discount: Money",
                i.subtotal AS "subtotal: Money"
         FROM unnest($1::bigint[]) WITH ORDINALITY AS wanted (id, position) JOIN pmov2.order_items i ON i.order_id = wanted.id
         ORDER BY wanted.position, i.line_no"#,
        orders
    )
    .fetch_all(conn)
    .await
}
