//! The back office's shops.

use actix_web::http::StatusCode;
use actix_web::{delete, get, post, put};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::{ShopColumn, ShopDetail, ShopIn, ShopQuery, ShopSort, ShopSummary};
use super::fields::Fields;
use super::store;
use crate::admin::audit::{self, Change};
use crate::app::State;
use crate::auth::{self, Admin};
use crate::datapart;
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, Edit, ErrorCode, IdempotencyKey, List, Means, Page, Path, Query};
use crate::platform::http::{Search, Success, edit};
use crate::sales::{self, SalesRef};

/// Shops.
#[utoipa::path(tag = "admin shops", operation_id = "list_shops", security(("admin" = []), ("admin_cookie" = [])), params(ShopQuery, Page),
    responses((status = 200, description = "A page of shops.", body = List<ShopSummary>)))]
#[get("/api/admin/shops")]
pub async fn list_shops(state: State, _admin: Admin, query: Query<ShopQuery>, page: Query<Page>) -> ApiResult<List<ShopSummary>> {
    let filter = filter(&query);
    let sort = query.sort.unwrap_or(ShopSort::ascending(ShopColumn::Code));
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::list(&mut conn, &filter, sort, page.0).await?;
    Ok(page.of(rows.into_iter().map(summary).collect(), total))
}

pub(super) fn filter(query: &ShopQuery) -> store::Filter {
    store::Filter {
        search: Search::read(query.search.as_deref()),
        is_active: query.is_active,
        sales_id: query.sales_id,
        city: query.city.clone(),
        province: query.province.clone(),
        mapped: query.mapped,
    }
}

/// One shop.
#[utoipa::path(tag = "admin shops", operation_id = "get_shop", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses((status = 200, description = "The shop.", body = Success<ShopDetail>)))]
#[get("/api/admin/shops/{id}")]
pub async fn get_shop(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<Success<ShopDetail>> {
    let mut conn = state.db.acquire().await?;
    detail(&mut conn, id.0, state.clock.now()).await.map(Success::new)
}

/// Add a shop. It is active from the start.
#[utoipa::path(tag = "admin shops", operation_id = "create_shop", security(("admin" = []), ("admin_cookie" = [])), request_body = ShopIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 201, description = "The new shop.", body = Success<ShopDetail>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
        (status = 422, description = "Some fields are not right; `taken`: another shop has the code or the phone."),
    ))]
#[post("/api/admin/shops")]
pub async fn create_shop(state: State, admin: Admin, origin: Origin, key: IdempotencyKey, body: Body<ShopIn>) -> ApiResult<Document> {
    let (now, fields) = (state.clock.now(), Fields::read(&body)?);
    once(&state.db, &admin.actor(), &key, "shops.create", &body.0, StatusCode::CREATED, async |tx| {
        check_references(tx, None, &fields).await?;
        let id = store::insert(tx, &fields, now).await?;
        let change = Change { action: "shop.create", entity: "shop", id, before: None, after: Some(&fields) };
        audit::record_change(tx, now, &admin, &origin, change).await?;
        detail(tx, id, now).await
    })
    .await
}

/// Change a shop.
#[utoipa::path(tag = "admin shops", operation_id = "update_shop", security(("admin" = []), ("admin_cookie" = [])), request_body = Edit<ShopIn>,
    params(("id" = i64, Path, description = "The shop's id.")),
    responses(
        (status = 200, description = "The shop as it is now.", body = Success<ShopDetail>),
        (status = 409, description = "Somebody has changed it meanwhile (`edit_conflict`); `data` is its present state."),
        (status = 422, description = "Some fields are not right; `taken`: another shop has the code or the phone."),
    ))]
#[put("/api/admin/shops/{id}")]
pub async fn update_shop(state: State, admin: Admin, origin: Origin, id: Path<i64>, body: Edit<ShopIn>) -> ApiResult<Success<ShopDetail>> {
    let (now, id, fields) = (state.clock.now(), id.0, Fields::read(&body.fields)?);
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&detail(&mut tx, id, now).await?));
    }
    if before.fields == fields {
        return detail(&mut tx, id, now).await.map(Success::new);
    }
    check_references(&mut tx, Some(&before.fields), &fields).await?;
    store::update(&mut tx, id, &fields, now).await?;
    let change = Change { action: "shop.update", entity: "shop", id, before: Some(&before.fields), after: Some(&fields) };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    let told = auth::shop_changed(&mut tx, id).await?;
    let out = detail(&mut tx, id, now).await?;
    tx.commit().await?;
    told.committed(&state.bus);
    Ok(Success::new(out))
}

/// Delete a shop that never ordered.
#[utoipa::path(tag = "admin shops", operation_id = "delete_shop", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses(
        (status = 200, description = "The shop that was deleted.", body = Success<ShopDetail>),
        (status = 409, description = "It has orders (`in_use`): deactivate it instead."),
    ))]
#[delete("/api/admin/shops/{id}")]
pub async fn delete_shop(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<ShopDetail>> {
    let (now, id) = (state.clock.now(), id.0);
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let out = detail(&mut tx, id, now).await?;
    if out.shop.order_count > 0 {
        let detail = format!("Toko ini punya {} pesanan sehingga tidak dapat dihapus. Nonaktifkan saja.", out.shop.order_count);
        return Err(ApiError::new(ErrorCode::InUse).detail(detail));
    }
    let ended = auth::end_sessions_of_shop(&mut tx, id).await?;
    store::delete(&mut tx, id).await?;
    let change = Change { action: "shop.delete", entity: "shop", id, before: Some(&before), after: None };
    audit::record_change(&mut tx, now, &admin, &origin, change).await?;
    tx.commit().await?;
    ended.committed(&state.bus);
    Ok(Success::new(out))
}

/// Let a shop log in and order again.
#[utoipa::path(tag = "admin shops", operation_id = "activate_shop", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses((status = 200, description = "The shop, active.", body = Success<ShopDetail>)))]
#[put("/api/admin/shops/{id}/activate")]
pub async fn activate_shop(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<ShopDetail>> {
    set_active(&state, &admin, &origin, id.0, true).await
}

/// Keep a shop from logging in and ordering. Its sessions end at once.
#[utoipa::path(tag = "admin shops", operation_id = "deactivate_shop", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses((status = 200, description = "The shop, no longer active.", body = Success<ShopDetail>)))]
#[put("/api/admin/shops/{id}/deactivate")]
pub async fn deactivate_shop(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<ShopDetail>> {
    set_active(&state, &admin, &origin, id.0, false).await
}

async fn set_active(state: &State, admin: &Admin, origin: &Origin, id: i64, is_active: bool) -> ApiResult<Success<ShopDetail>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.is_active == is_active {
        return detail(&mut tx, id, now).await.map(Success::new);
    }
    store::set_active(&mut tx, id, is_active, now).await?;
    let action = if is_active { "shop.activate" } else { "shop.deactivate" };
    let after = store::Locked { is_active, ..before.clone() };
    let change = Change { action, entity: "shop", id, before: Some(&before), after: Some(&after) };
    audit::record_change(&mut tx, now, admin, origin, change).await?;
    let ended = if is_active { None } else { Some(auth::end_sessions_of_shop(&mut tx, id).await?) };
    let out = detail(&mut tx, id, now).await?;
    tx.commit().await?;
    if let Some(ended) = ended {
        ended.committed(&state.bus);
    }
    Ok(Success::new(out))
}

/// Checks what is newly pointed at. What was chosen before may have been closed since.
async fn check_references(tx: &mut PgConnection, before: Option<&Fields>, fields: &Fields) -> ApiResult<()> {
    if let Some(id) = fields.sales_id.filter(|_| before.is_none_or(|before| before.sales_id != fields.sales_id))
        && !sales::holds_as_active(tx, id).await?
    {
        return Err(ApiError::invalid("sales_id", "not_active", "Pilih seorang sales yang aktif."));
    }
    if let Some(id) = fields.ref_toko_id.filter(|_| before.is_none_or(|before| before.ref_toko_id != fields.ref_toko_id))
        && datapart::toko(tx, id).await?.is_none()
    {
        return Err(Means::Unknown("ref_toko_id").into());
    }
    Ok(())
}

fn summary(row: store::SummaryRow) -> ShopSummary {
    ShopSummary {
        id: row.id,
        code: row.code,
        name: row.name,
        phone: row.phone,
        city: row.city,
        province: row.province,
        sales: SalesRef::of(row.sales_id, row.sales_code, row.sales_name),
        is_mapped: row.is_mapped,
        is_active: row.is_active,
        order_count: row.order_count,
        last_order_at: row.last_order_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

pub(super) async fn detail(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<ShopDetail> {
    let row = store::get(conn, id).await?.ok_or_else(ApiError::not_found)?;
    let toko = match row.ref_toko_id {
        Some(id) => datapart::toko(conn, id).await?,
        None => None,
    };
    Ok(ShopDetail {
        address: row.address,
        sales_id: row.sales_id,
        ref_toko_id: row.ref_toko_id,
        toko,
        ref_salesman_id: row.ref_salesman_id,
        last_order_number: row.last_order_number,
        open_sessions: auth::count_sessions_of_shop(conn, id, now).await?,
        shop: ShopSummary {
            id: row.id,
            code: row.code,
            name: row.name,
            phone: row.phone,
            city: row.city,
            province: row.province,
            sales: SalesRef::of(row.sales_id, row.sales_code, row.sales_name),
            is_mapped: row.ref_toko_id.is_some() && row.ref_salesman_id.is_some(),
            is_active: row.is_active,
            order_count: row.order_count,
            last_order_at: row.last_order_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        },
    })
}
