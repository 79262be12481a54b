//! The cart's endpoints. Every one of them answers with the cart.

use actix_web::http::StatusCode;
use actix_web::{delete, get, post, put};

use super::dto::{AddIn, AddManyIn, AddManyLine, AddManyOut, CartOut, LineStatus, UpdateItemIn};
use super::lines::{self, Wanted, WantedProduct};
use super::store;
use crate::app::State;
use crate::auth::Toko;
use crate::platform::http::idempotency::once;
use crate::platform::http::{ApiError, ApiResult, Body, Document, ErrorCode, FieldError, IdempotencyKey, Path, Success};

/// The shop's cart.
///
/// With today's prices and stock; never cached.
#[utoipa::path(tag = "cart", operation_id = "get_cart", security(("toko" = []), ("toko_cookie" = [])),
    responses((status = 200, description = "The cart; empty when nothing was put in.", body = Success<CartOut>)))]
#[get("/api/cart")]
pub async fn get_cart(state: State, toko: Toko) -> ApiResult<Success<CartOut>> {
    let mut conn = state.db.acquire().await?;
    let cart = store::active(&mut conn, toko.shop_id).await?;
    Ok(Success::new(lines::read(&mut conn, &state, cart).await?))
}

/// Put a product in.
///
/// A product that is in the cart already gets more of it.
#[utoipa::path(tag = "cart", operation_id = "add_to_cart", security(("toko" = []), ("toko_cookie" = [])), request_body = AddIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 200, description = "The cart.", body = Success<CartOut>),
        (status = 409, description = "The same request is still running."),
    ))]
#[post("/api/cart/add")]
pub async fn add_to_cart(state: State, toko: Toko, key: IdempotencyKey, body: Body<AddIn>) -> ApiResult<Document> {
    once(&state.db, &toko.actor(), &key, "cart.add", &body.0, StatusCode::OK, async |tx| {
        let wanted = Wanted { product: WantedProduct::Id(body.product_id), qty: body.qty };
        let out = lines::add_lines(tx, &state, toko.shop_id, &[wanted]).await?;
        match out.results.first().map(|result| result.status) {
            Some(LineStatus::Added) => Ok(out.cart),
            Some(LineStatus::QtyTooLarge) => Err(ApiError::invalid("qty", "range", "Jumlah satu barang di keranjang paling banyak 9999.")),
            Some(LineStatus::CartFull) => Err(ErrorCode::CartFull.into()),
            _ => Err(ErrorCode::ProductNotOrderable.into()),
        }
    })
    .await
}

/// Put many products in.
///
/// Up to 200 lines by id or part number. What can be added is added; `results` says what became of each line.
#[utoipa::path(tag = "cart", operation_id = "add_many_to_cart", security(("toko" = []), ("toko_cookie" = [])), request_body = AddManyIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 200, description = "The cart, and the result of each line.", body = Success<AddManyOut>),
        (status = 409, description = "The same request is still running."),
    ))]
#[post("/api/cart/add-many")]
pub async fn add_many_to_cart(state: State, toko: Toko, key: IdempotencyKey, body: Body<AddManyIn>) -> ApiResult<Document> {
    let wanted = wanted(&body.items)?;
    once(&state.db, &toko.actor(), &key, "cart.add_many", &body.0, StatusCode::OK, async |tx| {
        lines::add_lines(tx, &state, toko.shop_id, &wanted).await
    })
    .await
}

fn wanted(lines: &[AddManyLine]) -> ApiResult<Vec<Wanted>> {
    let mut errors = Vec::new();
    let mut wanted = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        match (line.product_id, &line.code) {
            (Some(id), None) => wanted.push(Wanted { product: WantedProduct::Id(id), qty: line.qty }),
            (None, Some(code)) => wanted.push(Wanted { product: WantedProduct::Code(code.clone()), qty: line.qty }),
            _ => errors.push(FieldError::new(format!("items[{i}]"), "one_of", "Isi salah satu: product_id atau code.")),
        }
    }
    if errors.is_empty() { Ok(wanted) } else { Err(ApiError::new(ErrorCode::ValidationFailed).errors(errors)) }
}

/// Change a line's quantity.
#[utoipa::path(tag = "cart", operation_id = "update_cart_item", security(("toko" = []), ("toko_cookie" = [])), request_body = UpdateItemIn,
    params(("id" = i64, Path, description = "The line's id.")),
    responses((status = 200, description = "The cart.", body = Success<CartOut>)))]
#[put("/api/cart/item/{id}")]
pub async fn update_cart_item(state: State, toko: Toko, id: Path<i64>, body: Body<UpdateItemIn>) -> ApiResult<Success<CartOut>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let cart = store::lock_existing(&mut tx, toko.shop_id).await?.ok_or_else(ApiError::not_found)?;
    let product_id = store::product_of(&mut tx, cart.id, id.0).await?.ok_or_else(ApiError::not_found)?;
    let product = lines::products(&mut tx, &state, &[product_id]).await?.remove(&product_id).ok_or_else(ApiError::not_found)?;
    if !product.is_orderable {
        return Err(ErrorCode::ProductNotOrderable.into());
    }
    // The shop sees today's price in the answer, so it is the price it has seen.
    store::set_qty(&mut tx, cart.id, id.0, body.qty, product.price, now).await?;
    let out = lines::read(&mut tx, &state, Some(cart)).await?;
    tx.commit().await?;
    Ok(Success::new(out))
}

/// Take a line out.
#[utoipa::path(tag = "cart", operation_id = "remove_cart_item", security(("toko" = []), ("toko_cookie" = [])),
    params(("id" = i64, Path, description = "The line's id.")),
    responses((status = 200, description = "The cart.", body = Success<CartOut>)))]
#[delete("/api/cart/item/{id}")]
pub async fn remove_cart_item(state: State, toko: Toko, id: Path<i64>) -> ApiResult<Success<CartOut>> {
    let mut tx = state.db.begin().await?;
    let cart = store::lock_existing(&mut tx, toko.shop_id).await?.ok_or_else(ApiError::not_found)?;
    if !store::remove(&mut tx, cart.id, id.0).await? {
        return Err(ApiError::not_found());
    }
    let out = lines::read(&mut tx, &state, Some(cart)).await?;
    tx.commit().await?;
    Ok(Success::new(out))
}

/// Take everything out.
#[utoipa::path(tag = "cart", operation_id = "clear_cart", security(("toko" = []), ("toko_cookie" = [])),
    responses((status = 200, description = "The empty cart.", body = Success<CartOut>)))]
#[delete("/api/cart/clear")]
pub async fn clear_cart(state: State, toko: Toko) -> ApiResult<Success<CartOut>> {
    let mut tx = state.db.begin().await?;
    let cart = store::lock_existing(&mut tx, toko.shop_id).await?;
    if let Some(cart) = &cart {
        store::clear(&mut tx, cart.id).await?;
    }
    let out = lines::read(&mut tx, &state, cart).await?;
    tx.commit().await?;
    Ok(Success::new(out))
}
