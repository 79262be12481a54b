//! The back office's view of messages and gateways.

mod dto;
mod gateways;
mod messages;
mod resend;

pub(super) use dto::{GatewayFigures, MessageColumn, MessageSort};
pub(super) use messages::Beginnings;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(messages::list_messages)
        .service(messages::get_message)
        .service(resend::resend_message)
        .service(gateways::list_gateways)
        .service(gateways::test_gateway);
}
