//! Where a user is logged in, and logging the user out.

use actix_web::{delete, get};
use serde_json::json;

use super::store;
use crate::admin::audit;
use crate::app::State;
use crate::auth::{self, OpenSession, SuperAdmin};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, List, Path, Success};

/// Where a user is logged in, the most recently used first. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "list_user_sessions", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(("id" = i64, Path, description = "The user's id.")),
    responses((status = 200, description = "Open sessions.", body = List<OpenSession>)))]
#[get("/api/admin/users/{id}/sessions")]
pub async fn list_user_sessions(state: State, admin: SuperAdmin, id: Path<i64>) -> ApiResult<List<OpenSession>> {
    let (now, mut conn) = (state.clock.now(), state.db.acquire().await?);
    store::get(&mut conn, id.0, now).await?.ok_or_else(ApiError::not_found)?;
    auth::sessions_of_user(&mut conn, id.0, admin.0.session_id, now).await
}

/// Log one of a user's devices out. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "end_user_session", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))),
    params(("id" = i64, Path, description = "The user's id."), ("session_id" = i64, Path, description = "The session's id.")),
    responses((status = 200, description = "The session that has been ended.", body = Success<OpenSession>)))]
#[delete("/api/admin/users/{id}/sessions/{session_id}")]
pub async fn end_user_session(state: State, admin: SuperAdmin, origin: Origin, path: Path<(i64, i64)>) -> ApiResult<Success<OpenSession>> {
    let ((id, session_id), now, admin) = (path.0, state.clock.now(), admin.0);
    let mut tx = state.db.begin().await?;
    let found = auth::end_session_of_user(&mut tx, id, session_id, admin.session_id, now).await?;
    let (session, ended) = found.ok_or_else(ApiError::not_found)?;
    let after = Some(json!({ "session_id": session_id }));
    let entry = audit::Entry { action: "user.session_ended", entity: "user", entity_id: Some(id), before: None, after };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(session))
}

/// Log a user out everywhere. Of oneself the session that asks stays. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "end_user_sessions", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(("id" = i64, Path, description = "The user's id.")),
    responses((status = 200, description = "The sessions that have been ended.", body = List<OpenSession>)))]
#[delete("/api/admin/users/{id}/sessions")]
pub async fn end_user_sessions(state: State, admin: SuperAdmin, origin: Origin, id: Path<i64>) -> ApiResult<List<OpenSession>> {
    let (now, id, admin) = (state.clock.now(), id.0, admin.0);
    let mut tx = state.db.begin().await?;
    // Locked, as whoever ends all sessions does: a login that is under way waits, and begins after this.
    store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let open = auth::sessions_of_user(&mut tx, id, admin.session_id, now).await?;
    let sessions: Vec<_> = open.data.into_iter().filter(|session| !session.is_current).collect();
    let ended = auth::end_sessions_of_user(&mut tx, id, Some(admin.session_id)).await?;
    if ended.count() > 0 {
        let after = Some(json!({ "ended_sessions": ended.count() }));
        let entry = audit::Entry { action: "user.sessions_ended", entity: "user", entity_id: Some(id), before: None, after };
        audit::record(&mut tx, now, &admin, &origin, entry).await?;
    }
    tx.commit().await?;
    ended.committed(&state.bus);
    let total = sessions.len() as i64;
    Ok(List::new(sessions, open.meta.page, open.meta.per_page, total))
}
