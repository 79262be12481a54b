//! How much of a product is ordered: order lines of the last 90 days, counted by the hour. It ranks what is found, and warns of
//! what runs out.

use chrono::TimeDelta;

use super::{changed, store};
use crate::app::AppState;
use crate::platform::http::ApiResult;

/// Orders older than this say nothing about what is wanted now.
const DAYS: i64 = 90;

/// Counts demand if that was last done an hour ago. Of several processes that try, one does.
pub async fn count_demand(state: &AppState) -> ApiResult<()> {
    let now = state.clock.now();
    let is_due = |counted_at: Option<chrono::DateTime<chrono::Utc>>| counted_at.is_none_or(|at| now - at >= TimeDelta::hours(1));
    let mut conn = state.db.acquire().await?;
    let counted_at = store::copy_made_at(&mut conn, store::DEMAND).await?;
    drop(conn);
    if !is_due(counted_at) {
        return Ok(());
    }
    let mut tx = state.db.begin().await?;
    store::allow_long_statement(&mut tx).await?;
    if !is_due(store::lock_copy(&mut tx, store::DEMAND).await?) {
        return Ok(());
    }
    let changed_rows = store::count_demand(&mut tx, now - TimeDelta::days(DAYS)).await?;
    store::forget_searches(&mut tx, now - TimeDelta::days(180)).await?;
    store::mark_copy(&mut tx, store::DEMAND, now).await?;
    let raised = if changed_rows > 0 { Some(changed(&mut tx, state).await?) } else { None };
    tx.commit().await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    tracing::debug!(changed = changed_rows, "demand counted");
    Ok(())
}
