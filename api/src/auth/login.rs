//! Logging an admin in: password, second factor, session.

use chrono::Duration;
use serde_json::{Value, json};

use super::audit;
use super::credentials::{self, Attempt};
use super::dto::AdminLoginIn;
use super::session::Admin;
use super::store::{self, NewSession};
use super::totp::{self, SecondFactor};
use super::visitor::Visitor;
use crate::app::AppState;
use crate::platform::http::{ApiError, ApiResult, ErrorCode};
use crate::platform::security::token::Kind;

/// An admin who has just logged in.
#[derive(Debug)]
pub(super) struct LoggedIn {
    pub admin: Admin,
    pub token: String,
    /// How long the browser keeps the cookie; without it until it is closed.
    pub keep: Option<Duration>,
}

/// Logs an admin in.
///
/// An attempt is counted before it is looked at, so that parallel guesses can't get around the limits. Wrong passwords and
/// wrong second factors stay counted. A login that stops at the question for the second factor has failed at nothing, but
/// forgives nothing either: otherwise whoever knows the password could guess codes for ever.
///
/// # Errors
/// `credentials_invalid`, the same and after the same time whatever is wrong; `totp_required`, `totp_invalid`; `rate_limited`.
pub(super) async fn log_in(state: &AppState, visitor: &Visitor, wish: AdminLoginIn) -> ApiResult<LoggedIn> {
    let email = wish.email.trim().to_lowercase();
    let attempt = Attempt::of_visitor(state, visitor, &email).await?;
    match open_session(state, visitor, &email, wish).await {
        Ok(logged_in) => {
            attempt.succeeded(state).await;
            Ok(logged_in)
        }
        Err(error) => {
            if matches!(error.code, ErrorCode::CredentialsInvalid | ErrorCode::TotpInvalid) {
                tracing::info!(ip = visitor.origin.ip, code = error.code.as_str(), "admin login refused");
            } else {
                attempt.take_back(state).await;
            }
            Err(error)
        }
    }
}

async fn open_session(state: &AppState, visitor: &Visitor, email: &str, wish: AdminLoginIn) -> ApiResult<LoggedIn> {
    let AdminLoginIn { password, remember, totp_code, .. } = wish;
    let user = credentials::find(state, email, password).await?.ok_or(ErrorCode::CredentialsInvalid)?;

    let now = state.clock.now();
    let remembered = Duration::days(state.config.admin_remember_days.into());
    let expires_at = now + if remember { remembered } else { Duration::minutes(state.config.admin_session_minutes.into()) };
    // However often it is renewed, no session outlasts a remembered one.
    let minted = state.tokens.mint(Kind::Admin, user.id, now, now + remembered).map_err(ApiError::internal)?;
    let new = NewSession { token_hash: state.keys.session_hash(&minted.jti), origin: &visitor.origin, now, expires_at };

    let mut tx = state.db.begin().await?;
    if !store::confirm_user(&mut tx, user.id, &user.password).await? {
        return Err(ErrorCode::CredentialsInvalid.into());
    }
    let factor = totp::check(&mut tx, state, user.id, totp_code.as_deref(), now).await?;
    let session_id = store::insert_admin_session(&mut tx, user.id, remember, &new).await?;
    // Whether a second factor is missing, each request asks the session's row.
    let admin =
        Admin { session_id, user_id: user.id, name: user.name, email: user.email, role: user.role, expires_at, must_set_up_totp: false };
    audit(&mut tx, now, &admin, &visitor.origin, "admin.login", described(factor)).await?;
    tx.commit().await?;
    Ok(LoggedIn { admin, token: minted.token, keep: remember.then_some(remembered) })
}

/// For the audit log.
fn described(factor: SecondFactor) -> Option<Value> {
    match factor {
        SecondFactor::None => None,
        SecondFactor::Totp => Some(json!({ "second_factor": "totp" })),
        SecondFactor::RecoveryCode { left } => Some(json!({ "second_factor": "recovery_code", "recovery_codes_left": left })),
    }
}
