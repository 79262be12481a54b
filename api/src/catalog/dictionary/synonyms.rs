//! Synonyms: listing, making, changing and deleting them.

use actix_web::{delete, get, post, put};

use super::dto::{Synonym, SynonymIn, SynonymQuery};
use super::fields::SynonymFields;
use super::store;
use crate::admin::entity::{self, By};
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, IdempotencyKey, List, Page, Path, Query, Success};

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
    store::synonym(&mut conn, id.0).await?.map(Success::new).ok_or_else(ApiError::not_found)
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
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::create(by, &key, "synonym.create", &body.0, async |_| SynonymFields::read(&body), store::insert_synonym).await
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
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::update(by, id.0, &body, &SynonymFields::read(&body.fields)?).await
}

/// Delete a synonym.
#[utoipa::path(tag = "admin search", operation_id = "delete_synonym", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The synonym's id.")),
    responses((status = 200, description = "The synonym that was deleted.", body = Success<Synonym>)))]
#[delete("/api/admin/synonyms/{id}")]
pub async fn delete_synonym(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<Synonym>> {
    entity::delete::<SynonymFields>(By { state: &state, admin: &admin, origin: &origin }, id.0).await
}

/// Let searches know a synonym again.
#[utoipa::path(tag = "admin search", operation_id = "activate_synonym", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The synonym's id.")),
    responses((status = 200, description = "The synonym, in force.", body = Success<Synonym>)))]
#[put("/api/admin/synonyms/{id}/activate")]
pub async fn activate_synonym(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<Synonym>> {
    entity::set_active::<SynonymFields>(By { state: &state, admin: &admin, origin: &origin }, id.0, true).await
}

/// Keep a synonym from searches without losing it.
#[utoipa::path(tag = "admin search", operation_id = "deactivate_synonym", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The synonym's id.")),
    responses((status = 200, description = "The synonym, no longer in force.", body = Success<Synonym>)))]
#[put("/api/admin/synonyms/{id}/deactivate")]
pub async fn deactivate_synonym(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<Synonym>> {
    entity::set_active::<SynonymFields>(By { state: &state, admin: &admin, origin: &origin }, id.0, false).await
}
