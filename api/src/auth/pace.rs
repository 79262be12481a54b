//! How fast answers come that must not tell whether an account exists.

use std::time::Duration;

use tokio::time::Instant;

/// Longer than the work of a request ordinarily takes, so that the work can't be told from the time.
pub(super) const FLOOR: Duration = Duration::from_millis(120);

/// Answers when the work is done, but no sooner than after `floor`.
pub(super) async fn no_sooner<T>(floor: Duration, work: impl Future<Output = T>) -> T {
    let earliest = Instant::now() + floor;
    let result = work.await;
    tokio::time::sleep_until(earliest).await;
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn fast_work_takes_as_long_as_the_floor() {
        let floor = Duration::from_millis(20);
        let started = Instant::now();
        no_sooner(floor, async {}).await;
        assert!(started.elapsed() >= floor);
    }
}
