//! The catalogue as the back office keeps it.

mod syncs;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config.service(syncs::start_product_sync).service(syncs::start_stock_sync);
}
