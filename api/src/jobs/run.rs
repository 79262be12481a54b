//! A running job, as the feature sees whose work it is.

use std::sync::{Arc, Mutex};

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::{PgConnection, PgTransaction};

use super::kinds::Kind;
use super::store;
use crate::app::AppState;
use crate::platform::bus::{self, Topic};
use crate::platform::db;
use crate::platform::http::{ApiError, ApiResult};

/// Why a job ends without having done its work.
#[derive(Debug)]
pub enum Stop {
    /// It was cancelled, or another process has it: whatever this one wrote last must not be committed.
    Lost,
    /// A database that is away is tried again; everything else is told to the person who asked.
    Failed(ApiError),
}

impl From<ApiError> for Stop {
    fn from(error: ApiError) -> Self {
        Self::Failed(error)
    }
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// A job that this process has to itself.
pub struct Run {
    pub state: Arc<AppState>,
    pub job_id: i64,
    pub kind: Kind,
    /// Who asked for it, if a person did.
    pub created_by: Option<i64>,
    pub created_by_name: Option<String>,
    pub progress: Progress,
    pub(super) attempts: i32,
    pub(super) params: serde_json::Value,
    pub(super) checkpoint: Option<serde_json::Value>,
}

impl Run {
    /// What it was queued with.
    pub fn params<T: DeserializeOwned>(&self) -> ApiResult<T> {
        serde_json::from_value(self.params.clone()).map_err(ApiError::internal)
    }

    /// What an earlier attempt saved last.
    pub fn checkpoint<T: DeserializeOwned>(&self) -> ApiResult<Option<T>> {
        self.checkpoint.clone().map(serde_json::from_value).transpose().map_err(ApiError::internal)
    }

    /// Whether an earlier attempt was interrupted.
    pub fn is_resumed(&self) -> bool {
        self.attempts > 1
    }

    /// A transaction that may take longer than a request's: it reads much, and waits for locks that others hold.
    pub async fn begin(&self) -> Result<PgTransaction<'static>, sqlx::Error> {
        let mut tx = db::begin(&self.state.db).await?;
        db::allow_long_work(&mut tx).await?;
        Ok(tx)
    }

    /// Notes how far the work is, in the transaction of its effects.
    ///
    /// # Errors
    /// [`Stop::Lost`]: roll back.
    pub async fn save(&self, tx: &mut PgConnection, checkpoint: &impl Serialize) -> Result<(), Stop> {
        let checkpoint = super::stored(checkpoint)?;
        let is_mine = store::save(tx, self.job_id, self.attempts, self.state.clock.now(), &checkpoint).await?;
        if is_mine { Ok(()) } else { Err(Stop::Lost) }
    }

    /// The work is done: the last thing in the transaction of its effects.
    ///
    /// # Errors
    /// [`Stop::Lost`]: roll back.
    pub async fn complete(&self, tx: &mut PgConnection, result: &impl Serialize) -> Result<(), Stop> {
        let result = super::stored(result)?;
        if !store::complete(tx, self.job_id, self.attempts, self.state.clock.now(), Some(&result)).await? {
            return Err(Stop::Lost);
        }
        bus::notify(tx, Topic::Jobs, &self.job_id.to_string()).await?;
        Ok(())
    }
}

/// How far a job is. Told as often as one likes; written down now and then. Clones are one.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Mutex<Shown>>);

/// What people see of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub stage: Option<&'static str>,
    pub done: i64,
    pub total: Option<i64>,
}

impl Progress {
    /// Begins a stage: what is being done, in Indonesian, and of how much, if that is known.
    pub fn stage(&self, stage: &'static str, total: Option<i64>) {
        self.set(Shown { stage: Some(stage), done: 0, total });
    }

    /// So much of the stage is done.
    pub fn done(&self, done: i64) {
        if let Ok(mut shown) = self.0.lock() {
            shown.done = done;
        }
    }

    fn set(&self, to: Shown) {
        if let Ok(mut shown) = self.0.lock() {
            *shown = to;
        }
    }

    pub(super) fn shown(&self) -> Shown {
        self.0.lock().map(|shown| shown.clone()).unwrap_or_default()
    }
}
