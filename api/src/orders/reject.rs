//! Rejecting: an admin says no, with a reason the shop reads.

use actix_web::put;
use sqlx::PgConnection;

use super::admin::{AdminOrderOut, detail};
use super::dto::RejectIn;
use super::status::{Action, OrderStatus};
use super::transition::{self, Actor, Moved};
use super::{approve, store, trail};
use crate::admin::audit;
use crate::app::{AppState, State};
use crate::auth::Admin;
use crate::notify::{self, AboutOrder};
use crate::platform::bus::Topic;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Path, Success};

/// Reject a pending order.
///
/// Repeating it with the same reason answers with the rejected order.
#[utoipa::path(tag = "admin orders", operation_id = "reject_order", security(("admin" = []), ("admin_cookie" = [])), request_body = RejectIn,
    params(("id" = i64, Path, description = "The order's id.")),
    responses(
        (status = 200, description = "The order, `rejected`.", body = Success<AdminOrderOut>),
        (status = 409, description = "It is no longer pending (`order_transition_not_allowed`)."),
    ))]
#[put("/api/admin/orders/{id}/reject")]
pub async fn reject_order(
    state: State,
    admin: Admin,
    origin: Origin,
    id: Path<i64>,
    body: Body<RejectIn>,
) -> ApiResult<Success<AdminOrderOut>> {
    let (id, reason) = (id.0, reason(&body.reason)?);
    trail::of_request(id);
    let mut tx = state.db.begin().await?;
    reject(&mut tx, &state, &admin, &origin, id, reason).await?;
    let out = detail(&mut tx, &state, id).await?;
    tx.commit().await?;
    state.bus.deliver(Topic::Orders, &id.to_string());
    Ok(Success::new(out))
}

/// A reason that says something.
pub(super) fn reason(written: &str) -> ApiResult<&str> {
    match written.trim() {
        "" => Err(ApiError::invalid("reason", "required", "Alasan wajib diisi.")),
        reason => Ok(reason),
    }
}

/// Rejects an order, unless that has been done before for the same reason.
pub(super) async fn reject(
    tx: &mut PgConnection,
    state: &AppState,
    admin: &Admin,
    origin: &Origin,
    id: i64,
    reason: &str,
) -> ApiResult<Moved> {
    let now = state.clock.now();
    let order = store::lock(tx, None, id).await?.ok_or_else(ApiError::not_found)?;
    if order.status == OrderStatus::Rejected && order.reject_reason.as_deref() == Some(reason) {
        return Ok(Moved { order_number: order.order_number, status: order.status, ref_so_number: order.ref_so_number });
    }
    let to = transition::after(&order, Action::Reject)?;
    transition::apply(tx, &order, to, &Actor::from(admin), Some(reason), now).await?;
    let entry = audit::Entry {
        action: "order.reject",
        entity: "order",
        entity_id: Some(id),
        before: Some(serde_json::json!({ "status": order.status })),
        after: Some(serde_json::json!({ "status": to, "reject_reason": reason })),
    };
    audit::record(tx, now, admin, origin, entry).await?;
    let mapping = approve::mapping(tx, id).await?;
    let about = AboutOrder { order_id: id, shop_id: order.shop_id, order_number: &order.order_number };
    notify::order_rejected(tx, &state.keys, now, about, &mapping.shop_phone, reason).await?;
    Ok(Moved { order_number: order.order_number, status: to, ref_so_number: None })
}
