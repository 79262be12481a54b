//! Making, changing and deleting users.

use actix_web::http::StatusCode;
use actix_web::{delete, post, put};
use sqlx::PgConnection;

use super::dto::{Fields, NewUserIn, UserIn, UserSummary};
use super::handlers::read;
use super::store::{self, Locked};
use crate::admin::audit::{self, Change};
use crate::app::State;
use crate::auth::{self, Admin, Role, SuperAdmin};
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, ErrorCode, IdempotencyKey, Path, Success, edit};
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
    let (now, admin) = (state.clock.now(), admin.0);
    let fields = Fields::read(&body.name, &body.email, body.role)?;
    let hash = password::hash(body.0.password).await.map_err(ApiError::internal)?;
    // The password is no part of what a key stands for: a fast hash of it would lie beside the slow one.
    once(&state.db, &admin.actor(), &key, "users.create", &fields, StatusCode::CREATED, async |tx| {
        let id = store::insert(tx, &fields, &hash, now).await?;
        let change = Change { action: "user.create", entity: "user", id, before: None, after: Some(&fields) };
        audit::record_change(tx, now, &admin, &origin, change).await?;
        read(tx, id, &admin, now).await
    })
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
    let (now, admin, id) = (state.clock.now(), admin.0, id.0);
    let fields = Fields::read(&body.fields.name, &body.fields.email, body.fields.role)?;
    let mut tx = state.db.begin().await?;
    let (before, others) = lock(&mut tx, id).await?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&read(&mut tx, id, &admin, now).await?));
    }
    if before.fields == fields {
        return read(&mut tx, id, &admin, now).await.map(Success::new);
    }
    let new_role = before.fields.role != fields.role;
    if new_role {
        check_rights_can_go(id, &admin, &before, &others, fields.role == Role::SuperAdmin)?;
    }
    store::update(&mut tx, id, &fields, now).await?;
    let change = Change { action: "user.update", entity: "user", id, before: Some(&before.fields), after: Some(&fields) };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    let told = if new_role { auth::end_sessions_of_user(&mut tx, id, None).await? } else { auth::user_changed(&mut tx, id).await? };
    let out = read(&mut tx, id, &admin, now).await?;
    tx.commit().await?;
    told.committed(&state.bus);
    Ok(Success::new(out))
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
    let (now, admin, id) = (state.clock.now(), admin.0, id.0);
    let mut tx = state.db.begin().await?;
    let (before, others) = lock(&mut tx, id).await?;
    check_rights_can_go(id, &admin, &before, &others, false)?;
    if store::has_acted(&mut tx, id).await? {
        let detail = "Pengguna ini tercatat dalam log audit sehingga tidak dapat dihapus. Nonaktifkan saja.";
        return Err(ApiError::new(ErrorCode::InUse).detail(detail));
    }
    let out = read(&mut tx, id, &admin, now).await?;
    let ended = auth::end_sessions_of_user(&mut tx, id, None).await?;
    store::delete(&mut tx, id).await?;
    let change = Change { action: "user.delete", entity: "user", id, before: Some(&before), after: None };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(out))
}

/// Let a user log in again. For super admins.
#[utoipa::path(tag = "admin users", operation_id = "activate_user", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(("id" = i64, Path, description = "The user's id.")),
    responses((status = 200, description = "The user, active.", body = Success<UserSummary>)))]
#[put("/api/admin/users/{id}/activate")]
pub async fn activate_user(state: State, admin: SuperAdmin, origin: Origin, id: Path<i64>) -> ApiResult<Success<UserSummary>> {
    set_active(&state, &admin.0, &origin, id.0, true).await
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
    set_active(&state, &admin.0, &origin, id.0, false).await
}

async fn set_active(state: &State, admin: &Admin, origin: &Origin, id: i64, is_active: bool) -> ApiResult<Success<UserSummary>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let (before, others) = lock(&mut tx, id).await?;
    if before.is_active == is_active {
        return read(&mut tx, id, admin, now).await.map(Success::new);
    }
    if !is_active {
        check_rights_can_go(id, admin, &before, &others, false)?;
    }
    store::set_active(&mut tx, id, is_active, now).await?;
    let action = if is_active { "user.activate" } else { "user.deactivate" };
    let after = Locked { is_active, ..before.clone() };
    let change = Change { action, entity: "user", id, before: Some(&before), after: Some(&after) };
    audit::record_change(&mut tx, now, admin, origin, change).await?;
    let ended = auth::end_sessions_of_user(&mut tx, id, None).await?;
    let out = read(&mut tx, id, admin, now).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(out))
}

/// A user, and the ids of the active super admins, all locked. They come first, so that everybody locks in one order.
async fn lock(tx: &mut PgConnection, id: i64) -> ApiResult<(Locked, Vec<i64>)> {
    let super_admins = store::lock_super_admins(tx).await?;
    let user = store::lock(tx, id).await?.ok_or_else(ApiError::not_found)?;
    Ok((user, super_admins))
}

/// Refuses what would leave no active super admin, and what anybody would do to the own rights.
fn check_rights_can_go(id: i64, admin: &Admin, user: &Locked, super_admins: &[i64], stays_super_admin: bool) -> ApiResult<()> {
    let is_last = user.is_active_super_admin() && !stays_super_admin && super_admins.iter().all(|other| *other == id);
    // Somebody may have taken the rights of the one who asks a moment ago.
    let has_lost_rights = !super_admins.contains(&admin.user_id);
    if id == admin.user_id || is_last {
        return Err(ErrorCode::LastSuperAdmin.into());
    }
    if has_lost_rights { Err(ErrorCode::Forbidden.into()) } else { Ok(()) }
}
