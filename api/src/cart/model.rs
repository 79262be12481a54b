//! A cart's figures: pure, no SQL and no HTTP.

use chrono::{DateTime, Utc};

use crate::platform::money::Money;

/// A line as the cart has it, with what the catalogue says of its product now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: i64,
    pub product_id: i64,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    pub qty: i32,
    /// What the shop saw when it put the line in or last changed it.
    pub seen_price: Money,
    /// What it costs now.
    pub price: Money,
    pub discount: Money,
    /// Pieces the old system has free; never below 0.
    pub available: i32,
    /// When `available` was copied; `None`: it is what the old system says now.
    pub stock_as_of: Option<DateTime<Utc>>,
    /// Active and priced.
    pub orderable: bool,
}

/// What the shop should know about a line before it orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    PriceChanged,
    NotOrderable,
    OutOfStock,
    /// Some are there, but fewer than wanted.
    StockShort,
}

impl Line {
    pub fn subtotal(&self) -> Money {
        if self.orderable { self.price.times(self.qty) - self.discount } else { Money::ZERO }
    }

    pub fn notices(&self) -> Vec<Notice> {
        if !self.orderable {
            return vec![Notice::NotOrderable];
        }
        let mut notices = Vec::new();
        if self.price != self.seen_price {
            notices.push(Notice::PriceChanged);
        }
        if self.available < 1 {
            notices.push(Notice::OutOfStock);
        } else if self.available < self.qty {
            notices.push(Notice::StockShort);
        }
        notices
    }
}

/// What a set of lines comes to. Lines that can't be ordered count for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub lines: usize,
    pub qty: i64,
    pub total_amount: Money,
    pub discount_amount: Money,
    pub grand_total: Money,
}

impl Totals {
    pub fn of(lines: &[Line]) -> Self {
        let mut totals = Self::default();
        for line in lines.iter().filter(|line| line.orderable) {
            totals.lines += 1;
            totals.qty += i64::from(line.qty);
            totals.total_amount = totals.total_amount + line.price.times(line.qty);
            totals.discount_amount = totals.discount_amount + line.discount;
        }
        totals.grand_total = totals.total_amount - totals.discount_amount;
        totals
    }
}

/// Whether the cart is no longer what the shop put together: checkout then needs the total it agreed to.
pub fn needs_confirmation(lines: &[Line]) -> bool {
    lines.iter().any(|line| !line.orderable || line.price != line.seen_price)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(qty: i32, price: i64) -> Line {
        Line {
            id: 1,
            product_id: 1,
            code: "06455K59A71".into(),
            name: "PAD SET,FR BRAKE".into(),
            category: Some("BRAKE".into()),
            qty,
            seen_price: Money::rupiah(price),
            price: Money::rupiah(price),
            discount: Money::ZERO,
            available: 100,
            stock_as_of: None,
            orderable: true,
        }
    }

    #[test]
    fn a_line_says_what_changed() {
        let unchanged = line(2, 45_000);
        assert_eq!(unchanged.notices(), []);
        let dearer = Line { price: Money::rupiah(50_000), ..line(2, 45_000) };
        assert_eq!(dearer.notices(), [Notice::PriceChanged]);
        let gone = Line { orderable: false, available: 0, ..line(2, 45_000) };
        assert_eq!(gone.notices(), [Notice::NotOrderable]);
        assert!(gone.subtotal().is_zero());
        assert_eq!(Line { available: 0, ..line(2, 1) }.notices(), [Notice::OutOfStock]);
        assert_eq!(Line { available: 1, ..line(2, 1) }.notices(), [Notice::StockShort]);
        assert!(!needs_confirmation(&[unchanged.clone(), Line { available: 0, ..line(1, 1) }]));
        assert!(needs_confirmation(&[unchanged.clone(), dearer]));
        assert!(needs_confirmation(&[unchanged, gone]));
    }

    proptest! {
        #[test]
        fn totals_are_the_sum_of_the_orderable_lines(lines in prop::collection::vec((1i32..=9_999, 1i64..=9_999_999, 0i64..=100, any::<bool>()), 0..80)) {
            let lines: Vec<Line> = lines.into_iter()
                .map(|(qty, price, discount, orderable)| Line { discount: Money::rupiah(discount.min(price)), orderable, ..line(qty, price) })
                .collect();
            let totals = Totals::of(&lines);
            prop_assert_eq!(totals.grand_total, lines.iter().map(Line::subtotal).sum::<Money>());
            prop_assert_eq!(totals.grand_total, totals.total_amount - totals.discount_amount);
            prop_assert_eq!(totals.lines, lines.iter().filter(|l| l.orderable).count());
        }
    }
}
