//! The login endpoints of shops.

use actix_web::{delete, get, post};

use super::dto::{CurrentSession, DoneOut, OpenSession, OtpSentOut, RequestOtpIn, ShopOut, TokoLoginOut, TokoMeOut, VerifyOtpIn};
use super::handover::{self, Answer, Handover, SessionHeader};
use super::otp::{self, Account};
use super::session::Toko;
use super::visitor::Visitor;
use super::{revoke, store};
use crate::app::State;
use crate::platform::http::{ApiError, ApiResult, Body, ErrorCode, List, Path, Success};
use crate::platform::security::token::Kind;

/// More open sessions than anybody reads through.
pub(super) const SESSIONS_SHOWN: i64 = 100;

/// Send a login code.
///
/// A code of 6 digits by WhatsApp, valid for 5 minutes; it replaces the one before. At most one in a minute and three in
/// ten minutes for one phone. The answer is the same whether the shop exists or not.
#[utoipa::path(tag = "auth", operation_id = "request_otp",
    request_body(content = RequestOtpIn, examples(
        ("phone" = (value = json!({"phone": "628123456789"}))),
        ("shop_code" = (value = json!({"shop_code": "TK001"}))))),
    params(SessionHeader),
    responses(
        (status = 200, description = "The code is on its way, if there is such a shop.", body = OtpSentOut),
        (status = 403, description = "A cross-site request (with `X-Session: cookie`)."),
    ))]
#[post("/api/auth/request-otp")]
pub async fn request_otp(state: State, _visitor: Visitor, body: Body<RequestOtpIn>) -> ApiResult<Answer<OtpSentOut>> {
    let account = Account::read(body.phone.as_deref(), body.shop_code.as_deref())?;
    otp::request(&state, &account).await?;
    let expires_in = state.config.otp_ttl_seconds;
    Ok(Answer::new(OtpSentOut { success: true, message: "OTP telah dikirim ke WhatsApp", expires_in }))
}

/// Log in with a code.
///
/// Five wrong codes block the phone for 15 minutes. The session lasts 7 days after its last use, at most 90 days.
#[utoipa::path(tag = "auth", operation_id = "verify_otp",
    request_body(content = VerifyOtpIn, examples(
        ("phone" = (value = json!({"phone": "628123456789", "otp": "123456"}))),
        ("shop_code" = (value = json!({"shop_code": "TK001", "otp": "123456"}))))),
    params(SessionHeader),
    responses(
        (status = 200, description = "Logged in.", body = TokoLoginOut,
            headers(("Set-Cookie" = String, description = "The session, with `X-Session: cookie` only."))),
        (status = 401, description = "The code is wrong, expired, used or replaced by a newer one (`otp_invalid`)."),
        (status = 403, description = "A cross-site request (with `X-Session: cookie`)."),
    ))]
#[post("/api/auth/verify-otp")]
pub async fn verify_otp(state: State, visitor: Visitor, body: Body<VerifyOtpIn>) -> ApiResult<Answer<TokoLoginOut>> {
    let account = Account::read(body.phone.as_deref(), body.shop_code.as_deref())?;
    let code = body.code()?;
    let logged_in = otp::verify(&state, &account, &code, &visitor.origin).await?;
    // The browser keeps the cookie for as long as the session may be renewed; the session's row decides.
    let keep = Some(otp::longest_session(&state));
    let Handover { token, cookie } = Handover::new(visitor.form, Kind::Toko, state.config.is_https(), logged_in.token, keep);
    let body = TokoLoginOut { success: true, token, shop: ShopOut::from(logged_in.shop), expires_at: logged_in.expires_at };
    Ok(Answer::with_cookie(body, cookie))
}

/// Log out.
///
/// Ends this session; other devices stay logged in.
#[utoipa::path(tag = "auth", operation_id = "logout", security(("toko" = []), ("toko_cookie" = [])),
    responses((status = 200, description = "Logged out.", body = DoneOut)))]
#[post("/api/auth/logout")]
pub async fn logout(state: State, toko: Toko) -> ApiResult<Answer<DoneOut>> {
    let mut tx = state.db.begin().await?;
    // None: a second tap was faster. The session has ended either way.
    let ended = revoke::end_toko_session(&mut tx, &toko, toko.session_id, state.clock.now()).await?;
    tx.commit().await?;
    if let Some((_, ended)) = ended {
        ended.committed(&state.bus);
    }
    Ok(Answer::with_cookie(DoneOut::new("Anda sudah keluar."), Some(handover::forget(Kind::Toko, state.config.is_https()))))
}

/// The shop that is logged in.
#[utoipa::path(tag = "auth", operation_id = "get_me", security(("toko" = []), ("toko_cookie" = [])),
    responses((status = 200, description = "The shop and its session.", body = Success<TokoMeOut>)))]
#[get("/api/auth/me")]
pub async fn me(state: State, toko: Toko) -> ApiResult<Success<TokoMeOut>> {
    let place = store::place(&state.db, toko.shop_id).await?.ok_or(ErrorCode::SessionEnded)?;
    Ok(Success::new(TokoMeOut {
        id: toko.shop_id,
        code: toko.shop_code,
        name: toko.shop_name,
        phone: toko.phone,
        address: place.address,
        city: place.city,
        province: place.province,
        session: CurrentSession { id: toko.session_id, expires_at: toko.expires_at },
    }))
}

/// The shop's devices.
///
/// Where the shop is logged in, the most recently used first.
#[utoipa::path(tag = "auth", operation_id = "list_sessions", security(("toko" = []), ("toko_cookie" = [])),
    responses((status = 200, description = "Open sessions.", body = List<OpenSession>)))]
#[get("/api/auth/sessions")]
pub async fn list_sessions(state: State, toko: Toko) -> ApiResult<List<OpenSession>> {
    let rows = store::toko_sessions(&state.db, toko.shop_id, state.clock.now(), SESSIONS_SHOWN).await?;
    let sessions: Vec<_> = rows.into_iter().map(|row| OpenSession::new(row, toko.session_id)).collect();
    let total = sessions.len() as i64;
    Ok(List::new(sessions, 1, SESSIONS_SHOWN, total))
}

/// Log a device out.
#[utoipa::path(tag = "auth", operation_id = "end_session", security(("toko" = []), ("toko_cookie" = [])),
    params(("id" = i64, Path, description = "The session's id.")),
    responses((status = 200, description = "The session that has been ended.", body = Success<OpenSession>)))]
#[delete("/api/auth/sessions/{id}")]
pub async fn end_session(state: State, toko: Toko, id: Path<i64>) -> ApiResult<Success<OpenSession>> {
    let mut tx = state.db.begin().await?;
    let found = revoke::end_toko_session(&mut tx, &toko, id.0, state.clock.now()).await?;
    let (row, ended) = found.ok_or_else(ApiError::not_found)?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(OpenSession::new(row, toko.session_id)))
}
