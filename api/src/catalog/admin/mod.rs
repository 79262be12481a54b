//! The catalogue as the back office keeps it: every product, what an admin has set over the old system's values, categories.
//!
//! A change is seen by every shop at once: it raises the catalogue's epoch in its own transaction.

mod categories;
pub(super) mod dto;
mod export;
mod fields;
mod import;
mod products;
mod read;
mod store;
mod syncs;
mod totals;

use utoipa_actix_web::service_config::ServiceConfig;

pub use import::ProductImport;
pub(super) use read::detail;
pub(super) use totals::{Totals, totals};

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(products::list_admin_products)
        .service(export::export_products)
        .service(products::create_product)
        .service(products::get_admin_product)
        .service(products::update_product)
        .service(products::delete_product)
        .service(products::activate_product)
        .service(products::deactivate_product)
        .service(products::drop_product_override)
        .service(categories::list_admin_categories)
        .service(categories::create_category)
        .service(categories::rename_category)
        .service(categories::delete_category)
        .service(syncs::start_product_sync)
        .service(syncs::start_stock_sync);
}
