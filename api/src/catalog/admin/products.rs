//! The back office's products.

use actix_web::http::StatusCode;
use actix_web::{delete, get, post, put};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::{AdminProductDetail, AdminProductSummary, Overridable, ProductColumn, ProductIn, ProductQuery, ProductSort};
use super::fields::{Fields, State as Product, overrides};
use super::read::{detail, summary};
use super::store::{self, Locked};
use super::totals;
use crate::admin::audit::{self, Change};
use crate::app::State;
use crate::auth::Admin;
use crate::catalog::sync::{self, Part};
use crate::catalog::{self};
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{
    ApiError, ApiResult, Body, Document, Edit, IdempotencyKey, List, Means, Page, Path, Query, Search, Success, edit,
};

/// Products, also those that shops don't see.
#[utoipa::path(tag = "admin products", operation_id = "list_admin_products", security(("admin" = []), ("admin_cookie" = [])),
    params(ProductQuery, Page), responses((status = 200, description = "A page of products.", body = List<AdminProductSummary>)))]
#[get("/api/admin/products")]
pub async fn list_admin_products(
    state: State,
    _admin: Admin,
    query: Query<ProductQuery>,
    page: Query<Page>,
) -> ApiResult<List<AdminProductSummary>> {
    let filter = filter(&query);
    let sort = query.sort.unwrap_or(ProductSort::ascending(ProductColumn::Code));
    let mut conn = state.db.acquire().await?;
    let total = totals::total(&state, &mut conn, &filter).await?;
    let rows = store::list(&mut conn, &filter, sort, page.0).await?;
    Ok(page.of(rows.into_iter().map(summary).collect(), total))
}

pub(super) fn filter(query: &ProductQuery) -> store::Filter {
    store::Filter {
        search: Search::read(query.search.as_deref()),
        category: query.category.clone(),
        is_active: query.is_active,
        in_stock: query.in_stock,
        mapped: query.mapped,
        overridden: query.overridden,
        price_missing: query.price_missing,
    }
}

/// One product, with its part in the old system.
#[utoipa::path(tag = "admin products", operation_id = "get_admin_product", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The product's id.")),
    responses((status = 200, description = "The product.", body = Success<AdminProductDetail>)))]
#[get("/api/admin/products/{id}")]
pub async fn get_admin_product(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<Success<AdminProductDetail>> {
    let mut conn = state.db.acquire().await?;
    detail(&mut conn, &state, id.0).await.map(Success::new)
}

/// Add a product. It is active from the start.
///
/// Where it differs from the part it is mapped to, its own values count.
#[utoipa::path(tag = "admin products", operation_id = "create_product", security(("admin" = []), ("admin_cookie" = [])), request_body = ProductIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 201, description = "The new product.", body = Success<AdminProductDetail>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 422, description = "Some fields are not right; `taken`: another product has the code or the part; `unknown`: there is no such category or part."),
    ))]
#[post("/api/admin/products")]
pub async fn create_product(state: State, admin: Admin, origin: Origin, key: IdempotencyKey, body: Body<ProductIn>) -> ApiResult<Document> {
    let (now, fields) = (state.clock.now(), Fields::read(&body)?);
    let mut raised = None;
    let answer = once(&state.db, &admin.actor(), &key, "products.create", &body.0, StatusCode::CREATED, async |tx| {
        let part = check_references(tx, None, &fields).await?;
        let mut product = Product { fields, is_active: true, overrides: Vec::new() };
        product.overrides = overrides(None, &product, part.as_ref());
        let id = store::insert(tx, &product, now).await?;
        let change = Change { action: "product.create", entity: "product", id, before: None, after: Some(&product) };
        audit::record_change(tx, now, &admin, &origin, change).await?;
        let out = detail(tx, &state, id).await?;
        raised = Some(catalog::changed(tx, &state).await?);
        Ok(out)
    })
    .await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    Ok(answer)
}

/// Change a product.
///
/// What is set otherwise than in the old system is kept by every later sync, and named in `overrides`.
#[utoipa::path(tag = "admin products", operation_id = "update_product", security(("admin" = []), ("admin_cookie" = [])), request_body = Edit<ProductIn>,
    params(("id" = i64, Path, description = "The product's id.")),
    responses(
        (status = 200, description = "The product as it is now.", body = Success<AdminProductDetail>),
        (status = 409, description = "Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state."),
        (status = 422, description = "Some fields are not right; `taken`, `unknown` as when adding; `mapped`: the code of a product the old system knows follows it."),
    ))]
#[put("/api/admin/products/{id}")]
pub async fn update_product(
    state: State,
    admin: Admin,
    origin: Origin,
    id: Path<i64>,
    body: Edit<ProductIn>,
) -> ApiResult<Success<AdminProductDetail>> {
    let (now, id, fields) = (state.clock.now(), id.0, Fields::read(&body.fields)?);
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&detail(&mut tx, &state, id).await?));
    }
    let part = check_references(&mut tx, Some(&before.state.fields), &fields).await?;
    let mut after = Product { fields, ..before.state.clone() };
    after.overrides = overrides(Some(&before.state), &after, part.as_ref());
    write(&state, tx, &admin, &origin, id, "product.update", before, &after, now).await
}

/// Let shops see a product again.
#[utoipa::path(tag = "admin products", operation_id = "activate_product", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The product's id.")),
    responses((status = 200, description = "The product, active.", body = Success<AdminProductDetail>)))]
#[put("/api/admin/products/{id}/activate")]
pub async fn activate_product(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<AdminProductDetail>> {
    set_active(&state, &admin, &origin, id.0, true).await
}

/// Take a product off the list. Carts that have it say so.
#[utoipa::path(tag = "admin products", operation_id = "deactivate_product", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The product's id.")),
    responses((status = 200, description = "The product, no longer active.", body = Success<AdminProductDetail>)))]
#[put("/api/admin/products/{id}/deactivate")]
pub async fn deactivate_product(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<AdminProductDetail>> {
    set_active(&state, &admin, &origin, id.0, false).await
}

async fn set_active(state: &State, admin: &Admin, origin: &Origin, id: i64, is_active: bool) -> ApiResult<Success<AdminProductDetail>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let part = part_of(&mut tx, &before.state.fields).await?;
    let mut after = Product { is_active, ..before.state.clone() };
    after.overrides = overrides(Some(&before.state), &after, part.as_ref());
    let action = if is_active { "product.activate" } else { "product.deactivate" };
    write(state, tx, admin, origin, id, action, before, &after, now).await
}

/// Take the old system's value again.
///
/// Also from now on, with every sync. Harmless when the value is not overridden.
#[utoipa::path(tag = "admin products", operation_id = "drop_product_override", security(("admin" = []), ("admin_cookie" = [])),
    params(
        ("id" = i64, Path, description = "The product's id."),
        ("field" = inline(Overridable), Path, description = "Which value."),
    ),
    responses((status = 200, description = "The product as it is now.", body = Success<AdminProductDetail>)))]
#[delete("/api/admin/products/{id}/overrides/{field}")]
pub async fn drop_product_override(
    state: State,
    admin: Admin,
    origin: Origin,
    path: Path<(i64, Overridable)>,
) -> ApiResult<Success<AdminProductDetail>> {
    let (now, (id, field)) = (state.clock.now(), path.0);
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let part = part_of(&mut tx, &before.state.fields).await?;
    let after = before.state.without_override(field, part.as_ref());
    write(&state, tx, &admin, &origin, id, "product.follow", before, &after, now).await
}

/// Delete a product that was never ordered.
///
/// One that the old system knows comes back with the next sync: deactivate it instead.
#[utoipa::path(tag = "admin products", operation_id = "delete_product", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The product's id.")),
    responses(
        (status = 200, description = "The product that was deleted.", body = Success<AdminProductDetail>),
        (status = 409, description = "It was ordered, or is in a cart (`in_use`): deactivate it instead."),
    ))]
#[delete("/api/admin/products/{id}")]
pub async fn delete_product(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<AdminProductDetail>> {
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let out = detail(&mut tx, &state, id).await?;
    store::delete(&mut tx, id).await?;
    let change = Change { action: "product.delete", entity: "product", id, before: Some(&before.state), after: None };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    let raised = catalog::changed(&mut tx, &state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}

/// Writes a changed product, tells every process, and answers with it; when nothing changed only the latter.
#[expect(clippy::too_many_arguments, reason = "one place for all that changes a product")]
async fn write(
    state: &State,
    mut tx: sqlx::PgTransaction<'_>,
    admin: &Admin,
    origin: &Origin,
    id: i64,
    action: &str,
    before: Locked,
    after: &Product,
    now: DateTime<Utc>,
) -> ApiResult<Success<AdminProductDetail>> {
    if before.state == *after {
        return detail(&mut tx, state, id).await.map(Success::new);
    }
    store::update(&mut tx, id, after, now).await?;
    let change = Change { action, entity: "product", id, before: Some(&before.state), after: Some(after) };
    audit::record_change(&mut tx, now, admin, origin, change).await?;
    let out = detail(&mut tx, state, id).await?;
    let raised = catalog::changed(&mut tx, state).await?;
    tx.commit().await?;
    raised.committed();
    Ok(Success::new(out))
}

/// The part of a product, as far as the old system still has it.
async fn part_of(tx: &mut PgConnection, fields: &Fields) -> ApiResult<Option<Part>> {
    match fields.ref_part_id {
        Some(id) => Ok(sync::part(tx, id).await?),
        None => Ok(None),
    }
}

/// What is pointed at must be there; what stays as it was may be gone. Answers with the part.
async fn check_references(tx: &mut PgConnection, before: Option<&Fields>, fields: &Fields) -> ApiResult<Option<Part>> {
    let is_same_part = before.is_some_and(|before| before.ref_part_id == fields.ref_part_id);
    if let Some(before) = before.filter(|before| is_same_part && before.ref_part_id.is_some() && before.code != fields.code) {
        let message = format!("Kode barang ini mengikuti sistem lama: {}.", before.code);
        return Err(ApiError::invalid("code", "mapped", &message));
    }
    if let Some(category) = fields.category.as_deref().filter(|_| before.is_none_or(|before| before.category != fields.category))
        && !store::has_category(tx, category).await?
    {
        return Err(Means::Unknown("category").into());
    }
    let part = part_of(tx, fields).await?;
    if fields.ref_part_id.is_some() && part.is_none() && !is_same_part {
        return Err(Means::Unknown("ref_part_id").into());
    }
    Ok(part)
}
