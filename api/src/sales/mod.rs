//! Sales people and supervisors (`jabatan`: `sales` or `spv`).
//!
//! Owns `sales`. Invariants: a `sales` may have a supervisor, who is an `spv`; an `spv` has none, and can't become a `sales`
//! while somebody is in the team. Every change but a repeated one raises `version`. Deactivating takes nothing away from
//! shops and teams: the answer counts what is left behind.
//!
//! Others join the table and use [`SalesRef`] and [`holds_as_active`] (before they point at somebody); nobody else writes it.

mod dto;
mod entity;
mod export;
mod fields;
mod handlers;
mod read;
mod store;
mod write;

pub use dto::SalesRef;
pub use store::holds_as_active;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::list_sales)
        .service(export::export_sales)
        .service(write::create_sales)
        .service(handlers::get_sales)
        .service(write::update_sales)
        .service(write::delete_sales)
        .service(write::activate_sales)
        .service(write::deactivate_sales);
}
