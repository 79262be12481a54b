//! When something happens by itself. Pure; clocks on the wall are Jakarta's.

use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveTime, Utc};

use crate::platform::clock::{business_date, moment_of};

/// A rule whose turns follow each other for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// Every so many minutes, counted from the full hour where that is possible.
    Minutes(u32),
    /// Every day at this time.
    Daily(NaiveTime),
    /// On the first of every month at this time.
    Monthly(NaiveTime),
}

impl Timing {
    /// The turn that is on: the newest that has begun.
    pub fn slot(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Minutes(minutes) => {
                let length = i64::from(minutes.max(1)) * 60;
                DateTime::from_timestamp(now.timestamp().div_euclid(length) * length, 0).unwrap_or(now)
            }
            Self::Daily(time) => {
                let today = business_date(now);
                let slot = moment_of(today.and_time(time));
                let yesterday = || moment_of(today.checked_sub_days(Days::new(1)).unwrap_or(today).and_time(time));
                if slot <= now { slot } else { yesterday() }
            }
            Self::Monthly(time) => {
                let first = business_date(now).with_day(1).unwrap_or_else(|| business_date(now));
                let slot = moment_of(first.and_time(time));
                let month_before = || moment_of(first.checked_sub_months(Months::new(1)).unwrap_or(first).and_time(time));
                if slot <= now { slot } else { month_before() }
            }
        }
    }

    /// When the next turn begins.
    pub fn next(self, now: DateTime<Utc>) -> DateTime<Utc> {
        let slot = self.slot(now);
        match self {
            Self::Minutes(minutes) => slot + Duration::minutes(minutes.max(1).into()),
            Self::Daily(_) => slot + Duration::days(1),
            Self::Monthly(time) => {
                let day = business_date(slot);
                moment_of(day.checked_add_months(Months::new(1)).unwrap_or(day).and_time(time))
            }
        }
    }

    /// For people.
    pub fn words(self) -> String {
        match self {
            Self::Minutes(60) => "Setiap jam".to_owned(),
            Self::Minutes(minutes) => format!("Setiap {minutes} menit"),
            Self::Daily(time) => format!("Setiap hari pukul {}", time.format("%H.%M")),
            Self::Monthly(time) => format!("Setiap tanggal 1 pukul {}", time.format("%H.%M")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn turns_begin_by_the_clock_on_the_wall() {
        for (timing, now, slot, next) in [
            (Timing::Minutes(60), "2026-11-22T05:59:59Z", "2026-11-22T05:00:00Z", "2026-11-22T06:00:00Z"),
            (Timing::Minutes(5), "2026-11-22T05:05:00Z", "2026-11-22T05:05:00Z", "2026-11-22T05:10:00Z"),
            (Timing::Daily(time(3, 10)), "2026-11-22T20:09:59Z", "2026-11-21T20:10:00Z", "2026-11-22T20:10:00Z"),
            (Timing::Daily(time(3, 10)), "2026-11-22T20:10:00Z", "2026-11-22T20:10:00Z", "2026-11-23T20:10:00Z"),
            // The first of December in Jakarta begins on 30 November in UTC.
            (Timing::Monthly(time(0, 5)), "2026-11-30T17:04:59Z", "2026-10-31T17:05:00Z", "2026-11-30T17:05:00Z"),
            (Timing::Monthly(time(0, 5)), "2026-11-30T17:05:00Z", "2026-11-30T17:05:00Z", "2026-12-31T17:05:00Z"),
            (Timing::Monthly(time(0, 5)), "2027-01-31T12:00:00Z", "2026-12-31T17:05:00Z", "2027-01-31T17:05:00Z"),
        ] {
            assert_eq!((timing.slot(at(now)), timing.next(at(now))), (at(slot), at(next)), "{timing:?} at {now}");
        }
    }

    proptest! {
        /// However often one looks, turns follow each other without a gap and none is on twice.
        #[test]
        fn turns_follow_each_other(seconds in 1_700_000_000i64..1_900_000_000, minutes in 1u32..=1_440, kind in 0..3) {
            let timing = match kind {
                0 => Timing::Minutes(minutes),
                1 => Timing::Daily(time(minutes / 60 % 24, minutes % 60)),
                _ => Timing::Monthly(time(minutes / 60 % 24, minutes % 60)),
            };
            let now = DateTime::from_timestamp(seconds, 0).unwrap();
            let (slot, next) = (timing.slot(now), timing.next(now));
            prop_assert!(slot <= now && now < next);
            prop_assert_eq!(timing.slot(next), next);
            prop_assert_eq!(timing.slot(next - Duration::seconds(1)), slot);
        }
    }
}
