//! The ways out for messages. Each gateway is a function that sends one message and says what came of it.

use super::{Channel, Kind, store};
use crate::app::AppState;
use crate::config::Gateway;
use crate::platform::phone::Phone;

/// A message as it leaves, its secret filled in.
#[derive(Debug)]
pub struct Outgoing<'a> {
    pub message_id: i64,
    pub kind: Kind,
    pub channel: Channel,
    pub recipient: &'a str,
    pub subject: Option<&'a str>,
    pub text: &'a str,
    /// The same text with its secret hidden, for whatever is kept or printed.
    pub redacted: &'a str,
}

/// A gateway has taken the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub gateway: &'static str,
    pub gateway_message_id: Option<String>,
}

/// A gateway has not taken the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It may work later: the gateway is down, slow, or over its limit.
    Later(String),
    /// It will never work for this message.
    Never(String),
}

/// Sends through the first configured gateway that takes the message.
pub async fn send(state: &AppState, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
    let mut failure = Failure::Later("no gateway is configured".to_owned());
    for gateway in &state.config.whatsapp_gateways {
        let result = match gateway {
            Gateway::Log => log(state, message).await,
        };
        match result {
            Ok(receipt) => return Ok(receipt),
            Err(next) => failure = next,
        }
    }
    Err(failure)
}

/// Logged messages are kept up to this number, and trimmed once in so many.
const LOG_KEEPS: i64 = 10_000;
const LOG_TRIMS_EVERY: i64 = 500;

/// Prints the message and keeps it for `GET /dev/messages`, so that one can log in without WhatsApp.
///
/// In production it only says that there was one: a log is no place for secrets and phone numbers.
async fn log(state: &AppState, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
    let kind = message.kind.as_str();
    if state.config.is_production() {
        let to = Phone::parse(message.recipient).map_or_else(|| "****".to_owned(), |phone| phone.masked());
        tracing::info!(message_id = message.message_id, kind, to, "message: {}", message.redacted);
        return Ok(Receipt { gateway: "log", gateway_message_id: None });
    }
    let id = store::log(&state.db, state.clock.now(), message.message_id, message.kind, message.recipient, message.text)
        .await
        .map_err(|error| Failure::Later(error.to_string()))?;
    tracing::info!(kind, to = message.recipient, "message: {}", message.text);
    if id % LOG_TRIMS_EVERY == 0
        && let Err(error) = store::trim_log(&state.db, id, LOG_KEEPS).await
    {
        tracing::warn!(%error, "could not trim the log gateway's messages");
    }
    Ok(Receipt { gateway: "log", gateway_message_id: Some(id.to_string()) })
}
