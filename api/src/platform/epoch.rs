//! Epochs: how a cached answer knows that it is out of date.
//!
//! A cache key holds the epoch that was current before its data was read. A change raises the epoch in its own
//! transaction, so an answer read before the change can never be found after it, on any process.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use sqlx::{PgConnection, PgExecutor};

use super::bus::{self, Bus, Notice, Topic};

/// The epoch of one named thing (`catalogue`, `search`, `settings`), as this process knows it.
#[derive(Clone)]
pub struct Epoch {
    name: &'static str,
    bus: Bus,
    /// 0 while unknown.
    known: Arc<AtomicI64>,
}

impl Epoch {
    pub fn new(name: &'static str, bus: &Bus) -> Self {
        let known = Arc::new(AtomicI64::new(0));
        let heard = known.clone();
        bus.subscribe(Topic::Epoch, move |notice| match notice {
            Notice::Missed => heard.store(0, Ordering::Release),
            Notice::Sent(payload) => {
                if let Some((subject, epoch)) = payload.split_once(':')
                    && subject == name
                    && let Ok(epoch) = epoch.parse()
                {
                    // Notices of concurrent transactions may overtake a local delivery; an epoch only grows.
                    heard.fetch_max(epoch, Ordering::AcqRel);
                }
            }
        });
        Self { name, bus: bus.clone(), known }
    }

    /// The current epoch, or `None` while it can't be trusted: then read, but don't cache.
    pub async fn current(&self, db: impl PgExecutor<'_>) -> Result<Option<i64>, sqlx::Error> {
        match self.known.load(Ordering::Acquire) {
            _ if !self.bus.is_live() => Ok(None),
            0 => {
                let epoch = sqlx::query_scalar!("SELECT epoch FROM pmov2.cache_epochs WHERE name = $1", self.name).fetch_one(db).await?;
                self.known.fetch_max(epoch, Ordering::AcqRel);
                Ok(Some(self.known.load(Ordering::Acquire)))
            }
            epoch => Ok(Some(epoch)),
        }
    }

    /// Raises the epoch in the transaction that changes the thing; do it last, it serialises such changes.
    pub async fn raise(&self, tx: &mut PgConnection) -> Result<Raised, sqlx::Error> {
        let epoch = sqlx::query_scalar!("UPDATE pmov2.cache_epochs SET epoch = epoch + 1 WHERE name = $1 RETURNING epoch", self.name)
            .fetch_one(&mut *tx)
            .await?;
        let payload = format!("{}:{epoch}", self.name);
        bus::notify(tx, Topic::Epoch, &payload).await?;
        Ok(Raised { bus: self.bus.clone(), payload })
    }
}

/// An epoch that was raised in a transaction still open.
#[must_use = "call `committed` after the commit, so that this process reads its own writes"]
pub struct Raised {
    bus: Bus,
    payload: String,
}

impl Raised {
    pub fn committed(self) {
        self.bus.deliver(Topic::Epoch, &self.payload);
    }
}
