//! The ways out for messages. Each gateway sends one message and says what came of it.

mod html;
mod log;
mod smtp;

use super::{Channel, Kind};
use crate::app::AppState;
use crate::config::{Config, Gateway};

use smtp::Smtp;

/// A message as it leaves, its secret filled in.
#[derive(Debug)]
pub struct Outgoing<'a> {
    pub message_id: i64,
    pub kind: Kind,
    pub recipient: &'a str,
    /// Of an email.
    pub subject: Option<&'a str>,
    pub text: &'a str,
    /// The same text with its secret hidden, for whatever is kept or printed.
    pub redacted: &'a str,
}

/// A gateway has taken the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub gateway: Gateway,
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

/// The gateways of one process, with the connections they keep.
pub struct Gateways {
    smtp: Option<Smtp>,
}

impl Gateways {
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        Ok(Self { smtp: Smtp::new(config)? })
    }
}

/// Sends through the first configured gateway that takes the message.
pub async fn send(state: &AppState, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
    let mut failure = Failure::Later("no gateway is configured".to_owned());
    for gateway in route(&state.config, message.kind.channel()) {
        let result = match (gateway, &state.gateways.smtp) {
            (Gateway::Log, _) => log::send(state, message).await,
            (Gateway::Smtp, Some(smtp)) => smtp.send(message).await,
            (Gateway::Smtp, None) => Err(Failure::Later("SMTP_URL is not set".to_owned())),
        };
        match result {
            Ok(receipt) => return Ok(receipt),
            Err(next) => failure = next,
        }
    }
    Err(failure)
}

/// The gateways of a channel, in the order in which they are tried.
fn route(config: &Config, channel: Channel) -> Vec<Gateway> {
    match channel {
        Channel::Whatsapp => config.whatsapp_gateways.clone(),
        Channel::Email => config.email_gateways(),
    }
}
