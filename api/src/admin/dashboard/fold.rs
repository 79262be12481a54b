//! From rows to figures: what is read once is shown by status and by day, by shop and by sales person.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::dto::{DayFigures, SalesFigures, StatusCount, TopShop};
use super::store::ShopFigures;
use crate::orders::days::DayStatus;
use crate::platform::money::Money;

/// How many orders were placed.
pub(super) fn orders(rows: &[DayStatus]) -> i64 {
    rows.iter().map(|row| row.orders).sum()
}

/// What they brought.
pub(super) fn revenue(rows: &[DayStatus]) -> Money {
    rows.iter().filter(|row| row.status.is_revenue()).map(|row| row.amount).sum()
}

/// By status, in the order of their names.
pub(super) fn by_status(rows: &[DayStatus]) -> Vec<StatusCount> {
    let mut counts: BTreeMap<&str, StatusCount> = BTreeMap::new();
    for row in rows {
        let count = counts.entry(row.status.as_str()).or_insert(StatusCount { status: row.status, orders: 0, amount: Money::ZERO });
        count.orders += row.orders;
        count.amount = count.amount + row.amount;
    }
    counts.into_values().collect()
}

/// One entry for each day of the range.
pub(super) fn by_day(rows: &[DayStatus], from: NaiveDate, to: NaiveDate) -> Vec<DayFigures> {
    let mut figures: BTreeMap<NaiveDate, (i64, Money)> = BTreeMap::new();
    for row in rows {
        let (orders, revenue) = figures.entry(row.day).or_default();
        *orders += row.orders;
        if row.status.is_revenue() {
            *revenue = *revenue + row.amount;
        }
    }
    from.iter_days()
        .take_while(|day| *day <= to)
        .map(|day| {
            let (orders, revenue) = figures.get(&day).copied().unwrap_or_default();
            DayFigures { day, orders, revenue }
        })
        .collect()
}

/// The first ten shops.
pub(super) fn top_shops(shops: &[ShopFigures]) -> Vec<TopShop> {
    let top = |shop: &ShopFigures| TopShop {
        id: shop.id,
        code: shop.code.clone(),
        name: shop.name.clone(),
        orders: shop.orders,
        revenue: shop.revenue,
    };
    shops.iter().take(10).map(top).collect()
}

/// The sales people of all shops, who sold most first.
pub(super) fn by_sales(shops: &[ShopFigures]) -> Vec<SalesFigures> {
    let mut figures: BTreeMap<Option<i64>, SalesFigures> = BTreeMap::new();
    for shop in shops {
        let (code, name) = (shop.sales_code.clone(), shop.sales_name.clone());
        let sales = figures.entry(shop.sales_id).or_insert(SalesFigures {
            id: shop.sales_id,
            code,
            name,
            shops: 0,
            orders: 0,
            revenue: Money::ZERO,
        });
        sales.shops += 1;
        sales.orders += shop.orders;
        sales.revenue = sales.revenue + shop.revenue;
    }
    let mut figures: Vec<_> = figures.into_values().collect();
    figures.sort_by_key(|sales| std::cmp::Reverse(sales.revenue));
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::orders::OrderStatus;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row(on: &str, status: OrderStatus, orders: i64, amount: i64) -> DayStatus {
        DayStatus { day: day(on), status, orders, amount: Money::rupiah(amount) }
    }

    #[test]
    fn days_without_orders_are_there_and_refused_orders_are_no_revenue() {
        let rows = [
            row("2026-11-01", OrderStatus::Approved, 2, 500),
            row("2026-11-01", OrderStatus::Rejected, 1, 70),
            row("2026-11-03", OrderStatus::Approved, 1, 30),
        ];
        let figures = by_day(&rows, day("2026-11-01"), day("2026-11-03"));
        let read: Vec<_> = figures.iter().map(|day| (day.orders, day.revenue)).collect();
        assert_eq!(read, [(3, Money::rupiah(500)), (0, Money::ZERO), (1, Money::rupiah(30))]);
        let statuses: Vec<_> = by_status(&rows).into_iter().map(|count| (count.status, count.orders, count.amount)).collect();
        assert_eq!(statuses, [(OrderStatus::Approved, 3, Money::rupiah(530)), (OrderStatus::Rejected, 1, Money::rupiah(70))]);
    }

    #[test]
    fn sales_people_have_what_their_shops_have() {
        let shop = |id: i64, sales_id: Option<i64>, revenue: i64| ShopFigures {
            id,
            code: format!("TK{id}"),
            name: String::new(),
            sales_id,
            sales_code: sales_id.map(|id| format!("S{id}")),
            sales_name: None,
            orders: 1,
            revenue: Money::rupiah(revenue),
        };
        let shops = [shop(1, Some(7), 50), shop(2, None, 45), shop(3, Some(8), 40), shop(4, Some(8), 30)];
        let read: Vec<_> = by_sales(&shops).into_iter().map(|sales| (sales.id, sales.shops, sales.revenue)).collect();
        assert_eq!(read, [(Some(8), 2, Money::rupiah(70)), (Some(7), 1, Money::rupiah(50)), (None, 1, Money::rupiah(45))]);
        assert_eq!(top_shops(&shops).len(), 4);
    }
}
