//! Whether PMO and the old system say the same, looked at every night.
//!
//! Owns `reconciliation_runs` and `reconciliation_differences`. A run sees one moment of both sides (one snapshot: an
//! approval writes both in one transaction, so it is seen whole or not at all) and is stored whole or not at all. It compares
//! by sets, in PostgreSQL: nothing but counts comes here. A difference is one row for as long as it lasts; an admin may
//! accept it with a note, and it counts again as soon as its figures change.
//!
//! Others use [`run`] (schedule), [`sweep`] (housekeeping) and [`standing`] (dashboard, meters).

mod compare;
mod dto;
mod handlers;
mod kind;
mod store;

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgPool;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::app::AppState;
use crate::platform::db;
use crate::platform::http::{ApiError, ApiResult, ErrorCode};

use super::news::Words;

pub use dto::Standing;
pub use store::standing;

/// So many runs are remembered: more than a year of nights.
const RUNS_KEPT: i64 = 400;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::reconciliation)
        .service(handlers::list_differences)
        .service(handlers::list_runs)
        .service(handlers::acknowledge_difference)
        .service(handlers::reopen_difference);
}

/// What a run compared, and what it found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// Orders that were handed over.
    pub orders: i64,
    /// Their lines.
    pub lines: i64,
    /// Sales orders that name an order of ours.
    pub sales_orders: i64,
    /// Differences.
    pub found: i64,
    /// Of these, those that the run before did not see.
    pub appeared: i64,
    /// Those that only the run before saw.
    pub resolved: i64,
    /// Those of `found` that nobody has accepted.
    pub unacknowledged: i64,
}

/// Compares everything with the old system.
pub async fn run(state: &AppState) -> ApiResult<Compared> {
    let started_at = state.clock.now();
    let mut tx = db::begin(&state.db).await?;
    compare::hold_still(&mut tx).await.map_err(locked)?;
    let run_id = store::begin(&mut tx, started_at).await?;
    let mut compared = compare::sizes(&mut tx).await?;
    compare::orders(&mut tx, run_id, started_at, &Words::of(&state.config)).await?;
    compare::lines(&mut tx, run_id, started_at).await?;
    compare::strays(&mut tx, run_id, started_at, &Words::of(&state.config)).await?;
    compare::numbers(&mut tx, run_id, started_at).await?;
    compare::mappings(&mut tx, run_id, started_at).await?;
    store::end(&mut tx, run_id, state.clock.now(), &mut compared).await?;
    tx.commit().await?;
    if compared.unacknowledged > 0 {
        tracing::error!(run_id, differences = compared.unacknowledged, new = compared.appeared, "PMO and the old system differ");
    }
    Ok(compared)
}

/// The old system may hold its tables for long; that is said, and tried again later.
fn locked(error: sqlx::Error) -> ApiError {
    match error.as_database_error().and_then(|error| error.code()) {
        Some(code) if code == "55P03" => ApiError::new(ErrorCode::Unavailable)
            .cause(anyhow::anyhow!("sistem lama sedang mengunci tabelnya, sehingga belum dapat dibandingkan")),
        _ => error.into(),
    }
}

/// Forgets the oldest runs, and the differences that none of the others saw; how many runs.
pub async fn sweep(db: &PgPool) -> ApiResult<u64> {
    Ok(store::forget(db, RUNS_KEPT).await?)
}

/// From when on a result is too old to be relied on: a night was missed.
fn is_stale(finished_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - finished_at > chrono::Duration::hours(36)
}
