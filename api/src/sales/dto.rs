//! Sales people on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::datapart::OldSalesman;
use crate::platform::http::page::{Sort, sortable};

/// What somebody is in the sales force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum Jabatan {
    /// Visits shops; may have a supervisor.
    Sales,
    /// A supervisor.
    Spv,
}

impl Jabatan {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Spv => "spv",
        }
    }
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct SalesQuery {
    /// Words of the code, the name or the phone, in any order.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "budi")]
    pub search: Option<String>,
    /// Only sales people, or only supervisors.
    #[param(inline)]
    pub jabatan: Option<Jabatan>,
    /// Only the team of this supervisor.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub spv_id: Option<i64>,
    /// Only active ones, or only inactive ones.
    pub is_active: Option<bool>,
    /// `false`: only those the old system does not know; `true`: only those it knows.
    pub mapped: Option<bool>,
    /// `code` unless given.
    #[param(inline)]
    pub sort: Option<SalesSort>,
}

sortable! {
    /// What sales people can be sorted by.
    pub enum SalesColumn { Code = "code", Name = "name", CreatedAt = "created_at" }
}
pub type SalesSort = Sort<SalesColumn>;

/// Everything the back office can write of a sales person.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct SalesIn {
    /// Written in capitals whatever is sent.
    #[validate(length(min = 1, max = 20))]
    #[schema(example = "SLS21", min_length = 1, max_length = 20)]
    pub code: String,
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "Budi Santoso", min_length = 1, max_length = 100)]
    pub name: String,
    /// Mobile number, as people write it.
    #[validate(length(max = 40))]
    #[schema(example = "0813-1234-5678", max_length = 40)]
    pub phone: Option<String>,
    pub jabatan: Jabatan,
    /// The supervisor of a `sales`: an active `spv`.
    #[validate(range(min = 1))]
    #[schema(example = 2, minimum = 1)]
    pub spv_id: Option<i64>,
    /// The person's id in the old system (`tblsalesman.id`); orders of the person's shops can't be approved without.
    #[validate(range(min = 1, max = 2_147_483_647))]
    #[schema(example = 91, minimum = 1, maximum = 2_147_483_647)]
    pub ref_salesman_id: Option<i64>,
}

/// Names a sales person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SalesRef {
    #[schema(example = 7)]
    pub id: i64,
    #[schema(example = "SLS03")]
    pub code: String,
    #[schema(example = "Budi Santoso")]
    pub name: String,
}

impl SalesRef {
    /// Of the columns of an outer join.
    pub fn of(id: Option<i64>, code: Option<String>, name: Option<String>) -> Option<Self> {
        Some(Self { id: id?, code: code?, name: name? })
    }
}

/// A sales person in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SalesSummary {
    #[schema(example = 7)]
    pub id: i64,
    #[schema(example = "SLS03")]
    pub code: String,
    #[schema(example = "Budi Santoso")]
    pub name: String,
    #[schema(example = "6281312345678")]
    pub phone: Option<String>,
    pub jabatan: Jabatan,
    pub spv: Option<SalesRef>,
    /// Whether the old system knows the person.
    pub is_mapped: bool,
    pub is_active: bool,
    /// Active shops that belong to the person.
    #[schema(example = 14)]
    pub active_shop_count: i64,
    /// All of them.
    #[schema(example = 15)]
    pub shop_count: i64,
    /// Active members of a supervisor's team.
    #[schema(example = 5)]
    pub active_team_count: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    #[schema(example = 3)]
    pub version: i32,
}

/// A sales person, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SalesDetail {
    #[serde(flatten)]
    pub sales: SalesSummary,
    #[schema(example = 2)]
    pub spv_id: Option<i64>,
    #[schema(example = 73)]
    pub ref_salesman_id: Option<i64>,
    /// The person in the old system. Null with a `ref_salesman_id`: the old system no longer has one.
    pub salesman: Option<OldSalesman>,
    /// Who is led by a supervisor, by code.
    pub team: Vec<SalesRef>,
}
