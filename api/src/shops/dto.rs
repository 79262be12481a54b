//! Shops on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::datapart::OldToko;
use crate::platform::http::page::{Sort, sortable};
use crate::sales::SalesRef;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct ShopQuery {
    /// Words of the code, the name, the phone or the city, in any order.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "jaya bogor")]
    pub search: Option<String>,
    /// Only active shops, or only inactive ones.
    pub is_active: Option<bool>,
    /// Only shops of this sales person.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub sales_id: Option<i64>,
    /// Only shops in this city.
    #[validate(length(max = 50))]
    #[param(max_length = 50, example = "Bogor")]
    pub city: Option<String>,
    /// Only shops in this province.
    #[validate(length(max = 50))]
    #[param(max_length = 50, example = "Jawa Barat")]
    pub province: Option<String>,
    /// `true`: only shops whose orders the old system would take; `false`: only shops that lack their counterpart there, a
    /// sales person, or the sales person's counterpart.
    pub mapped: Option<bool>,
    /// `code` unless given.
    #[param(inline)]
    pub sort: Option<ShopSort>,
}

sortable! {
    /// What shops can be sorted by.
    pub enum ShopColumn { Code = "code", Name = "name", City = "city", CreatedAt = "created_at", LastOrderAt = "last_order_at" }
}
pub type ShopSort = Sort<ShopColumn>;

/// Everything the back office can write of a shop.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct ShopIn {
    /// Written in capitals whatever is sent.
    #[validate(length(min = 1, max = 20))]
    #[schema(example = "TK301", min_length = 1, max_length = 20)]
    pub code: String,
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "Toko Jaya Motor", min_length = 1, max_length = 100)]
    pub name: String,
    /// WhatsApp number, as people write it; the login codes go there.
    #[validate(length(min = 1, max = 40))]
    #[schema(example = "0812-0000-0301", min_length = 1, max_length = 40)]
    pub phone: String,
    #[validate(length(max = 500))]
    #[schema(example = "Jl. Raya Bogor No. 12", max_length = 500)]
    pub address: Option<String>,
    #[validate(length(max = 50))]
    #[schema(example = "Bogor", max_length = 50)]
    pub city: Option<String>,
    #[validate(length(max = 50))]
    #[schema(example = "Jawa Barat", max_length = 50)]
    pub province: Option<String>,
    /// The one sales person the shop belongs to.
    #[validate(range(min = 1))]
    #[schema(example = 7, minimum = 1)]
    pub sales_id: Option<i64>,
    /// The shop's id in the old system (`tbltoko.id`); its orders can't be approved without.
    #[validate(range(min = 1, max = 2_147_483_647))]
    #[schema(example = 1301, minimum = 1, maximum = 2_147_483_647)]
    pub ref_toko_id: Option<i64>,
}

/// A shop in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShopSummary {
    #[schema(example = 1)]
    pub id: i64,
    #[schema(example = "TK001")]
    pub code: String,
    #[schema(example = "Toko Jaya Motor")]
    pub name: String,
    #[schema(example = "6281200000001")]
    pub phone: String,
    #[schema(example = "Bogor")]
    pub city: Option<String>,
    #[schema(example = "Jawa Barat")]
    pub province: Option<String>,
    pub sales: Option<SalesRef>,
    /// Whether the old system would take its orders: the shop and its sales person are known there.
    pub is_mapped: bool,
    pub is_active: bool,
    #[schema(example = 42)]
    pub order_count: i32,
    pub last_order_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    #[schema(example = 3)]
    pub version: i32,
}

/// A shop, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShopDetail {
    #[serde(flatten)]
    pub shop: ShopSummary,
    #[schema(example = "Jl. Raya Bogor No. 12")]
    pub address: Option<String>,
    #[schema(example = 7)]
    pub sales_id: Option<i64>,
    #[schema(example = 1001)]
    pub ref_toko_id: Option<i64>,
    /// The shop in the old system. Null with a `ref_toko_id`: the old system has no such shop any more.
    pub toko: Option<OldToko>,
    /// The sales person's id in the old system.
    #[schema(example = 507)]
    pub ref_salesman_id: Option<i64>,
    /// The last order's number.
    #[schema(example = "ORD-2026-000123")]
    pub last_order_number: Option<String>,
    /// Devices that are logged in.
    #[schema(example = 1)]
    pub open_sessions: i64,
}
