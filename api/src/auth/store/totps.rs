//! Second factors and recovery codes.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

use crate::auth::totp::TotpState;

pub(in crate::auth) struct TotpRow {
    pub sealed_secret: Vec<u8>,
    pub is_confirmed: bool,
}

pub(in crate::auth) async fn totp(conn: &mut PgConnection, user_id: i64) -> Result<Option<TotpRow>, sqlx::Error> {
    sqlx::query_as!(
        TotpRow,
        r#"SELECT sealed_secret, confirmed_at IS NOT NULL AS "is_confirmed!" FROM pmov2.user_totps WHERE user_id = $1"#,
        user_id
    )
    .fetch_optional(conn)
    .await
}

/// What an admin is told about the own second factor.
pub(in crate::auth) async fn totp_state(db: &PgPool, user_id: i64) -> Result<TotpState, sqlx::Error> {
    sqlx::query_as!(
        TotpState,
        r#"SELECT EXISTS (SELECT FROM pmov2.user_totps WHERE user_id = $1 AND confirmed_at IS NOT NULL) AS "is_on!",
                COALESCE((SELECT value = 'true' FROM pmov2.settings WHERE key = 'totp_required'), false) AS "is_required!",
                (SELECT count(*) FROM pmov2.totp_recovery_codes WHERE user_id = $1 AND used_at IS NULL) AS "recovery_codes_left!""#,
        user_id
    )
    .fetch_one(db)
    .await
}

/// Keeps a secret that is still to be confirmed, in place of an earlier one. `false`: one is confirmed already.
pub(in crate::auth) async fn put_totp(
    tx: &mut PgConnection,
    user_id: i64,
    sealed_secret: &[u8],
    now: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "INSERT INTO pmov2.user_totps AS t (user_id, sealed_secret, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (user_id) DO UPDATE SET sealed_secret = EXCLUDED.sealed_secret, created_at = EXCLUDED.created_at
         WHERE t.confirmed_at IS NULL",
        user_id,
        sealed_secret,
        now
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Turns the second factor on; the step of the confirming code is used. The caller holds the user's row.
pub(in crate::auth) async fn confirm_totp(tx: &mut PgConnection, user_id: i64, step: i64, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.user_totps SET confirmed_at = $3, last_step = $2 WHERE user_id = $1", user_id, step, now)
        .execute(tx)
        .await?;
    Ok(())
}

/// Uses a time step up. `false`: it, or a later one, has been used.
pub(in crate::auth) async fn use_totp_step(tx: &mut PgConnection, user_id: i64, step: i64) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.user_totps SET last_step = $2 WHERE user_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2",
        user_id,
        step
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets the second factor, with its recovery codes. `false`: there was none.
pub(in crate::auth) async fn delete_totp(tx: &mut PgConnection, user_id: i64) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!("DELETE FROM pmov2.user_totps WHERE user_id = $1", user_id).execute(tx).await?;
    Ok(done.rows_affected() == 1)
}

pub(in crate::auth) async fn replace_recovery_codes(
    tx: &mut PgConnection,
    user_id: i64,
    hashes: &[Vec<u8>],
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.totp_recovery_codes WHERE user_id = $1", user_id).execute(&mut *tx).await?;
    sqlx::query!(
        "INSERT INTO pmov2.totp_recovery_codes (user_id, code_hash, created_at) SELECT $1, hash, $3 FROM unnest($2::bytea[]) AS hash",
        user_id,
        hashes,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Uses a recovery code up; how many are left. `None`: it is none, or has been used.
pub(in crate::auth) async fn use_recovery_code(
    tx: &mut PgConnection,
    user_id: i64,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<i64>, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.totp_recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL",
        user_id,
        hash,
        now
    )
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    sqlx::query_scalar!("SELECT count(*) FROM pmov2.totp_recovery_codes WHERE user_id = $1 AND used_at IS NULL", user_id)
        .fetch_one(tx)
        .await
}
