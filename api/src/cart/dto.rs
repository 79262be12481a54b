//! The cart on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::model::{Line, Notice, Totals};
use crate::platform::money::Money;

/// A shop's cart with today's prices and stock.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CartOut {
    /// Null until something is put in.
    #[schema(example = 4711)]
    pub id: Option<i64>,
    /// In the order in which they were put in.
    pub items: Vec<CartItemOut>,
    /// Lines that can be ordered: the number on the badge.
    #[schema(example = 3)]
    pub item_count: usize,
    #[schema(example = 12)]
    pub total_qty: i64,
    pub total_amount: Money,
    pub discount_amount: Money,
    /// What checkout comes to; send it back as `expected_total`.
    pub grand_total: Money,
    /// What the shop should know before it orders.
    pub warnings: Vec<CartWarning>,
    /// Checkout will answer 409 unless `expected_total` confirms this total.
    pub needs_confirmation: bool,
    /// Only while the old system can't be asked: when the stock was copied from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock_as_of: Option<DateTime<Utc>>,
    pub updated_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CartItemOut {
    #[schema(example = 90210)]
    pub id: i64,
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
    /// Today's price of one.
    pub price: Money,
    /// The price when the line was put in or last changed.
    pub seen_price: Money,
    pub discount: Money,
    /// 0 while the product can't be ordered.
    pub subtotal: Money,
    /// Pieces that are free in the dealer's stock.
    #[schema(example = 12)]
    pub available: i32,
    pub in_stock: bool,
    /// Active and priced; a line that is not is left out of the order.
    pub is_orderable: bool,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CartWarning {
    pub code: CartWarningCode,
    pub item_id: i64,
    pub product_id: i64,
    /// For the person, Indonesian.
    #[schema(example = "Harga PAD SET,FR BRAKE berubah dari Rp 45.000 menjadi Rp 47.000.")]
    pub message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CartWarningCode {
    PriceChanged,
    NotOrderable,
    OutOfStock,
    StockShort,
}

impl CartOut {
    pub(super) fn new(id: Option<i64>, updated_at: Option<DateTime<Utc>>, lines: Vec<Line>) -> Self {
        let totals = Totals::of(&lines);
        Self {
            id,
            item_count: totals.lines,
            total_qty: totals.qty,
            total_amount: totals.total_amount,
            discount_amount: totals.discount_amount,
            grand_total: totals.grand_total,
            warnings: lines.iter().flat_map(|line| line.notices().into_iter().map(|notice| CartWarning::new(line, notice))).collect(),
            needs_confirmation: super::model::needs_confirmation(&lines),
            stock_as_of: lines.iter().find_map(|line| line.stock_as_of),
            updated_at,
            items: lines.into_iter().map(CartItemOut::from).collect(),
        }
    }
}

impl From<Line> for CartItemOut {
    fn from(line: Line) -> Self {
        Self {
            subtotal: line.subtotal(),
            in_stock: line.available >= 1,
            id: line.id,
            product_id: line.product_id,
            code: line.code,
            name: line.name,
            category: line.category,
            qty: line.qty,
            price: line.price,
            seen_price: line.seen_price,
            discount: line.discount,
            available: line.available,
            is_orderable: line.orderable,
        }
    }
}

impl CartWarning {
    fn new(line: &Line, notice: Notice) -> Self {
        let name = &line.name;
        let (code, message) = match notice {
            Notice::PriceChanged => (
                CartWarningCode::PriceChanged,
                format!("Harga {name} berubah dari {} menjadi {}.", line.seen_price.display_id(), line.price.display_id()),
            ),
            Notice::NotOrderable => (CartWarningCode::NotOrderable, format!("{name} tidak dijual lagi dan tidak ikut dipesan.")),
            Notice::OutOfStock => (CartWarningCode::OutOfStock, format!("Stok {name} sedang kosong.")),
            Notice::StockShort => (CartWarningCode::StockShort, format!("Stok {name} tinggal {}.", line.available)),
        };
        Self { code, item_id: line.id, product_id: line.product_id, message }
    }
}

#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct AddIn {
    #[validate(range(min = 1))]
    #[schema(example = 17, minimum = 1)]
    pub product_id: i64,
    #[validate(range(min = 1, max = 9999))]
    #[schema(example = 4, minimum = 1, maximum = 9999)]
    pub qty: i32,
}

#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct AddManyIn {
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub items: Vec<AddManyLine>,
}

/// A product by its id or by its part number, in any writing.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct AddManyLine {
    #[validate(range(min = 1))]
    #[schema(example = 17, minimum = 1)]
    pub product_id: Option<i64>,
    #[validate(length(min = 1, max = 50))]
    #[schema(example = "06455-K59-A71", min_length = 1, max_length = 50)]
    pub code: Option<String>,
    #[validate(range(min = 1, max = 9999))]
    #[schema(example = 4, minimum = 1, maximum = 9999)]
    pub qty: i32,
}

/// The cart, and what became of each line, in the order sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AddManyOut {
    pub results: Vec<LineResult>,
    pub added: usize,
    pub cart: CartOut,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LineResult {
    pub status: LineStatus,
    pub product_id: Option<i64>,
    /// For the person, when the line was not added.
    pub message: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LineStatus {
    Added,
    /// No product has this id or code.
    Unknown,
    /// There is such a product, but it is not for sale.
    NotOrderable,
    /// Together with what is in the cart it would be more than 9999.
    QtyTooLarge,
    /// The cart takes no more lines.
    CartFull,
}

#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct UpdateItemIn {
    #[validate(range(min = 1, max = 9999))]
    #[schema(example = 6, minimum = 1, maximum = 9999)]
    pub qty: i32,
}

#[derive(Debug, Default, Deserialize, Serialize, ToSchema, Validate)]
pub struct CheckoutIn {
    /// The `grand_total` the shop agreed to. Required when the cart says `needs_confirmation`; when sent it must match.
    pub expected_total: Option<Money>,
    /// The cart that is checked out. If it already was (a second tap, a lost answer), its order is the answer.
    #[validate(range(min = 1))]
    #[schema(example = 4711, minimum = 1)]
    pub cart_id: Option<i64>,
    #[validate(length(max = 500))]
    #[schema(example = "Tolong kirim sebelum Jumat.", max_length = 500)]
    pub notes: Option<String>,
}
