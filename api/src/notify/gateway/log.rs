//! The `log` gateway: prints the message and keeps it for `GET /dev/messages`, so that one can log in without WhatsApp.
//!
//! In production it only says that there was one: a log is no place for secrets and phone numbers.

use super::{Failure, Outcome, Outgoing, Receipt};
use crate::app::AppState;
use crate::config::Gateway;
use crate::notify::store;
use crate::platform::phone::Phone;

/// Logged messages are kept up to this number, and trimmed once in so many.
const KEEPS: i64 = 10_000;
const TRIMS_EVERY: i64 = 500;

pub(super) async fn send(state: &AppState, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
    let kind = message.kind.as_str();
    if state.config.is_production() {
        let to = Phone::parse(message.recipient).map_or_else(|| "****".to_owned(), |phone| phone.masked());
        tracing::info!(message_id = message.message_id, kind, to, "message: {}", message.redacted);
        return Ok(Receipt { gateway: Gateway::Log, gateway_message_id: None });
    }
    let id = store::log(&state.db, state.clock.now(), message).await.map_err(|error| Failure::new(Outcome::Retry, error.to_string()))?;
    tracing::info!(kind, to = message.recipient, "message: {}", message.text);
    if id % TRIMS_EVERY == 0
        && let Err(error) = store::trim_log(&state.db, id, KEEPS).await
    {
        tracing::warn!(%error, "could not trim the log gateway's messages");
    }
    Ok(Receipt { gateway: Gateway::Log, gateway_message_id: Some(id.to_string()) })
}
