//! Products and categories on the back office's wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::platform::http::page::{Sort, sortable};
use crate::platform::money::Money;

#[derive(Clone, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct ProductQuery {
    /// Words of the part number in any writing, or of the name, in any order.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "06455-K59")]
    pub search: Option<String>,
    /// Only of this category.
    #[validate(length(max = 50))]
    #[param(max_length = 50, example = "BRAKE")]
    pub category: Option<String>,
    /// Only active products, or only inactive ones.
    pub is_active: Option<bool>,
    /// Only what was in stock when it was last copied, or only what was not.
    pub in_stock: Option<bool>,
    /// Only products that the old system knows, or only those it does not.
    pub mapped: Option<bool>,
    /// Only products with a value that an admin has set over the old system's, or only those without.
    pub overridden: Option<bool>,
    /// `true`: only products without a price, which shops don't see; `false`: only those with one.
    pub price_missing: Option<bool>,
    /// `code` unless given.
    #[param(inline)]
    pub sort: Option<ProductSort>,
}

sortable! {
    /// What products can be sorted by.
    pub enum ProductColumn { Code = "code", Name = "name", Price = "price", UpdatedAt = "updated_at" }
}
pub type ProductSort = Sort<ProductColumn>;

/// A value that the old system has too, and that an admin may set over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Overridable {
    Name,
    Category,
    Price,
    IsActive,
}

impl Overridable {
    pub const ALL: [Self; 4] = [Self::Name, Self::Category, Self::Price, Self::IsActive];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Category => "category",
            Self::Price => "price",
            Self::IsActive => "is_active",
        }
    }

    /// Those that are named; the database has no others.
    pub fn read(names: &[String]) -> Vec<Self> {
        Self::ALL.into_iter().filter(|field| names.iter().any(|name| name == field.as_str())).collect()
    }
}

/// Everything the back office can write of a product.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct ProductIn {
    /// The maker's part number. That of a product the old system knows follows the old system.
    #[validate(length(min = 1, max = 50))]
    #[schema(example = "06455K59A71", min_length = 1, max_length = 50)]
    pub code: String,
    #[validate(length(min = 1, max = 200))]
    #[schema(example = "PAD SET,FR BRAKE", min_length = 1, max_length = 200)]
    pub name: String,
    #[validate(length(max = 2000))]
    #[schema(example = "Untuk Vario 150 dan Vario 125.", max_length = 2000)]
    pub description: Option<String>,
    /// Code of a category.
    #[validate(length(max = 50))]
    #[schema(example = "BRAKE", max_length = 50)]
    pub category: Option<String>,
    /// `0.00`: none, so shops don't see it.
    pub price: Money,
    /// The part's id in the old system (`tblpart_id.id`); orders with the product can't be approved without.
    #[validate(range(min = 1, max = 2_147_483_647))]
    #[schema(example = 104_711, minimum = 1, maximum = 2_147_483_647)]
    pub ref_part_id: Option<i64>,
}

/// A product in the back office's list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AdminProductSummary {
    #[schema(example = 4711)]
    pub id: i64,
    #[schema(example = "06455K59A71")]
    pub code: String,
    #[schema(example = "PAD SET,FR BRAKE")]
    pub name: String,
    #[schema(example = "BRAKE")]
    pub category: Option<String>,
    #[schema(example = "Kampas Rem")]
    pub category_name: Option<String>,
    pub price: Money,
    /// What could be delivered when stock was last copied; 0 when the old system does not know it.
    #[schema(minimum = 0, example = 24)]
    pub available: i32,
    pub is_active: bool,
    /// Shops see it: it is active and has a price.
    pub is_shown: bool,
    pub is_mapped: bool,
    /// Values that an admin has set over the old system's: a sync leaves them alone.
    #[schema(example = json!(["price"]))]
    pub overrides: Vec<Overridable>,
    /// A small picture; `size=large` gives the large one. The address changes with the picture.
    #[schema(example = "/api/admin/products/4711/image?size=thumb&v=9f86d081884c7d65")]
    pub image_url: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    #[schema(example = 3)]
    pub version: i32,
}

/// A product, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AdminProductDetail {
    #[serde(flatten)]
    pub product: AdminProductSummary,
    #[schema(example = "Untuk Vario 150 dan Vario 125.")]
    pub description: Option<String>,
    #[schema(example = 104_711)]
    pub ref_part_id: Option<i64>,
    /// The part in the old system, at this moment. Null with a `ref_part_id`: the old system has no such part any more.
    pub part: Option<OldPart>,
}

/// A part of the old system (`tblpart_id`), as a product would take it over.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OldPart {
    #[schema(example = 104_711)]
    pub id: i64,
    /// `kd_part`
    #[schema(example = "06455K59A71")]
    pub code: String,
    /// `nm_part`
    #[schema(example = "PAD SET,FR BRAKE")]
    pub name: String,
    /// `fk_detail_sub_kelompok_part`
    #[schema(example = "BRAKE")]
    pub category: Option<String>,
    /// `het`; `0.00` when it has none.
    pub price: Money,
    /// `part_active`
    pub is_active: bool,
    /// `(qty_on_hand - qty_booking) - min_stok`, shown as 0 when negative.
    #[schema(minimum = 0, example = 24)]
    pub available: i32,
    /// The month the stock is kept under; null when there is none.
    #[schema(example = "2026-11", pattern = "^[0-9]{4}-[0-9]{2}$")]
    pub stock_month: Option<String>,
}

/// A category to be made.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct CategoryIn {
    /// As the old system writes it, e.g. in capitals.
    #[validate(length(min = 1, max = 50))]
    #[schema(example = "HELM", min_length = 1, max_length = 50)]
    pub code: String,
    #[validate(length(min = 1, max = 80))]
    #[schema(example = "Helm", min_length = 1, max_length = 80)]
    pub name: String,
}

/// What can be changed of a category.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct CategoryNameIn {
    /// What shops read.
    #[validate(length(min = 1, max = 80))]
    #[schema(example = "Helm", min_length = 1, max_length = 80)]
    pub name: String,
}

/// A category in the back office.
#[derive(Clone, Debug, Serialize, ToSchema, sqlx::FromRow)]
pub struct AdminCategory {
    #[schema(example = "HELM")]
    pub code: String,
    #[schema(example = "Helm")]
    pub name: String,
    /// Products in it, also those that are not shown.
    #[schema(minimum = 0, example = 12)]
    pub product_count: i64,
    #[schema(example = 1)]
    pub version: i32,
}
