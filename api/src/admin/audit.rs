//! The audit log: who changed what in the back office, written in the transaction of the change.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use crate::auth::Admin;
use crate::platform::http::ApiResult;
use crate::platform::http::request::Origin;

/// What was done to what. `before` and `after` hold the fields that matter, never secrets.
#[derive(Debug)]
pub struct Entry<'a> {
    /// `order.approve`, `admin.login`, …
    pub action: &'a str,
    pub entity: &'a str,
    pub entity_id: Option<i64>,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

/// Records an admin's action.
pub async fn record(tx: &mut PgConnection, now: DateTime<Utc>, admin: &Admin, origin: &Origin, entry: Entry<'_>) -> ApiResult<()> {
    record_user(tx, now, (admin.user_id, &admin.name), origin, entry).await
}

/// Records what a user did without being logged in, e.g. by a link that was emailed: `user` is id and name.
pub async fn record_user(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    (user_id, name): (i64, &str),
    origin: &Origin,
    entry: Entry<'_>,
) -> ApiResult<()> {
    sqlx::query!(
        "INSERT INTO pmov2.audit_log (at, actor_kind, actor_id, actor_name, action, entity, entity_id, before, after, ip_address, request_id)
         VALUES ($1, 'admin', $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        now,
        user_id,
        name,
        entry.action,
        entry.entity,
        entry.entity_id,
        entry.before,
        entry.after,
        origin.ip,
        origin.request_id
    )
    .execute(tx)
    .await?;
    Ok(())
}
