//! Email by SMTP.

use std::time::Duration;

use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use uuid::Uuid;

use super::{Failure, Outcome, Outgoing, Receipt, html};
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
        let email = self.email(message, &id).map_err(|error| Failure::new(Outcome::Undeliverable, error.to_string()))?;
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

/// What is to be done about an error: by the server's answer, where it gave one.
fn failure(error: &Error) -> Failure {
    let reason = std::iter::successors(Some(error as &dyn std::error::Error), |error| error.source());
    let reason = reason.map(ToString::to_string).collect::<Vec<_>>().join(": ");
    match error.status().map(u16::from) {
        // Our own login.
        Some(code @ 530..=538) => Failure::new(Outcome::ChannelStopped, reason).code(code),
        Some(code) if error.is_permanent() => Failure::new(Outcome::Undeliverable, reason).code(code),
        Some(code) => Failure::new(Outcome::Retry, reason).code(code),
        // It may have taken the email before the connection broke.
        None if error.is_timeout() || error.is_response() => Failure::new(Outcome::Unknown, reason),
        None => Failure::new(Outcome::Retry, reason),
    }
}
