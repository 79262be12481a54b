//! The back office's list of all orders. Built anew for each filter and never kept as a prepared statement, so that the plan is
//! made for the values at hand.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::filter::Filter;
use crate::orders::admin::{OrderColumn, OrderSort};
use crate::orders::status::OrderStatus;
use crate::platform::clock::day_begins;
use crate::platform::money::Money;

/// An order in the back office's list.
#[derive(sqlx::FromRow)]
pub struct BackOfficeRow {
    pub id: i64,
    pub order_number: String,
    pub status: OrderStatus,
    pub shop_id: i64,
    pub shop_code: String,
    pub shop_name: String,
    pub shop_city: Option<String>,
    pub sales_id: Option<i64>,
    pub sales_name: Option<String>,
    pub has_mapping_problem: bool,
    pub line_count: i32,
    pub total_amount: Money,
    pub discount_amount: Money,
    pub grand_total: Money,
    pub ref_so_number: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A stretch of the list.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    pub limit: i64,
    pub offset: i64,
    /// Where the offset counts from, when the days before it have been skipped.
    pub day: Option<NaiveDate>,
}

/// Orders that pass the filter. Their ids are found first, from indexes alone as far as possible: what an offset passes over
/// is never fetched, nor joined.
pub async fn page(conn: &mut PgConnection, filter: &Filter, sort: OrderSort, stretch: Stretch) -> Result<Vec<BackOfficeRow>, sqlx::Error> {
    let order_by = order_by(sort);
    let mut query = QueryBuilder::new(
        "SELECT o.id, o.order_number, o.status, o.shop_id, s.code AS shop_code, s.name AS shop_name, s.city AS shop_city, s.sales_id,
                sales.name AS sales_name, o.line_count, o.total_amount, o.discount_amount, o.grand_total, o.ref_so_number, o.created_at,
                o.updated_at, o.status = 'pending' AND (s.ref_toko_id IS NULL OR sales.ref_salesman_id IS NULL
                    OR EXISTS (SELECT FROM pmov2.order_items i JOIN pmov2.products p ON p.id = i.product_id
                               WHERE i.order_id = o.id AND p.ref_part_id IS NULL)) AS has_mapping_problem
         FROM (",
    );
    push_ids(&mut query, filter, sort, stretch);
    query
        .push(
            ") AS page JOIN pmov2.orders o ON o.id = page.id JOIN pmov2.shops s ON s.id = o.shop_id
              LEFT JOIN pmov2.sales ON sales.id = s.sales_id",
        )
        .push(order_by);
    query.build_query_as().persistent(false).fetch_all(conn).await
}

fn push_ids(query: &mut QueryBuilder<Postgres>, filter: &Filter, sort: OrderSort, stretch: Stretch) {
    query.push("SELECT o.id FROM pmov2.orders o");
    if sort.column == OrderColumn::ShopName {
        query.push(" JOIN pmov2.shops s ON s.id = o.shop_id");
    }
    filter.push_to(query);
    if let Some(day) = stretch.day {
        match sort.descending {
            true => query.push(" AND o.created_at < ").push_bind(day.succ_opt().map(day_begins)),
            false => query.push(" AND o.created_at >= ").push_bind(day_begins(day)),
        };
    }
    // As numbers in the text: the planner has to know how few rows are wanted.
    query.push(order_by(sort)).push(format!(" LIMIT {} OFFSET {}", stretch.limit, stretch.offset));
}

/// Each is an index read in one direction or the other.
pub fn order_by(sort: OrderSort) -> &'static str {
    match (sort.column, sort.descending) {
        (OrderColumn::CreatedAt, false) => " ORDER BY o.created_at, o.id",
        (OrderColumn::CreatedAt, true) => " ORDER BY o.created_at DESC, o.id DESC",
        (OrderColumn::GrandTotal, false) => " ORDER BY o.grand_total, o.id",
        (OrderColumn::GrandTotal, true) => " ORDER BY o.grand_total DESC, o.id DESC",
        (OrderColumn::OrderNumber, false) => " ORDER BY o.order_number",
        (OrderColumn::OrderNumber, true) => " ORDER BY o.order_number DESC",
        (OrderColumn::ShopName, false) => " ORDER BY s.name, s.id, o.id",
        (OrderColumn::ShopName, true) => " ORDER BY s.name DESC, s.id DESC, o.id DESC",
        (OrderColumn::Status, false) => " ORDER BY o.status, o.created_at DESC, o.id DESC",
        (OrderColumn::Status, true) => " ORDER BY o.status DESC, o.created_at, o.id",
    }
}

/// How many orders pass the filter, by looking at each. `totals` asks only when the counters can't tell.
pub async fn count(conn: &mut PgConnection, filter: &Filter) -> Result<i64, sqlx::Error> {
    let mut query = QueryBuilder::new("SELECT count(*) FROM pmov2.orders o");
    filter.push_to(&mut query);
    query.build_query_scalar().persistent(false).fetch_one(conn).await
}

/// How many orders pass a filter of statuses and days, by the counters.
pub async fn counts_total(conn: &mut PgConnection, filter: &Filter) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT COALESCE(sum(orders), 0)::bigint AS "orders!" FROM pmov2.order_days
         WHERE (cardinality($1::text[]) = 0 OR status = ANY($1)) AND ($2::date IS NULL OR day >= $2) AND ($3::date IS NULL OR day <= $3)"#,
        &names(&filter.statuses),
        filter.from,
        filter.to
    )
    .fetch_one(conn)
    .await
}

fn names(statuses: &[OrderStatus]) -> Vec<String> {
    statuses.iter().map(|status| status.as_str().to_owned()).collect()
}

/// Orders placed on each business day that pass a filter of statuses and days, by the counters. The earliest day first.
pub async fn counts_by_day(conn: &mut PgConnection, filter: &Filter) -> Result<Vec<(NaiveDate, i64)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT day, sum(orders)::bigint AS "orders!" FROM pmov2.order_days
         WHERE (cardinality($1::text[]) = 0 OR status = ANY($1)) AND ($2::date IS NULL OR day >= $2) AND ($3::date IS NULL OR day <= $3)
         GROUP BY day HAVING sum(orders) > 0 ORDER BY day"#,
        &names(&filter.statuses),
        filter.from,
        filter.to
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.day, row.orders)).collect())
}

/// How many orders there are in each status, by the counters.
pub async fn counts_by_status(conn: &mut PgConnection) -> Result<Vec<(OrderStatus, i64)>, sqlx::Error> {
    let rows =
        sqlx::query!(r#"SELECT status AS "status: OrderStatus", sum(orders)::bigint AS "orders!" FROM pmov2.order_days GROUP BY status"#)
            .fetch_all(conn)
            .await?;
    Ok(rows.into_iter().map(|row| (row.status, row.orders)).collect())
}

/// The pending orders on both sides of an order, in the order in which they were placed; past the ends it goes on at the other.
pub struct Neighbours {
    pub previous: Option<i64>,
    pub next: Option<i64>,
}

pub async fn pending_neighbours(conn: &mut PgConnection, id: i64, created_at: DateTime<Utc>) -> Result<Neighbours, sqlx::Error> {
    sqlx::query_as!(
        Neighbours,
        "SELECT COALESCE(
             (SELECT id FROM pmov2.orders WHERE status = 'pending' AND (created_at, id) < ($2, $1) ORDER BY created_at DESC, id DESC LIMIT 1),
             (SELECT id FROM pmov2.orders WHERE status = 'pending' AND (created_at, id) > ($2, $1) ORDER BY created_at DESC, id DESC LIMIT 1)
         ) AS previous,
         COALESCE(
             (SELECT id FROM pmov2.orders WHERE status = 'pending' AND (created_at, id) > ($2, $1) ORDER BY created_at, id LIMIT 1),
             (SELECT id FROM pmov2.orders WHERE status = 'pending' AND (created_at, id) < ($2, $1) ORDER BY created_at, id LIMIT 1)
         ) AS next",
        id,
        created_at
    )
    .fetch_one(conn)
    .await
}
