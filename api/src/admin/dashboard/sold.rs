//! What was sold of each product, day by day, remembered in the process.
//!
//! Summing the lines of a month is most of a dashboard's work, and nearly all of its days are over. A day's sums are good as
//! long as it has as many orders, and as many refused ones, as when they were read: lines never change, an order that was
//! refused stays refused, and both numbers only grow.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use moka::sync::Cache;
use sqlx::PgConnection;

use super::dto::TopProduct;
use super::store;
use crate::orders::days::DayStatus;
use crate::platform::http::ApiResult;
use crate::platform::money::Money;

/// The most that days may take in memory, in bytes: half a year of a thousand orders a day.
const CAPACITY: u64 = 16 * 1024 * 1024;
/// How many products are named.
const TOP: usize = 10;

/// What the numbers of a day were when its lines were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Stamp {
    orders: i64,
    refused: i64,
}

/// A product on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sold {
    pub product_id: i64,
    pub qty: i32,
    /// In sen, a hundredth of a Rupiah.
    pub amount: i64,
}

#[derive(Debug)]
struct Day {
    stamp: Stamp,
    sold: Vec<Sold>,
}

/// The days this process remembers.
pub(super) struct Remembered(Cache<NaiveDate, Arc<Day>>);

impl Default for Remembered {
    fn default() -> Self {
        let weigh = |_: &NaiveDate, day: &Arc<Day>| u32::try_from(day.sold.len() * size_of::<Sold>() + 100).unwrap_or(u32::MAX);
        Self(Cache::builder().max_capacity(CAPACITY).weigher(weigh).build())
    }
}

impl Remembered {
    /// The products that brought most on the days of `rows`, which must have been read just before on the same connection.
    pub async fn top_products(&self, conn: &mut PgConnection, rows: &[DayStatus]) -> ApiResult<Vec<TopProduct>> {
        let stamps = stamps(rows);
        let mut days: Vec<Arc<Day>> = Vec::with_capacity(stamps.len());
        let mut missing = Vec::new();
        for (day, stamp) in &stamps {
            match self.0.get(day).filter(|known| known.stamp == *stamp) {
                Some(known) => days.push(known),
                None => missing.push(*day),
            }
        }
        // What is read now is no older than its stamp: the worst that can happen is that it is read once more.
        let mut read = store::sold_on(conn, &missing).await?;
        for day in missing {
            let sold = read.remove(&day).unwrap_or_default();
            let known = Arc::new(Day { stamp: stamps.get(&day).copied().unwrap_or_default(), sold });
            self.0.insert(day, known.clone());
            days.push(known);
        }
        let best = best(days.iter().flat_map(|day| &day.sold));
        let names = store::names(conn, &best.iter().map(|sold| sold.0).collect::<Vec<_>>()).await?;
        let named = best.into_iter().filter_map(|(id, qty, amount)| {
            let (code, name) = names.get(&id)?.clone();
            Some(TopProduct { id, code, name, qty, revenue: Money::sen(amount) })
        });
        Ok(named.collect())
    }
}

/// The numbers of each day that has orders.
fn stamps(rows: &[DayStatus]) -> HashMap<NaiveDate, Stamp> {
    let mut stamps: HashMap<NaiveDate, Stamp> = HashMap::new();
    for row in rows {
        let stamp = stamps.entry(row.day).or_default();
        stamp.orders += row.orders;
        if !row.status.is_revenue() {
            stamp.refused += row.orders;
        }
    }
    stamps
}

/// Id, quantity and amount of the products that brought most, the best first.
fn best<'a>(sold: impl Iterator<Item = &'a Sold>) -> Vec<(i64, i64, i64)> {
    let mut sums: HashMap<i64, (i64, i64)> = HashMap::new();
    for Sold { product_id, qty, amount } in sold {
        let sum = sums.entry(*product_id).or_default();
        sum.0 += i64::from(*qty);
        sum.1 += amount;
    }
    let mut sums: Vec<_> = sums.into_iter().map(|(id, (qty, amount))| (id, qty, amount)).collect();
    let rank = |&(id, _, amount): &(i64, i64, i64)| (std::cmp::Reverse(amount), id);
    if sums.len() > TOP {
        sums.select_nth_unstable_by_key(TOP, rank);
        sums.truncate(TOP);
    }
    sums.sort_unstable_by_key(rank);
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_amount_is_ranked_by_id() {
        let sold = [(3, 1, 50), (1, 1, 20), (2, 2, 30), (1, 4, 30)].map(|(product_id, qty, amount)| Sold { product_id, qty, amount });
        assert_eq!(best(sold.iter()), [(1, 5, 50), (3, 1, 50), (2, 2, 30)]);
    }

    proptest! {
        #[test]
        fn the_best_are_those_a_full_sort_puts_first(lines in proptest::collection::vec((0i64..40, 1i32..9, 0i64..50), 0..300)) {
            let sold: Vec<Sold> = lines.iter().map(|&(product_id, qty, amount)| Sold { product_id, qty, amount }).collect();
            let mut all: Vec<(i64, i64)> = (0..40)
                .map(|id| (id, sold.iter().filter(|s| s.product_id == id).map(|s| s.amount).sum()))
                .filter(|(id, _)| sold.iter().any(|s| s.product_id == *id))
                .collect();
            all.sort_by_key(|&(id, amount)| (std::cmp::Reverse(amount), id));
            all.truncate(TOP);
            prop_assert_eq!(best(sold.iter()).into_iter().map(|(id, _, amount)| (id, amount)).collect::<Vec<_>>(), all);
        }
    }
}
