//! Email by SMTP.

use std::time::Duration;

use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use uuid::Uuid;

use super::html;
use super::{Failure, Outgoing, Receipt};
use crate::config::{Config, Gateway};

/// Connections kept open to the server.
const CONNECTIONS: u32 = 4;

pub(super) struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// Behind the `@` of the ids we give to emails.
    domain: String,
}

impl Smtp {
    /// `None`: no server is configured.
    pub fn new(config: &Config) -> anyhow::Result<Option<Self>> {
        let Some(url) = &config.mail.smtp_url else { return Ok(None) };
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose())?
            .timeout(Some(Duration::from_secs(config.mail.smtp_timeout_seconds)))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS))
            .build();
        let from = config.mail.sender()?;
        Ok(Some(Self { transport, domain: from.email.domain().to_owned(), from }))
    }

    pub async fn send(&self, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
        let id = format!("<{}.{}@{}>", message.message_id, Uuid::new_v4().simple(), self.domain);
        let email = self.email(message, &id).map_err(|error| Failure::Never(error.to_string()))?;
        self.transport.send(email).await.map_err(|error| failure(&error))?;
        Ok(Receipt { gateway: Gateway::Smtp, gateway_message_id: Some(id) })
    }

    fn email(&self, message: &Outgoing<'_>, id: &str) -> anyhow::Result<Message> {
        let to = Mailbox::new(None, message.recipient.parse()?);
        let parts = MultiPart::alternative_plain_html(message.text.to_owned(), html::of_text(message.text));
        let email = Message::builder().from(self.from.clone()).to(to).message_id(Some(id.to_owned()));
        Ok(email.subject(message.subject.unwrap_or("PMO")).multipart(parts)?)
    }
}

/// A server that says no for good (an address nobody has) is not asked again. Everything else may work later.
fn failure(error: &Error) -> Failure {
    let text = std::iter::successors(Some(error as &dyn std::error::Error), |error| error.source())
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(": ");
    // 535 and its like are our own login: somebody will correct it.
    let is_login = error.status().is_some_and(|code| matches!(u16::from(code), 530..=538));
    if error.is_permanent() && !is_login { Failure::Never(text) } else { Failure::Later(text) }
}
