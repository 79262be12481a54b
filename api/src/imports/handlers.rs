//! Bringing a file in, and what becomes of it.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{get, post};
use aws_lc_rs::digest;
use chrono::Duration;
use serde_json::json;
use sqlx::PgConnection;

use super::check::Params;
use super::dto::{ImportOut, ImportQuery, ImportStatus, UploadQuery};
use super::upload::UploadedTable;
use super::{commit, store};
use crate::admin::audit::{self, Entry};
use crate::app::State;
use crate::auth::Admin;
use crate::jobs::{self, Kind, NewJob};
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Document, ErrorCode, IdempotencyKey, List, Page, Path, Query, Success};

/// How long a file may be looked at.
const KEPT_DAYS: i64 = 7;

/// Imports, the newest first.
#[utoipa::path(tag = "admin imports", operation_id = "list_imports", security(("admin" = []), ("admin_cookie" = [])), params(ImportQuery, Page),
    responses((status = 200, description = "A page of imports.", body = List<ImportOut>)))]
#[get("/api/admin/imports")]
pub async fn list_imports(state: State, _admin: Admin, query: Query<ImportQuery>, page: Query<Page>) -> ApiResult<List<ImportOut>> {
    let mut conn = state.db.acquire().await?;
    let (imports, total) = store::list(&mut conn, query.kind, page.0, state.clock.now()).await?;
    Ok(page.of(imports, total))
}

/// Bring in a file.
///
/// The body is the file itself: CSV (any separator, any usual encoding) or XLSX (its first visible sheet with something in it).
/// Columns are known by their names, in Indonesian or English. Nothing is changed yet: a job checks every row, and
/// `GET /api/admin/imports/{id}` says when it is done. An empty cell leaves a value as it is, a dash (`-`) empties it.
#[utoipa::path(tag = "admin imports", operation_id = "upload_import", security(("admin" = []), ("admin_cookie" = [])),
    params(UploadQuery, ("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    request_body(description = "The file.", content((UploadedTable = "text/csv"),
        (UploadedTable = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (UploadedTable = "application/vnd.ms-excel"), (UploadedTable = "application/octet-stream"))),
    responses(
        (status = 202, description = "The import, being checked.", body = Success<ImportOut>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 413, description = "The file is larger than 10 MB."),
        (status = 415, description = "The body is no table."),
        (status = 422, description = "The file is empty (`file_unreadable`), or some parameters are not right."),
    ))]
#[post("/api/admin/imports")]
pub async fn upload_import(
    state: State,
    admin: Admin,
    origin: Origin,
    key: IdempotencyKey,
    query: Query<UploadQuery>,
    file: UploadedTable,
) -> ApiResult<Document> {
    let now = state.clock.now();
    let written: String = query.file_name.as_deref().unwrap_or_default().chars().filter(|c| !c.is_control()).collect();
    let file_name = if written.trim().is_empty() { "tanpa nama" } else { written.trim() };
    let asked = json!({ "kind": query.kind, "file_name": file_name, "file": digest::digest(&digest::SHA256, &file.0).as_ref() });
    once(&state.db, &admin.actor(), &key, "imports.upload", &asked, StatusCode::ACCEPTED, async |tx| {
        let new = store::NewImport {
            kind: query.kind,
            file_name,
            file: &file.0,
            created_by: admin.user_id,
            created_by_name: &admin.name,
            expires_at: now + Duration::days(KEPT_DAYS),
        };
        let id = store::insert(tx, &new, now).await?;
        let after = json!({ "kind": query.kind, "file_name": file_name });
        let entry = Entry { action: "import.upload", entity: "import", entity_id: Some(id), before: None, after: Some(after) };
        audit::record(tx, now, &admin, &origin, entry).await?;
        queue_check(tx, &state, &admin, id).await
    })
    .await
}

async fn queue_check(tx: &mut PgConnection, state: &State, admin: &Admin, id: i64) -> ApiResult<ImportOut> {
    let now = state.clock.now();
    let params = jobs::stored(&Params { import_id: id })?;
    let queued = jobs::enqueue(tx, now, &NewJob { kind: Kind::ImportCheck, subject: Some(id), params, created_by: Some(admin) }).await?;
    store::checking(tx, id, queued.job.id).await?;
    store::get(tx, id, now).await?.ok_or_else(ApiError::not_found)
}

/// One import.
#[utoipa::path(tag = "admin imports", operation_id = "get_import", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The import's id.")),
    responses((status = 200, description = "The import.", body = Success<ImportOut>)))]
#[get("/api/admin/imports/{id}")]
pub async fn get_import(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<Success<ImportOut>> {
    let mut conn = state.db.acquire().await?;
    store::get(&mut conn, id.0, state.clock.now()).await?.map(Success::new).ok_or_else(ApiError::not_found)
}

/// Check the file again.
///
/// For when something has changed since: a commit was refused as outdated, or what a bad row lacked is there now. While a check is
/// under way this is that one.
#[utoipa::path(tag = "admin imports", operation_id = "check_import", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The import's id."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 202, description = "The import, being checked.", body = Success<ImportOut>),
        (status = 409, description = "It was taken over, cancelled, or has expired (`import_not_ready`)."),
    ))]
#[post("/api/admin/imports/{id}/check")]
pub async fn check_import(state: State, admin: Admin, key: IdempotencyKey, id: Path<i64>) -> ApiResult<Document> {
    let id = id.0;
    once(&state.db, &admin.actor(), &key, "imports.check", &id, StatusCode::ACCEPTED, async |tx| {
        if !store::lock(tx, id).await? {
            return Err(ApiError::not_found());
        }
        if !store::has_file(tx, id, state.clock.now()).await? {
            return Err(ErrorCode::ImportNotReady.into());
        }
        queue_check(tx, &state, &admin, id).await
    })
    .await
}

/// Take over a file that was checked.
///
/// Whole or not at all, in one transaction, exactly as its rows were shown. It goes on when the caller is gone. Harmless when
/// repeated: what was taken over is answered as it is.
#[utoipa::path(tag = "admin imports", operation_id = "commit_import", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The import's id.")),
    responses(
        (status = 200, description = "The import, taken over.", body = Success<ImportOut>),
        (status = 409, description = "Something has changed since the check (`import_outdated`; `data.row_numbers` names rows): check again. Or it is not checked, cancelled, expired or being taken over at this moment (`import_not_ready`)."),
        (status = 422, description = "Some rows are bad (`import_has_errors`). Nothing was changed."),
    ))]
#[post("/api/admin/imports/{id}/commit")]
pub async fn commit_import(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<ImportOut>> {
    // A client that goes away takes its request with it; this goes on.
    let committed = tokio::spawn(commit::commit(Arc::clone(&state), admin, origin, id.0));
    committed.await.map_err(ApiError::internal)?.map(Success::new)
}

/// Give up an import. Its file and rows are deleted.
#[utoipa::path(tag = "admin imports", operation_id = "cancel_import", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The import's id.")),
    responses(
        (status = 200, description = "The import, cancelled.", body = Success<ImportOut>),
        (status = 409, description = "It was taken over (`import_not_ready`)."),
    ))]
#[post("/api/admin/imports/{id}/cancel")]
pub async fn cancel_import(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<ImportOut>> {
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    if !store::lock(&mut tx, id).await? {
        return Err(ApiError::not_found());
    }
    let import = store::get(&mut tx, id, now).await?.ok_or_else(ApiError::not_found)?;
    match import.status {
        ImportStatus::Committed => return Err(ApiError::new(ErrorCode::ImportNotReady).detail("Impor ini sudah disimpan.")),
        ImportStatus::Cancelled if !store::has_file(&mut tx, id, now).await? => return Ok(Success::new(import)),
        _ => {}
    }
    store::cancel(&mut tx, id).await?;
    if let (ImportStatus::Checking, Some(job_id)) = (import.status, import.job_id) {
        jobs::cancel(&mut tx, job_id, now).await?;
    }
    let after = json!({ "kind": import.kind, "file_name": import.file_name });
    let entry = Entry { action: "import.cancel", entity: "import", entity_id: Some(id), before: None, after: Some(after) };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    let out = store::get(&mut tx, id, now).await?.ok_or_else(ApiError::not_found)?;
    tx.commit().await?;
    Ok(Success::new(out))
}
