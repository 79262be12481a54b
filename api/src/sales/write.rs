//! Making, changing and deleting sales people.

use actix_web::http::StatusCode;
use actix_web::{delete, post, put};
use sqlx::PgConnection;

use super::dto::{Jabatan, SalesDetail, SalesIn};
use super::fields::Fields;
use super::read::detail;
use super::store;
use crate::admin::audit::{self, Change};
use crate::app::State;
use crate::auth::Admin;
use crate::datapart;
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, ErrorCode, IdempotencyKey, Means, Path, Success, edit};

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
    let (now, fields) = (state.clock.now(), Fields::read(&body)?);
    once(&state.db, &admin.actor(), &key, "sales.create", &body.0, StatusCode::CREATED, async |tx| {
        check_references(tx, None, &fields).await?;
        let id = store::insert(tx, &fields, now).await?;
        let change = Change { action: "sales.create", entity: "sales", id, before: None, after: Some(&fields) };
        audit::record_change(tx, now, &admin, &origin, change).await?;
        detail(tx, id).await
    })
    .await
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
    let (now, id, fields) = (state.clock.now(), id.0, Fields::read(&body.fields)?);
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&detail(&mut tx, id).await?));
    }
    if before.fields == fields {
        return detail(&mut tx, id).await.map(Success::new);
    }
    if before.fields.jabatan == Jabatan::Spv && fields.jabatan == Jabatan::Sales {
        check_no_team(&mut tx, id).await?;
    }
    check_references(&mut tx, Some((id, &before.fields)), &fields).await?;
    store::update(&mut tx, id, &fields, now).await?;
    let change = Change { action: "sales.update", entity: "sales", id, before: Some(&before.fields), after: Some(&fields) };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    let out = detail(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Success::new(out))
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
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let out = detail(&mut tx, id).await?;
    if out.sales.shop_count > 0 || !out.team.is_empty() {
        let (shops, team) = (out.sales.shop_count, out.team.len());
        let detail =
            format!("Masih ada {shops} toko dan {team} anggota tim sehingga tidak dapat dihapus. Pindahkan dahulu, atau nonaktifkan saja.");
        return Err(ApiError::new(ErrorCode::InUse).detail(detail));
    }
    store::delete(&mut tx, id).await?;
    let change = Change { action: "sales.delete", entity: "sales", id, before: Some(&before), after: None };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    tx.commit().await?;
    Ok(Success::new(out))
}

/// Let a sales person be chosen again.
#[utoipa::path(tag = "admin sales", operation_id = "activate_sales", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The sales person's id.")),
    responses((status = 200, description = "The sales person, active.", body = Success<SalesDetail>)))]
#[put("/api/admin/sales/{id}/activate")]
pub async fn activate_sales(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<SalesDetail>> {
    set_active(&state, &admin, &origin, id.0, true).await
}

/// Keep a sales person from being chosen.
///
/// Shops and a team stay where they are: `active_shop_count` and `active_team_count` say how many are to be given to somebody else.
#[utoipa::path(tag = "admin sales", operation_id = "deactivate_sales", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The sales person's id.")),
    responses((status = 200, description = "The sales person, no longer active.", body = Success<SalesDetail>)))]
#[put("/api/admin/sales/{id}/deactivate")]
pub async fn deactivate_sales(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<SalesDetail>> {
    set_active(&state, &admin, &origin, id.0, false).await
}

async fn set_active(state: &State, admin: &Admin, origin: &Origin, id: i64, is_active: bool) -> ApiResult<Success<SalesDetail>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.is_active != is_active {
        store::set_active(&mut tx, id, is_active, now).await?;
        let action = if is_active { "sales.activate" } else { "sales.deactivate" };
        let after = store::Locked { is_active, ..before.clone() };
        let change = Change { action, entity: "sales", id, before: Some(&before), after: Some(&after) };
        audit::record_change(&mut tx, now, admin, origin, change).await?;
    }
    let out = detail(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Success::new(out))
}

async fn check_no_team(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
    match store::team(tx, id).await?.len() {
        0 => Ok(()),
        many => {
            let text = format!("Masih memimpin {many} sales. Pindahkan tim ini ke SPV lain terlebih dahulu.");
            Err(ApiError::invalid("jabatan", "has_team", &text))
        }
    }
}

/// Checks what is newly pointed at; `before` is who is changed, and how the person was.
async fn check_references(tx: &mut PgConnection, before: Option<(i64, &Fields)>, fields: &Fields) -> ApiResult<()> {
    let known = before.map(|(_, fields)| fields);
    if let Some(spv) = fields.spv_id.filter(|_| known.is_none_or(|known| known.spv_id != fields.spv_id)) {
        let is_self = before.is_some_and(|(id, _)| id == spv);
        if is_self || !store::holds_as_spv(tx, spv).await? {
            return Err(ApiError::invalid("spv_id", "not_spv", "Pilih seorang SPV yang aktif."));
        }
    }
    if let Some(salesman) = fields.ref_salesman_id.filter(|_| known.is_none_or(|known| known.ref_salesman_id != fields.ref_salesman_id))
        && datapart::salesman(tx, salesman).await?.is_none()
    {
        return Err(Means::Unknown("ref_salesman_id").into());
    }
    Ok(())
}
