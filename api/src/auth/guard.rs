//! The limits of one phone's OTPs, as pure rules. They hold over all processes because the phone's guard row is locked
//! while they are asked.

use chrono::{DateTime, Duration, Utc};

use crate::config::Config;
use crate::platform::http::{ApiError, ErrorCode};

/// The configured limits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Codes that may be requested in `window`.
    pub requests: usize,
    pub window: Duration,
    /// Between two requests.
    pub cooldown: Duration,
    /// Wrong codes that block the phone.
    pub attempts: i32,
    /// How long it is blocked; also how long wrong codes are remembered.
    pub block: Duration,
}

impl Limits {
    pub fn of(config: &Config) -> Self {
        Self {
            requests: config.otp_request_limit as usize,
            window: Duration::seconds(config.otp_request_window_seconds.into()),
            cooldown: Duration::seconds(config.otp_cooldown_seconds.into()),
            attempts: config.otp_max_attempts as i32,
            block: Duration::seconds(config.otp_block_seconds.into()),
        }
    }

    /// Whether another code may be requested. `recent`: when the last `requests` codes were, the newest first.
    pub fn check_request(&self, now: DateTime<Utc>, recent: &[DateTime<Utc>]) -> Result<(), ApiError> {
        let after_cooldown = recent.first().map(|newest| *newest + self.cooldown);
        let after_window = recent.get(self.requests - 1).map(|oldest| *oldest + self.window);
        match after_cooldown.max(after_window) {
            Some(at) if at > now => Err(ApiError::new(ErrorCode::RateLimited).retry_after(seconds_until(now, at))),
            _ => Ok(()),
        }
    }
}

/// What is known of a phone's wrong codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guard {
    pub failed_attempts: i32,
    pub blocked_until: Option<DateTime<Utc>>,
    /// When the last wrong code came.
    pub updated_at: DateTime<Utc>,
}

impl Guard {
    pub fn check(&self, now: DateTime<Utc>) -> Result<(), ApiError> {
        match self.blocked_until {
            Some(until) if until > now => Err(ApiError::new(ErrorCode::OtpBlocked).retry_after(seconds_until(now, until))),
            _ => Ok(()),
        }
    }

    /// The guard after a wrong code. The counter belongs to the phone: a new code does not set it back.
    pub fn after_failure(self, now: DateTime<Utc>, limits: &Limits) -> Self {
        let remembered = if now - self.updated_at < limits.block { self.failed_attempts } else { 0 };
        let failed_attempts = remembered + 1;
        if failed_attempts >= limits.attempts {
            // The block is the punishment; after it counting starts anew.
            Self { failed_attempts: 0, blocked_until: Some(now + limits.block), updated_at: now }
        } else {
            Self { failed_attempts, blocked_until: None, updated_at: now }
        }
    }
}

fn seconds_until(now: DateTime<Utc>, at: DateTime<Utc>) -> u64 {
    (at - now).num_milliseconds().max(0).unsigned_abs().div_ceil(1_000).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: Limits =
        Limits { requests: 3, window: Duration::minutes(10), cooldown: Duration::seconds(60), attempts: 5, block: Duration::minutes(15) };

    fn start() -> DateTime<Utc> {
        "2026-11-22T00:00:00Z".parse().unwrap()
    }

    fn wait(now: DateTime<Utc>, recent: &[DateTime<Utc>]) -> Option<u64> {
        LIMITS.check_request(now, recent).err().and_then(|error| error.retry_after)
    }

    #[test]
    fn a_minute_between_two_requests_and_three_in_ten_minutes() {
        let at = |seconds| start() + Duration::seconds(seconds);
        assert_eq!(wait(at(0), &[]), None);
        assert_eq!(wait(at(0), &[at(0)]), Some(60));
        assert_eq!(wait(at(59), &[at(0)]), Some(1));
        assert_eq!(wait(at(60), &[at(0)]), None);
        assert_eq!(wait(at(120), &[at(60), at(0)]), None);
        assert_eq!(wait(at(180), &[at(120), at(60), at(0)]), Some(420), "until the first is ten minutes old");
        assert_eq!(wait(at(600), &[at(120), at(60), at(0)]), None);
        assert_eq!(wait(at(600), &[at(599), at(60), at(0)]), Some(59), "the later of both limits");
    }

    #[test]
    fn the_fifth_wrong_code_blocks_the_phone_for_a_quarter_of_an_hour() {
        let mut guard = Guard { failed_attempts: 0, blocked_until: None, updated_at: start() };
        for _ in 0..4 {
            guard = guard.after_failure(start(), &LIMITS);
            assert!(guard.check(start()).is_ok());
        }
        guard = guard.after_failure(start(), &LIMITS);
        let refused = guard.check(start() + Duration::seconds(1)).unwrap_err();
        assert_eq!((refused.code, refused.retry_after), (ErrorCode::OtpBlocked, Some(899)));
        assert!(guard.check(start() + Duration::minutes(15)).is_ok());
        assert_eq!(guard.failed_attempts, 0);
    }

    #[test]
    fn wrong_codes_are_forgotten_as_fast_as_a_block_ends() {
        let guard = Guard { failed_attempts: 4, blocked_until: None, updated_at: start() };
        assert_eq!(guard.after_failure(start() + Duration::minutes(15), &LIMITS).failed_attempts, 1);
        assert!(guard.after_failure(start() + Duration::minutes(14), &LIMITS).blocked_until.is_some());
    }

    proptest! {
        /// However requests are timed, no ten minutes see more than three, and no two are nearer than a minute.
        #[test]
        fn the_limits_hold_for_every_timing(pauses in proptest::collection::vec(0i64..400, 1..200)) {
            let mut now = start();
            let mut granted: Vec<DateTime<Utc>> = Vec::new();
            for pause in pauses {
                now += Duration::seconds(pause);
                let recent: Vec<_> = granted.iter().rev().take(3).copied().collect();
                if LIMITS.check_request(now, &recent).is_ok() {
                    granted.push(now);
                }
            }
            prop_assert!(granted.windows(2).all(|w| w[1] - w[0] >= LIMITS.cooldown));
            prop_assert!(granted.windows(4).all(|w| w[3] - w[0] >= LIMITS.window));
        }
    }
}
