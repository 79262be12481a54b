//! All SQL of logins and sessions.

use chrono::{DateTime, Duration, Utc};
use sqlx::PgPool;

use super::session::{Admin, Remembered, Role, Toko};

/// The session of an active shop that has not ended.
pub(super) async fn toko_session(db: &PgPool, token_hash: &[u8; 32], now: DateTime<Utc>) -> Result<Option<Remembered<Toko>>, sqlx::Error> {
    let row = sqlx::query!(
        "SELECT s.id, s.shop_id, s.expires_at, s.last_activity, shops.code, shops.name, shops.phone
         FROM pmov2.sessions s JOIN pmov2.shops ON shops.id = s.shop_id
         WHERE s.token_hash = $1 AND s.is_active AND s.expires_at > $2 AND shops.is_active",
        token_hash,
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Remembered {
        who: Toko {
            session_id: row.id,
            shop_id: row.shop_id,
            shop_code: row.code,
            shop_name: row.name,
            phone: row.phone,
            expires_at: row.expires_at,
        },
        last_activity: row.last_activity,
    }))
}

/// Extends a session by `idle` from now, up to `most` after it began. `None`: it has ended meanwhile.
pub(super) async fn renew_toko_session(
    db: &PgPool,
    id: i64,
    now: DateTime<Utc>,
    idle: Duration,
    most: Duration,
) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    sqlx::query_scalar!(
        "UPDATE pmov2.sessions s SET last_activity = $2, expires_at = LEAST($3, s.created_at + make_interval(secs => $4))
         FROM pmov2.shops WHERE s.id = $1 AND s.is_active AND s.expires_at > $2 AND shops.id = s.shop_id AND shops.is_active
         RETURNING s.expires_at",
        id,
        now,
        now + idle,
        most.num_seconds() as f64
    )
    .fetch_optional(db)
    .await
}

/// The session of an active admin that has not ended.
pub(super) async fn admin_session(
    db: &PgPool,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<Option<Remembered<Admin>>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT s.id, s.user_id, s.expires_at, s.last_activity, users.name, users.email, users.role AS "role: Role"
         FROM pmov2.admin_sessions s JOIN pmov2.users ON users.id = s.user_id
         WHERE s.token_hash = $1 AND s.is_active AND s.expires_at > $2 AND users.is_active"#,
        token_hash,
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Remembered {
        who: Admin {
            session_id: row.id,
            user_id: row.user_id,
            name: row.name,
            email: row.email,
            role: row.role,
            expires_at: row.expires_at,
        },
        last_activity: row.last_activity,
    }))
}

/// Extends an admin's session by `idle` from now; a remembered one keeps its day. `None`: it has ended meanwhile.
pub(super) async fn renew_admin_session(
    db: &PgPool,
    id: i64,
    now: DateTime<Utc>,
    idle: Duration,
) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    sqlx::query_scalar!(
        "UPDATE pmov2.admin_sessions s SET last_activity = $2, expires_at = CASE WHEN s.remember THEN s.expires_at ELSE $3 END
         FROM pmov2.users WHERE s.id = $1 AND s.is_active AND s.expires_at > $2 AND users.id = s.user_id AND users.is_active
         RETURNING s.expires_at",
        id,
        now,
        now + idle
    )
    .fetch_optional(db)
    .await
}
