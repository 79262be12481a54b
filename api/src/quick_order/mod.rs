//! Quick order: a list pasted from WhatsApp or a spreadsheet → which product each line is.
//!
//! Owns no table and changes nothing. Invariants: every line that is not blank comes back with what became of it; the
//! number of statements does not depend on the number of lines. What was found goes into the cart by
//! `POST /api/cart/add-many`.

mod dto;
mod handlers;
mod matching;
pub mod parse;

use utoipa_actix_web::service_config::ServiceConfig;

/// The most items of one list; as many as the cart takes at once.
pub const MAX_LINES: usize = 200;

pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::match_quick_order);
}
