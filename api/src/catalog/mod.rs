//! Stub.
use utoipa_actix_web::service_config::ServiceConfig;
pub fn routes(_config: &mut ServiceConfig) {}
pub struct Catalogue;
impl Catalogue {
    pub fn new(_: &crate::config::Config, _: &crate::platform::bus::Bus) -> Self {
        Self
    }
}
