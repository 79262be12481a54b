//! Lists of orders: a shop's own, and all of them.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::days;
use crate::orders::dto::{OrderColumn, OrderSort};
use crate::orders::status::OrderStatus;
use crate::platform::clock::day_begins;
use crate::platform::http::{Page, Search};
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
    pub search: Option<Wanted>,
    /// First and last business day.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// What is searched for.
pub struct Wanted {
    /// A LIKE pattern for the beginning of a number, the order's or the sales order's.
    pub number: String,
    /// Of these shops every order is wanted.
    pub shop_ids: Vec<i64>,
}

impl Filter {
    fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" WHERE true");
        if let Some(status) = self.status {
            query.push(" AND o.status = ").push_bind(status);
        }
        if let Some(shop_id) = self.shop_id {
            query.push(" AND o.shop_id = ").push_bind(shop_id);
        }
        if let Some(Wanted { number, shop_ids }) = &self.search {
            query.push(" AND (o.order_number LIKE ").push_bind(number.clone());
            query.push(" OR o.ref_so_number LIKE ").push_bind(number.clone());
            if !shop_ids.is_empty() {
                query.push(" OR o.shop_id = ANY(").push_bind(shop_ids.clone()).push(")");
            }
            query.push(")");
        }
        if let Some(from) = self.from {
            query.push(" AND o.created_at >= ").push_bind(day_begins(from));
        }
        if let Some(after) = self.to.and_then(|to| to.succ_opt()) {
            query.push(" AND o.created_at < ").push_bind(day_begins(after));
        }
    }
}

/// The shops that a search finds.
pub async fn shops_found(conn: &mut PgConnection, search: &Search) -> Result<Vec<i64>, sqlx::Error> {
    let mut query = QueryBuilder::new("SELECT s.id FROM pmov2.shops s WHERE true");
    search.push_to(&mut query, "s.search_text");
    query.build_query_scalar().fetch_all(conn).await
}

/// All orders that pass the filter, and how many there are. Dynamic, so that each filter gets a plan of its own.
pub async fn all(conn: &mut PgConnection, filter: &Filter, sort: OrderSort, page: Page) -> Result<(Vec<SummaryRow>, i64), sqlx::Error> {
    // First the page, by an index alone where there is one: of what is skipped on the way nothing else is read.
    let mut query = QueryBuilder::new("WITH page AS MATERIALIZED (SELECT o.id FROM pmov2.orders o");
    filter.push_to(&mut query);
    query.push(sort.order_by(by(filter), "o.id")).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    query.push(
        ") SELECT o.id, o.order_number, o.status, o.shop_id, shops.code AS shop_code, shops.name AS shop_name, o.line_count, o.total_amount,
                o.discount_amount, o.grand_total, o.ref_so_number, o.created_at, o.updated_at
         FROM page JOIN pmov2.orders o ON o.id = page.id JOIN pmov2.shops ON shops.id = o.shop_id",
    );
    query.push(sort.order_by(by(filter), "o.id"));
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    Ok((rows, count(conn, filter).await?))
}

/// How many orders pass the filter. Without a shop and a search they have been counted already.
async fn count(conn: &mut PgConnection, filter: &Filter) -> Result<i64, sqlx::Error> {
    if filter.shop_id.is_none() && filter.search.is_none() {
        return days::count(conn, filter.status, filter.from, filter.to).await;
    }
    let mut count = QueryBuilder::new("SELECT count(*) FROM pmov2.orders o");
    filter.push_to(&mut count);
    count.build_query_scalar().fetch_one(conn).await
}

/// Orders get their ids as they are placed, so both say the same; each is the order of an index that some filters use.
fn by(filter: &Filter) -> impl Fn(OrderColumn) -> &'static str {
    let has_days = filter.from.is_some() || filter.to.is_some();
    move |column| match column {
        OrderColumn::CreatedAt if has_days => "o.created_at",
        OrderColumn::CreatedAt => "o.id",
        OrderColumn::GrandTotal => "o.grand_total",
    }
}
