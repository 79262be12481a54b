//! All SQL of messages.

mod list;
mod logged;
mod outbox;

pub use list::{MessageOfOrder, of_order};
pub(super) use logged::{Logged, log, logged, trim_log};
pub(super) use outbox::{Claim, Claimed, Fate, Lane, claim, expire, insert, mark, withdraw};
