//! All SQL of messages.

mod list;
mod logged;
mod outbox;

use sqlx::PgConnection;

pub use list::{MessageOfOrder, of_order};
pub(super) use logged::{Logged, log, logged, trim_log};
pub(super) use outbox::{Claim, Claimed, Fate, Lane, claim, expire, insert, mark, withdraw};

pub(super) async fn setting(tx: &mut PgConnection, key: &str) -> Result<Option<serde_json::Value>, sqlx::Error> {
    sqlx::query_scalar!("SELECT value FROM pmov2.settings WHERE key = $1", key).fetch_optional(tx).await
}
