//! When a gateway is left alone, as pure rules.
//!
//! One that fails several times in a row is left alone for a while, then tried with a single message; the pauses grow
//! while that fails. One that refuses us as such is left alone at once, and longer. All processes share what is known.

use chrono::{DateTime, Duration, Utc};

use super::failure::Outcome;

/// So many failures in a row, and it is left alone.
const FAILURES: i32 = 5;
/// The first pause, in seconds; each further one is twice as long.
const PAUSE: i64 = 15;
/// The longest pause, in seconds.
const LONGEST_PAUSE: i64 = 600;
/// The pause of a gateway that refuses us, in seconds.
const STOPPED_PAUSE: i64 = 900;

/// What is known of a gateway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circuit {
    /// In a row.
    pub failures: i32,
    /// How often in a row it was left alone.
    pub openings: i32,
    /// `None`: in use. A moment in the past: to be tried with one message.
    pub open_until: Option<DateTime<Utc>>,
    /// It refused us as such.
    pub is_stopped: bool,
}

/// Whether a gateway may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CircuitState {
    /// In use.
    Closed,
    /// Left alone.
    Open,
    /// To be tried with one message.
    HalfOpen,
}

impl Circuit {
    pub fn state(&self, now: DateTime<Utc>) -> CircuitState {
        match self.open_until {
            None => CircuitState::Closed,
            Some(until) if until > now => CircuitState::Open,
            Some(_) => CircuitState::HalfOpen,
        }
    }

    pub fn after_failure(self, now: DateTime<Utc>, outcome: Outcome) -> Self {
        let is_stopped = outcome == Outcome::ChannelStopped;
        let failures = self.failures.saturating_add(1);
        let opens = match self.state(now) {
            // Messages that were on their way when it was left alone: nothing new, unless it now refuses us.
            CircuitState::Open => is_stopped && !self.is_stopped,
            CircuitState::HalfOpen => true,
            CircuitState::Closed => is_stopped || failures >= FAILURES,
        };
        if !opens {
            return Self { failures, ..self };
        }
        let openings = self.openings.saturating_add(1);
        let pause = if is_stopped { STOPPED_PAUSE } else { (PAUSE << (openings - 1).clamp(0, 16)).min(LONGEST_PAUSE) };
        Self { failures, openings, open_until: Some(now + Duration::seconds(pause)), is_stopped }
    }

    /// A message that was on its way when the gateway was left alone proves nothing.
    pub fn after_success(self, now: DateTime<Utc>) -> Self {
        if self.state(now) == CircuitState::Open { self } else { Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn start() -> DateTime<Utc> {
        "2026-11-22T00:00:00Z".parse().unwrap()
    }

    fn after(failures: usize, outcome: Outcome) -> Circuit {
        (0..failures).fold(Circuit::default(), |circuit, _| circuit.after_failure(start(), outcome))
    }

    #[test]
    fn the_fifth_failure_in_a_row_opens_it() {
        assert_eq!(after(4, Outcome::Retry).state(start()), CircuitState::Closed);
        let open = after(5, Outcome::Unknown);
        assert_eq!(open.state(start()), CircuitState::Open);
        assert_eq!(open.state(start() + Duration::seconds(15)), CircuitState::HalfOpen);
        assert_eq!(after(4, Outcome::Retry).after_success(start()), Circuit::default(), "a success in between sets the counter back");
    }

    #[test]
    fn messages_still_on_their_way_change_nothing() {
        let open = after(5, Outcome::Retry);
        let later = open.after_failure(start(), Outcome::Retry);
        assert_eq!((later.open_until, later.openings), (open.open_until, 1));
        assert_eq!(open.after_success(start()), open);
    }

    #[test]
    fn pauses_grow_while_trying_it_fails_and_begin_anew_after_a_success() {
        let mut circuit = after(5, Outcome::Retry);
        let mut now = start();
        let mut pauses = Vec::new();
        for _ in 0..8 {
            let until = circuit.open_until.unwrap();
            pauses.push((until - now).num_seconds());
            now = until;
            circuit = circuit.after_failure(now, Outcome::Retry);
        }
        assert_eq!(pauses, [15, 30, 60, 120, 240, 480, 600, 600]);
        let now = circuit.open_until.unwrap();
        assert_eq!(circuit.after_success(now), Circuit::default());
    }

    #[test]
    fn a_refusal_opens_it_at_once_and_longer() {
        let stopped = after(1, Outcome::ChannelStopped);
        assert!(stopped.is_stopped);
        assert_eq!(stopped.open_until, Some(start() + Duration::minutes(15)));
        assert!(after(5, Outcome::Retry).after_failure(start(), Outcome::ChannelStopped).is_stopped);
    }

    proptest! {
        #[test]
        fn it_is_never_left_alone_for_ever(steps in prop::collection::vec((any::<bool>(), 0i64..2_000), 1..200)) {
            let (mut circuit, mut now) = (Circuit::default(), start());
            for (fails, pause) in steps {
                now += Duration::seconds(pause);
                circuit = if fails { circuit.after_failure(now, Outcome::Retry) } else { circuit.after_success(now) };
                prop_assert!(circuit.open_until.is_none_or(|until| until - now <= Duration::seconds(LONGEST_PAUSE)));
            }
            prop_assert_eq!(circuit.after_success(now + Duration::seconds(LONGEST_PAUSE)), Circuit::default());
        }
    }
}
