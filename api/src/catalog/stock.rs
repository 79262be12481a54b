//! Stock, which the old system keeps by month.
//!
//! `available = (qty_on_hand - qty_booking) - min_stok` of the newest row up to the current month in Asia/Jakarta:
//! when a month has just begun its row may not exist yet.
//!
//! Lists show the copy in `product_stocks`, which is made anew before it is older than stock may be shown; one product,
//! a cart and an order are told what the old system says at that moment.

use std::sync::Arc;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{changed, store};
use crate::app::AppState;
use crate::platform::clock::business_date;
use crate::platform::http::ApiResult;

/// A month of the business year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    pub year: i32,
    /// 1 to 12
    pub month: i32,
}

impl Month {
    /// The month in Asia/Jakarta.
    pub fn of(at: DateTime<Utc>) -> Self {
        let date = business_date(at);
        Self { year: date.year(), month: date.month().cast_signed() }
    }
}

/// What a stock sync did.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StockSync {
    /// Products whose stock copy was brought up to date.
    #[schema(minimum = 0, example = 1204)]
    pub changed: i64,
    pub synced_at: DateTime<Utc>,
}

/// Copies the stock of every mapped product from the old system: one statement that writes only what differs.
/// When something does, every process learns of it.
pub async fn sync_stock(state: &AppState) -> ApiResult<StockSync> {
    copy(state, None).await
}

/// Whether a copy made then may still be shown.
pub(super) fn is_fresh(state: &AppState, made_at: Option<DateTime<Utc>>) -> bool {
    made_at.is_some_and(|made_at| state.clock.now() - made_at < TimeDelta::seconds(state.config.stock_cache_seconds.into()))
}

/// Makes the copy anew if it may no longer be shown. Of several processes that notice, one does.
pub(super) async fn keep_fresh(state: &AppState) -> ApiResult<()> {
    renew(state, TimeDelta::seconds(state.config.stock_cache_seconds.into())).await
}

/// The same ahead of time, so that no request has to.
pub(super) async fn renew_early(state: &Arc<AppState>) -> ApiResult<()> {
    renew(state, TimeDelta::seconds(i64::from(state.config.stock_cache_seconds) / 2)).await
}

async fn renew(state: &AppState, max_age: TimeDelta) -> ApiResult<()> {
    let older_than = state.clock.now() - max_age;
    let mut conn = state.db.acquire().await?;
    let made_at = store::copy_made_at(&mut conn, store::STOCK).await?;
    drop(conn);
    if made_at.is_none_or(|made_at| made_at <= older_than) {
        copy(state, Some(older_than)).await?;
    }
    Ok(())
}

/// `older_than`: only if the copy still is when it is this process's turn.
async fn copy(state: &AppState, older_than: Option<DateTime<Utc>>) -> ApiResult<StockSync> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    store::allow_long_statement(&mut tx).await?;
    // Two syncs at once would write the same rows twice.
    let made_at = store::lock_copy(&mut tx, store::STOCK).await?;
    if let (Some(older_than), Some(made_at)) = (older_than, made_at)
        && made_at > older_than
    {
        return Ok(StockSync { changed: 0, synced_at: made_at });
    }
    let changed_rows = store::copy_stock(&mut tx, Month::of(now), now).await?;
    store::mark_copy(&mut tx, store::STOCK, now).await?;
    let raised = if changed_rows > 0 { Some(changed(&mut tx, state).await?) } else { None };
    tx.commit().await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    Ok(StockSync { changed: changed_rows, synced_at: now })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_month_is_jakartas() {
        let month = |at: &str| Month::of(at.parse().unwrap());
        assert_eq!(month("2026-10-31T16:59:59Z"), Month { year: 2026, month: 10 });
        assert_eq!(month("2026-10-31T17:00:00Z"), Month { year: 2026, month: 11 });
        assert_eq!(month("2026-12-31T17:00:00Z"), Month { year: 2027, month: 1 });
    }
}
