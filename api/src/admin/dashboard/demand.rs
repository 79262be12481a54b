//! How often products are ordered, counted by the hour: for the warnings of the dashboard.

use std::sync::Arc;
use std::time::Duration as StdDuration;

use chrono::{DateTime, Duration, Utc};
use sqlx::PgPool;

use super::store;
use crate::app::AppState;
use crate::platform::http::ApiResult;

/// Orders older than this say nothing about what is wanted now.
const DAYS: i64 = 90;

/// Counts now and every hour, and has the dashboard at hand. Ends when the pool is closed.
pub async fn run(state: Arc<AppState>) {
    const EVERY: StdDuration = StdDuration::from_secs(3_600);
    while !state.db.is_closed() {
        let prepared = async {
            count_demand(&state.db, state.clock.now()).await?;
            super::warm(&state).await
        };
        if let Err(error) = prepared.await
            && !state.db.is_closed()
        {
            tracing::warn!(%error, "the dashboard could not be prepared, trying again in an hour");
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = state.db.close_event() => return,
        }
    }
}

/// Counts what was ordered in the last 90 days. Of several processes at once one does.
pub async fn count_demand(db: &PgPool, now: DateTime<Utc>) -> ApiResult<()> {
    let mut tx = db.begin().await?;
    if store::counts_alone(&mut tx).await? {
        store::count_demand(&mut tx, now - Duration::days(DAYS)).await?;
        tx.commit().await?;
    }
    Ok(())
}
