//! The back office's view of schedules.

use actix_web::http::StatusCode;
use actix_web::{get, post};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::{ScheduleOut, ScheduleRun};
use super::kinds::Schedule;
use super::store::{self, RunRow};
use crate::admin::audit;
use crate::app::{AppState, State};
use crate::auth::Admin;
use crate::platform::bus::{self, Topic};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Document, List, Page, Path, Query, Success};

/// What happens by itself, how it went last, and when it is due.
#[utoipa::path(tag = "admin schedules", operation_id = "list_schedules", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "All schedules.", body = Success<Vec<ScheduleOut>>)))]
#[get("/api/admin/schedules")]
pub async fn list_schedules(state: State, _admin: Admin) -> ApiResult<Success<Vec<ScheduleOut>>> {
    let mut conn = state.db.acquire().await?;
    all(&mut conn, &state, state.clock.now()).await.map(Success::new)
}

async fn all(conn: &mut PgConnection, state: &AppState, now: DateTime<Utc>) -> ApiResult<Vec<ScheduleOut>> {
    let rows = store::all(conn, now).await?;
    let mut last: Vec<RunRow> = store::last_runs(conn).await?;
    let shown = Schedule::ALL.into_iter().map(|name| {
        let row = rows.iter().find(|row| row.name == name.as_str());
        let at = last.iter().position(|run| run.name == name.as_str());
        ScheduleOut {
            name,
            title: name.title().to_owned(),
            timing: name.timing(&state.config).words(),
            is_running: row.is_some_and(|row| row.is_running),
            next_run_at: row.map(|row| row.next_run_at),
            requested_at: row.and_then(|row| row.requested_at),
            last_run: at.map(|at| run(last.swap_remove(at))),
        }
    });
    Ok(shown.collect())
}

/// One schedule, for the feature whose work it is.
pub async fn shown(conn: &mut PgConnection, state: &AppState, schedule: Schedule) -> ApiResult<ScheduleOut> {
    let shown = all(conn, state, state.clock.now()).await?.into_iter().find(|one| one.name == schedule);
    shown.ok_or_else(|| ApiError::internal(anyhow::anyhow!("{} is no schedule", schedule.as_str())))
}

fn run(row: RunRow) -> ScheduleRun {
    ScheduleRun {
        id: row.id,
        slot: row.slot,
        attempt: row.attempt,
        requested_by: row.requested_by,
        process: row.process,
        outcome: row.outcome,
        result: row.result,
        error: row.error,
        started_at: row.started_at,
        finished_at: row.finished_at,
        took_ms: row.finished_at.map(|finished_at| (finished_at - row.started_at).num_milliseconds()),
    }
}

/// The runs of a schedule in the last 30 days, newest first.
#[utoipa::path(tag = "admin schedules", operation_id = "list_schedule_runs", security(("admin" = []), ("admin_cookie" = [])),
    params(("name" = String, Path, description = "The schedule's name."), Page),
    responses((status = 200, description = "A page of runs.", body = List<ScheduleRun>)))]
#[get("/api/admin/schedules/{name}/runs")]
pub async fn list_schedule_runs(state: State, _admin: Admin, name: Path<String>, page: Query<Page>) -> ApiResult<List<ScheduleRun>> {
    let schedule = Schedule::read(&name.0).ok_or_else(ApiError::not_found)?;
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::runs(&mut conn, schedule, page.0).await?;
    Ok(page.of(rows.into_iter().map(run).collect(), total))
}

/// Run a schedule at once.
///
/// One that is running is not run again: it is the answer.
#[utoipa::path(tag = "admin schedules", operation_id = "run_schedule", security(("admin" = []), ("admin_cookie" = [])),
    params(("name" = String, Path, description = "The schedule's name.")),
    responses((status = 202, description = "It runs as soon as a process takes it.", body = Success<ScheduleOut>)))]
#[post("/api/admin/schedules/{name}/run")]
pub async fn run_schedule(state: State, admin: Admin, origin: Origin, name: Path<String>) -> ApiResult<Document> {
    let schedule = Schedule::read(&name.0).ok_or_else(ApiError::not_found)?;
    let (now, timing) = (state.clock.now(), schedule.timing(&state.config));
    store::ensure(&state.db, schedule, timing.next(now), timing.next(now)).await?;
    let mut tx = state.db.begin().await?;
    if store::request(&mut tx, schedule, &admin.name, now).await? {
        let after = Some(serde_json::json!({ "name": schedule }));
        let entry = audit::Entry { action: "schedule.run", entity: "schedule", entity_id: None, before: None, after };
        audit::record(&mut tx, now, &admin, &origin, entry).await?;
        bus::notify(&mut tx, Topic::Schedules, schedule.as_str()).await?;
    }
    let shown = shown(&mut tx, &state, schedule).await?;
    tx.commit().await?;
    let json = serde_json::to_vec(&Success::new(shown)).map_err(ApiError::internal)?;
    Ok(Document { status: StatusCode::ACCEPTED, json: json.into(), replayed: false })
}
