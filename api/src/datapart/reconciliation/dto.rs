//! The comparison with the old system on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::kind::DifferenceKind;
use crate::platform::money::Money;
use crate::schedules::ScheduleOut;

/// What the newest comparison came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing differs, but for what somebody has accepted.
    Green,
    /// Something differs.
    Red,
}

/// The comparison of PMO with the old system.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReconciliationOut {
    /// Null until the first comparison.
    pub verdict: Option<Verdict>,
    /// The newest comparison is older than a day and a half: something keeps it from being made.
    pub is_stale: bool,
    /// The newest comparison. Null until the first one.
    pub run: Option<ReconciliationRun>,
    /// What differs now, by kind; only kinds of which there are any.
    pub kinds: Vec<DifferenceCount>,
    /// When it is compared again, whether that is going on, and how the newest attempt ended: a failed one says why. `POST
    /// /api/admin/schedules/reconciliation/run` has it compared at once.
    pub schedule: ScheduleOut,
}

/// One comparison.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReconciliationRun {
    #[schema(example = 41)]
    pub id: i64,
    pub started_at: DateTime<Utc>,
    pub finished_at: DateTime<Utc>,
    #[schema(example = 1800, minimum = 0)]
    pub took_ms: i64,
    /// Orders that were compared: all that were handed over.
    #[schema(example = 25_000, minimum = 0)]
    pub orders: i64,
    /// Their lines.
    #[schema(example = 180_000, minimum = 0)]
    pub lines: i64,
    /// Sales orders that name an order of PMO.
    #[schema(example = 25_000, minimum = 0)]
    pub sales_orders: i64,
    /// Differences that it saw.
    #[schema(example = 3, minimum = 0)]
    pub found: i64,
    /// Of these, those that the comparison before had not seen.
    #[schema(example = 1, minimum = 0)]
    pub appeared: i64,
    /// Those that the comparison before had seen and that were gone.
    #[schema(example = 2, minimum = 0)]
    pub resolved: i64,
    /// Those of `found` that nobody had accepted by then.
    #[schema(example = 1, minimum = 0)]
    pub unacknowledged: i64,
}

/// Differences of one kind.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DifferenceCount {
    pub kind: DifferenceKind,
    /// What is wrong, for people.
    #[schema(example = "Total berbeda")]
    pub title: String,
    #[schema(example = 2, minimum = 1)]
    pub found: i64,
    /// Of these, those that nobody has accepted.
    #[schema(example = 1, minimum = 0)]
    pub unacknowledged: i64,
}

#[derive(Clone, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct DifferenceQuery {
    /// What this comparison saw; the newest one unless given.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub run_id: Option<i64>,
    /// Only of this kind.
    #[param(inline)]
    pub kind: Option<DifferenceKind>,
    /// `false`: only those that nobody has accepted; `true`: only those that somebody has.
    pub acknowledged: Option<bool>,
    /// Only those of this order.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub order_id: Option<i64>,
}

/// Something that PMO and the old system do not say alike.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DifferenceOut {
    #[schema(example = 17)]
    pub id: i64,
    pub kind: DifferenceKind,
    /// What is wrong, for people.
    #[schema(example = "Total berbeda")]
    pub title: String,
    /// What to do about it, for people.
    #[schema(
        example = "Periksa sales order ini di sistem lama. Bila perubahannya disepakati dengan toko, beri catatan; bila tidak, kembalikan totalnya."
    )]
    pub advice: String,
    /// Null: it is about no order, or about one that PMO does not have.
    #[schema(example = 812)]
    pub order_id: Option<i64>,
    #[schema(example = "ORD-2026-000812")]
    pub order_number: Option<String>,
    /// `tblso.id`
    #[schema(example = 4711)]
    pub so_id: Option<i64>,
    /// `tblso.no_so`
    #[schema(example = "2026/000123/POD-PD")]
    pub so_number: Option<String>,
    /// The shop, sales person or product that it is about; of `serial_behind` the year.
    pub subject: Option<DifferenceSubject>,
    /// What PMO says; of what, the kind tells.
    #[schema(example = "450000.00")]
    pub pmo: Option<String>,
    /// What the old system says. Null: nothing.
    #[schema(example = "430000.00")]
    pub data_part: Option<String>,
    /// The lines that differ, of the kinds that are about lines.
    pub lines: Vec<LineDifference>,
    pub first_seen_at: DateTime<Utc>,
    /// Whether the newest comparison saw it.
    pub is_open: bool,
    /// Null: nobody has accepted it.
    pub acknowledgement: Option<Acknowledgement>,
}

/// What a difference is about when that is no order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DifferenceSubject {
    /// Its id in PMO. Null for a year.
    #[schema(example = 26)]
    pub id: Option<i64>,
    #[schema(example = "TK026")]
    pub code: String,
    #[schema(example = "Toko Jaya Motor")]
    pub name: Option<String>,
}

/// A part of which an order and its sales order do not say the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LineDifference {
    #[schema(example = "06455K59A71")]
    pub code: String,
    #[schema(example = "PAD SET,FR BRAKE")]
    pub name: Option<String>,
    /// Null: not ordered.
    pub pmo: Option<LineFigures>,
    /// Null: not in the sales order.
    pub data_part: Option<LineFigures>,
}

/// What one side says of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LineFigures {
    #[schema(example = 4)]
    pub qty: Option<i64>,
    pub price: Option<Money>,
    pub total: Option<Money>,
}

/// Somebody has looked at a difference and lets it be.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Acknowledgement {
    pub at: DateTime<Utc>,
    #[schema(example = "Sari")]
    pub by: String,
    #[schema(example = "Toko setuju, satu barang tidak dikirim.")]
    pub note: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct AcknowledgeIn {
    /// Why it may stay as it is.
    #[validate(length(min = 1, max = 500))]
    #[schema(example = "Toko setuju, satu barang tidak dikirim.", min_length = 1, max_length = 500)]
    pub note: String,
}

/// How the two stand to each other, in short.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Standing {
    pub verdict: Verdict,
    /// The newest comparison is older than a day and a half.
    pub is_stale: bool,
    /// Differences that nobody has accepted.
    #[schema(example = 0, minimum = 0)]
    pub unacknowledged: i64,
    /// When it was compared.
    pub compared_at: DateTime<Utc>,
}
