//! The one place that renders errors: RFC 9457 `application/problem+json`, in the person's language, with the request id.
//!
//! Whatever answers with a status of 400 or more leaves in this shape, also what actix answers by itself
//! (unknown path, wrong method, unreadable request).

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use serde::Serialize;
use utoipa::ToSchema;

use super::error::{ApiError, ErrorCode, FieldError, Language};
use super::request::RequestId;

/// RFC 9457 problem details, with what the clients of this API need beside.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    #[schema(example = false)]
    pub success: bool,
    #[schema(example = 422)]
    pub status: u16,
    #[schema(example = "Data tidak valid")]
    pub title: String,
    /// A sentence for the person.
    #[schema(example = "Ada isian yang belum benar.")]
    pub detail: String,
    /// Stable reason for machines; see the list in the document's description.
    #[schema(example = "validation_failed")]
    pub code: String,
    /// One entry per wrong field; empty unless the input was bad.
    pub errors: Vec<FieldError>,
    #[schema(example = "01936f5e-8d5c-7c4e-9d1a-2b6f0e9a7c11")]
    pub request_id: String,
    /// What goes with the error, e.g. the cart with its new figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub data: Option<serde_json::Value>,
}

/// Middleware: turns every error into a problem and logs its cause once.
pub async fn render<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    // Not the request itself: routing needs it to be the only one.
    let asked = Asked::of(request.request());
    match next.call(request).await {
        Ok(response) if response.status().as_u16() < 400 || is_spoken(&response) => Ok(response.map_into_left_body()),
        Ok(response) => {
            let kept = kept_headers(&response);
            let rendered = match response.response().error() {
                Some(error) => {
                    problem(&asked, error.as_error::<ApiError>(), error.as_response_error().status_code(), Some(&error.to_string()))
                }
                None => problem(&asked, None, response.status(), None),
            };
            let (request, _) = response.into_parts();
            let mut response = ServiceResponse::new(request, rendered);
            for (name, value) in kept {
                response.headers_mut().insert(name, value);
            }
            Ok(response.map_into_right_body())
        }
        Err(error) => {
            let rendered = problem(&asked, error.as_error::<ApiError>(), error.as_response_error().status_code(), Some(&error.to_string()));
            Err(InternalError::from_response(error, rendered).into())
        }
    }
}

/// Adds headers to an answer, also to one that ended as an error in a middleware.
pub(super) fn with_headers<B>(
    answer: Result<ServiceResponse<B>, actix_web::Error>,
    add: impl FnOnce(&mut header::HeaderMap),
) -> Result<ServiceResponse<B>, actix_web::Error> {
    match answer {
        Ok(mut response) => {
            add(response.headers_mut());
            Ok(response)
        }
        Err(error) => {
            let mut response = error.error_response();
            add(response.headers_mut());
            Err(InternalError::from_response(error, response).into())
        }
    }
}

/// Whether a handler chose this body itself, as `/readyz` does; what actix answers on its own has no type.
fn is_spoken<B>(response: &ServiceResponse<B>) -> bool {
    response.response().error().is_none() && response.headers().contains_key(header::CONTENT_TYPE)
}

/// Headers of the replaced answer that still mean something.
fn kept_headers<B>(response: &ServiceResponse<B>) -> Vec<(header::HeaderName, header::HeaderValue)> {
    [header::ALLOW, header::SET_COOKIE, header::RETRY_AFTER]
        .into_iter()
        .filter_map(|name| response.headers().get(&name).cloned().map(|value| (name, value)))
        .collect()
}

/// What an answer has to know of its request.
struct Asked {
    language: Language,
    request_id: String,
}

impl Asked {
    fn of(request: &HttpRequest) -> Self {
        Self {
            language: Language::of(request),
            request_id: request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

fn problem(asked: &Asked, error: Option<&ApiError>, status: StatusCode, cause: Option<&str>) -> HttpResponse {
    let (language, request_id) = (asked.language, asked.request_id.as_str());
    let fallback;
    let error = match error {
        Some(error) => error,
        None => {
            fallback = ApiError::new(code_for(status));
            &fallback
        }
    };
    if error.code.status() >= 500 {
        let cause = cause.unwrap_or("no cause");
        tracing::error!(request_id, code = error.code.as_str(), cause, "request failed");
    }
    let body = Problem {
        success: false,
        status: error.code.status(),
        title: error.code.title(language).to_owned(),
        detail: error.detail_in(language).to_owned(),
        code: error.code.as_str().to_owned(),
        errors: error.errors.clone(),
        request_id: request_id.to_owned(),
        data: error.data.clone(),
    };
    let status = StatusCode::from_u16(error.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::build(status);
    response.content_type("application/problem+json");
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    response.insert_header((header::CONTENT_LANGUAGE, if language == Language::English { "en" } else { "id" }));
    if let Some(seconds) = error.retry_after {
        response.insert_header((header::RETRY_AFTER, seconds));
    }
    if status == StatusCode::UNAUTHORIZED {
        response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
    }
    response.body(serde_json::to_vec(&body).unwrap_or_default())
}

/// The code for an answer that actix gave by itself.
fn code_for(status: StatusCode) -> ErrorCode {
    match status.as_u16() {
        404 => ErrorCode::NotFound,
        405 => ErrorCode::MethodNotAllowed,
        406 => ErrorCode::NotAcceptable,
        408 => ErrorCode::RequestTimeout,
        413 => ErrorCode::BodyTooLarge,
        414 => ErrorCode::UriTooLong,
        415 => ErrorCode::UnsupportedMediaType,
        503 => ErrorCode::Unavailable,
        s if s < 500 => ErrorCode::MalformedRequest,
        _ => ErrorCode::Internal,
    }
}
