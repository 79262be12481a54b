//! Where a shop is logged in, and logging it out.

use actix_web::{delete, get};
use serde_json::json;
use sqlx::PgConnection;

use super::store;
use crate::admin::audit;
use crate::app::State;
use crate::auth::{self, Admin, OpenSession};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, List, Path, Success};

/// Where a shop is logged in, the most recently used first.
#[utoipa::path(tag = "admin shops", operation_id = "list_shop_sessions", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses((status = 200, description = "Open sessions.", body = List<OpenSession>)))]
#[get("/api/admin/shops/{id}/sessions")]
pub async fn list_shop_sessions(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<List<OpenSession>> {
    let mut conn = state.db.acquire().await?;
    must_exist(&mut conn, id.0).await?;
    auth::sessions_of_shop(&mut conn, id.0, state.clock.now()).await
}

/// Log one of a shop's devices out.
#[utoipa::path(tag = "admin shops", operation_id = "end_shop_session", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id."), ("session_id" = i64, Path, description = "The session's id.")),
    responses((status = 200, description = "The session that has been ended.", body = Success<OpenSession>)))]
#[delete("/api/admin/shops/{id}/sessions/{session_id}")]
pub async fn end_shop_session(state: State, admin: Admin, origin: Origin, path: Path<(i64, i64)>) -> ApiResult<Success<OpenSession>> {
    let (id, session_id) = path.0;
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let (session, ended) = auth::end_session_of_shop(&mut tx, id, session_id, now).await?.ok_or_else(ApiError::not_found)?;
    let after = Some(json!({ "session_id": session_id }));
    let entry = audit::Entry { action: "shop.session_ended", entity: "shop", entity_id: Some(id), before: None, after };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(session))
}

/// Log a shop out everywhere.
#[utoipa::path(tag = "admin shops", operation_id = "end_shop_sessions", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses((status = 200, description = "The sessions that have been ended.", body = List<OpenSession>)))]
#[delete("/api/admin/shops/{id}/sessions")]
pub async fn end_shop_sessions(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<List<OpenSession>> {
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    // Locked, as whoever ends all sessions does: a login that is under way waits, and begins after this.
    store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let sessions = auth::sessions_of_shop(&mut tx, id, now).await?;
    let ended = auth::end_sessions_of_shop(&mut tx, id).await?;
    if ended.count() > 0 {
        let after = Some(json!({ "ended_sessions": ended.count() }));
        let entry = audit::Entry { action: "shop.sessions_ended", entity: "shop", entity_id: Some(id), before: None, after };
        audit::record(&mut tx, now, &admin, &origin, entry).await?;
    }
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(sessions)
}

async fn must_exist(conn: &mut PgConnection, id: i64) -> ApiResult<()> {
    store::get(conn, id).await?.map(|_| ()).ok_or_else(ApiError::not_found)
}
