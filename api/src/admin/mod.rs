//! What no other feature of the back office owns: its people, the settings, the dashboard, the stream of events and the audit log;
//! and what becomes of every thing that it keeps.
//!
//! Owns `users`, `audit_log` and `settings`. Others use [`audit::record_change`], [`audit::record`], [`entity::Entity`]
//! and [`settings::Known::read`].

pub mod audit;
pub mod dashboard;
pub mod entity;
mod events;
pub mod settings;
mod users;

pub use events::Events;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config.service(dashboard::dashboard).service(events::stream_events);
    users::routes(config);
    settings::routes(config);
    audit::routes(config);
}
