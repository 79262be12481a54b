//! Synonyms: listing, making, changing and deleting them.

use actix_web::http::StatusCode;
use actix_web::{delete, get, post, put};
use sqlx::PgConnection;

use super::dto::{Synonym, SynonymIn, SynonymQuery};
use super::fields::SynonymFields;
use super::store::{self, Locked};
use crate::admin::audit::{self, Change};
use crate::app::State;
use crate::auth::Admin;
use crate::catalog::dictionary_changed;
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, IdempotencyKey, List, Page, Path, Query, Success, edit};

/// Synonyms: what workshops call the parts, and the official words that mean it.
#[utoipa::path(tag = "admin search", operation_id = "list_synonyms", security(("admin" = []), ("admin_cookie" = [])), params(SynonymQuery, Page),
    responses((status = 200, description = "A page of synonyms.", body = List<Synonym>)))]
#[get("/api/admin/synonyms")]
pub async fn list_synonyms(state: State, _: Admin, query: Query<SynonymQuery>, page: Query<Page>) -> ApiResult<List<Synonym>> {
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::synonyms(&mut conn, &query, page.0).await?;
    Ok(page.of(rows, total))
}

/// One synonym.
#[utoipa::path(tag = "admin search", operation_id = "get_synonym", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The synonym's id.")),
    responses((status = 200, description = "The synonym.", body = Success<Synonym>)))]
#[get("/api/admin/synonyms/{id}")]
pub async fn get_synonym(state: State, _: Admin, id: Path<i64>) -> ApiResult<Success<Synonym>> {
    let mut conn = state.db.acquire().await?;
    detail(&mut conn, id.0).await.map(Success::new)
}

async fn detail(conn: &mut PgConnection, id: i64) -> ApiResult<Synonym> {
    store::synonym(conn, id).await?.ok_or_else(ApiError::not_found)
}

/// Add a synonym. In force from the start, on every process.
#[utoipa::path(tag = "admin search", operation_id = "create_synonym", security(("admin" = []), ("admin_cookie" = [])), request_body = SynonymIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 201, description = "The new synonym.", body = Success<Synonym>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 422, description = "Some fields are not right; `taken`: there is one with this term already."),
    ))]
#[post("/api/admin/synonyms")]
pub async fn create_synonym(state: State, admin: Admin, origin: Origin, key: IdempotencyKey, body: Body<SynonymIn>) -> ApiResult<Document> {
    let (now, fields) = (state.clock.now(), SynonymFields::read(&body)?);
    let mut raised = None;
    let made = once(&state.db, &admin.actor(), &key, "synonym.create", &body.0, StatusCode::CREATED, async |tx| {
        let id = store::insert_synonym(tx, &fields, now).await?;
        let change = Change { action: "synonym.create", entity: "synonym", id, before: None, after: Some(&fields) };
        audit::record_change(tx, now, &admin, &origin, change).await?;
        let out = detail(tx, id).await?;
        raised = Some(dictionary_changed(tx, &state).await?);
        Ok(out)
    })
    .await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    Ok(made)
}

/// Change a synonym.
#[utoipa::path(tag = "admin search", operation_id = "update_synonym", security(("admin" = []), ("admin_cookie" = [])), request_body = Edit<SynonymIn>,
    params(("id" = i64, Path, description = "The synonym's id.")),
    responses(
        (status = 200, description = "The synonym as it is now.", body = Success<Synonym>),
        (status = 409, description = "Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state."),
        (status = 422, description = "Some fields are not right; `taken` as when adding."),
    ))]
#[put("/api/admin/synonyms/{id}")]
pub async fn update_synonym(
    state: State,
    admin: Admin,
    origin: Origin,
    id: Path<i64>,
    body: Edit<SynonymIn>,
) -> ApiResult<Success<Synonym>> {
    let (now, id, fields) = (state.clock.now(), id.0, SynonymFields::read(&body.fields)?);
    let mut tx = state.db.begin().await?;
    let before = store::lock_synonym(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&detail(&mut tx, id).await?));
    }
    if before.fields == fields {
        return detail(&mut tx, id).await.map(Success::new);
    }
    store::update_synonym(&mut tx, id, &fields, now).await?;
    let change = Change { action: "synonym.update", entity: "synonym", id, before: Some(&before.fields), after: Some(&fields) };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    let out = detail(&mut tx, id).await?;
    let raised = dictionary_changed(&mut tx, &state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}

/// Delete a synonym.
#[utoipa::path(tag = "admin search", operation_id = "delete_synonym", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The synonym's id.")),
    responses((status = 200, description = "The synonym that was deleted.", body = Success<Synonym>)))]
#[delete("/api/admin/synonyms/{id}")]
pub async fn delete_synonym(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<Synonym>> {
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    let before = store::lock_synonym(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let out = detail(&mut tx, id).await?;
    store::delete_synonym(&mut tx, id).await?;
    let change = Change { action: "synonym.delete", entity: "synonym", id, before: Some(&before), after: None };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    let raised = dictionary_changed(&mut tx, &state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}

/// Let searches know a synonym again.
#[utoipa::path(tag = "admin search", operation_id = "activate_synonym", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The synonym's id.")),
    responses((status = 200, description = "The synonym, in force.", body = Success<Synonym>)))]
#[put("/api/admin/synonyms/{id}/activate")]
pub async fn activate_synonym(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<Synonym>> {
    set_active(&state, &admin, &origin, id.0, true).await
}

/// Keep a synonym from searches without losing it.
#[utoipa::path(tag = "admin search", operation_id = "deactivate_synonym", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The synonym's id.")),
    responses((status = 200, description = "The synonym, no longer in force.", body = Success<Synonym>)))]
#[put("/api/admin/synonyms/{id}/deactivate")]
pub async fn deactivate_synonym(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<Synonym>> {
    set_active(&state, &admin, &origin, id.0, false).await
}

async fn set_active(state: &State, admin: &Admin, origin: &Origin, id: i64, is_active: bool) -> ApiResult<Success<Synonym>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let before = store::lock_synonym(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.is_active == is_active {
        return detail(&mut tx, id).await.map(Success::new);
    }
    store::set_synonym_active(&mut tx, id, is_active, now).await?;
    let action = if is_active { "synonym.activate" } else { "synonym.deactivate" };
    let after = Locked { is_active, ..before.clone() };
    let change = Change { action, entity: "synonym", id, before: Some(&before), after: Some(&after) };
    audit::record_change(&mut tx, now, admin, origin, change).await?;
    let out = detail(&mut tx, id).await?;
    let raised = dictionary_changed(&mut tx, state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}
