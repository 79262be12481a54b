//! Moving an order along its state machine, under its row lock, with its event.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::ActorKind;
use super::status::{Action, OrderStatus};
use super::store::{self, Locked};
use super::trail;
use crate::auth::{Admin, Toko};
use crate::platform::bus::{self, Topic};
use crate::platform::http::{ApiError, ApiResult, ErrorCode};

/// An order that has been moved, or was before.
#[derive(Clone, Debug)]
pub(super) struct Moved {
    pub order_number: String,
    pub status: OrderStatus,
    pub ref_so_number: Option<String>,
}

/// Who moves an order.
#[derive(Clone, Debug)]
pub(super) struct Actor {
    pub kind: ActorKind,
    pub id: Option<i64>,
    pub name: String,
}

impl From<&Toko> for Actor {
    fn from(toko: &Toko) -> Self {
        Self { kind: ActorKind::Toko, id: Some(toko.shop_id), name: toko.shop_name.clone() }
    }
}

impl From<&Admin> for Actor {
    fn from(admin: &Admin) -> Self {
        Self { kind: ActorKind::Admin, id: Some(admin.user_id), name: admin.name.clone() }
    }
}

/// The status after `action`, or the 409 that says where the order is now.
pub(super) fn after(order: &Locked, action: Action) -> ApiResult<OrderStatus> {
    order.status.after(action).ok_or_else(|| {
        let now = match order.status {
            OrderStatus::Pending => "masih menunggu persetujuan",
            OrderStatus::SubmittedToDatapart => "sudah disetujui admin dan dikirim ke sistem lama",
            OrderStatus::Approved => "sudah disetujui",
            OrderStatus::Rejected => "sudah ditolak",
            OrderStatus::Cancelled => "sudah dibatalkan toko",
        };
        ApiError::new(ErrorCode::OrderTransition)
            .detail(format!("Pesanan {} {now}, jadi tindakan ini tidak dapat dilakukan.", order.order_number))
            .data(serde_json::json!({ "id": order.id, "status": order.status }))
    })
}

/// Writes the new status with its time, and the event. The caller holds the order's lock.
pub(super) async fn apply(
    tx: &mut PgConnection,
    order: &Locked,
    to: OrderStatus,
    actor: &Actor,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> ApiResult<()> {
    store::set_status(tx, order.id, order.status, to, reason, now).await?;
    record(tx, order, actor, to, reason, now).await
}

/// Writes a move into the order's history, and tells everybody who looks at orders when the transaction commits.
pub(super) async fn record(
    tx: &mut PgConnection,
    order: &Locked,
    actor: &Actor,
    to: OrderStatus,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> ApiResult<()> {
    store::insert_event(tx, order.id, now, actor, Some(order.status), to, reason).await?;
    bus::notify(tx, Topic::Orders, &order.id.to_string()).await?;
    trail::moved(order.id, &order.order_number, order.status, to, actor.kind);
    Ok(())
}
