//! The dashboard on the wire.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::datapart::reconciliation::Standing;
use crate::orders::OrderStatus;
use crate::platform::money::Money;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct DashboardQuery {
    /// First business day (Asia/Jakarta); 29 days before `to` unless given.
    #[param(value_type = Option<String>, format = Date, example = "2026-11-01")]
    pub from: Option<NaiveDate>,
    /// Last business day (Asia/Jakarta); today unless given.
    #[param(value_type = Option<String>, format = Date, example = "2026-11-30")]
    pub to: Option<NaiveDate>,
}

/// Figures of a range of business days. Revenue counts orders that were neither rejected nor cancelled.
#[derive(Debug, Serialize, ToSchema)]
pub struct Dashboard {
    /// What is so now, whatever the range.
    #[serde(flatten)]
    pub now: Now,
    /// What happened in the range.
    #[serde(flatten)]
    pub period: Period,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Now {
    /// Orders that wait for an admin.
    #[schema(example = 12)]
    pub pending_orders: i64,
    /// When the one was placed that waits longest.
    pub oldest_pending_at: Option<DateTime<Utc>>,
    /// At most 15 seconds old.
    pub catalogue: CatalogueHealth,
    /// What is missed most: products that are often ordered and of which less than the setting `low_stock_threshold` is
    /// available, the most often ordered first; at most 20.
    pub stock_alerts: Vec<StockAlert>,
    /// Gateways, with what they did in the range.
    pub gateways: Vec<GatewayHealth>,
    /// Whether PMO and the old system say the same. Null until they were compared.
    pub reconciliation: Option<Standing>,
}

/// At most 15 seconds old.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// When it was counted.
    pub as_of: DateTime<Utc>,
    pub orders: i64,
    pub revenue: Money,
    /// The same of as many days just before.
    pub previous: PreviousPeriod,
    pub by_status: Vec<StatusCount>,
    /// One entry per day of the range, also for days without orders.
    pub by_day: Vec<DayFigures>,
    pub top_products: Vec<TopProduct>,
    pub top_shops: Vec<TopShop>,
    pub by_sales: Vec<SalesFigures>,
    /// Minutes from an order to its approval by an admin: median, and 90th percentile. Null without approvals.
    pub minutes_to_approval: Option<Percentiles>,
    pub messages: MessageHealth,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PreviousPeriod {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub orders: i64,
    pub revenue: Money,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct StatusCount {
    pub status: OrderStatus,
    pub orders: i64,
    pub amount: Money,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DayFigures {
    pub day: NaiveDate,
    pub orders: i64,
    pub revenue: Money,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TopProduct {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub qty: i64,
    pub revenue: Money,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TopShop {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub orders: i64,
    pub revenue: Money,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SalesFigures {
    /// Null for shops without a sales person.
    pub id: Option<i64>,
    pub code: Option<String>,
    pub name: Option<String>,
    /// Shops that ordered.
    pub shops: i64,
    pub orders: i64,
    pub revenue: Money,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Percentiles {
    pub median: f64,
    pub p90: f64,
}

/// Messages that were caused in the range, by what became of them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MessageHealth {
    /// Still to be sent.
    pub queued: i64,
    /// Taken by a gateway; whether they arrived is not known.
    pub sent: i64,
    /// Arrived, and perhaps read.
    pub delivered: i64,
    /// Failed, or given up after a day.
    pub failed: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct GatewayHealth {
    #[schema(example = "cloud_api")]
    pub gateway: String,
    /// Attempts that it took.
    pub sent: i64,
    /// Attempts that it did not take.
    pub failed: i64,
    /// Left alone until then, because it failed again and again.
    pub paused_until: Option<DateTime<Utc>>,
    /// It refused us as such: somebody must look.
    pub is_stopped: bool,
    pub last_error: Option<String>,
    pub last_error_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct CatalogueHealth {
    /// Products a shop may order.
    pub shown: i64,
    /// Of these, without stock.
    pub out_of_stock: i64,
    /// Of these, not mapped to the old system: orders with them can't be approved.
    pub unmapped: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct StockAlert {
    pub id: i64,
    #[schema(example = "06455K59A71")]
    pub code: String,
    #[schema(example = "PAD SET,FR BRAKE")]
    pub name: String,
    /// Pieces free now; never below 0.
    #[schema(example = 0, minimum = 0)]
    pub available: i32,
    /// Orders with it in the last 90 days, counted within the hour.
    #[schema(example = 37)]
    pub orders_90d: i32,
    /// Pieces ordered in them.
    #[schema(example = 112)]
    pub qty_90d: i64,
}
