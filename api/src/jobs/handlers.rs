//! Long work, as the back office sees it.

use actix_web::{get, post};

use super::dto::{JobOut, ListJobs};
use super::store;
use crate::admin::audit;
use crate::app::State;
use crate::auth::Admin;
use crate::platform::bus::{self, Topic};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, List, Page, Path, Query, Success};

/// Jobs, newest first.
#[utoipa::path(tag = "admin jobs", operation_id = "list_jobs", security(("admin" = []), ("admin_cookie" = [])), params(ListJobs, Page),
    responses((status = 200, description = "A page of jobs.", body = List<JobOut>)))]
#[get("/api/admin/jobs")]
pub async fn list_jobs(_: Admin, state: State, query: Query<ListJobs>, page: Query<Page>) -> ApiResult<List<JobOut>> {
    let mut conn = state.db.acquire().await?;
    let (jobs, total) = store::list(&mut conn, query.kind, query.status, page.0).await?;
    Ok(page.of(jobs, total))
}

/// One job, and how far it is.
#[utoipa::path(tag = "admin jobs", operation_id = "get_job", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "Id of the job", example = 17)),
    responses((status = 200, description = "The job.", body = Success<JobOut>)))]
#[get("/api/admin/jobs/{id}")]
pub async fn get_job(_: Admin, state: State, id: Path<i64>) -> ApiResult<Success<JobOut>> {
    let mut conn = state.db.acquire().await?;
    store::get(&mut conn, id.0).await?.map(Success::new).ok_or_else(ApiError::not_found)
}

/// End a job.
///
/// One that waits is over at once; one that runs ends at the next step, unless it is done before. What is over stays as it is.
#[utoipa::path(tag = "admin jobs", operation_id = "cancel_job", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "Id of the job", example = 17)),
    responses((status = 200, description = "The job.", body = Success<JobOut>)))]
#[post("/api/admin/jobs/{id}/cancel")]
pub async fn cancel_job(admin: Admin, state: State, origin: Origin, id: Path<i64>) -> ApiResult<Success<JobOut>> {
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    let is_asked = store::cancel(&mut tx, id, now).await?.ok_or_else(ApiError::not_found)?;
    let job = store::get(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if is_asked {
        let after = Some(serde_json::json!({ "kind": job.kind, "status": job.status }));
        let entry = audit::Entry { action: "job.cancel", entity: "job", entity_id: Some(id), before: None, after };
        audit::record(&mut tx, now, &admin, &origin, entry).await?;
        bus::notify(&mut tx, Topic::Jobs, &id.to_string()).await?;
    }
    tx.commit().await?;
    Ok(Success::new(job))
}
