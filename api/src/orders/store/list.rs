//! Lists of orders: a shop's own, and all of them.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::orders::dto::{OrderColumn, OrderSort};
use crate::orders::status::OrderStatus;
use crate::platform::http::Page;
use crate::platform::money::Money;

#[derive(sqlx::FromRow)]
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

/// What the back office's list is narrowed to.
pub struct Filter {
    pub status: Option<&'static str>,
    pub shop_id: Option<i64>,
    /// A LIKE pattern.
    pub search: Option<String>,
    pub from: Option<DateTime<Utc>>,
    /// The first moment after the last day.
    pub until: Option<DateTime<Utc>>,
}

impl Filter {
    fn push_to(&self, query: &mut sqlx::QueryBuilder<sqlx::Postgres>) {
        query.push(" WHERE true");
        if let Some(status) = self.status {
            query.push(" AND o.status = ").push_bind(status);
        }
        if let Some(shop_id) = self.shop_id {
            query.push(" AND o.shop_id = ").push_bind(shop_id);
        }
        if let Some(search) = &self.search {
            // Three prefixes, each with an index of its own; as a UNION so that each is used.
            query
                .push(" AND o.id IN (SELECT id FROM pmov2.orders WHERE order_number LIKE ")
                .push_bind(search.clone())
                .push(" UNION SELECT id FROM pmov2.orders WHERE ref_so_number LIKE ")
                .push_bind(search.clone())
                .push(" UNION SELECT o2.id FROM pmov2.orders o2 JOIN pmov2.shops s2 ON s2.id = o2.shop_id WHERE s2.code LIKE ")
                .push_bind(search.clone())
                .push(" OR upper(s2.name) LIKE ")
                .push_bind(search.clone())
                .push(")");
        }
        if let Some(from) = self.from {
            query.push(" AND o.created_at >= ").push_bind(from);
        }
        if let Some(until) = self.until {
            query.push(" AND o.created_at < ").push_bind(until);
        }
    }
}

/// All orders that pass the filter, and how many there are. Dynamic, so that each filter gets a plan of its own.
pub async fn all(conn: &mut PgConnection, filter: &Filter, sort: OrderSort, page: Page) -> Result<(Vec<SummaryRow>, i64), sqlx::Error> {
    let mut query = sqlx::QueryBuilder::new(
        "SELECT o.id, o.order_number, o.status, o.shop_id, shops.code AS shop_code, shops.name AS shop_name, o.line_count, o.total_amount,
                o.discount_amount, o.grand_total, o.ref_so_number, o.created_at, o.updated_at
         FROM pmov2.orders o JOIN pmov2.shops ON shops.id = o.shop_id",
    );
    filter.push_to(&mut query);
    query.push(sort.order_by(column, "o.id")).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let mut count = sqlx::QueryBuilder::new("SELECT count(*) FROM pmov2.orders o");
    filter.push_to(&mut count);
    let total = count.build_query_scalar().fetch_one(conn).await?;
    Ok((rows, total))
}

fn column(column: OrderColumn) -> &'static str {
    match column {
        // Orders get their ids as they are placed.
        OrderColumn::CreatedAt => "o.id",
        OrderColumn::GrandTotal => "o.grand_total",
    }
}
