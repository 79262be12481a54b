//! Demo data of the size and the look of the real thing: the old system's master, stock, shops, sales people,
//! a few months of orders, and the same seen from PMO. It is for development, tests and demonstrations;
//! production never calls it.
//!
//! Everything comes from the seed but the dates, which lead up to `now`. All of it is mapped between PMO and
//! the old system except the shop [`UNMAPPED_SHOP`], and the part [`UNMAPPED_PART`], which the old system's
//! master does not have; both meet in one pending order.
//!
//! One transaction, in this order: the old system's stand-in schema; users, sales people and shops; parts
//! with their stock, streamed; orders in batches, each table by one `COPY` per batch; serials; sequences.

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Utc};
use sqlx::{Executor, PgConnection, PgPool};

mod baskets;
mod calendar;
mod clock;
mod copy;
#[cfg(test)]
mod dictionary;
mod history;
mod master;
mod numbers;
mod orders;
mod parts;
mod plan;
mod rng;
mod shops;
mod staff;
mod stock;
mod tables;

pub use parts::UNMAPPED_PART;
pub use shops::UNMAPPED_SHOP;
pub use staff::{ADMINS, PASSWORD};

use master::load_parts;
use orders::{OrderRows, Writer};
use plan::Planner;

#[derive(Debug, Clone)]
pub struct DemoOptions {
    pub seed: u64,
    /// Rows of the part master; 43,000 of 56,500 can be sold.
    pub parts: usize,
    pub shops: usize,
    pub orders: usize,
    /// Over how many days the orders are spread, today included. Very many orders take more days than this, so
    /// that the six digits of an order number are enough for each year.
    pub days: usize,
}

impl Default for DemoOptions {
    fn default() -> Self {
        Self { seed: 2025, parts: 56_500, shops: 300, orders: 6_000, days: 120 }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DemoSummary {
    pub parts: u64,
    pub sellable_parts: u64,
    pub shops: u64,
    pub orders: u64,
    pub order_lines: u64,
    pub sales_orders: u64,
}

/// Whether nobody has used this database yet: no shops, no products, no users.
///
/// # Errors
/// When the database does not answer or is not migrated.
pub async fn is_empty(pool: &PgPool) -> Result<bool> {
    let mut connection = pool.acquire().await?;
    nothing_there(&mut connection).await
}

/// Fills an empty database.
///
/// # Errors
/// When the database is not empty, does not answer, or is not migrated. Nothing is left behind then.
pub async fn load(pool: &PgPool, options: &DemoOptions, now: DateTime<Utc>) -> Result<DemoSummary> {
    load_if_empty(pool, options, now).await?.context("the database is not empty: demo data goes only into an empty one")
}

/// Fills the database unless somebody has used it; of several processes that start at once, one does.
///
/// # Errors
/// When the database does not answer or is not migrated. Nothing is left behind then.
pub async fn load_if_empty(pool: &PgPool, options: &DemoOptions, now: DateTime<Utc>) -> Result<Option<DemoSummary>> {
    let mut transaction = pool.begin().await?;
    sqlx::query("SELECT pg_advisory_xact_lock(hashtext('pmo demo data'))").execute(&mut *transaction).await?;
    if !nothing_there(&mut transaction).await? {
        return Ok(None);
    }
    let summary = fill(&mut transaction, options, now.timestamp()).await?;
    transaction.commit().await?;
    // Statistics for the planner, the visibility map for index-only scans.
    for statement in AFTERWARDS {
        pool.execute(*statement).await?;
    }
    Ok(Some(summary))
}

async fn nothing_there(connection: &mut PgConnection) -> Result<bool> {
    let empty = sqlx::query_scalar::<_, bool>(
        "SELECT NOT (EXISTS (SELECT FROM pmov2.shops) OR EXISTS (SELECT FROM pmov2.products) OR EXISTS (SELECT FROM pmov2.users))",
    );
    Ok(empty.fetch_one(connection).await?)
}

async fn fill(to: &mut PgConnection, options: &DemoOptions, now: i64) -> Result<DemoSummary> {
    sqlx::raw_sql(include_str!("data_part.sql")).execute(&mut *to).await?;
    let foreign = sqlx::query_scalar::<_, bool>("SELECT EXISTS (SELECT FROM data_part.tblpart_id) OR EXISTS (SELECT FROM data_part.tblso)");
    ensure!(!foreign.fetch_one(&mut *to).await?, "data_part is not empty: this looks like a real old system");

    // At most 2,000 orders a day keep a year's numbers within six digits.
    let days = options.days.max(options.orders / 2_000 + 1);
    let since = clock::timestamp(now - (days as i64 + 30) * clock::DAY);
    let seed = options.seed;

    let users = tokio::task::spawn_blocking({
        let since = since.clone();
        move || staff::user_rows(seed, &since)
    });
    let (mut sales, mut salesmen) = staff::sales_rows(seed, &since);
    sales.send(to, staff::COPY_SALES).await?;
    salesmen.send(to, staff::COPY_SALESMAN).await?;
    let shops = shops::shops(seed, options.shops);
    let (mut shop_rows, mut tokos) = shops::shop_rows(&shops, &since);
    shop_rows.send(to, shops::COPY_SHOPS).await?;
    tokos.send(to, shops::COPY_TOKO).await?;

    let parts = parts::catalogue(seed, options.parts)?;
    let (shelf, sellable_parts) = load_parts(to, seed, parts, now, &since).await?;
    let mut summary = DemoSummary { parts: options.parts as u64, sellable_parts, shops: shops.len() as u64, ..DemoSummary::default() };

    let mut writer = Writer::new(seed, now, &shops, &shelf);
    if writer.has_work() && options.orders > 0 {
        let mut planner = Planner::new(seed, options.orders, days, now);
        let mut rows = OrderRows::default();
        loop {
            let batch = planner
                .by_ref()
                .take(2_000)
                .inspect(|planned| writer.write(planned, &mut rows))
                .fold((0, 0), |(all, so), planned| (all + 1, so + u64::from(planned.fate.sales_order().is_some())));
            if batch.0 == 0 {
                break;
            }
            summary.orders += batch.0;
            summary.sales_orders += batch.1;
            for (rows, (what, statement)) in rows.tables().into_iter().zip(orders::COPY) {
                rows.send(to, statement).await.with_context(|| format!("loading {what}"))?;
            }
        }
        summary.order_lines = writer.lines_written;
        write_serials(to, &planner).await?;
    }
    users.await??.send(to, staff::COPY_USERS).await?;
    sqlx::raw_sql(SEQUENCES).execute(&mut *to).await?;
    Ok(summary)
}

async fn write_serials(to: &mut PgConnection, planner: &Planner) -> Result<()> {
    for serial in planner.serials() {
        sqlx::query("INSERT INTO pmov2.serials (type, year, last_number, prefix) VALUES ($1, $2, $3, $4)")
            .bind(serial.kind)
            .bind(serial.year)
            .bind(i32::try_from(serial.last).context("too many orders in a year")?)
            .bind(serial.prefix)
            .execute(&mut *to)
            .await?;
    }
    Ok(())
}

/// Rows came with their ids: the sequences go on after them.
const SEQUENCES: &str = "
    SELECT setval(pg_get_serial_sequence('pmov2.users', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.users;
    SELECT setval(pg_get_serial_sequence('pmov2.sales', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.sales;
    SELECT setval(pg_get_serial_sequence('pmov2.shops', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.shops;
    SELECT setval(pg_get_serial_sequence('pmov2.products', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.products;
    SELECT setval(pg_get_serial_sequence('pmov2.carts', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.carts;
    SELECT setval(pg_get_serial_sequence('pmov2.orders', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.orders;
    SELECT setval(pg_get_serial_sequence('pmov2.order_items', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.order_items;
    SELECT setval(pg_get_serial_sequence('pmov2.order_events', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.order_events;
    SELECT setval(pg_get_serial_sequence('pmov2.messages', 'id'), coalesce(max(id), 0) + 1, false) FROM pmov2.messages;
    SELECT setval(pg_get_serial_sequence('data_part.tblpart_id', 'id'), coalesce(max(id), 0) + 1, false) FROM data_part.tblpart_id;
    SELECT setval(pg_get_serial_sequence('data_part.tbltoko', 'id'), coalesce(max(id), 0) + 1, false) FROM data_part.tbltoko;
    SELECT setval(pg_get_serial_sequence('data_part.tblsalesman', 'id'), coalesce(max(id), 0) + 1, false) FROM data_part.tblsalesman;
    SELECT setval(pg_get_serial_sequence('data_part.tblso', 'id'), coalesce(max(id), 0) + 1, false) FROM data_part.tblso;
    SELECT setval(pg_get_serial_sequence('data_part.tblso_detail', 'id'), coalesce(max(id), 0) + 1, false) FROM data_part.tblso_detail;
";

const AFTERWARDS: &[&str] = &[
    "VACUUM (ANALYZE) pmov2.users, pmov2.sales, pmov2.shops, pmov2.products, pmov2.product_stocks, pmov2.carts, pmov2.orders, \
     pmov2.order_items, pmov2.order_events, pmov2.messages",
    "VACUUM (ANALYZE) data_part.tblpart_id, data_part.tblstock_part_id, data_part.tbltoko, data_part.tblsalesman, data_part.tblso, \
     data_part.tblso_detail",
];
