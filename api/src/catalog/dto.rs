//! What the catalogue's operations take and answer.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::platform::http::Meta;
use crate::platform::money::Money;

/// The order of a list of products.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ProductsBy)]
pub enum Sort {
    /// Best match first; without `search` the same as `name`.
    Relevance,
    Name,
    PriceAsc,
    PriceDesc,
    Code,
}

#[derive(Clone, Debug, Deserialize, Validate, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListProducts {
    /// Part number in any writing, official name, workshop Indonesian, motorcycle: any words in any order.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "kampas rem depan beat")]
    pub search: Option<String>,
    /// Code of a category.
    #[validate(length(max = 50))]
    #[param(max_length = 50, example = "BRAKE")]
    pub category: Option<String>,
    /// A motorcycle by its name or by a model group of its part numbers: only parts made for it.
    #[validate(length(max = 60))]
    #[param(max_length = 60, example = "vario 125")]
    pub model: Option<String>,
    /// `true`: only what is in stock.
    pub in_stock: Option<bool>,
    /// Default: `relevance` when searching, else `name`.
    #[param(inline)]
    pub sort: Option<Sort>,
    /// `true`: with `facets`, what the list has by category, stock and motorcycle.
    pub facets: Option<bool>,
    /// Page, from 1.
    #[serde(default = "first_page")]
    #[validate(range(min = 1, max = 1_000_000))]
    #[param(minimum = 1, maximum = 1_000_000, default = 1)]
    pub page: i64,
    /// Products on a page, at most 100.
    #[serde(default = "page_size")]
    #[validate(range(min = 1, max = 100))]
    #[param(minimum = 1, maximum = 100, default = 20)]
    pub per_page: i64,
}

fn first_page() -> i64 {
    1
}

fn page_size() -> i64 {
    20
}

/// A page of products, and what the search made of the words.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProductPage {
    #[schema(example = true)]
    pub success: bool,
    pub data: Vec<ProductSummary>,
    pub meta: Meta,
    /// Only while the old system can't be asked: when the stock was copied from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock_as_of: Option<DateTime<Utc>>,
    /// Only when something was searched for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<Understood>,
    /// Only when nothing is what was searched for: `data` is what comes nearest to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Nearest>,
    /// Only when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facets: Option<ProductFacets>,
}

/// How a search was understood.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Understood {
    /// The words as they were probably meant, when some were misspelt; these were looked for.
    #[schema(example = "kampas kopling")]
    pub corrected: Option<String>,
    pub terms: Vec<UnderstoodTerm>,
}

/// Words that belong together.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnderstoodTerm {
    /// As they were typed.
    #[schema(example = "kampas kopling")]
    pub typed: String,
    #[schema(inline)]
    pub kind: TermKind,
    /// What they may mean: words of official names, for a motorcycle its model groups.
    #[schema(example = json!(["disk clutch friction"]))]
    pub means: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// A part number or a piece of one.
    Code,
    /// Workshop language.
    Part,
    Motorcycle,
    /// Where the part sits.
    Place,
    Colour,
    /// A size, a year, or a piece of a part number.
    Number,
    /// A word of official names.
    Word,
    /// Nobody knows it; it only makes a part come earlier.
    Unknown,
}

/// What to ask for when there is nothing of what was asked for.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Nearest {
    /// The same search with less, as far as that finds what it says, most first.
    pub instead: Vec<Instead>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Instead {
    /// For the parameter `search`.
    #[schema(example = "kampas rem depan")]
    pub search: String,
    #[schema(minimum = 1, example = 31)]
    pub total: i64,
}

/// How many products the list has, counted in each way as if it were not filtered that way.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct ProductFacets {
    /// Most first.
    pub categories: Vec<CategoryFacet>,
    /// In stock.
    #[schema(minimum = 0, example = 12)]
    pub in_stock: i64,
    /// Most first.
    pub models: Vec<ModelFacet>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CategoryFacet {
    #[schema(example = "BRAKE")]
    pub code: String,
    #[schema(example = "Kampas Rem")]
    pub name: String,
    #[schema(minimum = 1, example = 31)]
    pub count: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ModelFacet {
    /// For the parameter `model`.
    #[schema(example = "vario 150")]
    pub name: String,
    #[schema(minimum = 1, example = 7)]
    pub count: i64,
}

#[derive(Clone, Debug, Deserialize, Validate, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SuggestQuery {
    /// What has been typed so far.
    #[validate(length(min = 1, max = 100))]
    #[param(min_length = 1, max_length = 100, example = "kampas re")]
    pub q: String,
}

/// What a shop may want that has typed so far.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Suggestions {
    /// The words as they were probably meant, when some are misspelt.
    #[schema(example = json!(null))]
    pub corrected: Option<String>,
    /// Searches that begin like this and find something; what others searched for comes first.
    #[schema(example = json!(["kampas rem", "kampas rem depan"]))]
    pub searches: Vec<String>,
    /// Categories of what is found, most first.
    pub categories: Vec<CategoryFacet>,
    /// The best parts.
    pub products: Vec<ProductSummary>,
}

/// A product in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProductSummary {
    #[schema(example = 4711)]
    pub id: i64,
    /// The maker's part number.
    #[schema(example = "06455K59A71")]
    pub code: String,
    #[schema(example = "PAD SET,FR BRAKE")]
    pub name: String,
    #[schema(example = "BRAKE")]
    pub category: Option<String>,
    #[schema(example = "Rem")]
    pub category_name: Option<String>,
    pub price: Money,
    /// What can be delivered now, at most 5 minutes old.
    #[schema(minimum = 0, example = 24)]
    pub available: i32,
    /// `available` is at least 1.
    #[schema(example = true)]
    pub in_stock: bool,
    /// A small picture; `size=large` gives the large one. The address changes with the picture.
    #[schema(example = "/api/products/4711/image?size=thumb&v=9f86d081884c7d65")]
    pub image_url: Option<String>,
}

/// Everything a shop may know of a product.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProductDetail {
    #[serde(flatten)]
    pub summary: ProductSummary,
    #[schema(example = json!(null))]
    pub description: Option<String>,
    /// Motorcycles it was made for, as far as its part number tells.
    #[schema(example = json!(["vario 150"]))]
    pub models: Vec<String>,
    /// Only while the old system can't be asked: when the stock was copied from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock_as_of: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Where a stock figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StockSource {
    /// Read from the old system for this answer.
    DataPart,
    /// Copied from the old system at `as_of`: it can't be asked at this moment.
    Copy,
    /// The product is not mapped to the old system, so there is no figure.
    NotMapped,
}

/// The stock of a product at this moment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProductStock {
    #[schema(example = 4711)]
    pub product_id: i64,
    #[schema(minimum = 0, example = 24)]
    pub available: i32,
    #[schema(example = true)]
    pub in_stock: bool,
    /// When the figure was read.
    pub as_of: DateTime<Utc>,
    pub source: StockSource,
    /// The month the old system keeps the figure under; the newest it has. `null` when it has none.
    #[schema(example = "2026-11", pattern = "^[0-9]{4}-[0-9]{2}$")]
    pub stock_month: Option<String>,
}

/// A category with what it holds.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Category {
    #[schema(example = "BRAKE")]
    pub code: String,
    #[schema(example = "Rem")]
    pub name: String,
    /// Products that can be ordered.
    #[schema(minimum = 0, example = 1204)]
    pub product_count: i64,
    /// Those of them in stock at the last sync.
    #[schema(minimum = 0, example = 611)]
    pub in_stock_count: i64,
}
