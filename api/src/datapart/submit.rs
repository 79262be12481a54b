//! Handing an order over: one sales order with its lines, in the caller's transaction.

use chrono::{DateTime, Datelike, Months, Utc};
use sqlx::PgConnection;

use super::order_type::order_type;
use super::store;
use crate::platform::clock::business_date;
use crate::platform::http::{ApiError, ApiResult};
use crate::platform::money::Money;

/// What the old system is to get; ids are its own.
#[derive(Debug)]
pub struct SalesOrder {
    /// `tblsalesman.id`
    pub salesman: i64,
    /// `tbltoko.id`
    pub toko: i64,
    pub grand_total: Money,
    /// `keterangan`
    pub remark: String,
    /// In the order in which they were put into the cart.
    pub lines: Vec<OrderLine>,
}

#[derive(Debug)]
pub struct OrderLine {
    /// `tblpart_id.id`
    pub part: i64,
    pub price: Money,
    pub qty: i32,
    pub subtotal: Money,
    pub is_oil: bool,
}

/// The sales order that was written.
#[derive(Debug)]
pub struct Submitted {
    pub id: i64,
    /// `YYYY/NNNNNN/POD-PD`
    pub number: String,
    pub jenis_so: &'static str,
}

/// How often a number may turn out to be taken by the old system between our look and our insert.
const ATTEMPTS: usize = 20;

/// Writes the sales order. If the transaction is rolled back nothing is written and the number is given back.
pub async fn submit(tx: &mut PgConnection, order: &SalesOrder, now: DateTime<Utc>) -> ApiResult<Submitted> {
    let date = business_date(now);
    let year = date.year();
    let due = date.checked_add_months(Months::new(1)).unwrap_or(date);
    let jenis_so = order_type(&order.lines.iter().map(|line| line.is_oil).collect::<Vec<_>>());
    // The old system may hold its tables for a minute; whoever approves is told at once.
    sqlx::query("SET LOCAL lock_timeout = '1500ms'").execute(&mut *tx).await?;
    for _ in 0..ATTEMPTS {
        let number = so_number(year, store::next_number(tx, year, now).await?);
        if let Some(id) = store::insert_header(tx, &number, jenis_so, date, due, order).await? {
            store::insert_lines(tx, id, &order.lines).await?;
            return Ok(Submitted { id, number, jenis_so });
        }
        // The old system has this number: skip what it has taken.
        store::skip_taken(tx, year, now).await?;
    }
    Err(ApiError::internal(anyhow::anyhow!("no free sales order number for {year} after {ATTEMPTS} attempts")))
}

/// `no_so`: six digits, so that numbers of a year sort as they count.
pub fn so_number(year: i32, number: i32) -> String {
    format!("{year}/{number:06}/POD-PD")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_looks_as_in_the_old_system() {
        assert_eq!(so_number(2025, 123), "2025/000123/POD-PD");
    }

    proptest! {
        #[test]
        fn numbers_sort_as_they_count_and_give_their_digits_back(year in 2000..=9_999i32, a in 1..=999_999i32, b in 1..=999_999i32) {
            let (first, second) = (so_number(year, a), so_number(year, b));
            prop_assert_eq!(first.cmp(&second), a.cmp(&b));
            // What the store reads the highest number from.
            prop_assert_eq!(first[5..11].parse::<i32>().unwrap(), a);
            prop_assert_eq!(first.len(), 18);
        }
    }
}
