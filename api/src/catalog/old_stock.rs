//! Asking the old system for the stock of the moment, without waiting for it.
//!
//! The old system locks its stock when it closes a month or loads it anew. What needs stock only to show it is then told the
//! copy in `product_stocks`, and when that was made. Asked is over connections of its own that wait only a moment for a lock,
//! so that a transaction that has to give up waiting does not fail with it; and who waited in vain saves the others the
//! waiting: for some seconds nobody asks.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;

use super::stock::Month;
use super::store;
use crate::platform::db::is_away;

/// How long a figure is waited for, once for a connection and once for a lock.
const PATIENCE: Duration = Duration::from_millis(700);
/// So long nobody tries what has just been tried in vain.
const PAUSE: Duration = Duration::from_secs(5);

pub struct OldStock {
    db: PgPool,
    ask_again: Mutex<Option<Instant>>,
    copy_again: Mutex<Option<Instant>>,
}

fn is_over(pause: &Mutex<Option<Instant>>) -> bool {
    pause.lock().map_or(true, |until| until.is_none_or(|until| Instant::now() >= until))
}

fn begin(pause: &Mutex<Option<Instant>>) {
    if let Ok(mut until) = pause.lock() {
        *until = Some(Instant::now() + PAUSE);
    }
}

impl OldStock {
    pub fn new(db: &PgPool) -> Self {
        let options = db.connect_options().as_ref().clone().options([("lock_timeout", PATIENCE.as_millis().to_string())]);
        let db = PgPoolOptions::new()
            .max_connections((db.options().get_max_connections() / 2).max(1))
            .acquire_timeout(PATIENCE)
            .idle_timeout(Duration::from_secs(60))
            .test_before_acquire(false)
            .connect_lazy_with(options);
        Self { db, ask_again: Mutex::default(), copy_again: Mutex::default() }
    }

    /// The stock of these parts at this moment; `None` while the old system can't say.
    pub(super) async fn of_parts(&self, parts: &[i64], month: Month) -> Result<Option<Vec<store::PartStock>>, sqlx::Error> {
        if !self.may_ask() {
            return Ok(None);
        }
        let asked = async {
            let mut conn = self.db.acquire().await?;
            // Meanwhile somebody else may have waited in vain.
            if self.may_ask() { store::stock_of_parts(&mut conn, parts, month).await.map(Some) } else { Ok(None) }
        };
        match asked.await {
            Err(error) if is_away(&error) => {
                self.pause(&error);
                Ok(None)
            }
            answer => answer,
        }
    }

    pub(super) fn may_ask(&self) -> bool {
        is_over(&self.ask_again)
    }

    pub(super) fn pause(&self, error: &sqlx::Error) {
        tracing::warn!(%error, "the old system does not tell its stock, the copy is shown");
        begin(&self.ask_again);
    }

    pub(super) fn may_copy(&self) -> bool {
        self.may_ask() && is_over(&self.copy_again)
    }

    /// What the old system tells can't be written down: its copy stays as it is, but it can be asked.
    pub(super) fn pause_copying(&self, error: &sqlx::Error) {
        tracing::warn!(%error, "the old system's stock can't be copied");
        begin(&self.copy_again);
    }

    /// How long a lock of the old system is waited for, as PostgreSQL reads it.
    pub(super) fn patience() -> String {
        format!("{}ms", PATIENCE.as_millis())
    }
}
