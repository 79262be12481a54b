//! Links for a new password.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Whose link this is, while it is good.
pub(in crate::auth) async fn owner_of_reset(db: &PgPool, token_hash: &[u8; 32], now: DateTime<Utc>) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        "SELECT user_id FROM pmov2.password_resets WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
        token_hash,
        now
    )
    .fetch_optional(db)
    .await
}

pub(in crate::auth) async fn insert_reset(
    tx: &mut PgConnection,
    user_id: i64,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO pmov2.password_resets (user_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4)",
        user_id,
        token_hash,
        now,
        expires_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whether the link was still good; it no longer is.
pub(in crate::auth) async fn use_reset(
    tx: &mut PgConnection,
    user_id: i64,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.password_resets SET used_at = $3 WHERE user_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > $3",
        user_id,
        token_hash,
        now
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Makes all links of a user useless that are not used yet.
pub(in crate::auth) async fn delete_resets(tx: &mut PgConnection, user_id: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.password_resets WHERE user_id = $1 AND used_at IS NULL", user_id).execute(tx).await?;
    Ok(())
}
