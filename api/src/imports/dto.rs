//! Imports on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::columns::ImportColumns;
use super::kinds::ImportKind;
use super::row::Reason;

/// Where an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum ImportStatus {
    /// Its job reads and weighs the rows.
    Checking,
    /// Checked: it can be looked at, and taken over when no row is bad.
    Ready,
    /// The file could not be read; `error` says why.
    Failed,
    /// Taken over.
    Committed,
    Cancelled,
    /// Nobody took it over in time.
    Expired,
}

/// What taking over a row comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum RowOutcome {
    New,
    Changed,
    Unchanged,
    /// It says the same as an earlier row, and is passed over.
    Duplicate,
    /// It can't be taken over, and so nothing of the file can.
    Bad,
}

impl RowOutcome {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Duplicate => "duplicate",
            Self::Bad => "bad",
        }
    }
}

/// How many rows came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportCounts {
    #[schema(minimum = 0, example = 320)]
    pub total: i64,
    #[schema(minimum = 0, example = 12)]
    pub new: i64,
    #[schema(minimum = 0, example = 40)]
    pub changed: i64,
    #[schema(minimum = 0, example = 260)]
    pub unchanged: i64,
    #[schema(minimum = 0, example = 3)]
    pub duplicate: i64,
    #[schema(minimum = 0, example = 5)]
    pub bad: i64,
}

impl ImportCounts {
    pub fn add(&mut self, outcome: RowOutcome) {
        self.total += 1;
        *match outcome {
            RowOutcome::New => &mut self.new,
            RowOutcome::Changed => &mut self.changed,
            RowOutcome::Unchanged => &mut self.unchanged,
            RowOutcome::Duplicate => &mut self.duplicate,
            RowOutcome::Bad => &mut self.bad,
        } += 1;
    }
}

/// A file that was brought in, and what became of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImportOut {
    #[schema(example = 17)]
    pub id: i64,
    pub kind: ImportKind,
    pub status: ImportStatus,
    #[schema(example = "toko-bogor.xlsx")]
    pub file_name: String,
    /// In bytes.
    #[schema(minimum = 1, example = 48_213)]
    pub file_size: i32,
    /// The job of its last check; `GET /api/admin/jobs/{id}` tells how far that is.
    #[schema(example = 81)]
    pub job_id: Option<i64>,
    /// Why it is `failed`, for people.
    #[schema(example = json!(null))]
    pub error: Option<String>,
    pub columns: ImportColumns,
    pub counts: ImportCounts,
    /// It is `ready`, and no row is bad.
    pub is_committable: bool,
    #[schema(example = "Sari")]
    pub created_by_name: String,
    #[schema(example = "Ibu Rina")]
    pub committed_by_name: Option<String>,
    pub created_at: DateTime<Utc>,
    pub checked_at: Option<DateTime<Utc>>,
    pub committed_at: Option<DateTime<Utc>>,
    /// Then the file and its rows are deleted.
    pub expires_at: DateTime<Utc>,
}

/// A row of the file, and what taking it over comes to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImportRowOut {
    /// As spreadsheets count.
    #[schema(minimum = 1, example = 7)]
    pub row_number: i32,
    pub outcome: RowOutcome,
    #[schema(example = "TK301")]
    pub code: Option<String>,
    #[schema(example = "Toko Jaya Motor")]
    pub name: Option<String>,
    /// The id of what there is already.
    #[schema(example = 301)]
    pub id: Option<i64>,
    /// The fields that change, as they are. Null when the row is new or changes nothing.
    #[schema(value_type = Option<Object>, example = json!({"city": "Bogor"}))]
    pub before: Option<Value>,
    /// The fields that change, as they are to be; of a new one all of them.
    #[schema(value_type = Option<Object>, example = json!({"city": "Depok"}))]
    pub after: Option<Value>,
    /// The earlier row that says the same, or is in the way.
    #[schema(example = json!(null))]
    pub duplicate_of: Option<i32>,
    /// What is wrong with it; empty unless it is `bad`.
    #[schema(value_type = Vec<Reason>)]
    pub reasons: sqlx::types::Json<Vec<Reason>>,
}

#[derive(Clone, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct UploadQuery {
    /// What the file is a list of.
    #[param(inline)]
    pub kind: ImportKind,
    /// The file's name, to know it again.
    #[validate(length(max = 200))]
    #[param(max_length = 200, example = "toko-bogor.xlsx")]
    pub file_name: Option<String>,
}

#[derive(Clone, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// Only imports of this kind.
    #[param(inline)]
    pub kind: Option<ImportKind>,
}

#[derive(Clone, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct ImportRowQuery {
    /// Only rows that come to this.
    #[param(inline)]
    pub outcome: Option<RowOutcome>,
}
