//! The kinds of jobs there are. A new one is a row here, and a function in the feature whose work it is.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::run::{Run, Stop};
use crate::catalog::{self, ProductSync, StockSync};
use crate::imports::{self, ImportCheck};

/// What a job is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
// Messages have kinds too, and a document has one name for each schema.
#[schema(as = JobKind)]
pub enum Kind {
    /// Products and categories are brought up to date with the old system's part master, then their stock.
    ProductSync,
    /// The stock copy is brought up to date.
    StockSync,
    /// A file is read, and each of its rows checked.
    ImportCheck,
}

impl Kind {
    pub const ALL: &[Self] = &[Self::ProductSync, Self::StockSync, Self::ImportCheck];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::ProductSync => "product_sync",
            Self::StockSync => "stock_sync",
            Self::ImportCheck => "import_check",
        }
    }
}

/// What a job achieved, by its kind.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum JobResult {
    ProductSync(ProductSync),
    StockSync(StockSync),
    ImportCheck(ImportCheck),
}

/// Does the work. It may be interrupted at any moment and begin anew, in this process or another: what it writes goes with
/// [`Run::save`] or [`Run::complete`] in one transaction.
pub(super) async fn work(run: &Run) -> Result<(), Stop> {
    match run.kind {
        Kind::ProductSync => catalog::sync_products(run).await,
        Kind::StockSync => catalog::sync_stock(run).await,
        Kind::ImportCheck => imports::check(run).await,
    }
}
