//! Logging in and staying logged in, for shops (WhatsApp OTP) and admins (email and password).
//!
//! Owns `otps`, `otp_guards`, `sessions`, `admin_sessions`, `password_resets`, `user_totps`, `totp_recovery_codes`. Others use
//! the extractors [`Toko`], [`Admin`] and [`SuperAdmin`]: who may call an operation stands in its signature. Whoever takes a shop's or a
//! user's right to be logged in away calls [`end_sessions_of_shop`] or [`end_sessions_of_user`] in the same transaction.
//!
//! Codes, tokens and passwords are stored as hashes only. The limits of OTPs are kept in the database and hold exactly.

mod admin;
mod credentials;
mod dto;
mod guard;
mod handover;
mod login;
mod login_code;
mod otp;
mod oversight;
mod pace;
mod reset;
mod revoke;
pub mod session;
mod store;
mod toko;
mod totp;
mod visitor;

use actix_web::HttpMessage;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use chrono::{DateTime, Duration, Utc};
use sqlx::{PgConnection, PgPool};
use utoipa_actix_web::service_config::ServiceConfig;

pub use credentials::{create_admin, refuse_guessable};
pub use dto::OpenSession;
pub use handover::SessionForm;
pub use oversight::{
    count_sessions_of_shop, end_session_of_shop, end_session_of_user, sessions_of_shop, sessions_of_user, shop_changed, shops_changed,
    user_changed,
};
pub use revoke::{Ended, end_sessions_of_shop, end_sessions_of_user};
pub use session::{Admin, AnyAdmin, Role, SuperAdmin, Toko};
pub use visitor::Visitor;

use crate::admin::audit;
use crate::config::Config;
use crate::platform::http::ApiResult;
use crate::platform::http::request::Origin;
use crate::platform::rate_limit::Decision;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(toko::request_otp)
        .service(toko::verify_otp)
        .service(toko::logout)
        .service(toko::me)
        .service(toko::list_sessions)
        .service(toko::end_session)
        .service(login_code::issue_login_code)
        .service(admin::login)
        .service(admin::logout)
        .service(admin::me)
        .service(admin::list_sessions)
        .service(admin::end_session)
        .service(admin::change_password)
        .service(reset::forgot_password)
        .service(reset::reset_password)
        .service(totp::set_up_totp)
        .service(totp::confirm_totp)
        .service(totp::replace_recovery_codes)
        .service(totp::disable_totp)
        .service(totp::reset_totp_of_user);
}

/// Whether an admin's session has not ended: for an answer that goes on.
pub async fn admin_session_is_open(db: &PgPool, session_id: i64, now: DateTime<Utc>) -> ApiResult<bool> {
    Ok(store::admin_session_is_open(db, session_id, now).await?)
}

/// Writes what an admin did about the own login into the audit log.
async fn audit(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    admin: &Admin,
    origin: &Origin,
    action: &str,
    after: Option<serde_json::Value>,
) -> ApiResult<()> {
    let entry = audit::Entry { action, entity: "user", entity_id: Some(admin.user_id), before: None, after };
    audit::record(tx, now, admin, origin, entry).await
}

/// The same of somebody who is not logged in.
async fn audit_user(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    user: &store::User,
    origin: &Origin,
    action: &str,
    after: Option<serde_json::Value>,
) -> ApiResult<()> {
    let entry = audit::Entry { action, entity: "user", entity_id: Some(user.id), before: None, after };
    audit::record_as(tx, now, audit::Actor::user(user.id, &user.name), origin, entry).await
}

/// Deletes what nobody needs any more: ended sessions, and codes and guards that no limit counts. May run on any number of
/// processes.
pub async fn sweep(db: &PgPool, config: &Config, now: DateTime<Utc>) -> ApiResult<()> {
    let longest = config.otp_request_window_seconds.max(config.otp_cooldown_seconds).max(config.otp_block_seconds);
    let kept = Duration::days(1).max(Duration::seconds(longest.into()));
    store::sweep(db, now, now - kept).await?;
    Ok(())
}

/// Middleware: the `RateLimit` headers of an answer whose request was counted.
pub async fn limit_headers<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, actix_web::Error> {
    let mut response = next.call(request).await?;
    let decision = response.request().extensions().get::<Decision>().copied();
    if let Some(decision) = decision.filter(|d| d.quota.limit > 0) {
        let policy = format!("\"default\";q={};w={}", decision.quota.limit, decision.quota.window.as_secs());
        let state = format!("\"default\";r={};t={}", decision.remaining, decision.reset);
        for (name, value) in [("ratelimit-policy", policy), ("ratelimit", state)] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().insert(HeaderName::from_static(name), value);
            }
        }
    }
    Ok(response)
}
