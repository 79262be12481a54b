//! Placing orders and moving them.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Utc};
use rust_decimal::Decimal;
use sqlx::PgConnection;

use crate::orders::dto::ActorKind;
use crate::orders::place::NewOrder;
use crate::orders::status::OrderStatus;
use crate::orders::transition::Actor;
use crate::platform::clock::business_date;
use crate::platform::money::Money;

/// An order whose row is locked until the transaction ends.
pub struct Locked {
    pub id: i64,
    pub order_number: String,
    pub shop_id: i64,
    pub status: OrderStatus,
    pub grand_total: Money,
    pub notes: Option<String>,
    pub reject_reason: Option<String>,
    pub ref_so_number: Option<String>,
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

/// Locks an order; with `shop_id` only if it is that shop's.
pub async fn lock(tx: &mut PgConnection, shop_id: Option<i64>, id: i64) -> Result<Option<Locked>, sqlx::Error> {
    sqlx::query_as!(
        Locked,
        r#"SELECT id, order_number, shop_id, status AS "status: OrderStatus", grand_total AS "grand_total: Money", notes, reject_reason, ref_so_number
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
