//! Stock, which the old system keeps by month.
//!
//! `available = (qty_on_hand - qty_booking) - min_stok` of the newest row up to the current month in Asia/Jakarta:
//! when a month has just begun its row may not exist yet.
//!
//! Lists show the copy in `product_stocks`, which is made anew before it is older than stock may be shown; one product,
//! a cart and an order are told what the old system says at that moment, or while it can't say it the copy and its age.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::old_stock::OldStock;
use super::{changed, store};
use crate::app::AppState;
use crate::jobs::{Run, Stop};
use crate::platform::clock::business_date;
use crate::platform::db::{is_away, is_read_only};
use crate::platform::http::{ApiError, ApiResult, ErrorCode};

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
pub async fn sync_stock(run: &Run) -> Result<(), Stop> {
    let now = run.state.clock.now();
    run.progress.stage("Menyalin stok dari sistem lama", None);
    let mut tx = run.begin().await?;
    let changed_rows = copy(&mut tx, now).await?;
    let raised = if changed_rows > 0 { Some(changed(&mut tx, &run.state).await?) } else { None };
    run.complete(&mut tx, &StockSync { changed: changed_rows, synced_at: now }).await?;
    tx.commit().await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    Ok(())
}

/// The copy itself; how many products had another figure. Two at once would write the same rows twice: the second one waits.
pub(super) async fn copy(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    store::lock_copy(tx, store::STOCK).await?;
    let changed_rows = store::copy_stock(tx, Month::of(now), now).await?;
    store::mark_copy(tx, store::STOCK, now).await?;
    Ok(changed_rows)
}

/// A product and its stock.
pub(super) struct Stocked {
    pub row: store::ProductRow,
    /// When the figure was copied; `None`: it is what the old system says now.
    pub as_of: Option<DateTime<Utc>>,
    /// Year and month of the old system's stock row.
    pub month: Option<(i32, i32)>,
}

/// The products with these ids, in their order, with the stock of the moment; while the old system can't say it, with the
/// copy.
///
/// # Errors
/// `service_unavailable` when there is no copy yet either.
pub(super) async fn products(conn: &mut PgConnection, state: &AppState, ids: &[i64]) -> ApiResult<Vec<Stocked>> {
    let rows = store::products(conn, ids).await?;
    let parts: Vec<i64> = rows.iter().filter_map(|row| row.ref_part_id).collect();
    let told = match parts.as_slice() {
        [] => Some(Vec::new()),
        parts => state.catalogue.old_stock.of_parts(parts, Month::of(state.clock.now())).await?,
    };
    let Some(told) = told else {
        return rows.into_iter().map(copied).collect();
    };
    let told: HashMap<i64, store::PartStock> = told.into_iter().map(|part| (part.part_id, part)).collect();
    Ok(rows
        .into_iter()
        .map(|row| {
            let part = row.ref_part_id.and_then(|id| told.get(&id));
            let month = part.and_then(|part| part.year.zip(part.month));
            Stocked { row: store::ProductRow { available: part.map_or(0, |part| part.available), ..row }, as_of: None, month }
        })
        .collect())
}

fn copied(row: store::ProductRow) -> ApiResult<Stocked> {
    // What is not mapped has no stock that could be old.
    let as_of = match (row.ref_part_id, row.copied_at) {
        (None, _) => None,
        (Some(_), None) => return Err(ApiError::new(ErrorCode::Unavailable).retry_after(2)),
        (Some(_), made_at) => made_at,
    };
    Ok(Stocked { row, as_of, month: None })
}

/// Whether a copy made then may still be shown.
pub(super) fn is_fresh(state: &AppState, made_at: Option<DateTime<Utc>>) -> bool {
    made_at.is_some_and(|made_at| state.clock.now() - made_at < TimeDelta::seconds(state.config.stock_cache_seconds.into()))
}

/// Makes the copy anew if it may no longer be shown. Of several processes that notice, one does. While the old system keeps
/// its stock locked, or nothing can be written, the copy stays as it is.
pub(super) async fn keep_fresh(state: &AppState) -> ApiResult<()> {
    if !state.catalogue.old_stock.may_copy() {
        return Ok(());
    }
    match renew(state, TimeDelta::seconds(state.config.stock_cache_seconds.into())).await {
        Err(error) if is_read_only(&error) => {
            state.catalogue.old_stock.pause_copying(&error);
            Ok(())
        }
        Err(error) if is_away(&error) => {
            state.catalogue.old_stock.pause(&error);
            Ok(())
        }
        renewed => Ok(renewed?),
    }
}

/// The same ahead of time, so that no request has to.
pub(super) async fn renew_early(state: &Arc<AppState>) -> ApiResult<()> {
    Ok(renew(state, TimeDelta::seconds(i64::from(state.config.stock_cache_seconds) / 2)).await?)
}

async fn renew(state: &AppState, max_age: TimeDelta) -> Result<(), sqlx::Error> {
    let now = state.clock.now();
    let is_due = |made_at: Option<DateTime<Utc>>| made_at.is_none_or(|made_at| made_at <= now - max_age);
    let mut conn = state.db.acquire().await?;
    let made_at = store::copy_made_at(&mut conn, store::STOCK).await?;
    drop(conn);
    if !is_due(made_at) {
        return Ok(());
    }
    let mut tx = state.db.begin().await?;
    store::allow_long_statement(&mut tx).await?;
    store::limit_waiting(&mut tx, &OldStock::patience()).await?;
    if !is_due(store::lock_copy(&mut tx, store::STOCK).await?) {
        return Ok(());
    }
    let changed_rows = copy(&mut tx, now).await?;
    let raised = if changed_rows > 0 { Some(changed(&mut tx, state).await?) } else { None };
    tx.commit().await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    Ok(())
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
