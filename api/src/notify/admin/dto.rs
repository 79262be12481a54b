//! Messages and gateways on the wire.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::config::Gateway;
use crate::notify::gateway::{CircuitState, Outcome};
use crate::notify::{Channel, Kind, MessageStatus};
use crate::platform::http::page::{Sort, sortable};

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct MessageQuery {
    /// The beginning of a phone number (in any writing) or email address, of an order's number, or of a shop's code.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "ORD-2026-000123")]
    pub search: Option<String>,
    /// Only messages in this status.
    pub status: Option<MessageStatus>,
    /// Only messages of this kind.
    pub kind: Option<Kind>,
    /// Only messages that go this way.
    pub channel: Option<Channel>,
    /// Only what this gateway has taken.
    pub gateway: Option<Gateway>,
    /// Only messages about this order.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub order_id: Option<i64>,
    /// Only messages to or about this shop.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub shop_id: Option<i64>,
    /// `true`: only messages that may have been sent twice.
    pub possibly_sent_twice: Option<bool>,
    /// First business day (Asia/Jakarta).
    #[param(value_type = Option<String>, format = Date, example = "2026-11-01")]
    pub from: Option<NaiveDate>,
    /// Last business day (Asia/Jakarta).
    #[param(value_type = Option<String>, format = Date, example = "2026-11-30")]
    pub to: Option<NaiveDate>,
    /// `-created_at` unless given.
    #[param(inline)]
    pub sort: Option<MessageSort>,
}

sortable! {
    /// What messages can be sorted by.
    pub enum MessageColumn { CreatedAt = "created_at" }
}
pub type MessageSort = Sort<MessageColumn>;

/// A message and its fate.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MessageSummary {
    #[schema(example = 8123)]
    pub id: i64,
    pub kind: Kind,
    pub channel: Channel,
    pub status: MessageStatus,
    #[schema(example = "6281200000001")]
    pub recipient: String,
    pub shop: Option<MessageShop>,
    pub order: Option<MessageOrder>,
    /// The gateway that has taken it.
    pub gateway: Option<Gateway>,
    /// How often a worker took it.
    #[schema(example = 1)]
    pub attempts: i32,
    /// Why it was not sent, or did not arrive.
    pub last_error: Option<String>,
    /// An attempt that may have brought it was followed by another.
    pub possibly_sent_twice: bool,
    pub can_resend: bool,
    pub created_at: DateTime<Utc>,
    /// When it is tried next, while it is queued.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// When it is given up, if it could not be sent until then.
    pub expires_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub delivered_at: Option<DateTime<Utc>>,
    pub read_at: Option<DateTime<Utc>>,
    pub failed_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MessageShop {
    #[schema(example = 1)]
    pub id: i64,
    #[schema(example = "TK001")]
    pub code: String,
    #[schema(example = "Toko Jaya Motor")]
    pub name: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MessageOrder {
    #[schema(example = 6012)]
    pub id: i64,
    #[schema(example = "ORD-2026-000123")]
    pub order_number: String,
}

/// A message with what was tried.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MessageDetail {
    #[serde(flatten)]
    pub message: MessageSummary,
    /// Of an email.
    pub subject: Option<String>,
    /// A secret in it reads `{secret}`.
    pub text: String,
    /// What the gateway calls it.
    pub gateway_message_id: Option<String>,
    /// The message that this one repeats.
    pub resend_of: Option<i64>,
    /// The messages that repeat this one, oldest first.
    pub resent_as: Vec<i64>,
    /// Every try, oldest first.
    pub tries: Vec<MessageTry>,
}

/// One try with one gateway.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MessageTry {
    /// Which taking of the message; one may try several gateways.
    #[schema(example = 1)]
    pub attempt: i32,
    /// Null: it was lost with the process that had it.
    pub gateway: Option<Gateway>,
    pub outcome: Outcome,
    /// The gateway's own code.
    #[schema(example = "131026")]
    pub error_code: Option<String>,
    pub error: Option<String>,
    pub gateway_message_id: Option<String>,
    /// The process that tried.
    pub process: Option<String>,
    pub started_at: DateTime<Utc>,
    #[schema(example = 312)]
    pub took_ms: Option<i32>,
}

/// The ways out for messages.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GatewaysOut {
    pub gateways: Vec<GatewayOut>,
    /// In which order each kind of message tries them.
    pub routes: Vec<RouteOut>,
    /// Messages that wait.
    #[schema(example = 3)]
    pub queued: i64,
    /// Since when the oldest of those that are due has waited.
    pub oldest_due_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RouteOut {
    pub kind: Kind,
    pub gateways: Vec<Gateway>,
}

/// How a gateway is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GatewayOut {
    pub name: Gateway,
    pub channel: Channel,
    /// It has the settings it needs.
    pub is_configured: bool,
    /// At least one kind of message goes by it.
    pub is_used: bool,
    /// `closed`: in use. `open`: left alone after failures. `half_open`: to be tried with one message.
    pub state: CircuitState,
    /// It refused us as such (credentials, payment, a block): somebody must look.
    pub is_stopped: bool,
    pub open_until: Option<DateTime<Utc>>,
    /// Failures in a row.
    pub failures: i32,
    pub last_error: Option<String>,
    pub last_error_at: Option<DateTime<Utc>>,
    pub last_sent_at: Option<DateTime<Utc>>,
    /// Messages a second that it gets at the most; null: as many as there are.
    #[schema(example = 1.0)]
    pub rate_per_second: Option<f64>,
    /// The last 24 hours.
    pub recently: GatewayFigures,
    /// Whether it can report what became of messages.
    pub takes_reports: bool,
    pub last_report_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct GatewayFigures {
    #[schema(example = 412)]
    pub sent: i64,
    #[schema(example = 3)]
    pub failed: i64,
    /// Tries whose outcome nobody knows.
    #[schema(example = 0)]
    pub unknown: i64,
    /// Half of the messages were taken faster than that.
    #[schema(example = 240.0)]
    pub median_ms: Option<f64>,
}

#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct GatewayTestIn {
    /// A WhatsApp number as people write it; an email address for `smtp`.
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "0812-3456-7890", min_length = 1, max_length = 100)]
    pub to: String,
}
