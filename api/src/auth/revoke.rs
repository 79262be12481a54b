//! Ending sessions before their time. Every process hears of it when the transaction commits.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::session::{Admin, Toko};
use super::store::{self, SessionRow};
use crate::platform::bus::{self, Bus, Topic};
use crate::platform::http::ApiResult;

/// Sessions ended in a transaction that is still open.
#[derive(Debug)]
#[must_use = "call `committed` after the commit, so that this process refuses the sessions at once"]
pub struct Ended {
    notice: String,
    count: u64,
}

impl Ended {
    /// How many sessions were ended.
    pub fn count(&self) -> u64 {
        self.count
    }

    pub fn committed(self, bus: &Bus) {
        bus.deliver(Topic::Sessions, &self.notice);
    }
}

pub(super) async fn announce(tx: &mut PgConnection, notice: String, count: u64) -> ApiResult<Ended> {
    bus::notify(tx, Topic::Sessions, &notice).await?;
    Ok(Ended { notice, count })
}

/// Ends all sessions of a shop, e.g. with its deactivation. Change the shop's row first: a login that is under way waits for
/// that row, so that it is either refused or ended here.
pub async fn end_sessions_of_shop(tx: &mut PgConnection, shop_id: i64) -> ApiResult<Ended> {
    let count = store::end_toko_sessions(tx, shop_id).await?;
    announce(tx, format!("shop:{shop_id}"), count).await
}

/// Ends all sessions of an admin, or all `except` one, and makes a link for a new password that is under way useless. Change
/// the user's row first, as with a shop's.
pub async fn end_sessions_of_user(tx: &mut PgConnection, user_id: i64, except: Option<i64>) -> ApiResult<Ended> {
    store::delete_resets(tx, user_id).await?;
    let count = store::end_admin_sessions(tx, user_id, except).await?;
    announce(tx, format!("user:{user_id}"), count).await
}

/// Makes every process read an admin's sessions anew: what they say of the admin has changed. Ends none.
pub(super) async fn reread_sessions_of_user(tx: &mut PgConnection, user_id: i64) -> ApiResult<Ended> {
    announce(tx, format!("user:{user_id}"), 0).await
}

/// Ends one of a shop's own sessions. `None`: it has no such open session.
pub(super) async fn end_toko_session(
    tx: &mut PgConnection,
    toko: &Toko,
    id: i64,
    now: DateTime<Utc>,
) -> ApiResult<Option<(SessionRow, Ended)>> {
    match store::end_toko_session(tx, toko.shop_id, id, now).await? {
        Some(row) => Ok(Some((row, announce(tx, format!("session:{id}"), 1).await?))),
        None => Ok(None),
    }
}

/// Ends one of an admin's own sessions. `None`: there is no such open session.
pub(super) async fn end_admin_session(
    tx: &mut PgConnection,
    admin: &Admin,
    id: i64,
    now: DateTime<Utc>,
) -> ApiResult<Option<(SessionRow, Ended)>> {
    match store::end_admin_session(tx, admin.user_id, id, now).await? {
        Some(row) => Ok(Some((row, announce(tx, format!("admin_session:{id}"), 1).await?))),
        None => Ok(None),
    }
}
