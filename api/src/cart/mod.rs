//! The one active cart of a shop, and checkout.
//!
//! Owns `carts` and `cart_items`. Invariants: one active cart per shop; one line per product; every change of a
//! shop's cart holds the lock of [`store::lock_active`], so changes and checkouts of one shop happen one after the other;
//! prices come from the product, never from the client.
//!
//! Others use [`add_lines`] (reorder).

mod checkout;
mod dto;
mod handlers;
mod lines;
mod model;
mod store;

pub use dto::{AddManyOut, CartOut, LineResult};
pub use lines::{Wanted, WantedProduct, add_lines};

use utoipa_actix_web::service_config::ServiceConfig;

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
