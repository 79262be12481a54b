//! Security headers on every answer.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;

use super::problem::with_headers;

/// The API answers JSON only: nothing in it may be rendered, framed or sniffed.
const API_CSP: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/// The SPAs and Swagger UI: own scripts and style sheets only. Swagger UI draws data: images.
const PAGE_CSP: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
    object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The policy of one answer whose page makes style sheets while it runs, all of which carry this nonce.
pub fn policy_with_nonce(nonce: &str) -> String {
    PAGE_CSP.replace("style-src 'self'", &format!("style-src 'self' 'nonce-{nonce}'"))
}

/// Middleware: adds what is missing. `Strict-Transport-Security` only where the service runs behind HTTPS.
pub async fn secure<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, actix_web::Error> {
    let is_api = request.path().starts_with("/api/");
    let hsts = request.app_data::<Https>().is_some_and(|https| https.0);
    let answer = next.call(request).await;
    with_headers(answer, |headers| fill(headers, is_api, hsts))
}

fn fill(headers: &mut HeaderMap, is_api: bool, hsts: bool) {
    let mut add = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    add(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    add(header::REFERRER_POLICY, "same-origin");
    add(header::CONTENT_SECURITY_POLICY, if is_api { API_CSP } else { PAGE_CSP });
    if is_api {
        // What one person was told is nobody else's: neither a proxy nor a shared computer keeps it.
        add(header::CACHE_CONTROL, "no-store");
    }
    add(header::X_FRAME_OPTIONS, "DENY");
    add(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    add(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=()");
    if hsts {
        add(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
}

/// Whether people reach the service by HTTPS.
#[derive(Clone, Copy, Debug)]
pub struct Https(pub bool);
