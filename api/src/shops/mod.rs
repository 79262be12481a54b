//! Shops (toko), as the back office keeps them.
//!
//! Owns `shops`. Invariants: codes are capitals, phones have the stored form, and both are unique; a shop belongs to at most
//! one sales person; every change but a repeated one raises `version`. What a shop may still do as a logged-in one ends
//! with its deactivation, in the same transaction.
//!
//! `order_count` and `last_order_at` follow the orders by a trigger. Others join the table; nobody else writes it.

mod dto;
mod entity;
mod export;
mod fields;
mod handlers;
mod import;
mod read;
mod sessions;
mod store;

pub use import::ShopImport;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::list_shops)
        .service(export::export_shops)
        .service(handlers::create_shop)
        .service(handlers::get_shop)
        .service(handlers::update_shop)
        .service(handlers::delete_shop)
        .service(handlers::activate_shop)
        .service(handlers::deactivate_shop)
        .service(sessions::list_shop_sessions)
        .service(sessions::end_shop_session)
        .service(sessions::end_shop_sessions);
}
