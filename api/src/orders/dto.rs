//! Orders on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::status::OrderStatus;
use crate::platform::money::Money;

/// An order in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OrderSummary {
    #[schema(example = 6012)]
    pub id: i64,
    #[schema(example = "ORD-2026-000123")]
    pub order_number: String,
    pub status: OrderStatus,
    pub shop: ShopRef,
    #[schema(example = 7)]
    pub line_count: i32,
    pub total_amount: Money,
    pub discount_amount: Money,
    pub grand_total: Money,
    /// Number of the sales order in the old system, once submitted.
    #[schema(example = "2026/000123/POD-PD")]
    pub ref_so_number: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShopRef {
    #[schema(example = 1)]
    pub id: i64,
    #[schema(example = "TK001")]
    pub code: String,
    #[schema(example = "Toko Jaya Motor")]
    pub name: String,
}

/// An order with its lines and its history.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OrderOut {
    #[schema(example = 6012)]
    pub id: i64,
    #[schema(example = "ORD-2026-000123")]
    pub order_number: String,
    pub status: OrderStatus,
    pub shop: ShopRef,
    pub items: Vec<OrderItemOut>,
    #[schema(example = 7)]
    pub line_count: i32,
    pub total_amount: Money,
    pub discount_amount: Money,
    pub grand_total: Money,
    pub notes: Option<String>,
    pub reject_reason: Option<String>,
    /// Order type in the old system.
    #[schema(example = "Oli Regular")]
    pub jenis_so: Option<String>,
    pub ref_so_id: Option<i64>,
    #[schema(example = "2026/000123/POD-PD")]
    pub ref_so_number: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub approved_at: Option<DateTime<Utc>>,
    pub rejected_at: Option<DateTime<Utc>>,
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Whether the toko may still cancel.
    pub can_cancel: bool,
    /// What happened, oldest first.
    pub events: Vec<OrderEventOut>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OrderItemOut {
    pub id: i64,
    #[schema(example = 1)]
    pub line_no: i32,
    #[schema(example = 17)]
    pub product_id: i64,
    #[schema(example = "06455K59A71")]
    pub code: String,
    #[schema(example = "PAD SET,FR BRAKE")]
    pub name: String,
    #[schema(example = "BRAKE")]
    pub category: Option<String>,
    #[schema(example = 4, minimum = 1, maximum = 9999)]
    pub qty: i32,
    pub price: Money,
    pub discount: Money,
    pub subtotal: Money,
    /// What the shop was shown as free at checkout.
    #[schema(example = 12)]
    pub available_at_order: i32,
    /// Pieces delivered, once the old system reports it.
    pub qty_delivered: Option<i32>,
    /// Pieces still to come, once the old system reports it.
    pub qty_backorder: Option<i32>,
}

/// A step of an order's way.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OrderEventOut {
    pub at: DateTime<Utc>,
    pub actor_kind: ActorKind,
    #[schema(example = "Toko Jaya Motor")]
    pub actor_name: String,
    /// Null: the order was placed.
    pub from_status: Option<OrderStatus>,
    pub to_status: OrderStatus,
    pub reason: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum ActorKind {
    Toko,
    Admin,
    /// PMO itself.
    System,
    /// The old system.
    DataPart,
}

impl ActorKind {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Toko => "toko",
            Self::Admin => "admin",
            Self::System => "system",
            Self::DataPart => "data_part",
        }
    }
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OrderMessageOut {
    pub id: i64,
    pub kind: crate::notify::Kind,
    #[schema(example = "6281200000001")]
    pub recipient: String,
    pub status: crate::notify::MessageStatus,
    pub text: String,
    /// The gateway that has taken it.
    #[schema(example = "cloud_api")]
    pub gateway: Option<String>,
    /// Why it was not sent, or did not arrive.
    pub last_error: Option<String>,
    /// An attempt that may have brought it was followed by another.
    pub possibly_sent_twice: bool,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub delivered_at: Option<DateTime<Utc>>,
    pub read_at: Option<DateTime<Utc>>,
    pub failed_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct OrderQuery {
    /// Only orders in this status.
    pub status: Option<OrderStatus>,
}

#[derive(Debug, Default, Deserialize, Serialize, ToSchema, Validate)]
pub struct CancelIn {
    /// Why, if the shop wants to say.
    #[validate(length(max = 500))]
    #[schema(example = "Salah pesan.", max_length = 500)]
    pub reason: Option<String>,
}

#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct RejectIn {
    /// Why; the shop reads it.
    #[validate(length(min = 1, max = 500))]
    #[schema(example = "Stock tidak tersedia.", min_length = 1, max_length = 500)]
    pub reason: String,
}
