//! The list of a shop's own orders.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::orders::status::OrderStatus;
use crate::platform::http::Page;
use crate::platform::money::Money;

pub struct SummaryRow {
    pub id: i64,
    pub order_number: String,
    pub status: OrderStatus,
    pub shop_id: i64,
    pub shop_code: String,
    pub shop_name: String,
    pub line_count: i32,
    pub total_amount: Money,
    pub discount_amount: Money,
    pub grand_total: Money,
    pub ref_so_number: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A shop's orders, newest first, and how many there are.
pub async fn of_shop(
    conn: &mut PgConnection,
    shop_id: i64,
    status: Option<&str>,
    page: Page,
) -> Result<(Vec<SummaryRow>, i64), sqlx::Error> {
    let rows = sqlx::query_as!(
        SummaryRow,
        r#"SELECT o.id, o.order_number, o.status AS "status: OrderStatus", o.shop_id, shops.code AS shop_code, shops.name AS shop_name, o.line_count,
                o.total_amount AS "total_amount: Money", o.discount_amount AS "discount_amount: Money", o.grand_total AS "grand_total: Money",
                o.ref_so_number, o.created_at, o.updated_at
         FROM pmov2.orders o JOIN pmov2.shops ON shops.id = o.shop_id
         WHERE o.shop_id = $1 AND ($2::text IS NULL OR o.status = $2)
         ORDER BY o.id DESC LIMIT $3 OFFSET $4"#,
        shop_id,
        status,
        page.limit(),
        page.offset()
    )
    .fetch_all(&mut *conn)
    .await?;
    let total = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM pmov2.orders WHERE shop_id = $1 AND ($2::text IS NULL OR status = $2)"#,
        shop_id,
        status
    )
    .fetch_one(conn)
    .await?;
    Ok((rows, total))
}
