//! All SQL of the outbox.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

use super::gateway::Outgoing;
use super::{Kind, NewMessage};

pub(super) async fn insert(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    message: &NewMessage,
    sealed_secret: Option<Vec<u8>>,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.messages
             (kind, channel, recipient, subject, text, content, sealed_secret, shop_id, order_id, next_attempt_at, expires_at, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $10) RETURNING id",
        message.content.kind().as_str(),
        message.content.kind().channel().as_str(),
        message.recipient,
        message.content.subject(),
        message.content.text(),
        sqlx::types::Json(&message.content) as _,
        sealed_secret,
        message.shop_id,
        message.order_id,
        now,
        message.expires_at
    )
    .fetch_one(tx)
    .await
}

/// Gives up the secrets of a kind for somebody that have not left yet; one that is being sent goes its way.
pub(super) async fn withdraw(tx: &mut PgConnection, now: DateTime<Utc>, kind: Kind, recipient: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.messages
         SET status = 'expired', sealed_secret = NULL, last_error = 'a newer one was requested', updated_at = $3
         WHERE status = 'queued' AND sealed_secret IS NOT NULL AND kind = $1 AND recipient = $2
           AND (leased_until IS NULL OR leased_until <= $3)",
        kind.as_str(),
        recipient,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn setting(tx: &mut PgConnection, key: &str) -> Result<Option<serde_json::Value>, sqlx::Error> {
    sqlx::query_scalar!("SELECT value FROM pmov2.settings WHERE key = $1", key).fetch_optional(tx).await
}

/// Which queue a worker takes from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Lane {
    /// Messages with a secret: a person is waiting for them.
    Urgent,
    Ordinary,
}

impl Lane {
    pub(super) const ALL: [Self; 2] = [Self::Urgent, Self::Ordinary];
}

/// A message that this worker alone may send until its lease runs out.
#[derive(Clone, Debug)]
pub(super) struct Claimed {
    pub id: i64,
    pub kind: Kind,
    pub recipient: String,
    pub subject: Option<String>,
    pub text: String,
    pub sealed_secret: Option<Vec<u8>>,
    /// Counts this attempt too. It names the lease: whoever claims the message later has a higher one.
    pub attempts: i32,
    /// It was too late to send it; it has been given up.
    pub is_expired: bool,
}

macro_rules! claim {
    ($lane:literal, $db:expr, $now:expr, $leased_until:expr, $most:expr) => {
        sqlx::query_as!(
            Claimed,
            r#"WITH due AS (
                   SELECT id FROM pmov2.messages
                   WHERE status = 'queued' AND next_attempt_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) AND sealed_secret "#
                + $lane
                + r#"
                   ORDER BY next_attempt_at, id LIMIT $3 FOR UPDATE SKIP LOCKED
               )
               UPDATE pmov2.messages m SET
                   status = CASE WHEN m.expires_at > $1 THEN m.status ELSE 'expired' END,
                   sealed_secret = CASE WHEN m.expires_at > $1 THEN m.sealed_secret END,
                   leased_until = CASE WHEN m.expires_at > $1 THEN $2::timestamptz END,
                   attempts = m.attempts + (m.expires_at > $1)::int,
                   updated_at = $1
               FROM due WHERE m.id = due.id
               RETURNING m.id, m.kind AS "kind: Kind", m.recipient, m.subject, m.text, m.sealed_secret,
                   m.attempts, m.status = 'expired' AS "is_expired!""#,
            $now,
            $leased_until,
            $most
        )
        .fetch_all($db)
        .await
    };
}

/// Leases up to `most` messages that are due, the longest due first, and gives up those that are past their time.
pub(super) async fn claim(
    db: &PgPool,
    lane: Lane,
    now: DateTime<Utc>,
    leased_until: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Claimed>, sqlx::Error> {
    match lane {
        Lane::Urgent => claim!("IS NOT NULL", db, now, leased_until, most),
        Lane::Ordinary => claim!("IS NULL", db, now, leased_until, most),
    }
}

/// What became of an attempt.
#[derive(Debug)]
pub(super) enum Fate<'a> {
    Sent {
        gateway: &'a str,
        gateway_message_id: Option<&'a str>,
    },
    /// To be tried again then, or given up if it expires before.
    Again {
        at: DateTime<Utc>,
        error: &'a str,
    },
    Failed {
        error: &'a str,
    },
}

/// Writes down what became of an attempt, unless the lease has passed to another worker meanwhile.
pub(super) async fn mark(db: &PgPool, claimed: &Claimed, now: DateTime<Utc>, fate: &Fate<'_>) -> Result<bool, sqlx::Error> {
    let done = match fate {
        Fate::Sent { gateway, gateway_message_id } => {
            sqlx::query!(
                "UPDATE pmov2.messages SET status = 'sent', sent_at = $3, gateway = $4, gateway_message_id = $5, sealed_secret = NULL,
                     leased_until = NULL, last_error = NULL, updated_at = $3
                 WHERE id = $1 AND attempts = $2 AND status = 'queued'",
                claimed.id,
                claimed.attempts,
                now,
                gateway,
                *gateway_message_id
            )
            .execute(db)
            .await?
        }
        Fate::Again { at, error } => {
            sqlx::query!(
                "UPDATE pmov2.messages SET next_attempt_at = LEAST($4, expires_at), last_error = $5, leased_until = NULL, updated_at = $3
                 WHERE id = $1 AND attempts = $2 AND status = 'queued'",
                claimed.id,
                claimed.attempts,
                now,
                at,
                error
            )
            .execute(db)
            .await?
        }
        Fate::Failed { error } => {
            sqlx::query!(
                "UPDATE pmov2.messages SET status = 'failed', last_error = $4, sealed_secret = NULL, leased_until = NULL, updated_at = $3
                 WHERE id = $1 AND attempts = $2 AND status = 'queued'",
                claimed.id,
                claimed.attempts,
                now,
                error
            )
            .execute(db)
            .await?
        }
    };
    Ok(done.rows_affected() == 1)
}

/// What the log gateway "sent".
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct Logged {
    pub id: i64,
    pub to: String,
    pub kind: Kind,
    /// Of an email.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    pub text: String,
    pub created_at: DateTime<Utc>,
}

pub(super) async fn log(db: &PgPool, now: DateTime<Utc>, message: &Outgoing<'_>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"INSERT INTO pmov2.log_gateway_messages (message_id, kind, "to", subject, text, created_at)
           VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"#,
        message.message_id,
        message.kind.as_str(),
        message.recipient,
        message.subject,
        message.text,
        now
    )
    .fetch_one(db)
    .await
}

/// Forgets all logged messages but the newest `keep`.
pub(super) async fn trim_log(db: &PgPool, newest_id: i64, keep: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.log_gateway_messages WHERE id <= $1", newest_id - keep).execute(db).await?;
    Ok(())
}

/// The newest logged messages, to one recipient or to all.
pub(super) async fn logged(db: &PgPool, to: Option<&str>, most: i64) -> Result<Vec<Logged>, sqlx::Error> {
    sqlx::query_as!(
        Logged,
        r#"SELECT id, "to", kind AS "kind: Kind", subject, text, created_at FROM pmov2.log_gateway_messages
           WHERE $1::text IS NULL OR "to" = $1 ORDER BY id DESC LIMIT $2"#,
        to,
        most
    )
    .fetch_all(db)
    .await
}

/// A message that an order caused.
pub struct MessageOfOrder {
    pub id: i64,
    pub kind: String,
    pub recipient: String,
    pub status: String,
    pub text: String,
    pub last_error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}

/// The messages of an order, oldest first.
pub async fn of_order(conn: &mut PgConnection, order_id: i64) -> Result<Vec<MessageOfOrder>, sqlx::Error> {
    sqlx::query_as!(
        MessageOfOrder,
        "SELECT id, kind, recipient, status, text, last_error, created_at, sent_at FROM pmov2.messages WHERE order_id = $1 ORDER BY id",
        order_id
    )
    .fetch_all(conn)
    .await
}
