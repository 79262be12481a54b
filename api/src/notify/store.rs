//! All SQL of messages.

mod list;
mod logged;
mod outbox;

pub(super) use list::{Filter, SummaryRow, TryRow, copy, lock, message, messages, queue, resends, tries};
pub use list::{LaneQueue, MessageOfOrder, lanes, of_order};
pub(super) use logged::{Logged, forget_logged, log, logged, trim_log};
pub(super) use outbox::{Claim, Claimed, Fate, Lane, claim, expire, forget_tries, insert, insert_leased, insert_notices, mark, withdraw};
