//! Making, changing and deleting users.

use actix_web::{delete, post, put};

use super::dto::{Fields, NewUserIn, UserIn, UserSummary};
use super::store;
use crate::admin::entity::{self, By};
use crate::app::State;
use crate::auth::{SuperAdmin, refuse_guessable};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, IdempotencyKey, Path, Success};
use crate::platform::security::password;

/// Add a user, active from the start. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "create_user", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), request_body = NewUserIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 201, description = "The new user.", body = Success<UserSummary>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 422, description = "Some fields are not right; `taken`: another user has the email."),
    ))]
#[post("/api/admin/users")]
pub async fn create_user(
    state: State,
    admin: SuperAdmin,
    origin: Origin,
    key: IdempotencyKey,
    body: Body<NewUserIn>,
) -> ApiResult<Document> {
    let fields = Fields::read(&body.name, &body.email, body.role)?;
    refuse_guessable("password", &body.password, &[&body.name, &body.email])?;
    let hash = password::hash(body.0.password).await.map_err(ApiError::internal)?;
    // The password is no part of what a key stands for: a fast hash of it would lie beside the slow one.
    let asked = fields.clone();
    let by = By { state: &state, admin: &admin.0, origin: &origin };
    entity::create(
        by,
        &key,
        "users.create",
        &asked,
        async |_| Ok(fields),
        async |tx, fields, now| store::insert(tx, fields, &hash, now).await,
    )
    .await
}

/// Change a user. For super admins.
///
/// With another role the user is logged out everywhere. Nobody changes the own role.
#[utoipa::path(tag = "admin users", operation_id = "update_user", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), request_body = Edit<UserIn>,
    params(("id" = i64, Path, description = "The user's id.")),
    responses(
        (status = 200, description = "The user as it is now.", body = Success<UserSummary>),
        (status = 409, description = "Somebody has changed it meanwhile (`edit_conflict`, with its present state in `data`), or it is the last super admin or oneself (`last_super_admin`)."),
        (status = 422, description = "Some fields are not right; `taken`: another user has the email."),
    ))]
#[put("/api/admin/users/{id}")]
pub async fn update_user(
    state: State,
    admin: SuperAdmin,
    origin: Origin,
    id: Path<i64>,
    body: Edit<UserIn>,
) -> ApiResult<Success<UserSummary>> {
    let fields = Fields::read(&body.fields.name, &body.fields.email, body.fields.role)?;
    entity::update(By { state: &state, admin: &admin.0, origin: &origin }, id.0, &body, &fields).await
}

/// Delete a user who never did anything. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "delete_user", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(("id" = i64, Path, description = "The user's id.")),
    responses(
        (status = 200, description = "The user who was deleted.", body = Success<UserSummary>),
        (status = 409, description = "The audit log names the user (`in_use`): deactivate instead. Or it is oneself (`last_super_admin`)."),
    ))]
#[delete("/api/admin/users/{id}")]
pub async fn delete_user(state: State, admin: SuperAdmin, origin: Origin, id: Path<i64>) -> ApiResult<Success<UserSummary>> {
    entity::delete::<Fields>(By { state: &state, admin: &admin.0, origin: &origin }, id.0).await
}

/// Let a user log in again. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "activate_user", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(("id" = i64, Path, description = "The user's id.")),
    responses((status = 200, description = "The user, active.", body = Success<UserSummary>)))]
#[put("/api/admin/users/{id}/activate")]
pub async fn activate_user(state: State, admin: SuperAdmin, origin: Origin, id: Path<i64>) -> ApiResult<Success<UserSummary>> {
    entity::set_active::<Fields>(By { state: &state, admin: &admin.0, origin: &origin }, id.0, true).await
}

/// Keep a user from logging in. The user's sessions end at once. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "deactivate_user", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(("id" = i64, Path, description = "The user's id.")),
    responses(
        (status = 200, description = "The user, no longer active.", body = Success<UserSummary>),
        (status = 409, description = "It is the last super admin or oneself (`last_super_admin`)."),
    ))]
#[put("/api/admin/users/{id}/deactivate")]
pub async fn deactivate_user(state: State, admin: SuperAdmin, origin: Origin, id: Path<i64>) -> ApiResult<Success<UserSummary>> {
    entity::set_active::<Fields>(By { state: &state, admin: &admin.0, origin: &origin }, id.0, false).await
}
