//! Orders that the old system still may have news of.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::datapart::Delivery;
use crate::orders::dto::ActorKind;
use crate::orders::status::OrderStatus;

/// The next orders to look at, by their ids.
pub async fn followed(conn: &mut PgConnection, after: i64, most: i64) -> Result<Vec<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        "SELECT id FROM pmov2.orders WHERE is_followed AND status IN ('submitted_to_datapart', 'approved') AND id > $1 ORDER BY id LIMIT $2",
        after,
        most
    )
    .fetch_all(conn)
    .await
}

/// An order whose row is locked until the transaction ends.
pub struct Followed {
    pub id: i64,
    pub order_number: String,
    pub shop_id: i64,
    pub phone: String,
    pub status: OrderStatus,
    pub ref_so_number: String,
}

/// Locks orders in the order of their ids, as everybody does.
pub async fn lock_followed(tx: &mut PgConnection, ids: &[i64]) -> Result<Vec<Followed>, sqlx::Error> {
    sqlx::query_as!(
        Followed,
        r#"SELECT o.id, o.order_number, o.shop_id, shops.phone, o.status AS "status: OrderStatus", o.ref_so_number AS "ref_so_number!"
           FROM pmov2.orders o JOIN pmov2.shops ON shops.id = o.shop_id
           WHERE o.id = ANY($1) AND o.ref_so_number IS NOT NULL ORDER BY o.id FOR UPDATE OF o"#,
        ids
    )
    .fetch_all(tx)
    .await
}

/// A move of one order.
pub struct Move {
    pub order_id: i64,
    pub from: OrderStatus,
    pub to: OrderStatus,
    pub actor_kind: ActorKind,
    pub actor_name: String,
    pub reason: Option<String>,
}

/// Moves orders whose locks the caller holds: status, time, reason, and history.
pub async fn move_all(tx: &mut PgConnection, moves: &[Move], now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    let ids: Vec<i64> = moves.iter().map(|one| one.order_id).collect();
    let from: Vec<String> = moves.iter().map(|one| one.from.as_str().to_owned()).collect();
    let to: Vec<String> = moves.iter().map(|one| one.to.as_str().to_owned()).collect();
    let kinds: Vec<String> = moves.iter().map(|one| one.actor_kind.as_str().to_owned()).collect();
    let names: Vec<String> = moves.iter().map(|one| one.actor_name.clone()).collect();
    let reasons: Vec<Option<String>> = moves.iter().map(|one| one.reason.clone()).collect();
    sqlx::query!(
        "WITH moves AS (
             SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
                 AS moves (order_id, from_status, to_status, actor_kind, actor_name, reason)
         ), moved AS (
             UPDATE pmov2.orders o SET status = moves.to_status, updated_at = $7,
                 approved_at = CASE WHEN moves.to_status = 'approved' THEN $7 ELSE o.approved_at END,
                 rejected_at = CASE WHEN moves.to_status = 'rejected' THEN $7 ELSE o.rejected_at END,
                 reject_reason = CASE WHEN moves.to_status = 'rejected' THEN moves.reason ELSE o.reject_reason END
             FROM moves WHERE o.id = moves.order_id AND o.status = moves.from_status RETURNING o.id
         )
         INSERT INTO pmov2.order_events (order_id, at, actor_kind, actor_name, from_status, to_status, reason)
         SELECT moves.order_id, $7, moves.actor_kind, moves.actor_name, moves.from_status, moves.to_status, moves.reason
         FROM moves JOIN moved ON moved.id = moves.order_id ORDER BY moves.order_id",
        &ids,
        &from,
        &to,
        &kinds,
        &names,
        &reasons as &[Option<String>],
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes down what has been delivered of lines, and of their orders as a whole.
pub async fn set_delivered(
    tx: &mut PgConnection,
    deliveries: &[Delivery],
    order_ids: &[i64],
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let items: Vec<i64> = deliveries.iter().map(|delivery| delivery.item_id).collect();
    let delivered: Vec<i32> = deliveries.iter().map(|delivery| delivery.qty_delivered).collect();
    let backorder: Vec<i32> = deliveries.iter().map(|delivery| delivery.qty_backorder).collect();
    sqlx::query!(
        "UPDATE pmov2.order_items i SET qty_delivered = news.delivered, qty_backorder = news.backorder, updated_at = $4
         FROM unnest($1::bigint[], $2::int[], $3::int[]) AS news (item_id, delivered, backorder) WHERE i.id = news.item_id",
        &items,
        &delivered,
        &backorder,
        now
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE pmov2.orders o SET qty_delivered = figures.delivered, updated_at = $2
         FROM (SELECT order_id, COALESCE(sum(qty_delivered), 0)::int AS delivered FROM pmov2.order_items WHERE order_id = ANY($1) GROUP BY order_id) AS figures
         WHERE o.id = figures.order_id",
        order_ids,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Gives up following those of these orders that are delivered, or were handed over before `cutoff`.
pub async fn stop_following(tx: &mut PgConnection, ids: &[i64], cutoff: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.orders o SET is_followed = false
         WHERE o.id = ANY($1) AND o.is_followed AND (o.submitted_at < $2 OR (o.status = 'approved' AND NOT EXISTS (
             SELECT FROM pmov2.order_items i WHERE i.order_id = o.id AND COALESCE(i.qty_backorder, i.qty) > 0)))",
        ids,
        cutoff
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// An order of which more has been delivered than its shop was told.
pub struct Untold {
    pub id: i64,
    pub shop_id: i64,
    pub order_number: String,
    pub phone: String,
    pub qty_delivered: i32,
    /// Of all lines, still to come.
    pub qty_backorder: i64,
    pub delivery_told_at: Option<DateTime<Utc>>,
}

/// Locks the next such orders; what another process has locked is told by that one.
pub async fn untold_deliveries(tx: &mut PgConnection, after: i64, most: i64) -> Result<Vec<Untold>, sqlx::Error> {
    sqlx::query_as!(
        Untold,
        r#"SELECT o.id, o.shop_id, o.order_number, shops.phone, o.qty_delivered, o.delivery_told_at,
                (SELECT COALESCE(sum(COALESCE(i.qty_backorder, i.qty)), 0) FROM pmov2.order_items i WHERE i.order_id = o.id) AS "qty_backorder!"
           FROM pmov2.orders o JOIN pmov2.shops ON shops.id = o.shop_id
           WHERE o.qty_delivered > o.delivery_told_qty AND o.id > $1 ORDER BY o.id LIMIT $2 FOR UPDATE OF o SKIP LOCKED"#,
        after,
        most
    )
    .fetch_all(tx)
    .await
}

/// Remembers that the shops have been told.
pub async fn set_told(tx: &mut PgConnection, ids: &[i64], now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.orders SET delivery_told_qty = qty_delivered, delivery_told_at = $2 WHERE id = ANY($1)", ids, now)
        .execute(tx)
        .await?;
    Ok(())
}
