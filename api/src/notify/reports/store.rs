//! All SQL of delivery reports.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

use super::read::{Progress, Status};
use crate::config::Gateway;
use crate::platform::bus::{self, Topic};

/// Keeps a report as it came.
pub async fn keep(db: &PgPool, gateway: Gateway, body: &[u8], now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    let mut tx = db.begin().await?;
    sqlx::query!(
        "INSERT INTO pmov2.delivery_reports (gateway, body, received_at, next_attempt_at) VALUES ($1, $2, $3, $3)",
        gateway.as_str(),
        body,
        now
    )
    .execute(&mut *tx)
    .await?;
    bus::notify(&mut tx, Topic::Reports, gateway.as_str()).await?;
    tx.commit().await
}

pub struct Kept {
    pub id: i64,
    pub gateway: String,
    pub body: Vec<u8>,
    pub received_at: DateTime<Utc>,
    /// How often it was looked at before.
    pub attempts: i32,
}

/// The report that is due the longest, for this transaction alone.
pub async fn next(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<Option<Kept>, sqlx::Error> {
    sqlx::query_as!(
        Kept,
        "SELECT id, gateway, body, received_at, attempts FROM pmov2.delivery_reports
         WHERE done_at IS NULL AND next_attempt_at <= $1 ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED",
        now
    )
    .fetch_optional(tx)
    .await
}

/// Whether a report is done with, and what it left open.
pub async fn settle(
    tx: &mut PgConnection,
    id: i64,
    now: DateTime<Utc>,
    again_at: Option<DateTime<Utc>>,
    unknown: i32,
    error: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.delivery_reports SET attempts = attempts + 1, next_attempt_at = COALESCE($3, next_attempt_at),
             done_at = CASE WHEN $3::timestamptz IS NULL THEN $2::timestamptz END, unknown = $4, error = $5
         WHERE id = $1",
        id,
        now,
        again_at,
        unknown,
        error
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A message that a status is about, locked.
pub struct Message {
    pub id: i64,
    pub kind: String,
    pub status: String,
    pub order_id: Option<i64>,
    pub order_number: Option<String>,
}

pub async fn find(tx: &mut PgConnection, gateway: Gateway, status: &Status) -> Result<Option<Message>, sqlx::Error> {
    // A gateway's id may also belong to an earlier attempt of the message.
    let id = sqlx::query_scalar!(
        r#"SELECT COALESCE(
             (SELECT id FROM pmov2.messages WHERE id = $2 AND $1 = 'cloud_api'),
             (SELECT id FROM pmov2.messages WHERE gateway_message_id = $3 AND gateway = $1 ORDER BY id DESC LIMIT 1),
             (SELECT id FROM pmov2.messages WHERE gateway_state_id = $4 AND gateway = $1 ORDER BY id DESC LIMIT 1)) AS id"#,
        gateway.as_str(),
        status.message_id,
        status.gateway_message_id,
        status.state_id
    )
    .fetch_one(&mut *tx)
    .await?;
    let Some(id) = id else { return Ok(None) };
    sqlx::query_as!(
        Message,
        r#"SELECT m.id, m.kind, m.status, m.order_id, m.content ->> 'order_number' AS order_number
           FROM pmov2.messages m WHERE m.id = $1 FOR UPDATE"#,
        id
    )
    .fetch_optional(tx)
    .await
}

/// Ties the second id to a message.
pub async fn set_state_id(tx: &mut PgConnection, id: i64, state_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.messages SET gateway_state_id = $2 WHERE id = $1 AND gateway_state_id IS DISTINCT FROM $2", id, state_id)
        .execute(tx)
        .await?;
    Ok(())
}

/// Moves a message forward. The caller has found that it is forward.
pub async fn advance(
    tx: &mut PgConnection,
    id: i64,
    gateway: Gateway,
    status: &Status,
    progress: Progress,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    // What was still to be tried again has arrived: if it was tried but once, nothing was sent twice.
    sqlx::query!(
        "UPDATE pmov2.messages m SET status = $2::text, updated_at = $7, sealed_secret = NULL, leased_until = NULL,
             possibly_sent_twice = CASE WHEN m.status = 'queued'
                 THEN (SELECT count(*) FROM pmov2.message_attempts a WHERE a.message_id = m.id AND a.outcome IN ('unknown', 'lost')) > 1
                 ELSE m.possibly_sent_twice END,
             gateway = CASE WHEN m.status IN ('queued', 'expired') THEN $3 ELSE m.gateway END,
             gateway_message_id = CASE WHEN m.status IN ('queued', 'expired') THEN $4 ELSE m.gateway_message_id END,
             sent_at = COALESCE(m.sent_at, $5),
             delivered_at = CASE WHEN $2::text IN ('delivered', 'read') THEN COALESCE(m.delivered_at, $5::timestamptz) ELSE m.delivered_at END,
             read_at = CASE WHEN $2::text = 'read' THEN COALESCE(m.read_at, $5::timestamptz) ELSE m.read_at END,
             failed_at = CASE WHEN $2::text = 'failed' THEN $5::timestamptz END,
             last_error = CASE WHEN $2::text = 'failed' THEN $6 END
         WHERE id = $1",
        id,
        progress.as_str(),
        gateway.as_str(),
        status.gateway_message_id,
        status.at,
        status.error,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Deletes reports that were done with before `before`.
pub async fn forget(db: &PgPool, before: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    let forgotten =
        sqlx::query!("DELETE FROM pmov2.delivery_reports WHERE received_at <= $1 AND done_at IS NOT NULL", before).execute(db).await?;
    Ok(forgotten.rows_affected())
}
