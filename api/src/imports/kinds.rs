//! The kinds of things that can be imported. A new one is a row here, and an [`Importable`] in the feature whose things they are.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::columns::Column;
use super::importable::Importable;
use super::{check, commit};
use crate::catalog::ProductImport;
use crate::jobs::{Run, Stop};
use crate::platform::http::ApiResult;
use crate::shops::ShopImport;

/// What a file is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum ImportKind {
    Shops,
    Products,
}

impl ImportKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Shops => "shops",
            Self::Products => "products",
        }
    }

    /// What the file of a table of such things is called.
    pub(super) fn file_name(self) -> &'static str {
        match self {
            Self::Shops => "toko",
            Self::Products => "barang",
        }
    }

    pub(super) fn columns(self) -> &'static [Column] {
        match self {
            Self::Shops => ShopImport::COLUMNS,
            Self::Products => ProductImport::COLUMNS,
        }
    }

    pub(super) async fn check(self, run: &Run, import_id: i64, file: Vec<u8>) -> Result<(), Stop> {
        match self {
            Self::Shops => check::check_as::<ShopImport>(run, import_id, file).await,
            Self::Products => check::check_as::<ProductImport>(run, import_id, file).await,
        }
    }

    pub(super) async fn commit(self, commit: &mut commit::Commit<'_>) -> ApiResult<()> {
        match self {
            Self::Shops => commit.write::<ShopImport>().await,
            Self::Products => commit.write::<ProductImport>().await,
        }
    }
}
