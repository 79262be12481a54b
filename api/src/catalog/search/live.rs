//! The index of this process, and how it is kept current.
//!
//! An answer comes from an index that has seen the current epoch of the catalogue and whose stock is young enough. If it
//! is behind, the request that notices brings it up to date, others wait for that; when it takes longer than a person
//! should wait, they are answered by PostgreSQL.

use std::sync::{Arc, RwLock};
use std::time::Duration;

use super::feed;
use super::index::Snapshot;
use crate::app::AppState;
use crate::catalog::stock;
use crate::platform::http::{ApiError, ApiResult};

/// So long a request waits for the index.
const PATIENCE: Duration = Duration::from_millis(300);

#[derive(Default)]
pub(super) struct Live {
    snapshot: RwLock<Option<Arc<Snapshot>>>,
    /// Whoever has it refreshes.
    refreshing: tokio::sync::Mutex<()>,
    rebuilding: tokio::sync::Mutex<()>,
}

impl Live {
    fn snapshot(&self) -> Option<Arc<Snapshot>> {
        self.snapshot.read().ok().and_then(|snapshot| snapshot.clone())
    }

    fn replace(&self, snapshot: Arc<Snapshot>) {
        if let Ok(mut place) = self.snapshot.write() {
            *place = Some(snapshot);
        }
    }

    /// The catalogue as it is now; `None` when that can't be had soon.
    pub async fn current(&self, state: &Arc<AppState>) -> ApiResult<Option<Arc<Snapshot>>> {
        // Without an age at which stock may be shown, it is read with every page.
        if state.config.stock_cache_seconds == 0 {
            return Ok(None);
        }
        if let Some(snapshot) = self.fresh(state).await? {
            return Ok(Some(snapshot));
        }
        // Goes on when the request is given up.
        let refresh = tokio::spawn({
            let state = state.clone();
            async move { state.catalogue.search.index.refresh(&state).await }
        });
        match tokio::time::timeout(PATIENCE, refresh).await {
            Ok(Ok(refreshed)) => refreshed.map(Some),
            Ok(Err(failed)) => Err(ApiError::internal(failed)),
            Err(_) => Ok(None),
        }
    }

    /// The snapshot, if nothing has changed since it was taken.
    async fn fresh(&self, state: &AppState) -> ApiResult<Option<Arc<Snapshot>>> {
        let Some(epoch) = state.catalogue.epoch.current(&state.db).await? else { return Ok(None) };
        let is_fresh = |snapshot: &Arc<Snapshot>| snapshot.stamp.epoch >= epoch && stock::is_fresh(state, snapshot.stamp.stock_as_of);
        Ok(self.snapshot().filter(is_fresh))
    }

    /// Brings the index up to date.
    pub async fn refresh(&self, state: &Arc<AppState>) -> ApiResult<Arc<Snapshot>> {
        let _alone = self.refreshing.lock().await;
        if let Some(snapshot) = self.fresh(state).await? {
            return Ok(snapshot);
        }
        stock::keep_fresh(state).await?;
        let known = self.snapshot();
        let next = Arc::new(feed::read(&state.db, known.as_deref()).await?);
        self.replace(next.clone());
        if next.is_worn() {
            let state = state.clone();
            tokio::spawn(async move { state.catalogue.search.index.rebuild(&state).await });
        }
        Ok(next)
    }

    /// Builds the index anew while the old one is in use.
    async fn rebuild(&self, state: &Arc<AppState>) {
        let Ok(_alone) = self.rebuilding.try_lock() else { return };
        match feed::read(&state.db, None).await {
            // It may be older than what is there by now; the next request brings it up to date.
            Ok(snapshot) => {
                let _alone = self.refreshing.lock().await;
                self.replace(Arc::new(snapshot));
            }
            Err(error) => tracing::warn!(%error, "the index could not be built anew, the old one goes on"),
        }
    }
}
