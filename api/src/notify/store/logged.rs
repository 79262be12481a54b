//! What the `log` gateway "sent".

use chrono::{DateTime, Utc};
use sqlx::PgPool;

use crate::notify::Kind;
use crate::notify::gateway::Outgoing;

/// A message of the log gateway.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Logged {
    pub id: i64,
    pub to: String,
    pub kind: Kind,
    /// Of an email.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    pub text: String,
    pub created_at: DateTime<Utc>,
}

pub async fn log(db: &PgPool, now: DateTime<Utc>, message: &Outgoing<'_>) -> Result<i64, sqlx::Error> {
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
pub async fn trim_log(db: &PgPool, newest_id: i64, keep: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.log_gateway_messages WHERE id <= $1", newest_id - keep).execute(db).await?;
    Ok(())
}

/// The newest logged messages, to one recipient or to all.
pub async fn logged(db: &PgPool, to: Option<&str>, most: i64) -> Result<Vec<Logged>, sqlx::Error> {
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

/// Deletes what the log gateway kept before `before`.
pub async fn forget_logged(db: &PgPool, before: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    Ok(sqlx::query!("DELETE FROM pmov2.log_gateway_messages WHERE created_at <= $1", before).execute(db).await?.rows_affected())
}
