//! Stub.
use utoipa_actix_web::service_config::ServiceConfig;
pub fn routes(_config: &mut ServiceConfig) {}
pub mod worker {
    pub async fn run(_state: std::sync::Arc<crate::app::AppState>) {}
}
pub fn dev_routes(_config: &mut actix_web::web::ServiceConfig) {}
