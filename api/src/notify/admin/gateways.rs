//! How the gateways are, and a test of one.

use actix_web::{get, post};
use chrono::Duration;

use super::dto::{GatewayOut, GatewayTestIn, GatewaysOut, MessageDetail, RouteOut};
use super::messages::detail;
use crate::admin::audit;
use crate::app::{AppState, State};
use crate::auth::Admin;
use crate::config::Gateway;
use crate::notify::{Channel, gateway, store, worker};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Path, Success};
use crate::platform::phone::Phone;

/// The gateways and how they are.
#[utoipa::path(tag = "admin messages", operation_id = "list_gateways", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "The gateways, the way of each kind of message, and what waits.", body = Success<GatewaysOut>)))]
#[get("/api/admin/gateways")]
pub async fn list_gateways(state: State, _admin: Admin) -> ApiResult<Success<GatewaysOut>> {
    let now = state.clock.now();
    let routes: Vec<RouteOut> = gateway::routes(&state).await.into_iter().map(|(kind, gateways)| RouteOut { kind, gateways }).collect();
    let mut conn = state.db.acquire().await?;
    let health = gateway::health(&mut conn, now - Duration::hours(24)).await?;
    let queue = store::queue(&mut conn, now).await?;
    let gateways = Gateway::ALL
        .into_iter()
        .map(|name| {
            let health = health.get(&name).cloned().unwrap_or_default();
            GatewayOut {
                name,
                channel: channel(name),
                is_configured: state.gateways.is_configured(&state.config, name),
                is_used: routes.iter().any(|route| route.gateways.contains(&name)),
                state: health.circuit.state(now),
                is_stopped: health.circuit.is_stopped,
                open_until: health.circuit.open_until,
                failures: health.circuit.failures,
                last_error: health.last_error,
                last_error_at: health.last_error_at,
                last_sent_at: health.last_sent_at,
                rate_per_second: state.config.whatsapp.rate(name),
                recently: health.figures,
                takes_reports: takes_reports(&state, name),
                last_report_at: health.last_report_at,
            }
        })
        .collect();
    Ok(Success::new(GatewaysOut { gateways, routes, queued: queue.queued, oldest_due_at: queue.oldest_due_at }))
}

fn channel(gateway: Gateway) -> Channel {
    if gateway == Gateway::Smtp { Channel::Email } else { Channel::Whatsapp }
}

fn takes_reports(state: &AppState, gateway: Gateway) -> bool {
    let config = &state.config.whatsapp;
    match gateway {
        Gateway::CloudApi => config.cloud_api_app_secret.is_some(),
        Gateway::Fonnte => config.fonnte_webhook_secret.is_some(),
        Gateway::Gowa => config.gowa_webhook_secret.is_some(),
        Gateway::Log | Gateway::Smtp => false,
    }
}

/// Send a test message by one gateway.
///
/// It is sent while the request waits, once, also by a gateway that is left alone after failures; the answer tells what came of it.
#[utoipa::path(tag = "admin messages", operation_id = "test_gateway", security(("admin" = []), ("admin_cookie" = [])), request_body = GatewayTestIn,
    params(("name" = String, Path, description = "`log`, `cloud_api`, `fonnte`, `gowa` or `smtp`.")),
    responses(
        (status = 200, description = "The message: `sent`, or `failed` and why.", body = Success<MessageDetail>),
        (status = 422, description = "No number or address, or the gateway is not set up (`not_configured`)."),
    ))]
#[post("/api/admin/gateways/{name}/test")]
pub async fn test_gateway(
    state: State,
    admin: Admin,
    origin: Origin,
    name: Path<String>,
    body: Body<GatewayTestIn>,
) -> ApiResult<Success<MessageDetail>> {
    let gateway = Gateway::read(&name.0).ok_or_else(ApiError::not_found)?;
    let to = recipient(gateway, &body.to)?;
    if !state.gateways.is_configured(&state.config, gateway) {
        return Err(ApiError::invalid("name", "not_configured", "Gateway ini belum diatur di server."));
    }
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let message = worker::start_test(&mut tx, &state, gateway, channel(gateway), &to).await?;
    let entry = audit::Entry {
        action: "gateway.test",
        entity: "gateway",
        entity_id: None,
        before: None,
        after: Some(serde_json::json!({ "gateway": gateway, "to": to, "message_id": message.id })),
    };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    tx.commit().await?;
    worker::finish_test(&state, &message).await;
    let mut conn = state.db.acquire().await?;
    detail(&mut conn, message.id).await.map(Success::new)
}

fn recipient(gateway: Gateway, to: &str) -> ApiResult<String> {
    let to = to.trim();
    match channel(gateway) {
        Channel::Whatsapp => Phone::parse(to)
            .map(|phone| phone.to_string())
            .ok_or_else(|| ApiError::invalid("to", "phone", "Nomor WhatsApp tidak benar. Contoh: 0812-3456-7890.")),
        Channel::Email => {
            let is_address = to.parse::<lettre::Address>().is_ok();
            is_address.then(|| to.to_owned()).ok_or_else(|| ApiError::invalid("to", "email", "Alamat email tidak benar."))
        }
    }
}
