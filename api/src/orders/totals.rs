//! How long the back office's list of orders is, without counting it for each page.
//!
//! By status and day, which is what is asked all day, counters tell that triggers keep (`order_days`): exact, and as fast in a
//! million orders as in a hundred. The same counters say on which day a deep page begins, so that it need not be walked to.
//! Other filters are counted once, exactly, and remembered until an order is placed or moves; while notices don't arrive
//! nothing is remembered.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::NaiveDate;
use moka::sync::Cache;
use sqlx::PgConnection;

use super::store::{self, Filter, Stretch};
use crate::platform::bus::{Bus, Topic};
use crate::platform::http::Page;

/// What this process remembers of the lengths of lists.
pub struct Totals {
    bus: Bus,
    /// Grows with every notice: what was counted before one must not be remembered after it.
    generation: Arc<AtomicU64>,
    remembered: Cache<Filter, i64>,
}

impl Totals {
    pub fn new(bus: &Bus) -> Self {
        // The time to live is a net: what a filter names (a shop's sales person) may change without an order.
        let remembered: Cache<Filter, i64> = Cache::builder().max_capacity(500).time_to_live(Duration::from_secs(60)).build();
        let totals = Self { bus: bus.clone(), generation: Arc::default(), remembered: remembered.clone() };
        let generation = totals.generation.clone();
        bus.subscribe(Topic::Orders, move |_| {
            generation.fetch_add(1, Ordering::SeqCst);
            remembered.invalidate_all();
        });
        totals
    }

    /// How many orders pass the filter.
    pub(super) async fn of(&self, conn: &mut PgConnection, filter: &Filter) -> Result<i64, sqlx::Error> {
        if filter.is_counted() {
            return store::counts_total(conn, filter).await;
        }
        match filter.mapping_problem {
            // Mappings change without any order changing. Those without one are few; the others are the rest.
            Some(true) => store::count(conn, filter).await,
            Some(false) => {
                let all = Filter { mapping_problem: None, ..filter.clone() };
                let few = Filter { mapping_problem: Some(true), ..filter.clone() };
                Ok(Box::pin(self.of(conn, &all)).await? - store::count(conn, &few).await?)
            }
            None => self.counted_once(conn, filter).await,
        }
    }

    async fn counted_once(&self, conn: &mut PgConnection, filter: &Filter) -> Result<i64, sqlx::Error> {
        let generation = self.generation.load(Ordering::SeqCst);
        if self.bus.is_live()
            && let Some(total) = self.remembered.get(filter)
        {
            return Ok(total);
        }
        let total = store::count(conn, filter).await?;
        if self.bus.is_live() && self.generation.load(Ordering::SeqCst) == generation {
            self.remembered.insert(filter.clone(), total);
            // A notice between the look and the insert.
            if self.generation.load(Ordering::SeqCst) != generation {
                self.remembered.invalidate(filter);
            }
        }
        Ok(total)
    }
}

/// Where a page of the list by time begins: whole days before it are skipped. `days`: orders of each day, in the list's order.
pub(super) fn skip_days(days: impl Iterator<Item = (NaiveDate, i64)>, page: Page) -> Stretch {
    let mut offset = page.offset();
    for (day, orders) in days {
        if offset < orders {
            return Stretch { limit: page.limit(), offset, day: Some(day) };
        }
        offset -= orders;
    }
    // Past the end.
    Stretch { limit: 0, offset: 0, day: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: usize) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(n as u64)
    }

    proptest! {
        /// The skipped days and the offset that is left are what the page's offset was.
        #[test]
        fn no_order_is_skipped_or_shown_twice(orders in proptest::collection::vec(1i64..50, 0..40), page in 1i64..80, per_page in 1i64..30) {
            let page = Page { page, per_page };
            let days: Vec<_> = orders.iter().enumerate().map(|(n, orders)| (day(n), *orders)).collect();
            let stretch = skip_days(days.iter().copied(), page);
            let total: i64 = orders.iter().sum();
            if page.offset() >= total {
                prop_assert_eq!(stretch.limit, 0);
            } else {
                let begins = stretch.day.unwrap();
                let before: i64 = days.iter().take_while(|(day, _)| *day != begins).map(|(_, orders)| orders).sum();
                prop_assert_eq!(before + stretch.offset, page.offset());
                prop_assert!(stretch.offset < days.iter().find(|(day, _)| *day == begins).unwrap().1);
            }
        }
    }
}
