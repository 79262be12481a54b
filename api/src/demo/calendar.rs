//! When people work: the admin who goes through the queue, and the old system's office.

use super::clock::{day_of, day_start, second_of_day, weekday};
use super::rng::Rng;

/// When the admin sits down to the queue, in seconds of the day.
const SITTINGS: [i64; 6] = [30_600, 36_000, 41_400, 48_600, 54_000, 59_400];

/// Nobody sits on Sundays, nor on Saturday afternoons.
pub fn next_sitting(after: i64) -> i64 {
    let today = day_of(after);
    (today..today + 3)
        .flat_map(|day| SITTINGS.map(|second| (day, second)))
        .filter(|(day, second)| weekday(*day) < 5 || (weekday(*day) == 5 && *second < 45_000))
        .map(|(day, second)| day_start(day) + second)
        .find(|sitting| *sitting >= after)
        .unwrap_or(after)
}

/// The same moment, or the next morning when it is outside office hours.
pub fn working_time(at: i64, rng: &mut Rng) -> i64 {
    let mut day = day_of(at);
    let second = second_of_day(at);
    if (28_800..61_200).contains(&second) && weekday(day) < 6 {
        return at;
    }
    if second >= 61_200 {
        day += 1;
    }
    if weekday(day) == 6 {
        day += 1;
    }
    day_start(day) + 30_600 + rng.between(0, 5_400)
}
