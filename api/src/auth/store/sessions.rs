//! Sessions of shops and admins.

use chrono::{DateTime, Duration, Utc};
use sqlx::{PgConnection, PgExecutor, PgPool};

use crate::auth::session::{Admin, Remembered, Role, Toko};
use crate::platform::http::request::Origin;

/// The session of an active shop that has not ended.
pub(in crate::auth) async fn toko_session(
    db: &PgPool,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<Option<Remembered<Toko>>, sqlx::Error> {
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
pub(in crate::auth) async fn renew_toko_session(
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
pub(in crate::auth) async fn admin_session(
    db: &PgPool,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<Option<Remembered<Admin>>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT s.id, s.user_id, s.expires_at, s.last_activity, users.name, users.email, users.role AS "role: Role",
                COALESCE((SELECT value = 'true' FROM pmov2.settings WHERE key = 'totp_required'), false)
                    AND NOT EXISTS (SELECT FROM pmov2.user_totps t WHERE t.user_id = users.id AND t.confirmed_at IS NOT NULL) AS "must_set_up_totp!"
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
            must_set_up_totp: row.must_set_up_totp,
        },
        last_activity: row.last_activity,
    }))
}

pub(in crate::auth) async fn admin_session_is_open(db: &PgPool, id: i64, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM pmov2.admin_sessions s JOIN pmov2.users ON users.id = s.user_id
             WHERE s.id = $1 AND s.is_active AND s.expires_at > $2 AND users.is_active) AS "is_open!""#,
        id,
        now
    )
    .fetch_one(db)
    .await
}

/// Extends an admin's session by `idle` from now; a remembered one keeps its day. `None`: it has ended meanwhile.
pub(in crate::auth) async fn renew_admin_session(
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

/// A session to be, whoever it is for.
#[derive(Debug)]
pub(in crate::auth) struct NewSession<'a> {
    pub token_hash: [u8; 32],
    pub origin: &'a Origin,
    pub now: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// Logs a shop in. `None`: it is not active. The shop's row is held until the transaction ends, so that a deactivation
/// either comes first and is seen here, or comes later and finds the session.
pub(in crate::auth) async fn insert_toko_session(
    tx: &mut PgConnection,
    shop_id: i64,
    new: &NewSession<'_>,
) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.sessions (shop_id, token_hash, ip_address, user_agent, last_activity, expires_at, created_at)
         SELECT id, $2, $3, $4, $5, $6, $5 FROM pmov2.shops WHERE id = $1 AND is_active FOR SHARE
         RETURNING id",
        shop_id,
        &new.token_hash,
        new.origin.ip,
        new.origin.user_agent,
        new.now,
        new.expires_at
    )
    .fetch_optional(tx)
    .await
}

pub(in crate::auth) async fn insert_admin_session(
    tx: &mut PgConnection,
    user_id: i64,
    remember: bool,
    new: &NewSession<'_>,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.admin_sessions (user_id, token_hash, remember, ip_address, user_agent, last_activity, expires_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $6) RETURNING id",
        user_id,
        &new.token_hash,
        remember,
        new.origin.ip,
        new.origin.user_agent,
        new.now,
        new.expires_at
    )
    .fetch_one(tx)
    .await
}

/// A session that has not ended, as its owner sees it.
#[derive(Clone, Debug)]
pub(in crate::auth) struct SessionRow {
    pub id: i64,
    pub ip_address: Option<String>,
    pub user_agent: Option<String>,
    pub last_activity: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
}

/// A shop's open sessions, the most recently used first.
pub(in crate::auth) async fn toko_sessions(
    db: impl PgExecutor<'_>,
    shop_id: i64,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<SessionRow>, sqlx::Error> {
    sqlx::query_as!(
        SessionRow,
        "SELECT id, ip_address, user_agent, last_activity, expires_at, created_at FROM pmov2.sessions
         WHERE shop_id = $1 AND is_active AND expires_at > $2 ORDER BY last_activity DESC, id DESC LIMIT $3",
        shop_id,
        now,
        most
    )
    .fetch_all(db)
    .await
}

/// An admin's open sessions, the most recently used first.
pub(in crate::auth) async fn admin_sessions(
    db: impl PgExecutor<'_>,
    user_id: i64,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<SessionRow>, sqlx::Error> {
    sqlx::query_as!(
        SessionRow,
        "SELECT id, ip_address, user_agent, last_activity, expires_at, created_at FROM pmov2.admin_sessions
         WHERE user_id = $1 AND is_active AND expires_at > $2 ORDER BY last_activity DESC, id DESC LIMIT $3",
        user_id,
        now,
        most
    )
    .fetch_all(db)
    .await
}

/// How many devices a shop is logged in on.
pub(in crate::auth) async fn count_toko_sessions(conn: &mut PgConnection, shop_id: i64, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM pmov2.sessions WHERE shop_id = $1 AND is_active AND expires_at > $2"#,
        shop_id,
        now
    )
    .fetch_one(conn)
    .await
}

/// Ends one of a shop's open sessions. `None`: it has no such session.
pub(in crate::auth) async fn end_toko_session(
    tx: &mut PgConnection,
    shop_id: i64,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Option<SessionRow>, sqlx::Error> {
    sqlx::query_as!(
        SessionRow,
        "UPDATE pmov2.sessions SET is_active = false WHERE id = $1 AND shop_id = $2 AND is_active AND expires_at > $3
         RETURNING id, ip_address, user_agent, last_activity, expires_at, created_at",
        id,
        shop_id,
        now
    )
    .fetch_optional(tx)
    .await
}

/// Ends one of an admin's open sessions. `None`: there is no such session.
pub(in crate::auth) async fn end_admin_session(
    tx: &mut PgConnection,
    user_id: i64,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Option<SessionRow>, sqlx::Error> {
    sqlx::query_as!(
        SessionRow,
        "UPDATE pmov2.admin_sessions SET is_active = false WHERE id = $1 AND user_id = $2 AND is_active AND expires_at > $3
         RETURNING id, ip_address, user_agent, last_activity, expires_at, created_at",
        id,
        user_id,
        now
    )
    .fetch_optional(tx)
    .await
}

pub(in crate::auth) async fn end_toko_sessions(tx: &mut PgConnection, shop_id: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("UPDATE pmov2.sessions SET is_active = false WHERE shop_id = $1 AND is_active", shop_id).execute(tx).await?;
    Ok(done.rows_affected())
}

/// Ends the sessions of these shops.
pub(in crate::auth) async fn end_sessions_of_shops(tx: &mut PgConnection, shops: &[i64]) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("UPDATE pmov2.sessions SET is_active = false WHERE shop_id = ANY($1) AND is_active", shops).execute(tx).await?;
    Ok(done.rows_affected())
}

/// Ends an admin's sessions, all or all `except` one.
pub(in crate::auth) async fn end_admin_sessions(tx: &mut PgConnection, user_id: i64, except: Option<i64>) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.admin_sessions SET is_active = false WHERE user_id = $1 AND is_active AND id IS DISTINCT FROM $2",
        user_id,
        except
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}

/// Where a shop is.
#[derive(Clone, Debug)]
pub(in crate::auth) struct Place {
    pub address: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
}

pub(in crate::auth) async fn place(db: &PgPool, shop_id: i64) -> Result<Option<Place>, sqlx::Error> {
    sqlx::query_as!(Place, "SELECT address, city, province FROM pmov2.shops WHERE id = $1", shop_id).fetch_optional(db).await
}
