//! All SQL of orders. Toko-facing reads take the shop's id.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Utc};
use rust_decimal::Decimal;
use sqlx::PgConnection;

use super::dto::ActorKind;
use super::place::NewOrder;
use super::status::OrderStatus;
use super::transition::Actor;
use crate::platform::clock::business_date;
use crate::platform::money::Money;

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

/// An order whose row is locked until the transaction ends.
pub struct Locked {
    pub id: i64,
    pub order_number: String,
    pub shop_id: i64,
    pub status: OrderStatus,
    pub grand_total: Money,
    pub notes: Option<String>,
    pub reject_reason: Option<String>,
}

/// Writes number, order, lines and first event. The number's counter is locked from here to the end of the transaction,
/// so this comes late in it; a rollback gives the number back.
pub async fn insert(tx: &mut PgConnection, order: &NewOrder<'_>, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    let lines = &order.lines;
    let product_ids: Vec<i64> = lines.iter().map(|line| line.product_id).collect();
    let codes: Vec<String> = lines.iter().map(|line| line.code.clone()).collect();
    let names: Vec<String> = lines.iter().map(|line| line.name.clone()).collect();
    let categories: Vec<Option<String>> = lines.iter().map(|line| line.category.clone()).collect();
    let qtys: Vec<i32> = lines.iter().map(|line| line.qty).collect();
    let prices: Vec<Decimal> = lines.iter().map(|line| line.price.into()).collect();
    let discounts: Vec<Decimal> = lines.iter().map(|line| line.discount.into()).collect();
    let subtotals: Vec<Decimal> = lines.iter().map(|line| line.subtotal.into()).collect();
    let available: Vec<i32> = lines.iter().map(|line| line.available).collect();
    sqlx::query_scalar!(
        r#"WITH number AS (
             INSERT INTO pmov2.serials AS s (type, year, last_number, prefix, created_at, updated_at) VALUES ('order', $1, 1, 'ORD', $2, $2)
             ON CONFLICT ON CONSTRAINT serials_type_year_key DO UPDATE SET last_number = s.last_number + 1, updated_at = $2
             RETURNING year, last_number
         ), placed AS (
             INSERT INTO pmov2.orders (order_number, shop_id, cart_id, total_amount, discount_amount, grand_total, line_count, notes, created_at, updated_at)
             SELECT 'ORD-' || year || '-' || lpad(last_number::text, 6, '0'), $3, $4, $5, $6, $7, cardinality($9::bigint[]), $8, $2, $2 FROM number
             RETURNING id
         ), lines AS (
             INSERT INTO pmov2.order_items (order_id, line_no, product_id, code, name, category, qty, price, discount, subtotal, available_at_order, created_at, updated_at)
             SELECT placed.id, line.no, line.product_id, line.code, line.name, line.category, line.qty, line.price, line.discount, line.subtotal, line.available, $2, $2
             FROM placed, unnest($9::bigint[], $10::text[], $11::text[], $12::text[], $13::int[], $14::numeric[], $15::numeric[], $16::numeric[], $17::int[])
                  WITH ORDINALITY AS line (product_id, code, name, category, qty, price, discount, subtotal, available, no)
         ), event AS (
             INSERT INTO pmov2.order_events (order_id, at, actor_kind, actor_id, actor_name, from_status, to_status)
             SELECT placed.id, $2, 'toko', $3, $18, NULL, 'pending' FROM placed
         )
         SELECT id AS "id!" FROM placed"#,
        business_date(now).year(),
        now,
        order.shop_id,
        order.cart_id,
        Decimal::from(order.total_amount),
        Decimal::from(order.discount_amount),
        Decimal::from(order.grand_total),
        order.notes,
        &product_ids,
        &codes,
        &names,
        &categories as &[Option<String>],
        &qtys,
        &prices,
        &discounts,
        &subtotals,
        &available,
        order.shop_name
    )
    .fetch_one(tx)
    .await
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
                subtotal AS "subtotal: Money", available_at_order, qty_backorder
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

/// A shop's orders, newest first, and how many there are.
pub async fn of_shop(
    conn: &mut PgConnection,
    shop_id: i64,
    status: Option<&str>,
    limit: i64,
    offset: i64,
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
        limit,
        offset
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

/// Locks an order; with `shop_id` only if it is that shop's.
pub async fn lock(tx: &mut PgConnection, shop_id: Option<i64>, id: i64) -> Result<Option<Locked>, sqlx::Error> {
    sqlx::query_as!(
        Locked,
        r#"SELECT id, order_number, shop_id, status AS "status: OrderStatus", grand_total AS "grand_total: Money", notes, reject_reason
         FROM pmov2.orders WHERE id = $1 AND ($2::bigint IS NULL OR shop_id = $2) FOR UPDATE"#,
        id,
        shop_id
    )
    .fetch_optional(tx)
    .await
}

/// Moves an order; its time column follows its status.
pub async fn set_status(
    tx: &mut PgConnection,
    id: i64,
    from: OrderStatus,
    to: OrderStatus,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let moved = sqlx::query!(
        "UPDATE pmov2.orders SET status = $3::text, updated_at = $4,
             approved_at = CASE WHEN $3::text = 'approved' THEN $4 ELSE approved_at END,
             rejected_at = CASE WHEN $3::text = 'rejected' THEN $4 ELSE rejected_at END,
             cancelled_at = CASE WHEN $3::text = 'cancelled' THEN $4 ELSE cancelled_at END,
             reject_reason = CASE WHEN $3::text = 'rejected' THEN $5 ELSE reject_reason END
         WHERE id = $1 AND status = $2",
        id,
        from.as_str(),
        to.as_str(),
        now,
        reason
    )
    .execute(tx)
    .await?;
    if moved.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

/// Ties an order to the sales order it became; sets the status that needs it.
pub async fn set_submitted(
    tx: &mut PgConnection,
    id: i64,
    jenis_so: &str,
    so_id: i64,
    so_number: &str,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let moved = sqlx::query!(
        "UPDATE pmov2.orders SET status = 'submitted_to_datapart', jenis_so = $2, ref_so_id = $3, ref_so_number = $4, submitted_at = $5, updated_at = $5
         WHERE id = $1 AND status = 'pending'",
        id,
        jenis_so,
        so_id,
        so_number,
        now
    )
    .execute(tx)
    .await?;
    if moved.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

pub async fn insert_event(
    tx: &mut PgConnection,
    order_id: i64,
    now: DateTime<Utc>,
    actor: &Actor,
    from: Option<OrderStatus>,
    to: OrderStatus,
    reason: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO pmov2.order_events (order_id, at, actor_kind, actor_id, actor_name, from_status, to_status, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        order_id,
        now,
        actor.kind as ActorKind,
        actor.id,
        actor.name,
        from.map(OrderStatus::as_str),
        to.as_str(),
        reason
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Pieces that pending orders already ask for, per product; locks the products' stock rows against other checkouts.
///
/// Orders handed to the old system are in its bookings, so only pending ones count here.
pub async fn lock_promised(tx: &mut PgConnection, product_ids: &[i64]) -> Result<HashMap<i64, i64>, sqlx::Error> {
    sqlx::query!("SELECT id FROM pmov2.products WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE", product_ids).fetch_all(&mut *tx).await?;
    let rows = sqlx::query!(
        r#"SELECT i.product_id, sum(i.qty) AS "qty!" FROM pmov2.order_items i JOIN pmov2.orders o ON o.id = i.order_id
         WHERE i.product_id = ANY($1) AND o.status = 'pending' GROUP BY i.product_id"#,
        product_ids
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.product_id, row.qty)).collect())
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
pub async fn all(
    conn: &mut PgConnection,
    filter: &Filter,
    oldest_first: bool,
    limit: i64,
    offset: i64,
) -> Result<(Vec<SummaryRow>, i64), sqlx::Error> {
    use sqlx::Row;
    let mut query = sqlx::QueryBuilder::new(
        "SELECT o.id, o.order_number, o.status, o.shop_id, shops.code AS shop_code, shops.name AS shop_name, o.line_count, o.total_amount,
                o.discount_amount, o.grand_total, o.ref_so_number, o.created_at, o.updated_at
         FROM pmov2.orders o JOIN pmov2.shops ON shops.id = o.shop_id",
    );
    filter.push_to(&mut query);
    query.push(if oldest_first { " ORDER BY o.id ASC" } else { " ORDER BY o.id DESC" });
    query.push(" LIMIT ").push_bind(limit).push(" OFFSET ").push_bind(offset);
    let rows = query.build().fetch_all(&mut *conn).await?;
    let rows = rows
        .into_iter()
        .map(|row| {
            Ok(SummaryRow {
                id: row.try_get("id")?,
                order_number: row.try_get("order_number")?,
                status: row.try_get("status")?,
                shop_id: row.try_get("shop_id")?,
                shop_code: row.try_get("shop_code")?,
                shop_name: row.try_get("shop_name")?,
                line_count: row.try_get("line_count")?,
                total_amount: row.try_get("total_amount")?,
                discount_amount: row.try_get("discount_amount")?,
                grand_total: row.try_get("grand_total")?,
                ref_so_number: row.try_get("ref_so_number")?,
                created_at: row.try_get("created_at")?,
                updated_at: row.try_get("updated_at")?,
            })
        })
        .collect::<Result<_, sqlx::Error>>()?;
    let mut count = sqlx::QueryBuilder::new("SELECT count(*) FROM pmov2.orders o");
    filter.push_to(&mut count);
    let total: i64 = count.build_query_scalar().fetch_one(conn).await?;
    Ok((rows, total))
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
        r#"SELECT shops.code, shops.phone, shops.ref_toko_id, sales.name AS "sales_name?", sales.ref_salesman_id AS "ref_salesman_id?"
         FROM pmov2.orders o JOIN pmov2.shops ON shops.id = o.shop_id LEFT JOIN pmov2.sales ON sales.id = shops.sales_id
         WHERE o.id = $1"#,
        order_id
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
