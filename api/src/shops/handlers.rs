//! The back office's shops.

use actix_web::{delete, get, post, put};

use super::dto::{ShopColumn, ShopDetail, ShopIn, ShopQuery, ShopSort, ShopSummary};
use super::fields::Fields;
use super::read::{detail, summary};
use super::store;
use crate::admin::entity::{self, By};
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiResult, Body, Document, Edit, IdempotencyKey, List, Page, Path, Query, Search, Success};

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
    let fields = Fields::read(&body)?;
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::create(by, &key, "shops.create", &body.0, async |_| Ok(fields), store::insert).await
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
    let by = By { state: &state, admin: &admin, origin: &origin };
    entity::update(by, id.0, &body, &Fields::read(&body.fields)?).await
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
    entity::delete::<Fields>(By { state: &state, admin: &admin, origin: &origin }, id.0).await
}

/// Let a shop log in and order again.
#[utoipa::path(tag = "admin shops", operation_id = "activate_shop", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses((status = 200, description = "The shop, active.", body = Success<ShopDetail>)))]
#[put("/api/admin/shops/{id}/activate")]
pub async fn activate_shop(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<ShopDetail>> {
    entity::set_active::<Fields>(By { state: &state, admin: &admin, origin: &origin }, id.0, true).await
}

/// Keep a shop from logging in and ordering. Its sessions end at once.
#[utoipa::path(tag = "admin shops", operation_id = "deactivate_shop", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The shop's id.")),
    responses((status = 200, description = "The shop, no longer active.", body = Success<ShopDetail>)))]
#[put("/api/admin/shops/{id}/deactivate")]
pub async fn deactivate_shop(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<ShopDetail>> {
    entity::set_active::<Fields>(By { state: &state, admin: &admin, origin: &origin }, id.0, false).await
}
