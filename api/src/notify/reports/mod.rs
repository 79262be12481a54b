//! Delivery reports: what gateways tell later about the messages they have taken.
//!
//! Owns `delivery_reports`. A report is kept as it came, answered at once, and understood later by a worker of any
//! process. Reports come out of order, twice, and before the message is known to be sent; a message's status only
//! moves forward, and a report whose message is not known yet is looked at again a few times.

mod handlers;
mod read;
mod store;
pub mod worker;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) use store::forget;

/// Paths whose end is a secret, for whoever writes paths down.
pub const SECRET_PATHS: [&str; 1] = ["/api/webhooks/fonnte/"];

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::cloud_api_challenge)
        .service(handlers::cloud_api_report)
        .service(handlers::gowa_report)
        .service(handlers::fonnte_report);
}
