//! Stock, which the old system keeps by month.
//!
//! `available = (qty_on_hand - qty_booking) - min_stok` of the newest row up to the current month in Asia/Jakarta:
//! when a month has just begun its row may not exist yet.

use chrono::{DateTime, Datelike, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{changed, store};
use crate::jobs::{Run, Stop};
use crate::platform::clock::business_date;

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
/// When something does, every process forgets its pages.
pub async fn sync_stock(run: &Run) -> Result<(), Stop> {
    let now = run.state.clock.now();
    run.progress.stage("Menyalin stok dari sistem lama", None);
    let mut tx = run.begin().await?;
    let changed_rows = store::copy_stock(&mut tx, Month::of(now), now).await?;
    let raised = if changed_rows > 0 { Some(changed(&mut tx, &run.state).await?) } else { None };
    run.complete(&mut tx, &StockSync { changed: changed_rows, synced_at: now }).await?;
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
