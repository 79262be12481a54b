//! Orders as the back office sees them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::orders::dto::{OrderMessageOut, OrderOut, OrderSummary};
use crate::orders::status::OrderStatus;
use crate::platform::http::page::{Sort, sortable};
use crate::platform::http::{ApiError, FieldError, Language};
use crate::platform::money::Money;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct AdminOrderQuery {
    /// Only orders in one of these statuses, separated by commas.
    #[serde(default, deserialize_with = "statuses")]
    #[param(value_type = Option<String>, pattern = "^(pending|submitted_to_datapart|approved|rejected|cancelled)(,(pending|submitted_to_datapart|approved|rejected|cancelled))*$",
        example = "pending,submitted_to_datapart")]
    pub status: Vec<OrderStatus>,
    /// Only orders of this shop.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub shop_id: Option<i64>,
    /// Only orders of shops that now belong to this sales person.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub sales_id: Option<i64>,
    /// Only orders of shops in this city.
    #[validate(length(max = 50))]
    #[param(max_length = 50, example = "Bogor")]
    pub city: Option<String>,
    /// The beginning of an order number or of a sales order's number; the running number of either or of a shop's code (`123`); or
    /// words of the shop's code, name, phone or city.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "ORD-2026-0001")]
    pub search: Option<String>,
    /// First business day (Asia/Jakarta).
    #[param(value_type = Option<String>, format = Date, example = "2026-11-01")]
    pub from: Option<NaiveDate>,
    /// Last business day (Asia/Jakarta).
    #[param(value_type = Option<String>, format = Date, example = "2026-11-30")]
    pub to: Option<NaiveDate>,
    /// Only orders whose grand total is not less.
    pub min_total: Option<Money>,
    /// Only orders whose grand total is not more.
    pub max_total: Option<Money>,
    /// `true`: only pending orders that can't be approved because a mapping to the old system is missing; `false`: all others.
    pub mapping_problem: Option<bool>,
    /// `-created_at` unless given.
    #[param(inline)]
    pub sort: Option<OrderSort>,
}

/// `pending,approved`; each once.
fn statuses<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<OrderStatus>, D::Error> {
    let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
    let mut statuses = Vec::new();
    for name in text.split(',') {
        let known = OrderStatus::ALL.into_iter().find(|status| status.as_str() == name.trim());
        let status = known.ok_or_else(|| serde::de::Error::custom("no status"))?;
        if !statuses.contains(&status) {
            statuses.push(status);
        }
    }
    Ok(statuses)
}

sortable! {
    /// What the back office sorts orders by.
    pub enum OrderColumn {
        CreatedAt = "created_at",
        GrandTotal = "grand_total",
        OrderNumber = "order_number",
        ShopName = "shop_name",
        Status = "status",
    }
}
pub type OrderSort = Sort<OrderColumn>;

/// An order in the back office's list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AdminOrderSummary {
    #[serde(flatten)]
    pub order: OrderSummary,
    #[schema(example = "Bogor")]
    pub shop_city: Option<String>,
    /// The sales person to whom the shop belongs now.
    #[schema(example = 7)]
    pub sales_id: Option<i64>,
    #[schema(example = "Budi Santoso")]
    pub sales_name: Option<String>,
    /// It is pending and can't be approved: the order itself says what is missing.
    pub has_mapping_problem: bool,
}

/// How many orders there are in each status, whenever they were placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct OrderCounts {
    #[schema(example = 12)]
    pub pending: i64,
    #[schema(example = 31)]
    pub submitted_to_datapart: i64,
    #[schema(example = 4812)]
    pub approved: i64,
    #[schema(example = 96)]
    pub rejected: i64,
    #[schema(example = 40)]
    pub cancelled: i64,
    #[schema(example = 4991)]
    pub total: i64,
}

impl OrderCounts {
    pub(in crate::orders) fn add(&mut self, status: OrderStatus, orders: i64) {
        let count = match status {
            OrderStatus::Pending => &mut self.pending,
            OrderStatus::SubmittedToDatapart => &mut self.submitted_to_datapart,
            OrderStatus::Approved => &mut self.approved,
            OrderStatus::Rejected => &mut self.rejected,
            OrderStatus::Cancelled => &mut self.cancelled,
        };
        *count += orders;
        self.total += orders;
    }
}

/// An order with today's stock, and what would keep it from being approved.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AdminOrderOut {
    #[serde(flatten)]
    pub order: OrderOut,
    pub shop_phone: String,
    #[schema(example = "Budi Santoso")]
    pub sales_name: Option<String>,
    /// Today's stock of each line, in the order of `items`.
    pub stock: Vec<LineStock>,
    /// What is missing before the order can be approved; empty when nothing is.
    pub mapping_problems: Vec<FieldError>,
    /// The pending order that was placed before this one; before the first one, the last. Null: there is no other.
    #[schema(example = 6011)]
    pub previous_pending_id: Option<i64>,
    /// The pending order that was placed after this one; after the last one, the first. Null: there is no other.
    #[schema(example = 6013)]
    pub next_pending_id: Option<i64>,
    /// Messages this order caused, oldest first.
    pub messages: Vec<OrderMessageOut>,
    /// The sales order as the old system has it now.
    pub sales_order: Option<crate::datapart::SalesOrderState>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LineStock {
    pub product_id: i64,
    /// Pieces free now; never below 0.
    pub available: i32,
    /// Whether they cover the line.
    pub is_enough: bool,
    /// Only while the old system can't be asked: when the stock was copied from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock_as_of: Option<DateTime<Utc>>,
}

/// Orders of one request.
const BULK_MOST: u64 = 100;

#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct ApproveManyIn {
    #[validate(length(min = 1, max = "BULK_MOST"))]
    #[schema(min_items = 1, max_items = 100, example = json!([6012, 6013]))]
    pub ids: Vec<i64>,
}

#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct RejectManyIn {
    #[validate(length(min = 1, max = "BULK_MOST"))]
    #[schema(min_items = 1, max_items = 100, example = json!([6012, 6013]))]
    pub ids: Vec<i64>,
    /// Why; each shop reads it.
    #[validate(length(min = 1, max = 500))]
    #[schema(example = "Stock tidak tersedia.", min_length = 1, max_length = 500)]
    pub reason: String,
}

/// What became of each order, in the order of the request.
#[derive(Debug, Serialize, ToSchema)]
pub struct ManyOut {
    pub results: Vec<OneResult>,
    /// How many are as they were asked to be, also those that already were.
    #[schema(example = 9)]
    pub succeeded: usize,
    #[schema(example = 1)]
    pub failed: usize,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OneResult {
    #[schema(example = 6012)]
    pub id: i64,
    /// Null when it is not known.
    #[schema(example = "ORD-2026-000123")]
    pub order_number: Option<String>,
    /// The order's status now; null when it failed.
    pub status: Option<OrderStatus>,
    #[schema(example = "2026/000123/POD-PD")]
    pub ref_so_number: Option<String>,
    /// Why it failed.
    pub problem: Option<OneProblem>,
}

/// What a request for this order alone would have been told.
#[derive(Debug, Serialize, ToSchema)]
pub struct OneProblem {
    #[schema(example = "mapping_missing")]
    pub code: &'static str,
    #[schema(example = "Data sistem lama belum lengkap")]
    pub title: String,
    #[schema(example = "Pesanan belum dapat dikirim ke sistem lama karena ada data yang belum dipetakan.")]
    pub detail: String,
    pub errors: Vec<FieldError>,
}

impl OneProblem {
    pub(super) fn of(error: &ApiError, language: Language) -> Self {
        Self {
            code: error.code.as_str(),
            title: error.code.title(language).to_owned(),
            detail: error.detail_in(language).to_owned(),
            errors: error.errors.clone(),
        }
    }
}
