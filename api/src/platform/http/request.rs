//! What is known of the request itself: its id, where it came from, and its line in the log.

use std::fmt;
use std::net::IpAddr;
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use tracing::Instrument;
use uuid::Uuid;

use super::error::Language;

use super::problem::with_headers;

/// Sent back as `X-Request-Id`, named in every problem and every log line of the request.
#[derive(Clone, Debug)]
pub struct RequestId(String);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

static X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Middleware, outermost: gives the request its id, its span, and one line in the log when it is answered.
///
/// An id that a proxy sent is taken over when it is short and plain.
pub async fn trace<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, actix_web::Error> {
    let id = request
        .headers()
        .get(&X_REQUEST_ID)
        .and_then(|value| value.to_str().ok())
        .filter(|id| (8..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
        .map_or_else(|| Uuid::now_v7().to_string(), ToOwned::to_owned);
    request.extensions_mut().insert(RequestId(id.clone()));
    let header = HeaderValue::from_str(&id);
    // The path without its query: a query may hold what people typed. An order's id is written by whoever finds that it is about one.
    let path = loggable_path(&request);
    let span = tracing::info_span!("request", request_id = %id, method = %request.method(), path, order_id = tracing::field::Empty);
    let (started, method) = (Instant::now(), request.method().clone());
    async move {
        let answer = with_headers(next.call(request).await, |headers| {
            if let Ok(header) = header {
                headers.insert(X_REQUEST_ID.clone(), header);
            }
        });
        let status = answer.as_ref().map_or_else(|error| error.as_response_error().status_code(), ServiceResponse::status);
        let took = started.elapsed().as_secs_f64();
        count(answer.as_ref().ok().and_then(|answer| answer.request().match_pattern()), &method, status.as_u16(), took);
        tracing::info!(status = status.as_u16(), ms = took * 1_000.0, "answered");
        if let Ok(answer) = &answer
            && matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS)
        {
            // Who tries what is not theirs, and from where.
            tracing::info!(status = status.as_u16(), ip = Origin::of(answer.request()).ip, "refused");
        }
        answer
    }
    .instrument(span)
    .await
}

/// Beginnings of paths that end with a secret.
#[derive(Clone, Copy, Debug)]
pub struct SecretPaths(pub &'static [&'static str]);

fn loggable_path(request: &ServiceRequest) -> &str {
    let secret = request.app_data::<SecretPaths>().map_or(&[][..], |paths| paths.0);
    secret.iter().find(|beginning| request.path().starts_with(**beginning)).copied().unwrap_or_else(|| request.path())
}

/// One more request for the meters. Only paths that exist have a name there: others are as many as people can think of.
fn count(pattern: Option<String>, method: &Method, status: u16, seconds: f64) {
    let path = pattern.filter(|pattern| !pattern.is_empty()).unwrap_or_else(|| "other".to_owned());
    let method = match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        _ => "other",
    };
    metrics::counter!("pmo_http_requests_total", "path" => path.clone(), "method" => method, "status" => status.to_string()).increment(1);
    metrics::histogram!("pmo_http_request_seconds", "path" => path, "method" => method).record(seconds);
}

/// Where a request came from and with what: for sessions, limits and the audit log.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The peer's address; behind a proxy that is trusted, what the proxy says.
    pub ip: String,
    pub user_agent: Option<String>,
    pub request_id: String,
}

/// How many proxies in front are trusted to append to `X-Forwarded-For`. 0: none, the peer is the client.
#[derive(Clone, Copy, Debug, Default)]
pub struct TrustedProxies(pub usize);

impl Origin {
    pub fn of(request: &HttpRequest) -> Self {
        let peer = request.peer_addr().map(|addr| addr.ip());
        let proxies = request.app_data::<TrustedProxies>().copied().unwrap_or_default().0;
        // The nth address from the right was written by the nth trusted proxy; everything left of it is hearsay.
        let forwarded = (proxies > 0)
            .then(|| request.headers().get("x-forwarded-for").and_then(|v| v.to_str().ok()))
            .flatten()
            .and_then(|list| list.rsplit(',').nth(proxies - 1))
            .and_then(|ip| ip.trim().parse::<IpAddr>().ok());
        Self {
            ip: forwarded.or(peer).map_or_else(|| "unknown".to_owned(), |ip| ip.to_string()),
            user_agent: request
                .headers()
                .get(actix_web::http::header::USER_AGENT)
                .and_then(|v| v.to_str().ok())
                .map(|agent| agent.chars().take(300).collect()),
            request_id: request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

impl Language {
    /// In which the answer to this request speaks.
    pub fn of(request: &HttpRequest) -> Self {
        let header = request.headers().get(actix_web::http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self::from_accept_language(header)
    }
}

impl FromRequest for Language {
    type Error = actix_web::Error;
    type Future = std::future::Ready<Result<Self, actix_web::Error>>;

    fn from_request(request: &HttpRequest, _: &mut actix_web::dev::Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request)))
    }
}

impl FromRequest for Origin {
    type Error = actix_web::Error;
    type Future = std::future::Ready<Result<Self, actix_web::Error>>;

    fn from_request(request: &HttpRequest, _: &mut actix_web::dev::Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request)))
    }
}
