//! The worker that empties the outbox.
//!
//! It leases messages in a short statement of its own, sends them outside any transaction, and writes down what became
//! of them. A worker that dies leaves a lease that runs out; the message is then sent by another, and marked: the first may
//! have sent it. A notice wakes it at once, but polling is the truth. Messages with a secret have a lane of their own, so
//! that an OTP never waits behind order notices that a slow gateway holds up.

use std::sync::Arc;
use std::time::Duration as StdDuration;

use chrono::{DateTime, Duration, Utc};
use rand::RngExt;
use sqlx::PgConnection;
use tokio::sync::{Notify, Semaphore};
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::content::Content;
use super::gateway::{self, Outcome, Outgoing, Sending, Verdict};
use super::store::{self, Claim, Claimed, Fate, Lane};
use super::{Channel, Kind, SECRET};
use crate::app::AppState;
use crate::config::Gateway;
use crate::platform::bus::Topic;

/// How often a lane looks for due messages when nothing wakes it.
const POLL: StdDuration = StdDuration::from_secs(1);
/// Messages of one lane that are on their way at once.
const AT_ONCE: usize = 16;
/// Of the pool's connections a lane never holds more for its bookkeeping: a backlog does not take them from requests.
const CONNECTIONS: usize = 2;
/// Messages that are given up in one statement.
const EXPIRES_AT_ONCE: i64 = 1_000;

/// How long a worker has a message to itself: longer than all its tries and their bookkeeping can take.
fn lease() -> Duration {
    Duration::seconds(60)
}

/// Sends messages until the end is announced, and then finishes those that are on their way.
pub async fn run(state: Arc<AppState>) {
    futures_util::future::join_all(Lane::ALL.map(|lane| run_lane(state.clone(), lane))).await;
}

async fn run_lane(state: Arc<AppState>, lane: Lane) {
    let wake = Arc::new(Notify::new());
    for topic in [Topic::Outbox, Topic::Gateways] {
        let woken = wake.clone();
        state.bus.subscribe(topic, move |_| woken.notify_one());
    }
    let connections = Arc::new(Semaphore::new(CONNECTIONS));
    let mut sending = JoinSet::new();
    let mut is_down = false;
    let mut expired_at = None;
    while !state.db.is_closed() && !state.ending.is_announced() {
        while sending.try_join_next().is_some() {}
        let free = AT_ONCE - sending.len();
        let is_time = expired_at.is_none_or(|at: Instant| at.elapsed() >= POLL);
        let claimed = match lane {
            // One of the lanes does, once in a while.
            Lane::Ordinary if is_time => {
                expired_at = Some(Instant::now());
                expire(&state).await.and(claim(&state, lane, free).await)
            }
            _ => claim(&state, lane, free).await,
        };
        let filled = claimed.as_ref().is_ok_and(|messages| free > 0 && messages.len() == free);
        match claimed {
            Ok(messages) => {
                is_down = false;
                for message in messages {
                    let (state, connections) = (state.clone(), connections.clone());
                    sending.spawn(async move { deliver(&state, &message, &connections).await });
                }
            }
            // Once per outage, not once per second.
            Err(error) if !is_down && !state.db.is_closed() => {
                is_down = true;
                tracing::warn!(%error, lane = lane.as_str(), "the outbox can't be read");
            }
            Err(_) => {}
        }
        if filled && sending.len() < AT_ONCE {
            continue;
        }
        tokio::select! {
            () = wake.notified() => {}
            () = tokio::time::sleep(POLL) => {}
            Some(_) = sending.join_next() => {}
            () = state.ending.announced() => {}
            () = state.db.close_event() => {}
        }
    }
    // What is on its way may still arrive; its bookkeeping is another worker's when the lease has run out.
    while sending.join_next().await.is_some() {}
}

/// Leases up to `free` messages that have a gateway to go by; of those whose gateways are only to be tried, one.
async fn claim(state: &AppState, lane: Lane, free: usize) -> Result<Vec<Claimed>, sqlx::Error> {
    if free == 0 {
        return Ok(Vec::new());
    }
    let now = state.clock.now();
    let passable = gateway::passable(state, now).await;
    let claim = |kinds, most| Claim { lane, kinds, now, leased_until: now + lease(), process: &state.process, most };
    let mut claimed = store::claim(&state.db, &claim(&passable.open, free as i64)).await?;
    if !passable.probing.is_empty() && claimed.len() < free {
        claimed.extend(store::claim(&state.db, &claim(&passable.probing, 1)).await?);
    }
    Ok(claimed)
}

async fn expire(state: &AppState) -> Result<(), sqlx::Error> {
    while store::expire(&state.db, state.clock.now(), EXPIRES_AT_ONCE).await? == EXPIRES_AT_ONCE as u64 {}
    Ok(())
}

/// Works off everything that is due now, one after the other; answers with how many were sent. For tests and shutdown.
pub async fn drain(state: &AppState) -> usize {
    let connections = Semaphore::new(CONNECTIONS);
    let mut sent = 0;
    if let Err(error) = expire(state).await {
        tracing::warn!(%error, "the outbox can't be read");
    }
    for lane in Lane::ALL {
        loop {
            match claim(state, lane, AT_ONCE).await {
                Ok(messages) if messages.is_empty() => break,
                Ok(messages) => {
                    for message in &messages {
                        sent += usize::from(deliver(state, message, &connections).await);
                    }
                }
                Err(error) => {
                    tracing::warn!(%error, lane = lane.as_str(), "the outbox can't be read");
                    break;
                }
            }
        }
    }
    sent
}

/// Writes a test message of one gateway, that only this process may send.
pub(super) async fn start_test(
    tx: &mut PgConnection,
    state: &AppState,
    gateway: Gateway,
    channel: Channel,
    to: &str,
) -> Result<Claimed, sqlx::Error> {
    let now = state.clock.now();
    let claim = Claim { lane: Lane::Ordinary, kinds: &[], now, leased_until: now + lease(), process: &state.process, most: 1 };
    store::insert_leased(tx, channel, to, &Content::Test {}, gateway, &claim).await
}

/// Sends a test message, once.
pub(super) async fn finish_test(state: &AppState, message: &Claimed) {
    deliver(state, message, &Semaphore::new(1)).await;
}

/// Sends one message and writes down what became of it. Whether it was sent.
async fn deliver(state: &AppState, message: &Claimed, connections: &Semaphore) -> bool {
    let order = message.content.as_ref().and_then(|content| content.order_number());
    let (message_id, order_id, kind, attempt) = (message.id, message.order_id, message.kind.as_str(), message.attempts);
    tracing::info!(message_id, order_id, order, kind, attempt, "message taken");
    let secret = match message.sealed_secret.as_deref().map(|sealed| state.keys.unseal(sealed)).transpose() {
        Ok(secret) => secret,
        Err(error) => {
            // Sealed under another SECRET_KEY: nobody will ever read it.
            let verdict = Verdict::Failed { error: format!("the secret can't be opened: {error}") };
            mark(state, message, &Sending { tries: Vec::new(), verdict }, connections).await;
            return false;
        }
    };
    let redacted = message.text.replace(SECRET, "••••••");
    let text = match &secret {
        Some(secret) => message.text.replace(SECRET, secret),
        None => message.text.clone(),
    };
    let outgoing = Outgoing {
        message_id: message.id,
        kind: message.kind,
        recipient: &message.recipient,
        content: message.content.as_deref(),
        secret: secret.as_deref(),
        subject: message.subject.as_deref(),
        text: &text,
        redacted: &redacted,
        only_gateway: message.only_gateway.as_deref().and_then(Gateway::read),
    };
    let mut sending = gateway::send(state, &outgoing).await;
    if message.kind == Kind::Test {
        // Somebody is looking: it fails now, or not at all.
        sending.verdict = sending.verdict.now_or_never();
    }
    report(state, message, &sending);
    mark(state, message, &sending, connections).await;
    matches!(sending.verdict, Verdict::Sent(_))
}

/// A line in the log for each gateway that did not take it and one for what became of it, by which an order can be followed.
fn report(state: &AppState, message: &Claimed, sending: &Sending) {
    let order = message.content.as_ref().and_then(|content| content.order_number());
    let (message_id, order_id, kind, attempt) = (message.id, message.order_id, message.kind.as_str(), message.attempts);
    for failed in sending.tries.iter().filter(|one| one.outcome != Outcome::Sent) {
        let (gateway, outcome, code) = (failed.gateway.as_str(), failed.outcome.as_str(), failed.error_code.as_deref());
        let (error, ms) = (failed.error.as_deref(), failed.took.as_millis());
        tracing::warn!(message_id, order_id, order, kind, attempt, gateway, outcome, code, error, ms, "a gateway did not take the message");
    }
    match &sending.verdict {
        Verdict::Sent(receipt) => {
            let waited = (state.clock.now() - message.created_at).as_seconds_f64();
            metrics::histogram!("pmo_message_wait_seconds", "kind" => kind).record(waited);
            let gateway = receipt.gateway.as_str();
            tracing::info!(message_id, order_id, order, kind, attempt, gateway, waited, "message sent");
        }
        Verdict::Again { error, .. } => tracing::warn!(message_id, order_id, order, kind, attempt, error, "message not sent"),
        Verdict::Held { error, .. } => tracing::debug!(message_id, order_id, order, kind, attempt, error, "message held"),
        Verdict::Failed { error } => {
            metrics::counter!("pmo_messages_given_up_total", "kind" => kind).increment(1);
            tracing::error!(message_id, order_id, order, kind, attempt, error, "message given up");
        }
    }
}

/// Keeps trying for a moment: a fate that is not written down means the message is sent again after the lease.
async fn mark(state: &AppState, message: &Claimed, sending: &Sending, connections: &Semaphore) {
    let fate = fate(&sending.verdict, state.clock.now(), message.attempts, rand::rng().random());
    let is_doubtful = is_doubtful(sending);
    for pause in [100, 400, 1_500, 0] {
        let turn = connections.acquire().await;
        let marked = store::mark(&state.db, message, &state.process, state.clock.now(), &sending.tries, &fate, is_doubtful).await;
        drop(turn);
        match marked {
            Ok(_) => return,
            Err(error) if pause == 0 || state.db.is_closed() => {
                tracing::error!(%error, message_id = message.id, "could not write down what became of a message");
                return;
            }
            Err(_) => tokio::time::sleep(StdDuration::from_millis(pause)).await,
        }
    }
}

fn fate(verdict: &Verdict, now: DateTime<Utc>, attempts: i32, random: f64) -> Fate<'_> {
    match verdict {
        Verdict::Sent(receipt) => {
            Fate::Sent { gateway: receipt.gateway.as_str(), gateway_message_id: receipt.gateway_message_id.as_deref() }
        }
        Verdict::Again { at_least, error } => Fate::Again { at: now + pause(attempts, random).max(*at_least), error },
        Verdict::Held { until, error } => Fate::Again { at: *until, error },
        Verdict::Failed { error } => Fate::Failed { error },
    }
}

/// Whether one try may have brought the message, and another followed it or will.
fn is_doubtful(sending: &Sending) -> bool {
    let unknown = sending.tries.iter().position(|one| one.outcome == Outcome::Unknown);
    match (unknown, &sending.verdict) {
        (None, _) => false,
        (Some(position), Verdict::Failed { .. }) => position + 1 < sending.tries.len(),
        (Some(_), _) => true,
    }
}

/// The pause after so many attempts: anything up to 2, 4, 8 … seconds and at most 15 minutes ("full jitter": many
/// messages that failed together don't come back together), but never none. `random` is from [0, 1).
fn pause(attempts: i32, random: f64) -> Duration {
    let most = 2.0_f64.powi(attempts.clamp(1, 20)).min(900.0);
    Duration::milliseconds((most * random * 1_000.0) as i64).max(Duration::milliseconds(500))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pauses_grow_and_stop_growing() {
        let most = |attempts| pause(attempts, 0.999_999_9).num_seconds() + 1;
        assert_eq!([1, 2, 3, 9, 10, 11, 1_000_000].map(most), [2, 4, 8, 512, 900, 900, 900]);
    }

    proptest! {
        #[test]
        fn a_pause_is_never_none_nor_longer_than_a_quarter_hour(attempts in i32::MIN..=i32::MAX, random in 0.0..1.0_f64) {
            let pause = pause(attempts, random);
            prop_assert!(pause >= Duration::milliseconds(500) && pause <= Duration::seconds(900));
        }
    }
}
