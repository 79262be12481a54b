//! The sessions of others, as the back office sees and ends them.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::OpenSession;
use super::revoke::{Ended, announce};
use super::store::{self, SessionRow};
use super::toko::SESSIONS_SHOWN;
use crate::platform::http::{ApiResult, List};

/// No session has this id: none of those listed is the one that asks.
const NONE: i64 = 0;

/// A shop's open sessions, the most recently used first.
pub async fn sessions_of_shop(conn: &mut PgConnection, shop_id: i64, now: DateTime<Utc>) -> ApiResult<List<OpenSession>> {
    Ok(listed(store::toko_sessions(conn, shop_id, now, SESSIONS_SHOWN).await?, NONE))
}

/// On how many devices a shop is logged in.
pub async fn count_sessions_of_shop(conn: &mut PgConnection, shop_id: i64, now: DateTime<Utc>) -> ApiResult<i64> {
    Ok(store::count_toko_sessions(conn, shop_id, now).await?)
}

/// Ends one of a shop's sessions. `None`: it has no such open session.
pub async fn end_session_of_shop(
    tx: &mut PgConnection,
    shop_id: i64,
    id: i64,
    now: DateTime<Utc>,
) -> ApiResult<Option<(OpenSession, Ended)>> {
    match store::end_toko_session(tx, shop_id, id, now).await? {
        Some(row) => Ok(Some((OpenSession::new(row, NONE), announce(tx, format!("session:{id}"), 1).await?))),
        None => Ok(None),
    }
}

/// Makes every process read a shop's sessions anew, because what they show of the shop has changed. None of them ends.
pub async fn shop_changed(tx: &mut PgConnection, shop_id: i64) -> ApiResult<Ended> {
    announce(tx, format!("shop:{shop_id}"), 0).await
}

/// The same for many shops, and ends all sessions of those that were `closed`. Change their rows first.
pub async fn shops_changed(tx: &mut PgConnection, closed: &[i64]) -> ApiResult<Ended> {
    let count = store::end_sessions_of_shops(tx, closed).await?;
    announce(tx, "shops".to_owned(), count).await
}

/// A user's open sessions, the most recently used first. `current`: the session that asks.
pub async fn sessions_of_user(conn: &mut PgConnection, user_id: i64, current: i64, now: DateTime<Utc>) -> ApiResult<List<OpenSession>> {
    Ok(listed(store::admin_sessions(conn, user_id, now, SESSIONS_SHOWN).await?, current))
}

/// Ends one of a user's sessions. `None`: the user has no such open session.
pub async fn end_session_of_user(
    tx: &mut PgConnection,
    user_id: i64,
    id: i64,
    current: i64,
    now: DateTime<Utc>,
) -> ApiResult<Option<(OpenSession, Ended)>> {
    match store::end_admin_session(tx, user_id, id, now).await? {
        Some(row) => Ok(Some((OpenSession::new(row, current), announce(tx, format!("admin_session:{id}"), 1).await?))),
        None => Ok(None),
    }
}

/// Makes every process read a user's sessions anew, because what they show of the user has changed. None of them ends.
pub async fn user_changed(tx: &mut PgConnection, user_id: i64) -> ApiResult<Ended> {
    announce(tx, format!("user:{user_id}"), 0).await
}

fn listed(rows: Vec<SessionRow>, current: i64) -> List<OpenSession> {
    let sessions: Vec<_> = rows.into_iter().map(|row| OpenSession::new(row, current)).collect();
    let total = sessions.len() as i64;
    List::new(sessions, 1, SESSIONS_SHOWN, total)
}
