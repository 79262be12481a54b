//! The worker that empties the outbox.
//!
//! It leases messages in a short statement of its own, sends them outside any transaction, and writes down what became
//! of them. A worker that dies leaves a lease that runs out; the message is then sent by another. A notice wakes it at
//! once, but polling is the truth. Messages with a secret have a lane of their own, so that an OTP never waits
//! behind order notices that a slow gateway holds up.

use std::sync::Arc;
use std::time::Duration as StdDuration;

use chrono::Duration;
use rand::RngExt;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use super::SECRET;
use super::gateway::{self, Failure, Outgoing};
use super::store::{self, Claimed, Fate, Lane};
use crate::app::AppState;
use crate::platform::bus::Topic;

/// How often a lane looks for due messages when nothing wakes it.
const POLL: StdDuration = StdDuration::from_secs(1);
/// Messages of one lane that are on their way at once.
const AT_ONCE: usize = 8;
/// A gateway that takes longer has failed.
const SEND_TIMEOUT: StdDuration = StdDuration::from_secs(20);

/// How long a worker has a message to itself: longer than a send and its bookkeeping can take.
fn lease() -> Duration {
    Duration::seconds(60)
}

/// Sends messages until the pool is closed.
pub async fn run(state: Arc<AppState>) {
    futures_util::future::join_all(Lane::ALL.map(|lane| run_lane(state.clone(), lane))).await;
}

async fn run_lane(state: Arc<AppState>, lane: Lane) {
    let wake = Arc::new(Notify::new());
    let woken = wake.clone();
    state.bus.subscribe(Topic::Outbox, move |_| woken.notify_one());
    let mut sending = JoinSet::new();
    let mut is_down = false;
    while !state.db.is_closed() {
        while sending.try_join_next().is_some() {}
        let free = AT_ONCE - sending.len();
        let claimed = if free > 0 { claim(&state, lane, free).await } else { Ok(Vec::new()) };
        let filled = claimed.as_ref().is_ok_and(|messages| !messages.is_empty() && messages.len() == free);
        match claimed {
            Ok(messages) => {
                is_down = false;
                for message in messages.into_iter().filter(|message| !message.is_expired) {
                    let state = state.clone();
                    sending.spawn(async move { deliver(&state, &message).await });
                }
            }
            // Once per outage, not once per second.
            Err(error) if !is_down && !state.db.is_closed() => {
                is_down = true;
                tracing::warn!(%error, ?lane, "the outbox can't be read");
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
            () = state.db.close_event() => {}
        }
    }
    // What is on its way may still arrive; its bookkeeping is another worker's when the lease has run out.
    while sending.join_next().await.is_some() {}
}

async fn claim(state: &AppState, lane: Lane, most: usize) -> Result<Vec<Claimed>, sqlx::Error> {
    let now = state.clock.now();
    store::claim(&state.db, lane, now, now + lease(), most as i64).await
}

/// Works off everything that is due now, one after the other; answers with how many were sent. For tests and shutdown.
pub async fn drain(state: &AppState) -> usize {
    let mut sent = 0;
    for lane in Lane::ALL {
        loop {
            match claim(state, lane, AT_ONCE).await {
                Ok(messages) if messages.is_empty() => break,
                Ok(messages) => {
                    for message in messages.iter().filter(|message| !message.is_expired) {
                        sent += usize::from(deliver(state, message).await);
                    }
                }
                Err(error) => {
                    tracing::warn!(%error, ?lane, "the outbox can't be read");
                    break;
                }
            }
        }
    }
    sent
}

/// Sends one message and writes down what became of it. Whether it was sent.
async fn deliver(state: &AppState, message: &Claimed) -> bool {
    let secret = match message.sealed_secret.as_deref().map(|sealed| state.keys.unseal(sealed)).transpose() {
        Ok(secret) => secret,
        Err(error) => {
            // Sealed under another SECRET_KEY: nobody will ever read it.
            mark(state, message, &Fate::Failed { error: &format!("the secret can't be opened: {error}") }).await;
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
        subject: message.subject.as_deref(),
        text: &text,
        redacted: &redacted,
    };
    let result = match tokio::time::timeout(SEND_TIMEOUT, gateway::send(state, &outgoing)).await {
        Ok(result) => result,
        Err(_) => Err(Failure::Later(format!("no answer within {} s", SEND_TIMEOUT.as_secs()))),
    };
    match result {
        Ok(receipt) => {
            let fate = Fate::Sent { gateway: receipt.gateway.as_str(), gateway_message_id: receipt.gateway_message_id.as_deref() };
            mark(state, message, &fate).await;
            true
        }
        Err(Failure::Later(error)) => {
            let pause = pause(message.attempts, rand::rng().random());
            let at = state.clock.now() + pause;
            tracing::warn!(message_id = message.id, attempts = message.attempts, retry_in_s = pause.num_seconds(), "message not sent");
            mark(state, message, &Fate::Again { at, error: &without(&error, secret.as_deref()) }).await;
            false
        }
        Err(Failure::Never(error)) => {
            tracing::warn!(message_id = message.id, "message given up");
            mark(state, message, &Fate::Failed { error: &without(&error, secret.as_deref()) }).await;
            false
        }
    }
}

/// Keeps trying for a moment: a fate that is not written down means the message is sent again after the lease.
async fn mark(state: &AppState, message: &Claimed, fate: &Fate<'_>) {
    for pause in [100, 400, 1_500, 0] {
        match store::mark(&state.db, message, state.clock.now(), fate).await {
            Ok(_) => return,
            Err(error) if pause == 0 || state.db.is_closed() => {
                tracing::error!(%error, message_id = message.id, "could not write down what became of a message");
                return;
            }
            Err(_) => tokio::time::sleep(StdDuration::from_millis(pause)).await,
        }
    }
}

/// A gateway's words may quote the message; the secret in them is not kept.
fn without(error: &str, secret: Option<&str>) -> String {
    let error = match secret {
        Some(secret) => error.replace(secret, SECRET),
        None => error.to_owned(),
    };
    error.chars().take(500).collect()
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

    #[test]
    fn errors_keep_no_secret() {
        assert_eq!(without("bad text: Kode OTP Anda: 123456.", Some("123456")), "bad text: Kode OTP Anda: {secret}.");
    }
}
