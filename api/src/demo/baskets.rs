//! What shops put into their orders: fast movers, their own regulars, now and then anything.

use super::parts::{Part, UNMAPPED_PART};
use super::rng::Rng;
use super::shops::Shop;

/// What is needed of a sellable part to order it.
#[derive(Debug)]
pub struct Item {
    pub product_id: i64,
    pub ref_part_id: i64,
    pub code: String,
    pub name: String,
    pub category: &'static str,
    /// Rupiah.
    pub price: i64,
    pub available: i64,
    /// How well it sells.
    rank: u64,
}

#[derive(Debug, Default)]
pub struct Shelf {
    /// Best sellers first; the part that the old system does not know is not among them.
    items: Vec<Item>,
    oils: Vec<usize>,
    unmapped: Option<Item>,
}

#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub item: &'a Item,
    pub qty: i64,
}

impl Line<'_> {
    pub fn subtotal(&self) -> i64 {
        self.item.price * self.qty
    }
}

impl Shelf {
    pub fn add(&mut self, rng: &mut Rng, part: &Part, product_id: i64, ref_part_id: i64, available: i64) {
        let price = part.price.unwrap_or(0) as i64;
        let rank = part.sold * part.sold * (300 + rng.below(700)) + rng.below(50);
        let (code, name) = (part.code.clone(), part.name.clone());
        let item = Item { product_id, ref_part_id, code, name, category: part.category, price, available, rank };
        if part.code == UNMAPPED_PART {
            self.unmapped = Some(item);
        } else {
            self.items.push(item);
        }
    }

    pub fn sort(&mut self) {
        self.items.sort_unstable_by_key(|item| (std::cmp::Reverse(item.rank), item.product_id));
        self.oils = (0..self.items.len()).filter(|at| self.items[*at].category == "OIL").collect();
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// The shops in order of how much they buy, and what each buys again and again.
#[derive(Debug)]
pub struct Customers {
    regulars: Vec<Vec<usize>>,
    by_size: Vec<usize>,
    unmapped: Option<usize>,
}

impl Customers {
    pub fn new(seed: u64, shops: &[Shop], shelf: &Shelf) -> Self {
        let mut rng = Rng::new(seed, "customers");
        let regulars = shops.iter().map(|_| (0..60).map(|_| rng.skewed_index(shelf.items.len())).collect()).collect();
        let mut by_size: Vec<usize> = (0..shops.len()).filter(|at| shops[*at].sales_id.is_some()).collect();
        rng.shuffle(&mut by_size);
        Self { regulars, by_size, unmapped: shops.iter().position(|shop| shop.sales_id.is_none()) }
    }

    pub fn is_empty(&self) -> bool {
        self.by_size.is_empty()
    }

    /// Large shops order more often.
    pub fn next(&self, rng: &mut Rng) -> usize {
        let (one, other) = (rng.index(self.by_size.len()), rng.index(self.by_size.len()));
        self.by_size[one.min(other)]
    }

    pub fn unmapped(&self) -> Option<usize> {
        self.unmapped
    }

    /// The lines of one order, each product once, in the order they went into the cart.
    pub fn fill<'a>(&self, rng: &mut Rng, shop: usize, shelf: &'a Shelf, lines: &mut Vec<Line<'a>>) {
        let oil_run = rng.percent(17) && shelf.oils.len() >= 8;
        let wanted = if oil_run { 5 + rng.index(8) } else { usual_length(rng) };
        lines.clear();
        if Some(shop) == self.unmapped {
            lines.extend(shelf.unmapped.as_ref().map(|item| Line { item, qty: 1 }));
        }
        let regulars = &self.regulars[shop];
        for _ in 0..wanted * 4 {
            if lines.len() >= wanted {
                break;
            }
            let at = if oil_run && rng.percent(80) {
                shelf.oils[rng.skewed_index(shelf.oils.len())]
            } else if rng.percent(55) {
                regulars[rng.skewed_index(regulars.len())]
            } else {
                rng.skewed_index(shelf.items.len())
            };
            let item = &shelf.items[at];
            if lines.iter().all(|line| line.item.product_id != item.product_id) {
                lines.push(Line { item, qty: quantity(rng, item) });
            }
        }
    }
}

/// 5 to 60, mostly under 25.
fn usual_length(rng: &mut Rng) -> usize {
    let u = rng.unit();
    5 + (18.0 * u * u) as usize + if rng.percent(7) { rng.index(36) } else { 0 }
}

fn quantity(rng: &mut Rng, item: &Item) -> i64 {
    match (item.category, item.price) {
        ("OIL", 0..150_000) => rng.pick(&[6, 12, 12, 24, 24, 24, 48], 12),
        ("GMO" | "SPLG", 0..50_000) => rng.pick(&[5, 10, 10, 20, 24], 10),
        (_, 0..10_000) => rng.pick(&[5, 10, 10, 20, 25, 50], 10),
        (_, 10_000..60_000) => rng.pick(&[2, 3, 5, 5, 10, 12], 5),
        (_, 60_000..250_000) => rng.pick(&[1, 2, 2, 3, 5], 2),
        _ => rng.pick(&[1, 1, 1, 2], 1),
    }
}

/// More lines of oil than of all else, or fewer; at a tie the first line decides.
pub fn order_type(lines: &[Line]) -> &'static str {
    let is_oil = |line: &Line| line.item.category == "OIL";
    let oils = lines.iter().filter(|line| is_oil(line)).count();
    match (oils * 2).cmp(&lines.len()) {
        std::cmp::Ordering::Greater => "Oli Regular",
        std::cmp::Ordering::Less => "Other",
        std::cmp::Ordering::Equal if lines.first().is_some_and(is_oil) => "Oli Regular",
        std::cmp::Ordering::Equal => "Other",
    }
}
