//! The shop's view of the catalogue.

use actix_web::get;

use super::browse;
use super::dto::{Category, ListProducts, ProductDetail, ProductPage, ProductStock, SuggestQuery, Suggestions};
use super::suggest;
use crate::app::State;
use crate::auth::Toko;
use crate::platform::http::{ApiError, ApiResult, Document, Path, Query, Success};

/// Products to order from.
///
/// Search understands part numbers however they are written and in part, official names, workshop Indonesian,
/// motorcycle names, sizes, any word order and typing errors; an exact part number comes first, then what fits best, in
/// stock and often ordered before the rest. `search` in the answer says how the words were understood.
#[utoipa::path(
    tag = "products",
    operation_id = "list_products",
    security(("toko" = []), ("toko_cookie" = [])),
    params(ListProducts),
    responses((status = 200, description = "A page of products.", body = ProductPage))
)]
#[get("/api/products")]
pub async fn list_products(toko: Toko, state: State, query: Query<ListProducts>) -> ApiResult<Document> {
    browse::page(&state, toko.shop_id, &query).await.map(Document::ok)
}

/// Suggestions while somebody types: how to go on, categories, parts, and what was probably meant.
///
/// The last word may be unfinished, unless a blank follows it.
#[utoipa::path(
    tag = "products",
    operation_id = "suggest_products",
    security(("toko" = []), ("toko_cookie" = [])),
    params(SuggestQuery),
    responses((status = 200, description = "Suggestions, none when there are none.", body = Success<Suggestions>))
)]
#[get("/api/products/suggest")]
pub async fn suggest_products(_: Toko, state: State, query: Query<SuggestQuery>) -> ApiResult<Document> {
    suggest::suggest(&state, &query.q).await.map(Document::ok)
}

/// One product.
#[utoipa::path(
    tag = "products",
    operation_id = "get_product",
    security(("toko" = []), ("toko_cookie" = [])),
    params(("id" = i64, Path, description = "Id of the product", example = 4711)),
    responses((status = 200, description = "The product.", body = Success<ProductDetail>))
)]
#[get("/api/products/{id}")]
pub async fn get_product(_: Toko, state: State, id: Path<i64>) -> ApiResult<Document> {
    browse::detail(&state, id.0).await.map(Document::ok)
}

/// The stock of a product, asked from the old system at this moment.
#[utoipa::path(
    tag = "products",
    operation_id = "get_product_stock",
    security(("toko" = []), ("toko_cookie" = [])),
    params(("id" = i64, Path, description = "Id of the product", example = 4711)),
    responses((status = 200, description = "Its stock.", body = Success<ProductStock>))
)]
#[get("/api/products/{id}/stock")]
pub async fn get_product_stock(_: Toko, state: State, id: Path<i64>) -> ApiResult<Success<ProductStock>> {
    let stock = browse::stock(&state, id.0).await?.ok_or_else(ApiError::not_found)?;
    Ok(Success::new(stock))
}

/// Categories that have something to order, by name.
#[utoipa::path(
    tag = "products",
    operation_id = "list_categories",
    security(("toko" = []), ("toko_cookie" = [])),
    responses((status = 200, description = "The categories.", body = Success<Vec<Category>>))
)]
#[get("/api/categories")]
pub async fn list_categories(_: Toko, state: State) -> ApiResult<Document> {
    browse::categories(&state).await.map(Document::ok)
}
