//! Long work: syncs, imports. It is asked for in a transaction, goes on when the request has been answered, and
//! survives the process that runs it.
//!
//! Owns `jobs`. Invariants: the same work (`dedup_key`) is never queued or running twice; a job runs in one process at a
//! time, and one whose process died is taken over when its lease has run out; what a job writes and what is known of it
//! (its checkpoint, its result) commit together, so nothing is done twice and nothing is done unnoticed.
//!
//! Others queue with [`enqueue`] and [`enqueue_for_slot`], and end with [`cancel`]. What a kind of job does stands in its own feature; [`kinds`] is
//! the one place that knows all of them.

pub mod dto;
mod handlers;
mod kinds;
mod run;
mod store;
pub mod worker;

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;
use sqlx::PgConnection;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::admin::audit;
use crate::app::AppState;
use crate::auth::Admin;
use crate::platform::bus::{self, Topic};
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Document, IdempotencyKey};

pub use dto::JobOut;
pub use kinds::{JobResult, Kind};
pub use run::{Progress, Run, Stop};

pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::list_jobs).service(handlers::get_job).service(handlers::cancel_job);
}

/// Work to be queued.
#[derive(Debug)]
pub struct NewJob<'a> {
    pub kind: Kind,
    /// Which work it is among those of its kind, where there are several: `17` for the import of that id.
    pub subject: Option<i64>,
    /// What the kind needs to know, read again by [`Run::params`].
    pub params: serde_json::Value,
    /// `None`: a schedule.
    pub created_by: Option<&'a Admin>,
}

impl NewJob<'_> {
    fn dedup_key(&self) -> String {
        match self.subject {
            Some(subject) => format!("{}:{subject}", self.kind.as_str()),
            None => self.kind.as_str().to_owned(),
        }
    }
}

/// A job that was asked for.
#[derive(Debug)]
pub struct Enqueued {
    pub job: JobOut,
    /// `false`: the same work was queued or running already, and this is it.
    pub is_new: bool,
}

/// Queues work; it begins when the caller's transaction commits. Work that is queued or running already is not queued again.
pub async fn enqueue(tx: &mut PgConnection, now: DateTime<Utc>, job: &NewJob<'_>) -> ApiResult<Enqueued> {
    let dedup_key = job.dedup_key();
    // The one that was in the way may be over before it is read.
    for _ in 0..10 {
        if let Some(id) = store::insert(tx, now, job, &dedup_key, None).await? {
            bus::notify(tx, Topic::Jobs, &id.to_string()).await?;
            let job = store::get(tx, id).await?.ok_or_else(|| ApiError::internal(anyhow::anyhow!("job {id} is gone")))?;
            return Ok(Enqueued { job, is_new: true });
        }
        if let Some(job) = store::under_way(tx, &dedup_key).await? {
            return Ok(Enqueued { job, is_new: false });
        }
    }
    Err(ApiError::internal(anyhow::anyhow!("{dedup_key} can't be queued")))
}

/// Queues work for a turn of a schedule (`stock_sync 2026-11-24T09`), at most once however many processes ask. `None`: the
/// turn has had its job, or the same work is under way; then asking again later is right, and harmless.
pub async fn enqueue_for_slot(tx: &mut PgConnection, now: DateTime<Utc>, job: &NewJob<'_>, slot_key: &str) -> ApiResult<Option<i64>> {
    let id = store::insert(tx, now, job, &job.dedup_key(), Some(slot_key)).await?;
    if let Some(id) = id {
        bus::notify(tx, Topic::Jobs, &id.to_string()).await?;
    }
    Ok(id)
}

/// Ends a job whose work is no longer wanted; what is over stays as it is.
pub async fn cancel(tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<()> {
    if store::cancel(tx, id, now).await? == Some(true) {
        bus::notify(tx, Topic::Jobs, &id.to_string()).await?;
    }
    Ok(())
}

/// Answers an admin who asks for work that is the same for everybody: 202 with the job, the one under way if there is one.
/// `action` is what the audit log says.
pub async fn start(
    state: &AppState,
    admin: &Admin,
    origin: &Origin,
    key: &IdempotencyKey,
    kind: Kind,
    action: &'static str,
) -> ApiResult<Document> {
    let now = state.clock.now();
    let job = NewJob { kind, subject: None, params: json!({}), created_by: Some(admin) };
    once(&state.db, &admin.actor(), key, action, &(), StatusCode::ACCEPTED, async |tx| {
        let asked = enqueue(tx, now, &job).await?;
        if asked.is_new {
            let entry = audit::Entry { action, entity: "job", entity_id: Some(asked.job.id), before: None, after: None };
            audit::record(tx, now, admin, origin, entry).await?;
        }
        Ok(asked.job)
    })
    .await
}

/// How many jobs are under way, by their status.
pub async fn under_way(conn: &mut PgConnection) -> ApiResult<[(&'static str, i64); 2]> {
    Ok(store::under_way_counts(conn).await?)
}

/// A job's parameters or its checkpoint, as they are stored.
pub fn stored(value: &impl Serialize) -> ApiResult<serde_json::Value> {
    serde_json::to_value(value).map_err(ApiError::internal)
}
