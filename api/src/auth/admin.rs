//! The login endpoints of the back office.

use actix_web::{delete, get, post, put};
use serde_json::json;

use super::dto::{AdminLoginIn, AdminLoginOut, AdminMeOut, ChangePasswordIn, CurrentSession, DoneOut, OpenSession, UserOut};
use super::handover::{self, Answer, Handover, SessionHeader};
use super::login::{LoggedIn, log_in};
use super::session::{Admin, AnyAdmin};
use super::toko::SESSIONS_SHOWN;
use super::visitor::Visitor;
use super::{audit, credentials, revoke, store};
use crate::app::State;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, List, Path, Success};
use crate::platform::security::token::Kind;

/// Log in.
///
/// The session ends after 2 hours without activity, or after 30 days with `remember`. An account with a second factor answers
/// `totp_required` to the right password; send the same again with `totp_code`. After 5 failed logins in 15 minutes the account
/// and the address have to wait.
#[utoipa::path(tag = "admin auth", operation_id = "admin_login", request_body = AdminLoginIn,
    params(SessionHeader),
    responses(
        (status = 200, description = "Logged in.", body = AdminLoginOut,
            headers(("Set-Cookie" = String, description = "The session, with `X-Session: cookie` only."))),
        (status = 401, description = "The email or the password is wrong, or the account is not active (`credentials_invalid`); \
            a second factor is needed (`totp_required`), or wrong or used (`totp_invalid`)."),
        (status = 403, description = "A cross-site request (with `X-Session: cookie`)."),
    ))]
#[post("/api/admin/login")]
pub async fn login(state: State, visitor: Visitor, body: Body<AdminLoginIn>) -> ApiResult<Answer<AdminLoginOut>> {
    let LoggedIn { admin, token, keep } = log_in(&state, &visitor, body.0).await?;
    let Handover { token, cookie } = Handover::new(visitor.form, Kind::Admin, state.config.is_https(), token, keep);
    let body = AdminLoginOut { success: true, token, user: UserOut::from(&admin), expires_at: admin.expires_at };
    Ok(Answer::with_cookie(body, cookie))
}

/// Log out.
#[utoipa::path(tag = "admin auth", operation_id = "admin_logout", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "Logged out.", body = DoneOut)))]
#[post("/api/admin/logout")]
pub async fn logout(state: State, AnyAdmin(admin): AnyAdmin, origin: Origin) -> ApiResult<Answer<DoneOut>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let ended = revoke::end_admin_session(&mut tx, &admin, admin.session_id, now).await?;
    if ended.is_some() {
        audit(&mut tx, now, &admin, &origin, "admin.logout", None).await?;
    }
    tx.commit().await?;
    if let Some((_, ended)) = ended {
        ended.committed(&state.bus);
    }
    Ok(Answer::with_cookie(DoneOut::new("Anda sudah keluar."), Some(handover::forget(Kind::Admin, state.config.is_https()))))
}

/// The admin who is logged in.
#[utoipa::path(tag = "admin auth", operation_id = "get_admin_me", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "The admin and the session.", body = Success<AdminMeOut>)))]
#[get("/api/admin/me")]
pub async fn me(state: State, AnyAdmin(admin): AnyAdmin) -> ApiResult<Success<AdminMeOut>> {
    Ok(Success::new(AdminMeOut {
        totp: store::totp_state(&state.db, admin.user_id).await?,
        id: admin.user_id,
        name: admin.name,
        email: admin.email,
        role: admin.role,
        session: CurrentSession { id: admin.session_id, expires_at: admin.expires_at },
    }))
}

/// The admin's own devices.
///
/// Where the admin is logged in, the most recently used first.
#[utoipa::path(tag = "admin auth", operation_id = "list_admin_sessions", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "Open sessions.", body = List<OpenSession>)))]
#[get("/api/admin/sessions")]
pub async fn list_sessions(state: State, admin: Admin) -> ApiResult<List<OpenSession>> {
    let rows = store::admin_sessions(&state.db, admin.user_id, state.clock.now(), SESSIONS_SHOWN).await?;
    let sessions: Vec<_> = rows.into_iter().map(|row| OpenSession::new(row, admin.session_id)).collect();
    let total = sessions.len() as i64;
    Ok(List::new(sessions, 1, SESSIONS_SHOWN, total))
}

/// Log one of the admin's own devices out.
#[utoipa::path(tag = "admin auth", operation_id = "end_admin_session", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The session's id.")),
    responses((status = 200, description = "The session that has been ended.", body = Success<OpenSession>)))]
#[delete("/api/admin/sessions/{id}")]
pub async fn end_session(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<OpenSession>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let found = revoke::end_admin_session(&mut tx, &admin, id.0, now).await?;
    let (row, ended) = found.ok_or_else(ApiError::not_found)?;
    audit(&mut tx, now, &admin, &origin, "admin.session_ended", Some(json!({ "session_id": row.id }))).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(OpenSession::new(row, admin.session_id)))
}

/// Change the own password.
///
/// At least 10 characters. The admin's other sessions end; this one goes on.
#[utoipa::path(tag = "admin auth", operation_id = "change_admin_password", security(("admin" = []), ("admin_cookie" = [])),
    request_body = ChangePasswordIn,
    responses((status = 200, description = "Changed.", body = DoneOut, example = json!({"success": true, "message": "Kata sandi sudah diganti."}))))]
#[put("/api/admin/password")]
pub async fn change_password(
    state: State,
    AnyAdmin(admin): AnyAdmin,
    origin: Origin,
    body: Body<ChangePasswordIn>,
) -> ApiResult<Answer<DoneOut>> {
    let ChangePasswordIn { current_password, new_password } = body.0;
    credentials::change(&state, &admin, &origin, current_password, new_password).await?;
    Ok(Answer::new(DoneOut::new("Kata sandi sudah diganti.")))
}
