//! The outbox, drained by hand.

use sqlx::PgPool;

use crate::app::TestApp;

/// A message that waits in the outbox.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Queued {
    pub id: i64,
    pub kind: String,
    pub recipient: String,
    /// A secret in it reads `{secret}`.
    pub text: String,
    pub order_id: Option<i64>,
}

/// A message that the `log` gateway sent.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Sent {
    pub kind: String,
    pub to: String,
    pub text: String,
}

pub(crate) async fn queued(db: &PgPool) -> Result<Vec<Queued>, sqlx::Error> {
    sqlx::query_as("SELECT id, kind, recipient, text, order_id FROM pmov2.messages WHERE status = 'queued' ORDER BY id").fetch_all(db).await
}

impl TestApp {
    /// Sends what waits in the outbox and is due; how many were sent.
    pub async fn drain(&self) -> usize {
        pmo_api::notify::worker::drain(&self.state).await
    }

    /// The code in the newest OTP that has been sent to a phone.
    pub async fn otp_sent_to(&self, phone: &str) -> String {
        let messages = self.sent_to(phone).await;
        let newest = messages.iter().find(|message| message.kind == "otp").unwrap_or_else(|| panic!("no OTP was sent to {phone}"));
        newest.text.chars().filter(char::is_ascii_digit).take(6).collect()
    }

    /// What waits in the outbox, oldest first.
    pub async fn outbox(&self) -> Vec<Queued> {
        queued(&self.db).await.unwrap()
    }

    /// What has been sent to a number, newest first.
    pub async fn sent_to(&self, recipient: &str) -> Vec<Sent> {
        sqlx::query_as(r#"SELECT kind, "to", text FROM pmov2.log_gateway_messages WHERE "to" = $1 ORDER BY id DESC"#)
            .bind(recipient)
            .fetch_all(&self.db)
            .await
            .unwrap()
    }

    /// All that has been sent, oldest first.
    pub async fn sent(&self) -> Vec<Sent> {
        sqlx::query_as(r#"SELECT kind, "to", text FROM pmov2.log_gateway_messages ORDER BY id"#).fetch_all(&self.db).await.unwrap()
    }
}
