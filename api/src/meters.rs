//! `GET /metrics`: what this process has counted, and how things are at this moment. Not part of the API.
//!
//! With `METRICS_TOKEN` it wants to be asked with it (`Authorization: Bearer …`); without, it exists in development only.

use std::collections::HashMap;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, get};
use metrics::gauge;
use sqlx::PgConnection;

use crate::app::{AppState, State};
use crate::config::Gateway;
use crate::datapart::reconciliation;
use crate::notify;
use crate::orders;
use crate::platform::clock::business_date;
use crate::platform::http::{ApiError, ApiResult};
use crate::platform::meters;
use crate::platform::security::signature;
use crate::schedules::RunOutcome;

#[get("/metrics")]
pub async fn show_meters(state: State, request: HttpRequest) -> ApiResult<HttpResponse> {
    if !may_look(&state, &request) {
        // Whoever may not look does not learn that there is something.
        return Err(ApiError::not_found());
    }
    look(&state).await;
    Ok(HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(meters::render()))
}

fn may_look(state: &AppState, request: &HttpRequest) -> bool {
    let Some(expected) = &state.config.metrics_token else { return !state.config.is_production() };
    let token =
        request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(|value| value.strip_prefix("Bearer "));
    token.is_some_and(|token| signature::is_same(token, expected.expose()))
}

/// Reads the gauges. What can't be read (the database is away) keeps its last value; `pmo_database_up` says why.
async fn look(state: &AppState) {
    let flag = |is_so: bool| if is_so { 1.0 } else { 0.0 };
    gauge!("pmo_database_up").set(flag(state.pulse.is_felt()));
    gauge!("pmo_notices_up").set(flag(state.bus.is_live()));
    if let Some(is_up) = state.limiter.ask_redis().await {
        gauge!("pmo_redis_up").set(flag(is_up));
    }
    let (open, idle) = (state.db.size(), state.db.num_idle());
    gauge!("pmo_pool_connections", "state" => "idle").set(idle as f64);
    gauge!("pmo_pool_connections", "state" => "used").set(f64::from(open) - idle as f64);
    gauge!("pmo_pool_connections_max").set(f64::from(state.config.database_max_connections));
    let read = async {
        let mut conn = state.db.acquire().await?;
        outbox(state, &mut conn).await?;
        work(state, &mut conn).await
    };
    if let Err(error) = read.await {
        tracing::debug!(%error, "some meters can't be read");
    }
}

/// What waits to be sent, and by what.
async fn outbox(state: &AppState, conn: &mut PgConnection) -> ApiResult<()> {
    let now = state.clock.now();
    for lane in notify::lanes(conn, now).await? {
        gauge!("pmo_outbox_queued", "lane" => lane.name).set(lane.queued as f64);
        let waits = lane.oldest_due_at.map_or(0.0, |at| (now - at).as_seconds_f64().max(0.0));
        gauge!("pmo_outbox_oldest_due_seconds", "lane" => lane.name).set(waits);
    }
    let left_alone = notify::gateway::left_alone_now(state).await;
    for gateway in Gateway::ALL.into_iter().filter(|gateway| state.gateways.is_configured(&state.config, *gateway)) {
        let is_open = left_alone.contains(&gateway);
        gauge!("pmo_gateway_left_alone", "gateway" => gateway.as_str()).set(if is_open { 1.0 } else { 0.0 });
    }
    Ok(())
}

/// Orders of today, long work, the comparison with the old system, and schedules.
async fn work(state: &AppState, conn: &mut PgConnection) -> ApiResult<()> {
    let today = business_date(state.clock.now());
    let of_today: HashMap<_, _> =
        orders::days::by_status(conn, today, today).await?.into_iter().map(|day| (day.status.as_str(), day.orders)).collect();
    for status in orders::OrderStatus::ALL {
        let count = of_today.get(status.as_str()).copied().unwrap_or_default();
        gauge!("pmo_orders_placed_today", "status" => status.as_str()).set(count as f64);
    }
    for (status, count) in crate::jobs::under_way(conn).await? {
        gauge!("pmo_jobs", "status" => status).set(count as f64);
    }
    if let Some(standing) = reconciliation::standing(conn, state.clock.now()).await? {
        gauge!("pmo_reconciliation_differences").set(standing.unacknowledged as f64);
        gauge!("pmo_reconciliation_compared_timestamp_seconds").set(standing.compared_at.timestamp() as f64);
    }
    for schedule in crate::schedules::punctuality(conn).await? {
        gauge!("pmo_schedule_next_run_timestamp_seconds", "schedule" => schedule.name.clone()).set(schedule.next_run_at.timestamp() as f64);
        if let Some(done_at) = schedule.last_done_at {
            gauge!("pmo_schedule_last_done_timestamp_seconds", "schedule" => schedule.name.clone()).set(done_at.timestamp() as f64);
        }
        if let (Some(outcome), Some(seconds)) = (schedule.last_outcome, schedule.last_seconds) {
            let failed = if outcome == RunOutcome::Done { 0.0 } else { 1.0 };
            gauge!("pmo_schedule_last_run_failed", "schedule" => schedule.name.clone()).set(failed);
            gauge!("pmo_schedule_last_run_seconds", "schedule" => schedule.name).set(seconds);
        }
    }
    Ok(())
}
