//! Orders, from the moment a cart became one.
//!
//! Owns `orders`, `order_items`, `order_events`, `order_days`, and the `order` series of `serials`. Invariants: an order never
//! changes its lines; its status moves only along [`status::OrderStatus::after`], under the order's row lock, and every move is
//! a row of `order_events` and a notice on the bus; numbers are unique and without gaps; `order_days` adds up to what counting would say.
//!
//! Others use [`place`], [`of_cart`] and [`lock_promised`] (checkout), [`days`] (dashboard), [`counts`] (events), and [`follow`] (the
//! schedule).

mod admin;
mod approve;
pub mod days;
mod document;
mod dto;
mod follow;
mod handlers;
mod place;
mod read;
mod reject;
mod search;
pub mod status;
mod store;
mod totals;
mod trail;
mod transition;

pub use admin::{OrderCounts, counts};
pub use dto::OrderOut;
pub use follow::{FollowedUp, follow};
pub use place::{NewLine, NewOrder, place};
pub use read::of_cart;
pub use status::OrderStatus;
pub use store::lock_promised;
pub use totals::Totals;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::list_orders)
        .service(handlers::get_order)
        .service(handlers::cancel_order)
        .service(handlers::reorder)
        .service(admin::list_all_orders)
        .service(admin::count_orders)
        .service(admin::export_orders)
        .service(admin::approve_orders)
        .service(admin::reject_orders)
        .service(document::get_order_document)
        .service(admin::get_any_order)
        .service(approve::approve_order)
        .service(reject::reject_order);
}
