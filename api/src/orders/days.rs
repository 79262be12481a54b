//! How many orders were placed on each business day, and what became of them, without counting them.
//!
//! Triggers write every change of `orders` into `order_days`; the rows of a day add up to its numbers. Once an hour they are
//! summed up, so that there are few.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::status::OrderStatus;
use super::store;
use crate::app::AppState;
use crate::platform::http::ApiResult;
use crate::platform::money::Money;

/// The orders of a business day that are in one status now.
#[derive(Clone, Copy, Debug)]
pub struct DayStatus {
    pub day: NaiveDate,
    pub status: OrderStatus,
    pub orders: i64,
    /// The sum of their grand totals.
    pub amount: Money,
}

/// The days from `from` to `to` that have orders, by status.
pub async fn by_status(conn: &mut PgConnection, from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<DayStatus>> {
    Ok(store::days::by_status(conn, from, to).await?)
}

/// Sums up what has been written since. May run on any number of processes at once.
pub async fn sum_up(state: &AppState) -> ApiResult<()> {
    Ok(store::days::sum_up(&mut *state.db.acquire().await?).await?)
}
