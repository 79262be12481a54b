//! What the operations on jobs take and answer.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::kinds::{JobResult, Kind};

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum JobStatus {
    /// Waits for a process, also after one that failed for want of the database.
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,
}

impl JobStatus {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Long work, and how far it is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct JobOut {
    #[schema(example = 17)]
    pub id: i64,
    pub kind: Kind,
    pub status: JobStatus,
    /// What it is doing, for people.
    #[schema(example = "Menyalin stok")]
    pub stage: Option<String>,
    /// How much of the stage is done.
    #[schema(minimum = 0, example = 24_000)]
    pub progress_done: i64,
    /// Of how much; null while nobody knows.
    #[schema(minimum = 0, example = 56_500)]
    pub progress_total: Option<i64>,
    /// What it achieved; null until it is `done`.
    #[schema(value_type = Option<JobResult>)]
    pub result: Option<serde_json::Value>,
    /// Why it is `failed`: a code of the table of errors.
    #[schema(example = json!(null))]
    pub error_code: Option<String>,
    /// The same for people.
    #[schema(example = json!(null))]
    pub error: Option<String>,
    /// Somebody wants it to end.
    #[schema(example = false)]
    pub cancel_requested: bool,
    /// How often a process has taken it: more than once when one died in the middle.
    #[schema(minimum = 0, example = 1)]
    pub attempts: i32,
    /// Who asked for it; null when a schedule did, or when that account is gone.
    #[schema(example = 3)]
    pub created_by: Option<i64>,
    /// Null when a schedule asked for it.
    #[schema(example = "Sari")]
    pub created_by_name: Option<String>,
    pub created_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub finished_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Deserialize, Validate, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListJobs {
    /// Only of this kind.
    #[param(inline)]
    pub kind: Option<Kind>,
    /// Only those that stand there.
    #[param(inline)]
    pub status: Option<JobStatus>,
}
