//! A new password for an admin who has lost the old one, by a link that is emailed.
//!
//! The link is good once, for an hour, and only the newest one is. Its token stands in the fragment, which browsers don't
//! send, so that it reaches no log; here it is kept as a keyed hash, and sealed while the email waits. Whether an email
//! belongs to an account must not show: the answer and its time are the same. A second factor stays as it is.

use actix_web::post;
use chrono::{DateTime, Duration, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::credentials;
use super::dto::{DoneOut, ForgotPasswordIn, ResetPasswordIn};
use super::handover::{Answer, SessionHeader};
use super::pace::{FLOOR, no_sooner};
use super::store::{self, User};
use super::visitor::Visitor;
use super::{audit_user, revoke};
use crate::app::{AppState, State};
use crate::notify;
use crate::platform::http::{ApiError, ApiResult, Body, ErrorCode};
use crate::platform::rate_limit::Quota;
use crate::platform::security::password;

/// Ask for a link to set a new password.
///
/// The link is emailed; it is valid for an hour, once, and replaces the one before. The answer is the same whether there is
/// such an account or not.
#[utoipa::path(tag = "admin auth", operation_id = "forgot_admin_password", request_body = ForgotPasswordIn, params(SessionHeader),
    responses(
        (status = 200, description = "The link is on its way, if there is such an account.", body = DoneOut),
        (status = 403, description = "A cross-site request (with `X-Session: cookie`)."),
    ))]
#[post("/api/admin/password/forgot")]
pub async fn forgot_password(state: State, visitor: Visitor, body: Body<ForgotPasswordIn>) -> ApiResult<Answer<DoneOut>> {
    let email = body.email.trim().to_lowercase();
    let quota = Quota::new(state.config.password_reset_limit, state.config.password_reset_window_seconds.into());
    visitor.require(&state, &format!("reset:address:{}", visitor.address()), quota).await?;
    visitor.require(&state, &format!("reset:account:{email}"), quota).await?;
    no_sooner(FLOOR, send_link(&state, &email)).await?;
    Ok(Answer::new(DoneOut::new("Bila email ini terdaftar, tautan untuk membuat kata sandi baru sudah dikirim.")))
}

/// Set a new password by the link.
///
/// `token` is what follows `#token=` in the link. At least 10 characters, and none of the first that are tried (`guessable`). All sessions of the admin end.
#[utoipa::path(tag = "admin auth", operation_id = "reset_admin_password", request_body = ResetPasswordIn, params(SessionHeader),
    responses(
        (status = 200, description = "The new password is set; log in with it.", body = DoneOut,
            example = json!({"success": true, "message": "Kata sandi baru sudah disimpan. Silakan masuk."})),
        (status = 403, description = "A cross-site request (with `X-Session: cookie`)."),
        (status = 422, description = "The link is wrong, used, replaced or expired (`reset_link_invalid`), or a field is not right."),
    ))]
#[post("/api/admin/password/reset")]
pub async fn reset_password(state: State, visitor: Visitor, body: Body<ResetPasswordIn>) -> ApiResult<Answer<DoneOut>> {
    let ResetPasswordIn { token, new_password } = body.0;
    let token_hash = state.keys.reset_hash(token.trim());
    let now = state.clock.now();
    let owner = store::owner_of_reset(&state.db, &token_hash, now).await?.ok_or(ErrorCode::ResetLinkInvalid)?;
    credentials::refuse_guessable("new_password", &new_password, &[])?;
    let hash = password::hash(new_password).await.map_err(ApiError::internal)?;

    let mut tx = state.db.begin().await?;
    let user = use_link(&mut tx, owner, &token_hash, &hash, now).await?;
    let ended = revoke::end_sessions_of_user(&mut tx, user.id, None).await?;
    let after = json!({ "ended_sessions": ended.count() });
    audit_user(&mut tx, now, &user, &visitor.origin, "admin.password_reset", Some(after)).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    // Whoever forgot the password has most likely tried some.
    credentials::forgive(&state, &user.email).await;
    Ok(Answer::new(DoneOut::new("Kata sandi baru sudah disimpan. Silakan masuk.")))
}

/// Emails a link to the account, if there is an active one.
async fn send_link(state: &AppState, email: &str) -> ApiResult<()> {
    let now = state.clock.now();
    let ttl = Duration::seconds(state.config.password_reset_ttl_seconds.into());
    let token = new_token();
    let mut tx = state.db.begin().await?;
    // Holds the account: of two requests at once the later one has the link that counts.
    let Some(user) = store::lock_active_user(&mut tx, email).await? else { return Ok(()) };
    store::delete_resets(&mut tx, user.id).await?;
    store::insert_reset(&mut tx, user.id, &state.keys.reset_hash(&token), now, now + ttl).await?;
    let link = format!("{}/admin/reset-password#token={token}", state.config.public_url());
    notify::password_reset(&mut tx, &state.keys, now, &user.email, &user.name, link, ttl).await?;
    tx.commit().await?;
    Ok(())
}

/// Uses a link up and sets the password.
async fn use_link(tx: &mut PgConnection, owner: i64, token_hash: &[u8; 32], password: &str, now: DateTime<Utc>) -> ApiResult<User> {
    // The account first, as whoever sends a link does.
    let user = store::replace_password(tx, owner, password, now).await?.ok_or(ErrorCode::ResetLinkInvalid)?;
    if !store::use_reset(tx, owner, token_hash, now).await? {
        return Err(ErrorCode::ResetLinkInvalid.into());
    }
    Ok(user)
}

/// 256 bits that nobody guesses.
fn new_token() -> String {
    let bytes: [u8; 32] = rand::random();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_never_the_same() {
        let (one, two) = (new_token(), new_token());
        assert_eq!((one.len(), two.len()), (64, 64));
        assert_ne!(one, two);
        assert!(one.bytes().all(|b| b.is_ascii_hexdigit()), "goes into a link as it is");
    }
}
