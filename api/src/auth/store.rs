//! All SQL of logins and sessions.

mod otps;
mod resets;
mod sessions;
mod totps;
mod users;

use chrono::{DateTime, Utc};
use sqlx::PgPool;

pub(super) use otps::*;
pub(super) use resets::*;
pub(super) use sessions::*;
pub(super) use totps::*;
pub(super) use users::*;

/// Deletes sessions that have ended by now, and codes, guards and reset links not touched since `before`.
pub(super) async fn sweep(db: &PgPool, now: DateTime<Utc>, before: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.sessions WHERE expires_at <= $1", now).execute(db).await?;
    sqlx::query!("DELETE FROM pmov2.admin_sessions WHERE expires_at <= $1", now).execute(db).await?;
    sqlx::query!("DELETE FROM pmov2.otps WHERE expires_at <= $1", before).execute(db).await?;
    sqlx::query!("DELETE FROM pmov2.otp_guards WHERE updated_at <= $1", before).execute(db).await?;
    sqlx::query!("DELETE FROM pmov2.password_resets WHERE expires_at <= $1", before).execute(db).await?;
    Ok(())
}
