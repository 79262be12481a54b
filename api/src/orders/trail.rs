//! The trail of an order in the log, from checkout on: each line names it by `order_id`.
//!
//! What happens within a request's transaction is written before it commits: the request's own line ("answered", with the
//! order's id and the status) says whether it did.

use tracing::Span;

use super::dto::ActorKind;
use super::status::OrderStatus;

/// The request that is being answered is about this order: all its further lines name it.
pub(super) fn of_request(order_id: i64) {
    Span::current().record("order_id", order_id);
}

pub(super) fn placed(order_id: i64, order: &str, lines: usize) {
    tracing::info!(order_id, order, lines, "order placed");
}

pub(super) fn moved(order_id: i64, order: &str, from: OrderStatus, to: OrderStatus, by: ActorKind) {
    tracing::info!(order_id, order, from = from.as_str(), to = to.as_str(), by = by.as_str(), "order moved");
}

/// The old system has delivered, or taken back.
pub(super) fn delivered(order_id: i64, order: &str) {
    tracing::info!(order_id, order, "the old system has news of deliveries");
}
