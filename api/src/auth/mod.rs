//! Logging in and staying logged in, for shops (WhatsApp OTP) and admins (email and password).
//!
//! Owns `otps`, `otp_guards`, `sessions`, `admin_sessions`, `password_resets`. Others use the extractors
//! [`Toko`], [`Admin`] and [`SuperAdmin`]: who may call an operation stands in its signature.

pub mod session;
mod store;

use actix_web::HttpMessage;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use utoipa_actix_web::service_config::ServiceConfig;

pub use session::{Admin, Role, SuperAdmin, Toko};

use crate::platform::rate_limit::Decision;

pub fn routes(_config: &mut ServiceConfig) {}

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
