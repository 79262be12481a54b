//! The dashboard: what waits, what was sold, what needs attention, for any range of business days.
//!
//! Owns no table. What happened in a range is counted at most every 15 seconds, once for all who ask; what waits now
//! is counted each time.

mod dto;
mod fold;
mod sold;
mod store;

use std::sync::Arc;
use std::time::Duration;

use actix_web::get;
use chrono::{DateTime, Days, NaiveDate, Utc};
use moka::future::Cache;

use self::dto::{CatalogueHealth, Dashboard, DashboardQuery, Now, Period, PreviousPeriod};
use self::store::Span;
use crate::app::{AppState, State};
use crate::auth::Admin;
use crate::datapart::reconciliation;
use crate::orders::days;
use crate::platform::clock::{business_date, day_begins};
use crate::platform::http::{ApiError, ApiResult, Query, Success};

/// The longest range, in days: ten years.
const MAX_DAYS: i64 = 3_660;
/// How long a count of a range is good for.
const GOOD_FOR_SECONDS: i64 = 15;

/// A range of business days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Range {
    from: NaiveDate,
    to: NaiveDate,
}

impl Range {
    /// 30 days.
    fn until(to: NaiveDate) -> Self {
        Self { from: to.checked_sub_days(Days::new(29)).unwrap_or(to), to }
    }

    fn span(self) -> Span {
        Span { begin: day_begins(self.from), end: day_begins(self.to.succ_opt().unwrap_or(self.to)) }
    }

    fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// As many days just before.
    fn previous(self) -> Self {
        let to = self.from.pred_opt().unwrap_or(self.from);
        Self { from: self.from.checked_sub_days(Days::new(self.days().unsigned_abs())).unwrap_or(self.from), to }
    }
}

/// What was counted of late. The keys hold the time; the rest only bounds the memory.
pub struct Counted {
    periods: Cache<(Range, i64), Arc<Period>>,
    catalogue: Cache<i64, CatalogueHealth>,
    sold: sold::Remembered,
}

impl Default for Counted {
    fn default() -> Self {
        const KEPT: Duration = Duration::from_secs(60);
        Self {
            periods: Cache::builder().max_capacity(50).time_to_live(KEPT).build(),
            catalogue: Cache::builder().max_capacity(2).time_to_live(KEPT).build(),
            sold: sold::Remembered::default(),
        }
    }
}

/// Counts with the same key are the same count.
fn moment(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(GOOD_FOR_SECONDS)
}

/// Figures for the back office.
#[utoipa::path(tag = "admin", operation_id = "dashboard", security(("admin" = []), ("admin_cookie" = [])), params(DashboardQuery),
    responses((status = 200, description = "The figures.", body = Success<Dashboard>)))]
#[get("/api/admin/dashboard")]
pub async fn dashboard(state: State, _admin: Admin, query: Query<DashboardQuery>) -> ApiResult<Success<Dashboard>> {
    let now = state.clock.now();
    let to = query.to.unwrap_or_else(|| business_date(now));
    let range = query.from.map_or_else(|| Range::until(to), |from| Range { from, to });
    if !(1..=MAX_DAYS).contains(&range.days()) {
        return Err(ApiError::invalid(
            "from",
            "range",
            "Rentang paling panjang sepuluh tahun, dan tanggal awal tidak boleh setelah tanggal akhir.",
        ));
    }
    let period = state.counted.periods.try_get_with((range, moment(now)), count(&state, range, now));
    // Side by side, on connections of their own.
    let (period, now) = tokio::join!(period, read_now(&state, range, now));
    let period = period.map_err(ApiError::shared)?;
    Ok(Success::new(Dashboard { now: now?, period: Period::clone(&period) }))
}

/// Has the dashboard at hand, now and every hour. Ends when the pool is closed.
pub async fn run(state: Arc<AppState>) {
    const EVERY: Duration = Duration::from_secs(3_600);
    while !state.db.is_closed() {
        if let Err(error) = warm(&state).await
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

/// Counts what is looked at first, so that nobody waits for days that are not remembered yet.
async fn warm(state: &AppState) -> ApiResult<()> {
    let now = state.clock.now();
    count(state, Range::until(business_date(now)), now).await?;
    Ok(())
}

async fn count(state: &AppState, range: Range, now: DateTime<Utc>) -> ApiResult<Arc<Period>> {
    let (span, before) = (range.span(), range.previous());
    let sold = async {
        let mut conn = state.db.acquire().await?;
        let days = days::by_status(&mut conn, range.from, range.to).await?;
        let products = state.counted.sold.top_products(&mut conn, &days).await?;
        Ok::<_, ApiError>((days, products))
    };
    let rest = async {
        let mut conn = state.db.acquire().await?;
        let shops = store::by_shop(&mut conn, span).await?;
        let earlier = days::by_status(&mut conn, before.from, before.to).await?;
        let minutes = store::minutes_to_approval(&mut conn, span).await?;
        let messages = store::messages(&mut conn, span).await?;
        Ok::<_, ApiError>((shops, earlier, minutes, messages))
    };
    let ((days, top_products), (shops, earlier, minutes_to_approval, messages)) = tokio::try_join!(sold, rest)?;
    Ok(Arc::new(Period {
        from: range.from,
        to: range.to,
        as_of: now,
        orders: fold::orders(&days),
        revenue: fold::revenue(&days),
        previous: PreviousPeriod { from: before.from, to: before.to, orders: fold::orders(&earlier), revenue: fold::revenue(&earlier) },
        by_status: fold::by_status(&days),
        by_day: fold::by_day(&days, range.from, range.to),
        top_products,
        top_shops: fold::top_shops(&shops),
        by_sales: fold::by_sales(&shops),
        minutes_to_approval,
        messages,
    }))
}

async fn read_now(state: &AppState, range: Range, now: DateTime<Utc>) -> ApiResult<Now> {
    let mut conn = state.db.acquire().await?;
    let settings = state.settings.read(&mut conn).await?;
    let pending = store::pending(&mut conn).await?;
    let catalogue = async { ApiResult::Ok(store::catalogue(&mut conn).await?) };
    let catalogue = state.counted.catalogue.try_get_with(moment(now), catalogue).await.map_err(ApiError::shared)?;
    Ok(Now {
        pending_orders: pending.orders,
        oldest_pending_at: pending.oldest,
        catalogue,
        stock_alerts: store::stock_alerts(&mut conn, settings.low_stock_threshold).await?,
        gateways: store::gateways(&mut conn, range.span(), now).await?,
        reconciliation: reconciliation::standing(&mut conn, now).await?,
    })
}
