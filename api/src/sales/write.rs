//! Making, changing and deleting sales people.

use actix_web::{delete, post, put};

use super::dto::{SalesDetail, SalesIn};
use super::fields::Fields;
use super::store;
use crate::admin::entity::{self, By};
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiResult, Body, Document, Edit, IdempotencyKey, Path, Success};

/// Add a sales person or a supervisor. Active from the start.
#[utoipa::path(tag = "admin sales", operation_id = "create_sales", security(("admin" = []), ("admin_cookie" = [])), request_body = SalesIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 201, description = "The new sales person.", body = Success<SalesDetail>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 422, description = "Some fields are not right; `taken`: somebody else has the code; `not_spv`: the supervisor is no active `spv`."),
    ))]
#[post("/api/admin/sales")]
pub async fn create_sales(state: State, admin: Admin, origin: Origin, key: IdempotencyKey, body: Body<SalesIn>) -> ApiResult<Document> {
    let fields = Fields::read(&body)?;
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::create(by, &key, "sales.create", &body.0, async |_| Ok(fields), store::insert).await
}

/// Change a sales person.
///
/// A supervisor with a team stays one: the team has to be given to somebody else first.
#[utoipa::path(tag = "admin sales", operation_id = "update_sales", security(("admin" = []), ("admin_cookie" = [])), request_body = Edit<SalesIn>,
    params(("id" = i64, Path, description = "The sales person's id.")),
    responses(
        (status = 200, description = "The sales person as it is now.", body = Success<SalesDetail>),
        (status = 409, description = "Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state."),
        (status = 422, description = "Some fields are not right; `taken`, `not_spv` as when adding; `has_team`: the `jabatan` of somebody who leads a team."),
    ))]
#[put("/api/admin/sales/{id}")]
pub async fn update_sales(
    state: State,
    admin: Admin,
    origin: Origin,
    id: Path<i64>,
    body: Edit<SalesIn>,
) -> ApiResult<Success<SalesDetail>> {
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::update(by, id.0, &body, &Fields::read(&body.fields)?).await
}

/// Delete a sales person without shops and team.
#[utoipa::path(tag = "admin sales", operation_id = "delete_sales", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The sales person's id.")),
    responses(
        (status = 200, description = "The sales person that was deleted.", body = Success<SalesDetail>),
        (status = 409, description = "Shops or a team belong to it (`in_use`): give them to somebody else, or deactivate instead."),
    ))]
#[delete("/api/admin/sales/{id}")]
pub async fn delete_sales(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<SalesDetail>> {
    entity::delete::<Fields>(By { state: &state, admin: &admin, origin: &origin }, id.0).await
}

/// Let a sales person be chosen again.
#[utoipa::path(tag = "admin sales", operation_id = "activate_sales", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The sales person's id.")),
    responses((status = 200, description = "The sales person, active.", body = Success<SalesDetail>)))]
#[put("/api/admin/sales/{id}/activate")]
pub async fn activate_sales(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<SalesDetail>> {
    entity::set_active::<Fields>(By { state: &state, admin: &admin, origin: &origin }, id.0, true).await
}

/// Keep a sales person from being chosen.
///
/// Shops and a team stay where they are: `active_shop_count` and `active_team_count` say how many are to be given to somebody else.
#[utoipa::path(tag = "admin sales", operation_id = "deactivate_sales", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The sales person's id.")),
    responses((status = 200, description = "The sales person, no longer active.", body = Success<SalesDetail>)))]
#[put("/api/admin/sales/{id}/deactivate")]
pub async fn deactivate_sales(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<SalesDetail>> {
    entity::set_active::<Fields>(By { state: &state, admin: &admin, origin: &origin }, id.0, false).await
}
