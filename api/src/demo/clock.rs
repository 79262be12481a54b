//! Times as seconds since 1970 in UTC, and the business calendar of Asia/Jakarta (UTC+7, no summer time).

use chrono::{DateTime, Datelike, Months, NaiveDate};

pub const DAY: i64 = 86_400;
const JAKARTA: i64 = 7 * 3_600;

/// The instant a Jakarta day begins; days are counted from 1970.
pub fn day_start(day: i64) -> i64 {
    day * DAY - JAKARTA
}

pub fn day_of(at: i64) -> i64 {
    (at + JAKARTA).div_euclid(DAY)
}

/// Seconds since midnight in Jakarta.
pub fn second_of_day(at: i64) -> i64 {
    (at + JAKARTA).rem_euclid(DAY)
}

/// 0 is Monday.
pub fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

pub fn year_of(at: i64) -> i32 {
    date(day_of(at)).year()
}

pub fn date(day: i64) -> NaiveDate {
    local(day_start(day)).date()
}

pub fn month_later(day: i64) -> NaiveDate {
    let date = date(day);
    date.checked_add_months(Months::new(1)).unwrap_or(date)
}

/// For timestamptz columns.
pub fn timestamp(at: i64) -> String {
    let utc = DateTime::from_timestamp(at, 0).unwrap_or_default();
    utc.format("%Y-%m-%d %H:%M:%S+00").to_string()
}

/// For the old system's columns, which are in Jakarta time.
pub fn local_timestamp(at: i64) -> String {
    local(at).format("%Y-%m-%d %H:%M:%S").to_string()
}

fn local(at: i64) -> chrono::NaiveDateTime {
    DateTime::from_timestamp(at + JAKARTA, 0).unwrap_or_default().naive_utc()
}

/// The month of `at` and the two before it, newest first, as (year, month).
pub fn last_months(at: i64) -> [(i32, u32); 3] {
    let today = date(day_of(at));
    [0, 1, 2].map(|back| {
        let month = today.with_day(1).and_then(|first| first.checked_sub_months(Months::new(back))).unwrap_or(today);
        (month.year(), month.month())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_business_day_is_jakartas() {
        let late = DateTime::parse_from_rfc3339("2026-12-31T17:30:00Z").unwrap().timestamp();
        assert_eq!(year_of(late), 2027);
        assert_eq!(date(day_of(late)).to_string(), "2027-01-01");
        assert_eq!(second_of_day(late), 1_800);
        assert_eq!(weekday(day_of(late)), 4, "a Friday");
        assert_eq!(last_months(late), [(2027, 1), (2026, 12), (2026, 11)]);
        assert_eq!(local_timestamp(late), "2027-01-01 00:30:00");
        assert_eq!(timestamp(late), "2026-12-31 17:30:00+00");
        assert_eq!(month_later(day_of(late)).to_string(), "2027-02-01");
    }
}
