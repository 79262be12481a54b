//! What no other feature of the back office owns: its people, the dashboard and the audit log.
//!
//! Owns `users`, `audit_log` and `settings`. Others use [`audit::record`].

pub mod audit;
mod dashboard;
mod users;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config.service(dashboard::dashboard);
    users::routes(config);
}
