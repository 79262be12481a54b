//! Rejecting: an admin says no, with a reason the shop reads.

use actix_web::put;

use super::admin::detail;
use super::dto::{AdminOrderOut, RejectIn};
use super::status::{Action, OrderStatus};
use super::transition::{self, Actor};
use super::{approve, store};
use crate::admin::audit;
use crate::app::State;
use crate::auth::Admin;
use crate::notify::{self, AboutOrder};
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
    let (now, id) = (state.clock.now(), id.0);
    let reason = body.reason.trim();
    if reason.is_empty() {
        return Err(ApiError::invalid("reason", "required", "Alasan wajib diisi."));
    }
    let mut tx = state.db.begin().await?;
    let order = store::lock(&mut tx, None, id).await?.ok_or_else(ApiError::not_found)?;
    if order.status == OrderStatus::Rejected && order.reject_reason.as_deref() == Some(reason) {
        return detail(&mut tx, id, now).await.map(Success::new);
    }
    let to = transition::after(&order, Action::Reject)?;
    transition::apply(&mut tx, &order, to, &Actor::from(&admin), Some(reason), now).await?;
    let entry = audit::Entry {
        action: "order.reject",
        entity: "order",
        entity_id: Some(id),
        before: Some(serde_json::json!({ "status": order.status })),
        after: Some(serde_json::json!({ "status": to, "reject_reason": reason })),
    };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    let mapping = approve::mapping(&mut tx, id).await?;
    let about = AboutOrder { order_id: id, shop_id: order.shop_id, order_number: &order.order_number };
    notify::order_rejected(&mut tx, &state.keys, now, about, &mapping.shop_phone, reason).await?;
    let out = detail(&mut tx, id, now).await?;
    tx.commit().await?;
    Ok(Success::new(out))
}
