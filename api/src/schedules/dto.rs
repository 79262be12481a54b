//! Schedules on the wire.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::kinds::Schedule;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum RunOutcome {
    /// Not yet.
    Running,
    Done,
    /// It is tried again soon.
    Failed,
    /// Its process died; another one tries again.
    Lost,
}

impl RunOutcome {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Lost => "lost",
        }
    }
}

/// Something that happens by itself.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ScheduleOut {
    pub name: Schedule,
    /// For people.
    #[schema(example = "Salin stok dari sistem lama")]
    pub title: String,
    /// When it runs, for people. Times of day are Jakarta's.
    #[schema(example = "Setiap jam")]
    pub timing: String,
    pub is_running: bool,
    /// When it is due. Null while no process has started yet.
    pub next_run_at: Option<DateTime<Utc>>,
    /// Since when somebody waits for it to be run at once.
    pub requested_at: Option<DateTime<Utc>>,
    pub last_run: Option<ScheduleRun>,
}

/// One run of a schedule.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ScheduleRun {
    #[schema(example = 4711)]
    pub id: i64,
    /// The turn that it was.
    pub slot: DateTime<Utc>,
    /// 2 and more: the turn was tried again.
    #[schema(example = 1)]
    pub attempt: i32,
    /// Who asked for it; null: its time had come.
    pub requested_by: Option<String>,
    /// The process that ran it.
    pub process: String,
    pub outcome: RunOutcome,
    /// What it did, by its kind.
    #[schema(value_type = Option<Object>, example = json!({"changed": 1204}))]
    pub result: Option<Value>,
    pub error: Option<String>,
    pub started_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
    #[schema(example = 812)]
    pub took_ms: Option<i64>,
}
