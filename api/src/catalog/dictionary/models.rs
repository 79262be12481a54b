//! Motorcycles: listing, making, changing and deleting them.

use actix_web::http::StatusCode;
use actix_web::{delete, get, post, put};
use sqlx::PgConnection;

use super::dto::{VehicleModel, VehicleModelIn, VehicleModelQuery};
use super::fields::ModelFields;
use super::store::{self, Locked};
use crate::admin::audit::{self, Change};
use crate::app::State;
use crate::auth::Admin;
use crate::catalog::dictionary_changed;
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, IdempotencyKey, List, Page, Path, Query, Success, edit};

/// Motorcycles: what people call them, and the model groups of their part numbers.
#[utoipa::path(tag = "admin search", operation_id = "list_vehicle_models", security(("admin" = []), ("admin_cookie" = [])), params(VehicleModelQuery, Page),
    responses((status = 200, description = "A page of motorcycles.", body = List<VehicleModel>)))]
#[get("/api/admin/vehicle-models")]
pub async fn list_vehicle_models(
    state: State,
    _: Admin,
    query: Query<VehicleModelQuery>,
    page: Query<Page>,
) -> ApiResult<List<VehicleModel>> {
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::models(&mut conn, &query, page.0).await?;
    Ok(page.of(rows, total))
}

/// One motorcycle.
#[utoipa::path(tag = "admin search", operation_id = "get_vehicle_model", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The motorcycle's id.")),
    responses((status = 200, description = "The motorcycle.", body = Success<VehicleModel>)))]
#[get("/api/admin/vehicle-models/{id}")]
pub async fn get_vehicle_model(state: State, _: Admin, id: Path<i64>) -> ApiResult<Success<VehicleModel>> {
    let mut conn = state.db.acquire().await?;
    detail(&mut conn, id.0).await.map(Success::new)
}

async fn detail(conn: &mut PgConnection, id: i64) -> ApiResult<VehicleModel> {
    store::model(conn, id).await?.ok_or_else(ApiError::not_found)
}

/// Add a motorcycle. In force from the start, on every process.
#[utoipa::path(tag = "admin search", operation_id = "create_vehicle_model", security(("admin" = []), ("admin_cookie" = [])), request_body = VehicleModelIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 201, description = "The new motorcycle.", body = Success<VehicleModel>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 422, description = "Some fields are not right; `taken`: there is one with this name already."),
    ))]
#[post("/api/admin/vehicle-models")]
pub async fn create_vehicle_model(
    state: State,
    admin: Admin,
    origin: Origin,
    key: IdempotencyKey,
    body: Body<VehicleModelIn>,
) -> ApiResult<Document> {
    let (now, fields) = (state.clock.now(), ModelFields::read(&body)?);
    let mut raised = None;
    let made = once(&state.db, &admin.actor(), &key, "vehicle_model.create", &body.0, StatusCode::CREATED, async |tx| {
        let id = store::insert_model(tx, &fields, now).await?;
        let change = Change { action: "vehicle_model.create", entity: "vehicle_model", id, before: None, after: Some(&fields) };
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

/// Change a motorcycle.
#[utoipa::path(tag = "admin search", operation_id = "update_vehicle_model", security(("admin" = []), ("admin_cookie" = [])), request_body = Edit<VehicleModelIn>,
    params(("id" = i64, Path, description = "The motorcycle's id.")),
    responses(
        (status = 200, description = "The motorcycle as it is now.", body = Success<VehicleModel>),
        (status = 409, description = "Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state."),
        (status = 422, description = "Some fields are not right; `taken` as when adding."),
    ))]
#[put("/api/admin/vehicle-models/{id}")]
pub async fn update_vehicle_model(
    state: State,
    admin: Admin,
    origin: Origin,
    id: Path<i64>,
    body: Edit<VehicleModelIn>,
) -> ApiResult<Success<VehicleModel>> {
    let (now, id, fields) = (state.clock.now(), id.0, ModelFields::read(&body.fields)?);
    let mut tx = state.db.begin().await?;
    let before = store::lock_model(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&detail(&mut tx, id).await?));
    }
    if before.fields == fields {
        return detail(&mut tx, id).await.map(Success::new);
    }
    store::update_model(&mut tx, id, &fields, now).await?;
    let change = Change { action: "vehicle_model.update", entity: "vehicle_model", id, before: Some(&before.fields), after: Some(&fields) };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    let out = detail(&mut tx, id).await?;
    let raised = dictionary_changed(&mut tx, &state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}

/// Delete a motorcycle.
#[utoipa::path(tag = "admin search", operation_id = "delete_vehicle_model", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The motorcycle's id.")),
    responses((status = 200, description = "The motorcycle that was deleted.", body = Success<VehicleModel>)))]
#[delete("/api/admin/vehicle-models/{id}")]
pub async fn delete_vehicle_model(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<VehicleModel>> {
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    let before = store::lock_model(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let out = detail(&mut tx, id).await?;
    store::delete_model(&mut tx, id).await?;
    let change = Change { action: "vehicle_model.delete", entity: "vehicle_model", id, before: Some(&before), after: None };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    let raised = dictionary_changed(&mut tx, &state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}

/// Let searches know a motorcycle again.
#[utoipa::path(tag = "admin search", operation_id = "activate_vehicle_model", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The motorcycle's id.")),
    responses((status = 200, description = "The motorcycle, in force.", body = Success<VehicleModel>)))]
#[put("/api/admin/vehicle-models/{id}/activate")]
pub async fn activate_vehicle_model(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<VehicleModel>> {
    set_active(&state, &admin, &origin, id.0, true).await
}

/// Keep a motorcycle from searches without losing it.
#[utoipa::path(tag = "admin search", operation_id = "deactivate_vehicle_model", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The motorcycle's id.")),
    responses((status = 200, description = "The motorcycle, no longer in force.", body = Success<VehicleModel>)))]
#[put("/api/admin/vehicle-models/{id}/deactivate")]
pub async fn deactivate_vehicle_model(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<VehicleModel>> {
    set_active(&state, &admin, &origin, id.0, false).await
}

async fn set_active(state: &State, admin: &Admin, origin: &Origin, id: i64, is_active: bool) -> ApiResult<Success<VehicleModel>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let before = store::lock_model(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.is_active == is_active {
        return detail(&mut tx, id).await.map(Success::new);
    }
    store::set_model_active(&mut tx, id, is_active, now).await?;
    let action = if is_active { "vehicle_model.activate" } else { "vehicle_model.deactivate" };
    let after = Locked { is_active, ..before.clone() };
    let change = Change { action, entity: "vehicle_model", id, before: Some(&before), after: Some(&after) };
    audit::record_change(&mut tx, now, admin, origin, change).await?;
    let out = detail(&mut tx, id).await?;
    let raised = dictionary_changed(&mut tx, state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}
