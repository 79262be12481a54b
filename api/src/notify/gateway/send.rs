//! One message through the gateways of its kind, until one has taken it.

use std::time::Duration as StdDuration;

use chrono::{DateTime, Duration, Utc};
use tokio::time::{Instant, sleep, timeout};

use super::circuit::{Circuit, CircuitState};
use super::failure::{Failure, Outcome};
use super::{Outgoing, Receipt, known, store, through};
use crate::app::AppState;
use crate::config::Gateway;

/// A gateway that takes longer has failed.
const LONGEST: StdDuration = StdDuration::from_secs(15);
/// No further gateway is tried after so long: the message's lease must outlast it all.
const LAST_START: StdDuration = StdDuration::from_secs(30);
/// How long a message waits for its turn before it is put back.
const PATIENCE: f64 = 5.0;
/// Too much for one recipient: about one message in six seconds passes.
const SLOW_DOWN: Duration = Duration::seconds(8);
/// A report may tell meanwhile what became of it.
const UNKNOWN_PAUSE: Duration = Duration::seconds(60);

/// What came of a message.
#[derive(Debug)]
pub struct Sending {
    /// In their order.
    pub tries: Vec<Try>,
    pub verdict: Verdict,
}

/// One try with one gateway.
#[derive(Debug)]
pub struct Try {
    pub gateway: Gateway,
    pub started_at: DateTime<Utc>,
    pub took: StdDuration,
    pub outcome: Outcome,
    pub error_code: Option<String>,
    pub error: Option<String>,
    pub gateway_message_id: Option<String>,
}

#[derive(Debug)]
pub enum Verdict {
    Sent(Receipt),
    /// Later, after a pause that grows and is no shorter than this.
    Again {
        at_least: Duration,
        error: String,
    },
    /// Not tried at all, or not by all: gateways that are left alone may take it from then on.
    Held {
        until: DateTime<Utc>,
        error: String,
    },
    /// No gateway will ever take it.
    Failed {
        error: String,
    },
}

impl Verdict {
    /// The same, for a message that is not tried again.
    pub fn now_or_never(self) -> Self {
        match self {
            Self::Again { error, .. } | Self::Held { error, .. } => Self::Failed { error },
            verdict => verdict,
        }
    }
}

/// Sends through the first gateway that takes the message. A gateway that is left alone, or fails, is followed by the next.
pub async fn send(state: &AppState, message: &Outgoing<'_>) -> Sending {
    state.gateways.knowledge.refresh(state).await;
    let started = Instant::now();
    let is_awaited = message.secret.is_some();
    let route = message.only_gateway.map_or_else(|| known::route(state, message.kind), |gateway| vec![gateway]);
    let mut way = Way { tries: Vec::new(), at_least: None, held: None, error: None };
    if route.is_empty() {
        way.again(Duration::zero(), "no gateway is configured".to_owned());
    }
    for gateway in route {
        if started.elapsed() > LAST_START {
            way.again(Duration::zero(), "the gateways take too long".to_owned());
            break;
        }
        if let Some(until) = left_alone(state, gateway, message).await {
            way.hold(until, format!("{} is left alone after failures", gateway.as_str()));
            continue;
        }
        if !wait_for_turn(state, gateway, is_awaited).await {
            // The next gateway is for failures, not for what is too much for this one.
            way.hold(state.clock.now() + Duration::seconds(PATIENCE as i64), format!("{} is busy", gateway.as_str()));
            break;
        }
        let failure = match one(state, gateway, message, &mut way.tries).await {
            Ok(receipt) => return Sending { tries: way.tries, verdict: Verdict::Sent(receipt) },
            Err(failure) => failure,
        };
        match failure.outcome {
            Outcome::Undeliverable | Outcome::OurFault => way.error = Some(failure.reason),
            // Somebody waits for a code: it goes by the next gateway at once, also if it may then come twice.
            Outcome::Unknown if !is_awaited => {
                way.again(UNKNOWN_PAUSE, failure.reason);
                break;
            }
            Outcome::SlowDown if !is_awaited => {
                way.again(SLOW_DOWN, failure.reason);
                break;
            }
            _ => way.again(Duration::zero(), failure.reason),
        }
    }
    way.end()
}

/// What has been found out so far.
struct Way {
    tries: Vec<Try>,
    /// It may work again after that.
    at_least: Option<Duration>,
    held: Option<DateTime<Utc>>,
    error: Option<String>,
}

impl Way {
    fn again(&mut self, at_least: Duration, error: String) {
        self.at_least = self.at_least.max(Some(at_least));
        self.error = Some(error);
    }

    fn hold(&mut self, until: DateTime<Utc>, error: String) {
        self.held = Some(self.held.map_or(until, |earlier| earlier.min(until)));
        self.error.get_or_insert(error);
    }

    fn end(self) -> Sending {
        let error = self.error.unwrap_or_default();
        let verdict = match (self.at_least, self.held) {
            (Some(at_least), _) => Verdict::Again { at_least, error },
            (None, Some(until)) => Verdict::Held { until, error },
            (None, None) => Verdict::Failed { error },
        };
        Sending { tries: self.tries, verdict }
    }
}

/// Until when a gateway is left alone. A test goes through all the same.
async fn left_alone(state: &AppState, gateway: Gateway, message: &Outgoing<'_>) -> Option<DateTime<Utc>> {
    let now = state.clock.now();
    let circuit = state.gateways.knowledge.circuit(gateway);
    match circuit.state(now) {
        _ if message.only_gateway.is_some() => None,
        CircuitState::Closed => None,
        CircuitState::Open => circuit.open_until,
        CircuitState::HalfOpen => {
            let until = now + Duration::seconds(LONGEST.as_secs() as i64 + 5);
            let may = store::may_probe(&state.db, gateway, now, until).await.unwrap_or(false);
            // Somebody else is trying it: soon we know.
            (!may).then(|| now + Duration::seconds(2))
        }
    }
}

/// Waits until the gateway's rate allows a message; `false`: not soon. Awaited messages take their turn but don't wait for it.
async fn wait_for_turn(state: &AppState, gateway: Gateway, is_awaited: bool) -> bool {
    let Some(rate) = state.config.whatsapp.rate(gateway) else { return true };
    let patience = if is_awaited { f64::from(u16::MAX) } else { PATIENCE };
    match store::take_slot(&state.db, gateway, 1.0 / rate, patience).await {
        Ok(Some(wait)) if !is_awaited => {
            sleep(StdDuration::from_secs_f64(wait)).await;
            true
        }
        Ok(slot) => slot.is_some(),
        Err(error) => {
            tracing::debug!(%error, gateway = gateway.as_str(), "the rate of a gateway can't be kept");
            is_awaited
        }
    }
}

/// One try, written down, and its lesson for the gateway's circuit.
async fn one(state: &AppState, gateway: Gateway, message: &Outgoing<'_>, tries: &mut Vec<Try>) -> Result<Receipt, Failure> {
    let (started_at, clock) = (state.clock.now(), Instant::now());
    let result = timeout(LONGEST, through(state, gateway, message))
        .await
        .unwrap_or_else(|_| Err(Failure::new(Outcome::Unknown, format!("no answer within {} s", LONGEST.as_secs()))));
    let took = clock.elapsed();
    let outcome = result.as_ref().map_or_else(|failure| failure.outcome, |_| Outcome::Sent);
    let failure = result.as_ref().err().map(|failure| Failure { reason: without(&failure.reason, message), ..failure.clone() });
    let labels = [("gateway", gateway.as_str()), ("kind", message.kind.as_str()), ("outcome", outcome.as_str())];
    metrics::counter!("pmo_message_attempts_total", &labels).increment(1);
    metrics::histogram!("pmo_gateway_seconds", "gateway" => gateway.as_str()).record(took.as_secs_f64());
    tries.push(Try {
        gateway,
        started_at,
        took,
        outcome,
        error_code: failure.as_ref().and_then(|failure| failure.code.clone()),
        error: failure.as_ref().map(|failure| failure.reason.clone()),
        gateway_message_id: result.as_ref().ok().and_then(|receipt| receipt.gateway_message_id.clone()),
    });
    learn(state, gateway, outcome, failure.as_ref(), message.only_gateway.is_some()).await;
    match failure {
        Some(failure) => Err(failure),
        None => result,
    }
}

/// `is_test`: the message was sent to find out whether the gateway works, also while it is left alone.
async fn learn(state: &AppState, gateway: Gateway, outcome: Outcome, failure: Option<&Failure>, is_test: bool) {
    if gateway == Gateway::Log {
        // It is our own database: nobody is spared by leaving it alone.
        return;
    }
    let now = state.clock.now();
    let name = gateway.as_str();
    let before = state.gateways.knowledge.circuit(gateway);
    match failure {
        Some(failure) if outcome.is_of_the_channel() => match store::failed(&state.db, gateway, now, outcome, &failure.reason).await {
            Ok((before, after)) => {
                state.gateways.knowledge.learn(gateway, after);
                if after.open_until != before.open_until {
                    let seconds = after.open_until.map(|until| (until - now).num_seconds());
                    metrics::counter!("pmo_gateway_openings_total", "gateway" => name).increment(1);
                    tracing::error!(
                        gateway = name,
                        seconds,
                        stopped = after.is_stopped,
                        reason = failure.reason,
                        "a gateway is left alone"
                    );
                }
            }
            Err(error) => tracing::debug!(%error, gateway = name, "a gateway's failure could not be written down"),
        },
        _ => {
            if outcome == Outcome::OurFault {
                tracing::error!(gateway = name, reason = failure.map(|failure| failure.reason.as_str()), "a gateway was asked wrongly");
            }
            // The ordinary case: nothing to be written.
            if before == Circuit::default() {
                return;
            }
            match store::works(&state.db, gateway, now, is_test).await {
                Ok(()) => {
                    let after = if is_test { Circuit::default() } else { before.after_success(now) };
                    state.gateways.knowledge.learn(gateway, after);
                    if before.open_until.is_some() && after.open_until.is_none() {
                        tracing::info!(gateway = name, "a gateway works again");
                    }
                }
                Err(error) => tracing::debug!(%error, gateway = name, "a gateway's recovery could not be written down"),
            }
        }
    }
}

/// A gateway's words may quote the message. Its secret is not kept, and whom it is for does not go into the log.
fn without(reason: &str, message: &Outgoing<'_>) -> String {
    let mut reason = reason.replace(message.recipient, "{recipient}");
    if let Some(secret) = message.secret {
        reason = reason.replace(secret, crate::notify::SECRET);
    }
    reason.chars().take(500).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_keep_neither_secrets_nor_numbers() {
        let message = Outgoing {
            message_id: 1,
            kind: crate::notify::Kind::Otp,
            recipient: "6281234567890",
            content: None,
            secret: Some("123456"),
            subject: None,
            text: "",
            redacted: "",
            only_gateway: None,
        };
        let reason = without("can't send Kode OTP Anda: 123456. to 6281234567890@s.whatsapp.net", &message);
        assert_eq!(reason, "can't send Kode OTP Anda: {secret}. to {recipient}@s.whatsapp.net");
    }
}
