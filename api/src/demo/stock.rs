//! Stock by month, as the old system keeps it: available = (on hand - booked) - minimum.

use super::parts::Part;
use super::rng::Rng;

#[derive(Debug, Clone, Copy)]
pub struct Month {
    pub on_hand: i64,
    pub booked: i64,
}

#[derive(Debug, Clone)]
pub struct Stock {
    pub minimum: Option<i64>,
    /// The current month and the two before it. A month without a row is missing; at least one is there.
    pub months: [Option<Month>; 3],
}

impl Stock {
    /// From the newest row there is.
    pub fn available(&self) -> i64 {
        let newest = self.months.iter().flatten().next();
        newest.map_or(0, |month| month.on_hand - month.booked - self.minimum.unwrap_or(0))
    }
}

pub fn stock_of(rng: &mut Rng, part: &Part) -> Stock {
    let fast = part.sold >= 30;
    let minimum = match rng.below(100) {
        0 => None,
        _ if fast => Some(rng.between(2, 24)),
        1..36 => Some(rng.between(1, 3)),
        _ => Some(0),
    };
    let floor = minimum.unwrap_or(0);
    let most = match part.price.unwrap_or(0) {
        0..20_000 => 400,
        20_000..100_000 => 120,
        100_000..500_000 => 40,
        _ => 10,
    };
    let usual = if fast { most * 3 } else { most };
    let current = match (part.is_sellable(), rng.below(100)) {
        (true, 0..60) | (false, 0..12) => {
            let free = 1 + rng.skewed_index(usual as usize) as i64;
            let booked = if rng.percent(35) { rng.between(0, free) } else { 0 };
            Month { on_hand: floor + free + booked, booked }
        }
        (true, 60..70) => {
            let on_hand = rng.between(0, floor + 4);
            Month { on_hand, booked: on_hand + rng.between(0, 6) }
        }
        (true, 70..76) => Month { on_hand: floor, booked: 0 },
        _ => Month { on_hand: 0, booked: 0 },
    };
    let mut earlier = || Month { on_hand: rng.between(0, 2 * current.on_hand + 3), booked: rng.between(0, 2) };
    let months = [Some(current), Some(earlier()), Some(earlier())];
    let [current, last, before] = months;
    let months = match rng.below(100) {
        0..2 => [None, current, before],
        2 => [None, None, current],
        3..6 => [current, None, before],
        6..8 => [current, last, None],
        _ => months,
    };
    Stock { minimum, months }
}
