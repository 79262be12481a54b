//! Time comes in through the state, so that tests can move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};
use chrono_tz::Asia::Jakarta;

/// The clock of one application. Clones share the same time.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Microseconds that a manual clock stands at; `None` follows the machine.
    manual: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The machine's time.
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still until it is moved.
    pub fn manual(start: DateTime<Utc>) -> Self {
        Self { manual: Some(Arc::new(AtomicI64::new(start.timestamp_micros()))) }
    }

    /// Now, with the microseconds that PostgreSQL keeps.
    pub fn now(&self) -> DateTime<Utc> {
        match &self.manual {
            Some(micros) => DateTime::from_timestamp_micros(micros.load(Ordering::SeqCst)).unwrap_or_default(),
            None => {
                let now = Utc::now();
                now.with_nanosecond(now.nanosecond() / 1_000 * 1_000).unwrap_or(now)
            }
        }
    }

    /// Moves a manual clock forward. Does nothing to the machine's clock.
    pub fn advance(&self, by: Duration) {
        if let Some(micros) = &self.manual {
            micros.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
        }
    }
}

/// The business day (Asia/Jakarta) of a moment.
pub fn business_date(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Jakarta).date_naive()
}

/// The business year (Asia/Jakarta) of a moment.
pub fn business_year(at: DateTime<Utc>) -> i32 {
    business_date(at).year()
}

/// The moment a business day begins in Jakarta.
pub fn day_begins(day: NaiveDate) -> DateTime<Utc> {
    moment_of(day.and_time(NaiveTime::MIN))
}

/// The moment at which clocks on the wall in Jakarta show this.
pub fn moment_of(wall: NaiveDateTime) -> DateTime<Utc> {
    // Jakarta has no daylight saving time: every local time exists once.
    Jakarta.from_local_datetime(&wall).earliest().map_or_else(|| wall.and_utc(), |at| at.with_timezone(&Utc))
}

/// As people in Jakarta write a moment: `22 Nov 2026 14.05`.
pub fn display_id(at: DateTime<Utc>) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    let there = at.with_timezone(&Jakarta);
    format!("{} {} {} {:02}.{:02}", there.day(), MONTHS[there.month0() as usize], there.year(), there.hour(), there.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_business_year_begins_at_midnight_in_jakarta() {
        let before = "2026-12-31T16:59:59Z".parse().unwrap();
        let after = "2026-12-31T17:00:00Z".parse().unwrap();
        assert_eq!(business_year(before), 2026);
        assert_eq!(business_year(after), 2027);
        assert_eq!(business_date(after).to_string(), "2027-01-01");
        assert_eq!(day_begins(business_date(after)), after);
    }

    #[test]
    fn a_moment_is_written_as_in_jakarta() {
        assert_eq!(display_id("2026-11-22T07:05:00Z".parse().unwrap()), "22 Nov 2026 14.05");
        assert_eq!(display_id("2026-07-31T17:00:00Z".parse().unwrap()), "1 Agu 2026 00.00");
    }

    #[test]
    fn a_manual_clock_moves_for_all_its_clones() {
        let clock = Clock::manual("2026-11-22T00:00:00Z".parse().unwrap());
        let other = clock.clone();
        clock.advance(Duration::minutes(5));
        assert_eq!(other.now().to_rfc3339(), "2026-11-22T00:05:00+00:00");
    }
}
