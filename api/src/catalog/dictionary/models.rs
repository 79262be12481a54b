//! Motorcycles: listing, making, changing and deleting them.

use actix_web::{delete, get, post, put};

use super::dto::{VehicleModel, VehicleModelIn, VehicleModelQuery};
use super::fields::ModelFields;
use super::store;
use crate::admin::entity::{self, By};
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, IdempotencyKey, List, Page, Path, Query, Success};

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
    store::model(&mut conn, id.0).await?.map(Success::new).ok_or_else(ApiError::not_found)
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
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::create(by, &key, "vehicle_model.create", &body.0, async |_| ModelFields::read(&body), store::insert_model).await
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
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::update(by, id.0, &body, &ModelFields::read(&body.fields)?).await
}

/// Delete a motorcycle.
#[utoipa::path(tag = "admin search", operation_id = "delete_vehicle_model", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The motorcycle's id.")),
    responses((status = 200, description = "The motorcycle that was deleted.", body = Success<VehicleModel>)))]
#[delete("/api/admin/vehicle-models/{id}")]
pub async fn delete_vehicle_model(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<VehicleModel>> {
    entity::delete::<ModelFields>(By { state: &state, admin: &admin, origin: &origin }, id.0).await
}

/// Let searches know a motorcycle again.
#[utoipa::path(tag = "admin search", operation_id = "activate_vehicle_model", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The motorcycle's id.")),
    responses((status = 200, description = "The motorcycle, in force.", body = Success<VehicleModel>)))]
#[put("/api/admin/vehicle-models/{id}/activate")]
pub async fn activate_vehicle_model(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<VehicleModel>> {
    entity::set_active::<ModelFields>(By { state: &state, admin: &admin, origin: &origin }, id.0, true).await
}

/// Keep a motorcycle from searches without losing it.
#[utoipa::path(tag = "admin search", operation_id = "deactivate_vehicle_model", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The motorcycle's id.")),
    responses((status = 200, description = "The motorcycle, no longer in force.", body = Success<VehicleModel>)))]
#[put("/api/admin/vehicle-models/{id}/deactivate")]
pub async fn deactivate_vehicle_model(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<VehicleModel>> {
    entity::set_active::<ModelFields>(By { state: &state, admin: &admin, origin: &origin }, id.0, false).await
}
