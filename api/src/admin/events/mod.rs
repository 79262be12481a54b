//! Events of the back office as they happen: `text/event-stream` (server-sent events), fed by the notices between processes.
//!
//! A stream says what changed and, of orders, how many are in each status now: enough for a badge, and to know what to ask for
//! again. It is no record: what is missed is said to be missed. It counts as no activity of its session and does not outlive it.

mod feed;
mod handler;

pub use feed::Events;
pub(super) use handler::stream_events;
