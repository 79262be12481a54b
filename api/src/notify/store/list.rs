//! Reading messages and their fate.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

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
