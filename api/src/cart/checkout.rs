//! Checkout: the cart becomes an order, once, in one transaction.
//!
//! The cart's row is locked first and everything is read behind that lock, so a double tap, two devices or an
//! addition at the same moment come one after the other. `orders_one_per_cart` is the net below.

use actix_web::http::StatusCode;
use actix_web::post;
use sqlx::PgConnection;

use super::dto::{CartOut, CheckoutIn};
use super::model::{Line, Totals, needs_confirmation};
use super::{lines, store};
use crate::app::{AppState, State};
use crate::auth::Toko;
use crate::config::StockPolicy;
use crate::notify::{self, AboutOrder};
use crate::orders::{self, NewLine, NewOrder, OrderOut};
use crate::platform::http::idempotency::once;
use crate::platform::http::{ApiError, ApiResult, Document, ErrorCode, IdempotencyKey, OptionalBody, Success};

/// Place the order.
///
/// One transaction: order, lines, number, cart closed, history, message to the admins. Send `Idempotency-Key` or
/// `cart_id`, and a second tap or a retry after a lost answer gets the same order.
///
/// When prices changed or products went off sale since the lines were put in, the answer is 409 with the cart in `data`
/// until `expected_total` confirms the new total.
#[utoipa::path(tag = "cart", operation_id = "checkout", security(("toko" = []), ("toko_cookie" = [])), request_body = Option<CheckoutIn>,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 201, description = "The order, `pending`.", body = Success<OrderOut>),
        (status = 409, description = "`price_changed` or `out_of_stock` with the cart in `data`, or the same request is still running."),
    ))]
#[post("/api/cart/checkout")]
pub async fn checkout(state: State, toko: Toko, key: IdempotencyKey, body: OptionalBody<CheckoutIn>) -> ApiResult<Document> {
    once(&state.db, &toko.actor(), &key, "cart.checkout", &body.0, StatusCode::CREATED, async |tx| place(tx, &state, &toko, &body).await)
        .await
}

async fn place(tx: &mut PgConnection, state: &AppState, toko: &Toko, wish: &CheckoutIn) -> ApiResult<OrderOut> {
    let now = state.clock.now();
    let cart = store::lock_existing(tx, toko.shop_id).await?;
    if let Some(wanted) = wish.cart_id
        && cart.is_none_or(|cart| cart.id != wanted)
    {
        // Not the active cart: then it was checked out before, and its order is the answer.
        let earlier = orders::of_cart(tx, toko.shop_id, wanted).await?;
        return earlier.ok_or_else(|| ApiError::invalid("cart_id", "unknown", "Keranjang ini tidak ada."));
    }
    let cart = cart.ok_or(ErrorCode::CartEmpty)?;
    let lines = lines::read_lines(tx, state, &cart).await?;
    let totals = Totals::of(&lines);
    if lines.is_empty() {
        return Err(ErrorCode::CartEmpty.into());
    }
    let confirmed = match wish.expected_total {
        Some(expected) => expected == totals.grand_total,
        None => !needs_confirmation(&lines),
    };
    if !confirmed {
        return Err(ApiError::new(ErrorCode::PriceChanged).data(CartOut::new(Some(cart.id), Some(cart.updated_at), lines)));
    }
    if totals.lines == 0 {
        return Err(ApiError::new(ErrorCode::ProductNotOrderable).data(CartOut::new(Some(cart.id), Some(cart.updated_at), lines)));
    }
    if state.config.stock_policy == StockPolicy::Block {
        require_stock(tx, &cart, &lines).await?;
    }

    let order = orders::place(
        tx,
        NewOrder {
            shop_id: toko.shop_id,
            shop_name: &toko.shop_name,
            cart_id: cart.id,
            total_amount: totals.total_amount,
            discount_amount: totals.discount_amount,
            grand_total: totals.grand_total,
            notes: wish.notes.as_deref().map(str::trim).filter(|notes| !notes.is_empty()),
            lines: lines.iter().filter(|line| line.orderable).map(NewLine::from).collect(),
        },
        now,
    )
    .await?;
    store::close(tx, cart.id, now).await?;
    let settings = state.settings.read(tx).await?;
    let about = AboutOrder { order_id: order.id, shop_id: toko.shop_id, order_number: &order.order_number };
    notify::order_created(tx, &state.keys, now, about, &settings.order_notify_phones, &toko.shop_name, order.grand_total).await?;
    Ok(order)
}

/// With `STOCK_POLICY=block`: what is free, less what other pending orders already asked for, must cover every line.
async fn require_stock(tx: &mut PgConnection, cart: &store::Cart, lines: &[Line]) -> ApiResult<()> {
    let mut ids: Vec<i64> = lines.iter().filter(|line| line.orderable).map(|line| line.product_id).collect();
    // What may be old forbids nothing, and allows nothing.
    if lines.iter().any(|line| line.orderable && line.stock_as_of.is_some()) {
        return Err(ApiError::new(ErrorCode::Unavailable).retry_after(5));
    }
    // Always in the same order, so that two checkouts never wait for each other in a circle.
    ids.sort_unstable();
    let promised = orders::lock_promised(tx, &ids).await?;
    let short = lines.iter().any(|line| {
        let promised = promised.get(&line.product_id).copied().unwrap_or(0);
        line.orderable && i64::from(line.available) - promised < i64::from(line.qty)
    });
    if short {
        return Err(ApiError::new(ErrorCode::OutOfStock).data(CartOut::new(Some(cart.id), Some(cart.updated_at), lines.to_vec())));
    }
    Ok(())
}

impl From<&Line> for NewLine {
    fn from(line: &Line) -> Self {
        Self {
            product_id: line.product_id,
            code: line.code.clone(),
            name: line.name.clone(),
            category: line.category.clone(),
            qty: line.qty,
            price: line.price,
            discount: line.discount,
            subtotal: line.subtotal(),
            available: line.available,
        }
    }
}
