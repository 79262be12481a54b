//! When orders come in and what becomes of each: business days and hours, an admin who works through the
//! queue several times a day, an old system that answers later. No lines, no money.

use super::calendar::{next_sitting, working_time};
use super::clock::{day_of, day_start, second_of_day, weekday, year_of};
use super::rng::Rng;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesOrder {
    /// Position among all sales orders, from 0.
    pub index: i64,
    pub year: i32,
    pub number: i64,
    pub submitted_at: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    Pending,
    Cancelled {
        at: i64,
        reason: &'static str,
    },
    RejectedByAdmin {
        at: i64,
        reason: &'static str,
    },
    Submitted(SalesOrder),
    /// `decided_at` is the old system's time, `read_at` when PMO read it back.
    Approved {
        so: SalesOrder,
        decided_at: i64,
        read_at: i64,
    },
    RejectedByOldSystem {
        so: SalesOrder,
        decided_at: i64,
        read_at: i64,
        reason: &'static str,
    },
}

impl Fate {
    pub fn sales_order(&self) -> Option<&SalesOrder> {
        match self {
            Self::Submitted(so) | Self::Approved { so, .. } | Self::RejectedByOldSystem { so, .. } => Some(so),
            Self::Pending | Self::Cancelled { .. } | Self::RejectedByAdmin { .. } => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// From 0, oldest first.
    pub index: usize,
    /// How many orders are younger.
    pub younger: usize,
    pub created_at: i64,
    pub year: i32,
    pub number: i64,
    pub fate: Fate,
}

/// Orders so young that nobody has looked at them, and then those still with the old system; of few orders, few.
const PENDING: usize = 27;
const WITH_OLD_SYSTEM: usize = 45;

/// The last order of the shop that the old system does not know; it can only wait.
pub const UNMAPPED_ORDER: usize = 9;

/// How many orders come in by hour.
const HOURS: [(i64, u64); 16] = [
    (6, 1),
    (7, 4),
    (8, 9),
    (9, 13),
    (10, 14),
    (11, 11),
    (12, 7),
    (13, 8),
    (14, 11),
    (15, 10),
    (16, 8),
    (17, 5),
    (18, 3),
    (19, 3),
    (20, 2),
    (21, 1),
];
const HOURS_TOTAL: u64 = 110;

/// The highest number of one kind in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serial {
    pub kind: &'static str,
    pub prefix: &'static str,
    pub year: i32,
    pub last: i64,
}

#[derive(Debug)]
pub struct Planner {
    rng: Rng,
    now: i64,
    orders: usize,
    pending: usize,
    with_old_system: usize,
    first_day: i64,
    /// The share of all orders that are in by the end of each day, cumulated.
    by_day: Vec<u64>,
    day: usize,
    of_day: std::vec::IntoIter<i64>,
    made: usize,
    decided: i64,
    pace: i64,
    orders_of_year: Vec<(i32, i64)>,
    so_of_year: Vec<(i32, i64)>,
    sales_orders: i64,
}

impl Planner {
    pub fn new(seed: u64, orders: usize, days: usize, now: i64) -> Self {
        let mut rng = Rng::new(seed, "plan");
        let today = day_of(now);
        let first_day = today - days as i64 + 1;
        let mut sum = 0;
        let by_day = (first_day..=today)
            .map(|day| {
                const WEEK: [u64; 7] = [130, 120, 115, 115, 125, 80, 8];
                let full = WEEK[weekday(day) as usize] * (85 + rng.below(31)) * HOURS_TOTAL;
                sum += if day == today { full * hours_until(second_of_day(now)) / HOURS_TOTAL } else { full };
                sum
            })
            .collect();
        let per_day = (orders / days.max(1)) as i64;
        Self {
            rng,
            now,
            orders,
            pending: PENDING.min(orders / 4),
            with_old_system: (PENDING + WITH_OLD_SYSTEM).min(orders / 3),
            first_day,
            by_day,
            day: 0,
            of_day: Vec::new().into_iter(),
            made: 0,
            decided: i64::MIN / 2,
            pace: (18_000 / (per_day + 1)).clamp(1, 60),
            orders_of_year: Vec::new(),
            so_of_year: Vec::new(),
            sales_orders: 0,
        }
    }

    /// The highest numbers. Complete once all are planned.
    pub fn serials(&self) -> Vec<Serial> {
        let of = |kind, prefix, years: &[(i32, i64)]| -> Vec<Serial> {
            years.iter().map(|(year, last)| Serial { kind, prefix, year: *year, last: *last }).collect()
        };
        [of("order", "ORD", &self.orders_of_year), of("so_datapart", "POD-PD", &self.so_of_year)].concat()
    }

    fn next_time(&mut self) -> Option<i64> {
        loop {
            if let Some(at) = self.of_day.next() {
                return Some(at);
            }
            let all = (*self.by_day.last()?).max(1);
            let upto = *self.by_day.get(self.day)?;
            let last = self.day + 1 == self.by_day.len();
            let wanted = if last { self.orders } else { (upto as u128 * self.orders as u128 / u128::from(all)) as usize };
            let day = self.first_day + self.day as i64;
            let mut times: Vec<i64> = (self.made..wanted).map(|_| self.time_in(day)).collect();
            times.sort_unstable();
            self.made = self.made.max(wanted);
            self.day += 1;
            self.of_day = times.into_iter();
        }
    }

    fn time_in(&mut self, day: i64) -> i64 {
        for _ in 0..40 {
            let mut at = self.rng.below(HOURS_TOTAL);
            for (hour, weight) in HOURS {
                if at < weight {
                    let time = day_start(day) + hour * 3_600 + self.rng.between(0, 3_599);
                    if time <= self.now {
                        return time;
                    }
                    break;
                }
                at -= weight;
            }
        }
        // Before business hours today: any moment of it, or of yesterday evening.
        self.now - self.rng.between(0, second_of_day(self.now).max(3_600))
    }

    fn fate(&mut self, created_at: i64, younger: usize) -> Fate {
        let now = self.now;
        let roll = self.rng.below(1_000);
        if younger == UNMAPPED_ORDER.min(self.orders - 1) {
            return Fate::Pending;
        }
        if roll < 45 {
            let at = created_at + self.rng.between(240, 7_200);
            let reason = self.rng.pick(&CANCEL_REASONS, "");
            return if at <= now { Fate::Cancelled { at, reason } } else { Fate::Pending };
        }
        if roll < 95 && younger < self.pending {
            let at = created_at + (now - created_at) * self.rng.between(20, 90) / 100;
            self.decided = self.decided.max(at);
            return Fate::RejectedByAdmin { at, reason: self.rng.pick(&REJECT_REASONS, "") };
        }
        let sitting = next_sitting(created_at + 300) + self.rng.between(30, 600);
        let at = sitting.max(self.decided + self.rng.between(1, self.pace));
        if younger < self.pending || at > now {
            return Fate::Pending;
        }
        self.decided = at;
        if roll < 95 {
            return Fate::RejectedByAdmin { at, reason: self.rng.pick(&REJECT_REASONS, "") };
        }
        let year = year_of(at);
        let number = count_up(&mut self.so_of_year, year);
        let so = SalesOrder { index: self.sales_orders, year, number, submitted_at: at };
        self.sales_orders += 1;
        let decided_at = working_time(at + self.rng.between(1_800, 90_000), &mut self.rng);
        let read_at = decided_at + self.rng.between(20, 600);
        if younger < self.with_old_system || read_at > now {
            Fate::Submitted(so)
        } else if roll < 130 {
            Fate::RejectedByOldSystem { so, decided_at, read_at, reason: self.rng.pick(&OLD_SYSTEM_REASONS, "") }
        } else {
            Fate::Approved { so, decided_at, read_at }
        }
    }
}

impl Iterator for Planner {
    type Item = Planned;

    fn next(&mut self) -> Option<Planned> {
        let created_at = self.next_time()?;
        let index = self.made - self.of_day.len() - 1;
        let younger = self.orders - index - 1;
        let year = year_of(created_at);
        let number = count_up(&mut self.orders_of_year, year);
        let fate = self.fate(created_at, younger);
        Some(Planned { index, younger, created_at, year, number, fate })
    }
}

/// The next number of the year.
fn count_up(years: &mut Vec<(i32, i64)>, year: i32) -> i64 {
    match years.last_mut() {
        Some((last, number)) if *last == year => {
            *number += 1;
            *number
        }
        _ => {
            years.push((year, 1));
            1
        }
    }
}

fn hours_until(second: i64) -> u64 {
    HOURS.iter().filter(|(hour, _)| (hour + 1) * 3_600 <= second).map(|(_, weight)| weight).sum()
}

const CANCEL_REASONS: [&str; 5] =
    ["Salah pilih part", "Order dobel", "Salah jumlah, akan order ulang", "Pelanggan batal", "Mau ditambah dulu"];
const REJECT_REASONS: [&str; 6] = [
    "Stock tidak tersedia",
    "Masih ada tagihan yang jatuh tempo",
    "Order dobel dengan order sebelumnya",
    "Jumlah melebihi batas order toko",
    "Menunggu konfirmasi pembayaran",
    "Part sudah tidak diproduksi",
];
const OLD_SYSTEM_REASONS: [&str; 4] =
    ["Plafon kredit toko terlampaui", "Stok dialihkan ke cabang", "Harga berubah, mohon order ulang", "Pembayaran sebelumnya belum lunas"];

#[cfg(test)]
mod tests;
