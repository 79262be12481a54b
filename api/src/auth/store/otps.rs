//! Login codes of shops, and the guards behind their limits.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::auth::guard::Guard;
use crate::auth::otp::Account;

/// A shop, as far as logging in is concerned.
#[derive(Clone, Debug)]
pub(in crate::auth) struct Shop {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub phone: String,
    pub is_active: bool,
}

/// The shop of a phone or a code, active or not.
pub(in crate::auth) async fn shop(tx: &mut PgConnection, account: &Account) -> Result<Option<Shop>, sqlx::Error> {
    match account {
        Account::Phone(phone) => {
            sqlx::query_as!(Shop, "SELECT id, code, name, phone, is_active FROM pmov2.shops WHERE phone = $1", phone.as_str())
                .fetch_optional(tx)
                .await
        }
        Account::Code(code) => {
            sqlx::query_as!(Shop, "SELECT id, code, name, phone, is_active FROM pmov2.shops WHERE code = $1", code).fetch_optional(tx).await
        }
    }
}

/// A shop, active or not.
pub(in crate::auth) async fn shop_by_id(tx: &mut PgConnection, id: i64) -> Result<Option<Shop>, sqlx::Error> {
    sqlx::query_as!(Shop, "SELECT id, code, name, phone, is_active FROM pmov2.shops WHERE id = $1", id).fetch_optional(tx).await
}

/// The guard of a phone, made if there is none, locked until the transaction ends: requests and tries of one phone go one by one.
pub(in crate::auth) async fn lock_guard(tx: &mut PgConnection, phone: &str, now: DateTime<Utc>) -> Result<Guard, sqlx::Error> {
    sqlx::query_as!(
        Guard,
        "INSERT INTO pmov2.otp_guards (phone, updated_at) VALUES ($1, $2) ON CONFLICT (phone) DO UPDATE SET phone = EXCLUDED.phone
         RETURNING failed_attempts, blocked_until, updated_at",
        phone,
        now
    )
    .fetch_one(tx)
    .await
}

pub(in crate::auth) async fn set_guard(tx: &mut PgConnection, phone: &str, guard: &Guard) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.otp_guards SET failed_attempts = $2, blocked_until = $3, updated_at = $4 WHERE phone = $1",
        phone,
        guard.failed_attempts,
        guard.blocked_until,
        guard.updated_at
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// When the last codes of a phone were requested, the newest first.
pub(in crate::auth) async fn recent_otps(tx: &mut PgConnection, phone: &str, most: usize) -> Result<Vec<DateTime<Utc>>, sqlx::Error> {
    sqlx::query_scalar!("SELECT created_at FROM pmov2.otps WHERE phone = $1 AND NOT by_admin ORDER BY id DESC LIMIT $2", phone, most as i64)
        .fetch_all(tx)
        .await
}

/// Ends the codes that a phone requested; one that an admin issued goes on.
pub(in crate::auth) async fn use_up_requested_otps(tx: &mut PgConnection, phone: &str) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.otps SET is_used = true WHERE phone = $1 AND NOT is_used AND NOT by_admin", phone).execute(tx).await?;
    Ok(())
}

/// Ends all codes of a phone.
pub(in crate::auth) async fn use_up_otps(tx: &mut PgConnection, phone: &str) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.otps SET is_used = true WHERE phone = $1 AND NOT is_used", phone).execute(tx).await?;
    Ok(())
}

/// `shop_id` is `None` for a phone nobody has: such a code is never sent and never right.
pub(in crate::auth) async fn insert_otp(
    tx: &mut PgConnection,
    phone: &str,
    shop_id: Option<i64>,
    otp_hash: &[u8],
    by_admin: bool,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO pmov2.otps (phone, shop_id, otp_hash, by_admin, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        phone,
        shop_id,
        otp_hash,
        by_admin,
        expires_at,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A code that may still be entered.
#[derive(Clone, Debug)]
pub(in crate::auth) struct Otp {
    pub id: i64,
    pub shop_id: Option<i64>,
    pub otp_hash: Vec<u8>,
    pub by_admin: bool,
}

/// The newest code that was requested, and the newest that an admin issued, as far as there are any.
pub(in crate::auth) async fn live_otps(tx: &mut PgConnection, phone: &str, now: DateTime<Utc>) -> Result<Vec<Otp>, sqlx::Error> {
    sqlx::query_as!(
        Otp,
        "SELECT DISTINCT ON (by_admin) id, shop_id, otp_hash, by_admin FROM pmov2.otps
         WHERE phone = $1 AND NOT is_used AND expires_at > $2 ORDER BY by_admin, id DESC",
        phone,
        now
    )
    .fetch_all(tx)
    .await
}

/// Counts a wrong try at a code, for whoever looks into an attack.
pub(in crate::auth) async fn count_attempt(tx: &mut PgConnection, otp_id: Option<i64>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.otps SET attempts = attempts + 1 WHERE id = $1", otp_id).execute(tx).await?;
    Ok(())
}
