//! The ways out for messages. Each gateway sends one message and says what came of it; [`send`] goes through those of a
//! kind, in their order, until one has taken it.
//!
//! Owns `gateways`: what all processes know of each (circuit, rate). See [`circuit`] for when one is left alone.

mod circuit;
mod cloud_api;
mod failure;
mod fonnte;
mod gowa;
mod html;
mod http;
mod known;
mod log;
mod send;
mod smtp;
mod store;

use super::Kind;
use super::content::Content;
use crate::app::AppState;
use crate::config::{Config, Gateway};
use crate::platform::bus::Bus;

pub use circuit::CircuitState;
pub use failure::{Failure, Outcome};
pub use known::left_alone_now;
pub use send::{Sending, Try, Verdict, send};

pub(super) use known::{passable, routes};
pub(super) use store::health;

use cloud_api::CloudApi;
use fonnte::Fonnte;
use gowa::Gowa;
use known::Knowledge;
use smtp::Smtp;

/// A message as it leaves, its secret filled in.
#[derive(Debug)]
pub struct Outgoing<'a> {
    pub message_id: i64,
    pub kind: Kind,
    pub recipient: &'a str,
    /// The facts, unless the message is older than they are.
    pub content: Option<&'a Content>,
    pub secret: Option<&'a str>,
    /// Of an email.
    pub subject: Option<&'a str>,
    pub text: &'a str,
    /// The same text with its secret hidden, for whatever is kept or printed.
    pub redacted: &'a str,
    /// No other gateway may send it.
    pub only_gateway: Option<Gateway>,
}

/// A gateway has taken the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub gateway: Gateway,
    pub gateway_message_id: Option<String>,
}

/// The gateways of one process, with the connections they keep.
pub struct Gateways {
    cloud_api: Option<CloudApi>,
    fonnte: Option<Fonnte>,
    gowa: Option<Gowa>,
    smtp: Option<Smtp>,
    knowledge: Knowledge,
}

impl Gateways {
    pub fn new(config: &Config, bus: &Bus) -> anyhow::Result<Self> {
        let client = http::client(config)?;
        Ok(Self {
            cloud_api: CloudApi::new(config, &client),
            fonnte: Fonnte::new(config, &client),
            gowa: Gowa::new(config, &client),
            smtp: Smtp::new(config)?,
            knowledge: Knowledge::new(bus),
        })
    }

    /// Whether a gateway has what it needs; the log has, wherever it is in use.
    pub fn is_configured(&self, config: &Config, gateway: Gateway) -> bool {
        match gateway {
            Gateway::CloudApi => self.cloud_api.is_some(),
            Gateway::Fonnte => self.fonnte.is_some(),
            Gateway::Gowa => self.gowa.is_some(),
            Gateway::Smtp => self.smtp.is_some(),
            Gateway::Log => !config.is_production() || config.whatsapp.gateways.contains(&Gateway::Log),
        }
    }
}

/// Sends through one gateway.
async fn through(state: &AppState, gateway: Gateway, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
    let gateways = &state.gateways;
    match gateway {
        Gateway::Log => return log::send(state, message).await,
        Gateway::CloudApi => {
            if let Some(cloud_api) = &gateways.cloud_api {
                return cloud_api.send(message).await;
            }
        }
        Gateway::Fonnte => {
            if let Some(fonnte) = &gateways.fonnte {
                return fonnte.send(message).await;
            }
        }
        Gateway::Gowa => {
            if let Some(gowa) = &gateways.gowa {
                return gowa.send(message).await;
            }
        }
        Gateway::Smtp => {
            if let Some(smtp) = &gateways.smtp {
                return smtp.send(message).await;
            }
        }
    }
    Err(Failure::new(Outcome::ChannelStopped, "it is not configured"))
}
