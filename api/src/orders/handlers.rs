//! A shop's own orders.

use actix_web::http::StatusCode;
use actix_web::{get, post};

use super::dto::{CancelIn, OrderOut, OrderQuery, OrderSummary};
use super::status::{Action, OrderStatus};
use super::transition::Actor;
use super::{read, store, trail, transition};
use crate::app::State;
use crate::auth::Toko;
use crate::cart::{self, AddManyOut, Wanted, WantedProduct};
use crate::platform::http::idempotency::once;
use crate::platform::http::{ApiError, ApiResult, Document, IdempotencyKey, List, OptionalBody, Page, Path, Query, Success};

/// The shop's orders, newest first.
#[utoipa::path(tag = "orders", operation_id = "list_orders", security(("toko" = []), ("toko_cookie" = [])), params(OrderQuery, Page),
    responses((status = 200, description = "A page of orders.", body = List<OrderSummary>)))]
#[get("/api/orders")]
pub async fn list_orders(state: State, toko: Toko, query: Query<OrderQuery>, page: Query<Page>) -> ApiResult<List<OrderSummary>> {
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::of_shop(&mut conn, toko.shop_id, read::status_filter(query.status), page.0).await?;
    Ok(page.of(rows.into_iter().map(read::summary).collect(), total))
}

/// One of the shop's orders, with lines and timeline.
#[utoipa::path(tag = "orders", operation_id = "get_order", security(("toko" = []), ("toko_cookie" = [])),
    params(("id" = i64, Path, description = "The order's id.")),
    responses((status = 200, description = "The order.", body = Success<OrderOut>)))]
#[get("/api/orders/{id}")]
pub async fn get_order(state: State, toko: Toko, id: Path<i64>) -> ApiResult<Success<OrderOut>> {
    let mut conn = state.db.acquire().await?;
    read::order(&mut conn, Some(toko.shop_id), id.0).await?.map(Success::new).ok_or_else(ApiError::not_found)
}

/// Take a pending order back.
///
/// Cancelling an order that is cancelled already answers with it.
#[utoipa::path(tag = "orders", operation_id = "cancel_order", security(("toko" = []), ("toko_cookie" = [])), request_body = Option<CancelIn>,
    params(
        ("id" = i64, Path, description = "The order's id."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again."),
    ),
    responses(
        (status = 200, description = "The order, `cancelled`.", body = Success<OrderOut>),
        (status = 409, description = "It is no longer pending (`order_transition_not_allowed`)."),
    ))]
#[post("/api/orders/{id}/cancel")]
pub async fn cancel_order(
    state: State,
    toko: Toko,
    id: Path<i64>,
    key: IdempotencyKey,
    body: OptionalBody<CancelIn>,
) -> ApiResult<Document> {
    let (now, id) = (state.clock.now(), id.0);
    let wish = body.0;
    trail::of_request(id);
    once(&state.db, &toko.actor(), &key, &format!("orders.cancel {id}"), &wish, StatusCode::OK, async |tx| {
        let order = store::lock(tx, Some(toko.shop_id), id).await?.ok_or_else(ApiError::not_found)?;
        if order.status != OrderStatus::Cancelled {
            let to = transition::after(&order, Action::Cancel)?;
            transition::apply(tx, &order, to, &Actor::from(&toko), wish.reason.as_deref(), now).await?;
        }
        read::order(tx, Some(toko.shop_id), id).await?.ok_or_else(ApiError::not_found)
    })
    .await
}

/// Put the lines of an earlier order into the cart again.
///
/// With today's prices; `results` says what became of each line.
#[utoipa::path(tag = "orders", operation_id = "reorder", security(("toko" = []), ("toko_cookie" = [])),
    params(
        ("id" = i64, Path, description = "The order's id."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again."),
    ),
    responses(
        (status = 200, description = "The cart, and the result of each line.", body = Success<AddManyOut>),
        (status = 409, description = "The same request is still running."),
    ))]
#[post("/api/orders/{id}/reorder")]
pub async fn reorder(state: State, toko: Toko, id: Path<i64>, key: IdempotencyKey) -> ApiResult<Document> {
    let id = id.0;
    once(&state.db, &toko.actor(), &key, &format!("orders.reorder {id}"), &(), StatusCode::OK, async |tx| {
        store::order(tx, Some(toko.shop_id), id).await?.ok_or_else(ApiError::not_found)?;
        let wanted: Vec<Wanted> = store::items(tx, id)
            .await?
            .into_iter()
            .map(|item| Wanted { product: WantedProduct::Id(item.product_id), qty: item.qty })
            .collect();
        cart::add_lines(tx, &state, toko.shop_id, &wanted).await
    })
    .await
}
