//! Where gateways report. Nobody logs in here: each call proves itself by a signature, or by an address that can't be guessed.

use actix_web::{HttpRequest, HttpResponse, get, post};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::store;
use crate::app::{AppState, State};
use crate::config::{Gateway, Secret};
use crate::platform::http::{ApiError, ApiResult, ErrorCode, Path, Query, RawBody, Success};
use crate::platform::security::signature;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct ChallengeQuery {
    /// `subscribe`
    #[serde(rename = "hub.mode")]
    #[param(rename = "hub.mode")]
    #[validate(length(max = 40))]
    pub mode: Option<String>,
    /// What is to be answered.
    #[serde(rename = "hub.challenge")]
    #[param(rename = "hub.challenge")]
    #[validate(length(max = 200))]
    pub challenge: Option<String>,
    /// The word that was agreed on.
    #[serde(rename = "hub.verify_token")]
    #[param(rename = "hub.verify_token")]
    #[validate(length(max = 200))]
    pub verify_token: Option<String>,
}

/// A report has been kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportKept {
    #[schema(example = true)]
    pub kept: bool,
}

/// Meta asks whether it may report here.
#[utoipa::path(tag = "webhooks", operation_id = "cloud_api_challenge", params(ChallengeQuery),
    responses(
        (status = 200, description = "The challenge, bare.", body = String, content_type = "text/plain"),
        (status = 403, description = "Not the word that was agreed on."),
        (status = 404, description = "This gateway is not set up for reports."),
    ))]
#[get("/api/webhooks/whatsapp/cloud")]
pub async fn cloud_api_challenge(state: State, query: Query<ChallengeQuery>) -> ApiResult<HttpResponse> {
    let expected = configured(state.config.whatsapp.cloud_api_verify_token.as_ref())?;
    let is_right = query.verify_token.as_deref().is_some_and(|token| signature::is_same(token, expected.expose()));
    match (&query.0.challenge, query.mode.as_deref()) {
        (Some(challenge), Some("subscribe")) if is_right => Ok(HttpResponse::Ok()
            .content_type("text/plain; charset=utf-8")
            .insert_header(("cache-control", "no-store"))
            .body(challenge.clone())),
        _ => Err(ErrorCode::Forbidden.into()),
    }
}

/// Meta reports what became of messages.
///
/// Signed over the raw body with the app's secret. Kept and answered at once.
#[utoipa::path(tag = "webhooks", operation_id = "cloud_api_report", request_body(content = Object, content_type = "application/json"),
    params(("X-Hub-Signature-256" = Option<String>, Header, description = "`sha256=` and the HMAC-SHA256 of the body, in hexadecimal digits.")),
    responses(
        (status = 200, description = "Kept.", body = Success<ReportKept>),
        (status = 403, description = "Not signed, or not with our secret."),
        (status = 404, description = "This gateway is not set up for reports."),
    ))]
#[post("/api/webhooks/whatsapp/cloud")]
pub async fn cloud_api_report(state: State, request: HttpRequest, body: RawBody) -> ApiResult<Success<ReportKept>> {
    signed(&state, &request, state.config.whatsapp.cloud_api_app_secret.as_ref(), Gateway::CloudApi, &body).await
}

/// GOWA reports what became of messages.
///
/// Signed over the raw body with the secret it was started with. Kept and answered at once.
#[utoipa::path(tag = "webhooks", operation_id = "gowa_report", request_body(content = Object, content_type = "application/json"),
    params(("X-Hub-Signature-256" = Option<String>, Header, description = "`sha256=` and the HMAC-SHA256 of the body, in hexadecimal digits.")),
    responses(
        (status = 200, description = "Kept.", body = Success<ReportKept>),
        (status = 403, description = "Not signed, or not with our secret."),
        (status = 404, description = "This gateway is not set up for reports."),
    ))]
#[post("/api/webhooks/gowa")]
pub async fn gowa_report(state: State, request: HttpRequest, body: RawBody) -> ApiResult<Success<ReportKept>> {
    signed(&state, &request, state.config.whatsapp.gowa_webhook_secret.as_ref(), Gateway::Gowa, &body).await
}

/// Fonnte reports what became of messages.
///
/// It signs nothing; the address itself is the secret. Kept and answered at once.
#[utoipa::path(tag = "webhooks", operation_id = "fonnte_report", request_body(content = Object, content_type = "application/json"),
    params(("secret" = String, Path, description = "The unguessable end of the address.")),
    responses((status = 200, description = "Kept.", body = Success<ReportKept>)))]
#[post("/api/webhooks/fonnte/{secret}")]
pub async fn fonnte_report(state: State, secret: Path<String>, body: RawBody) -> ApiResult<Success<ReportKept>> {
    let expected = configured(state.config.whatsapp.fonnte_webhook_secret.as_ref())?;
    if !signature::is_same(&secret.0, expected.expose()) {
        return Err(ApiError::not_found());
    }
    keep(&state, Gateway::Fonnte, &body).await
}

async fn signed(
    state: &AppState,
    request: &HttpRequest,
    secret: Option<&Secret>,
    gateway: Gateway,
    body: &[u8],
) -> ApiResult<Success<ReportKept>> {
    let secret = configured(secret)?;
    let header = request.headers().get("x-hub-signature-256").and_then(|value| value.to_str().ok());
    if !signature::is_signed(secret.expose(), body, header) {
        return Err(ErrorCode::Forbidden.into());
    }
    keep(state, gateway, body).await
}

/// Without a secret nobody could prove anything: there is nothing here.
fn configured(secret: Option<&Secret>) -> ApiResult<&Secret> {
    secret.ok_or_else(ApiError::not_found)
}

async fn keep(state: &AppState, gateway: Gateway, body: &[u8]) -> ApiResult<Success<ReportKept>> {
    store::keep(&state.db, gateway, body, state.clock.now()).await?;
    Ok(Success::new(ReportKept { kept: true }))
}
