//! Quick order on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::catalog::dto::ProductSummary;

#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct QuickOrderIn {
    /// A list as people send it in WhatsApp or copy it from a spreadsheet: one item per line, at most 200.
    #[validate(length(min = 1, max = 20_000))]
    #[schema(min_length = 1, max_length = 20_000, example = "Pagi pak\n1. 06455-K59-A71 5\n2. kampas rem depan beat 3\n3. kabel ajaib 2")]
    pub text: String,
}

/// What each line of the list is. Nothing was put into the cart.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "lines": [
        {"line_no": 1, "raw": "Pagi pak", "status": "ignored", "qty": 0, "query": null, "message": "Sapaan atau keterangan, bukan barang.", "product": null, "candidates": []},
        {"line_no": 2, "raw": "1. 06455-K59-A71 5", "status": "found", "qty": 5, "query": "06455-K59-A71", "message": null,
         "product": {"id": 4711, "code": "06455K59A71", "name": "PAD SET,FR BRAKE", "category": "BRAKE", "category_name": "Kampas Rem", "price": "72500.00", "available": 24, "in_stock": true, "image_url": null},
         "candidates": []},
        {"line_no": 3, "raw": "2. kampas rem depan beat 3", "status": "choose", "qty": 3, "query": "kampas rem depan beat", "message": "Ada beberapa barang yang cocok. Pilih salah satu.", "product": null,
         "candidates": [{"id": 4712, "code": "06455KVY901", "name": "PAD SET,FR BRAKE", "category": "BRAKE", "category_name": "Kampas Rem", "price": "61000.00", "available": 8, "in_stock": true, "image_url": null}]},
        {"line_no": 4, "raw": "3. kabel ajaib 2", "status": "unknown", "qty": 2, "query": "kabel ajaib", "message": "Barang tidak ditemukan.", "product": null, "candidates": []},
    ],
    "found": 1, "choose": 1, "unknown": 1,
}))]
pub struct QuickOrderOut {
    /// Every line that is not blank, in order; one with several items is there once for each.
    pub lines: Vec<QuickOrderLine>,
    /// Lines whose product is known.
    #[schema(minimum = 0, example = 1)]
    pub found: usize,
    /// Lines that may be one of several products.
    #[schema(minimum = 0, example = 1)]
    pub choose: usize,
    /// Lines that may be meant as an order, but can't be one.
    #[schema(minimum = 0, example = 1)]
    pub unknown: usize,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QuickOrderLine {
    /// Number of the line in the text, from 1.
    #[schema(minimum = 1, example = 2)]
    pub line_no: usize,
    /// The line, or its part, as it was written.
    #[schema(example = "1. 06455-K59-A71 5")]
    pub raw: String,
    pub status: QuickOrderStatus,
    /// 1 to 9999; 0 when the line has none that can be ordered.
    #[schema(minimum = 0, maximum = 9999, example = 5)]
    pub qty: i32,
    /// What was looked for.
    #[schema(example = "06455-K59-A71")]
    pub query: Option<String>,
    /// For the person, Indonesian: why the line is not found, or what to look at.
    #[schema(example = json!(null))]
    pub message: Option<String>,
    /// The product of a line that is `found`.
    pub product: Option<ProductSummary>,
    /// The products it may be, best first.
    #[schema(max_items = 5)]
    pub candidates: Vec<ProductSummary>,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuickOrderStatus {
    /// `product` is what was asked for.
    Found,
    /// One of `candidates` is meant.
    Choose,
    /// Not understood, not in the catalogue, or not for sale; `message` says which.
    Unknown,
    /// A greeting, a heading, a sum: it orders nothing.
    Ignored,
}
