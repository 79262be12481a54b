//! The one active cart of a shop, and checkout.
//!
//! Owns `carts` and `cart_items`. Invariants: one active cart per shop; one line per product; every change of a
//! shop's cart holds the lock of [`store::lock_active`], so changes and checkouts of one shop happen one after the other;
//! prices come from the product, never from the client.
//!
//! Others use [`add_lines`] (reorder) and [`sweep`] (the schedule).

mod checkout;
mod dto;
mod handlers;
mod lines;
mod model;
mod store;

pub use dto::{AddManyOut, CartOut, LineResult};
pub use lines::{Wanted, WantedProduct, add_lines};

use chrono::{DateTime, Duration, Utc};
use sqlx::PgPool;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::platform::http::ApiResult;

/// An active cart that nobody has touched for so long is forgotten.
const ABANDONED_AFTER: Duration = Duration::days(90);
/// The lines of a checked out cart, which its order has too, are kept for so long.
const LINES_KEPT: Duration = Duration::days(30);

/// Forgets old carts, and lines that orders have; how many of both.
pub async fn sweep(db: &PgPool, now: DateTime<Utc>) -> ApiResult<u64> {
    Ok(store::forget_abandoned(db, now - ABANDONED_AFTER).await? + store::forget_lines(db, now - LINES_KEPT).await?)
}

/// The most lines a cart takes. Quick order pastes up to 200.
pub const MAX_LINES: usize = 500;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::get_cart)
        .service(handlers::add_to_cart)
        .service(handlers::add_many_to_cart)
        .service(handlers::update_cart_item)
        .service(handlers::remove_cart_item)
        .service(handlers::clear_cart)
        .service(checkout::checkout);
}
