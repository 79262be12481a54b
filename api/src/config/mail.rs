//! Settings of email.

use clap::Args;
use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, Tokio1Executor};

use super::secret::Secret;

#[derive(Args, Clone, Debug)]
pub struct MailConfig {
    /// Mail server: smtps://user:password@host (TLS), or smtp://user:password@host:587?tls=required (STARTTLS); user and password percent-encoded. Without it emails are shown by the log gateway in development, and can't be sent in production
    #[arg(long, env = "SMTP_URL", value_name = "SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<Secret>,

    /// Sender of emails: an address, or a name with an address in angle brackets
    #[arg(long, env = "SMTP_FROM", value_name = "SMTP_FROM", default_value = "PMO <no-reply@localhost>")]
    pub smtp_from: String,

    /// Seconds the mail server may take for a step of its protocol
    #[arg(long, env = "SMTP_TIMEOUT_SECONDS", value_name = "SMTP_TIMEOUT_SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=15))]
    pub smtp_timeout_seconds: u64,
}

impl MailConfig {
    /// `SMTP_FROM`, read.
    pub fn sender(&self) -> anyhow::Result<Mailbox> {
        self.smtp_from
            .parse()
            .map_err(|_| anyhow::anyhow!("SMTP_FROM must be an email address, or a name with an address in angle brackets"))
    }

    pub(super) fn check(&self, is_production: bool) -> anyhow::Result<()> {
        self.sender()?;
        let Some(url) = &self.smtp_url else { return Ok(()) };
        let url = url.expose();
        anyhow::ensure!(
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url).is_ok(),
            "SMTP_URL must look like smtps://user:password@host or smtp://user:password@host:587?tls=required"
        );
        let host = url.split("://").nth(1).unwrap_or_default().rsplit('@').next().unwrap_or_default();
        let is_here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| host.starts_with(name));
        let is_private = url.starts_with("smtps://") || url.contains("tls=required");
        anyhow::ensure!(
            is_private || is_here || !is_production,
            "SMTP_URL must use TLS when APP_ENV=production: smtps://… or …?tls=required"
        );
        Ok(())
    }
}
