//! Understanding reports, after they have been answered.

use std::sync::Arc;
use std::time::Duration as StdDuration;

use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;
use tokio::sync::Notify;

use super::read::{self, Progress, Status};
use super::store::{self, Kept};
use crate::app::AppState;
use crate::config::Gateway;
use crate::platform::bus::Topic;
use crate::platform::http::ApiResult;

/// How often it is looked for reports when nothing wakes the worker.
const POLL: StdDuration = StdDuration::from_secs(5);

/// Works off reports until the pool is closed.
pub async fn run(state: Arc<AppState>) {
    let wake = Arc::new(Notify::new());
    let woken = wake.clone();
    state.bus.subscribe(Topic::Reports, move |_| woken.notify_one());
    while !state.db.is_closed() {
        if let Err(error) = drain(&state).await
            && !state.db.is_closed()
        {
            tracing::warn!(%error, "delivery reports can't be worked off");
        }
        tokio::select! {
            () = wake.notified() => {}
            () = tokio::time::sleep(POLL) => {}
            () = state.db.close_event() => {}
        }
    }
}

/// Works off all reports that are due; how many those were.
pub async fn drain(state: &AppState) -> ApiResult<usize> {
    let mut count = 0;
    loop {
        let now = state.clock.now();
        let mut tx = state.db.begin().await?;
        let Some(kept) = store::next(&mut tx, now).await? else { return Ok(count) };
        one(&mut tx, &kept, now).await?;
        tx.commit().await?;
        count += 1;
    }
}

async fn one(tx: &mut PgConnection, kept: &Kept, now: DateTime<Utc>) -> ApiResult<()> {
    let Some(gateway) = Gateway::read(&kept.gateway) else {
        return Ok(store::settle(tx, kept.id, now, None, 0, Some("no such gateway")).await?);
    };
    let mut statuses = match read::statuses(gateway, &kept.body, kept.received_at) {
        Ok(statuses) => statuses,
        Err(error) => {
            tracing::warn!(%error, report_id = kept.id, gateway = kept.gateway, "a delivery report can't be understood");
            return Ok(store::settle(tx, kept.id, now, None, 0, Some(&error.to_string())).await?);
        }
    };
    // Always in the same order, so that two workers with reports of the same messages don't wait for each other.
    statuses.sort_by(|a, b| (&a.gateway_message_id, &a.state_id).cmp(&(&b.gateway_message_id, &b.state_id)));
    let mut unknown = 0;
    for status in &statuses {
        unknown += i32::from(!apply(tx, gateway, status, now).await?);
    }
    let again_at = if unknown > 0 { again(kept.attempts).map(|pause| now + pause) } else { None };
    Ok(store::settle(tx, kept.id, now, again_at, unknown, None).await?)
}

/// When a report of an unknown message is looked at again: a gateway may be faster than our own bookkeeping. Later it is
/// about a message that somebody else sent by the same number.
fn again(attempts: i32) -> Option<Duration> {
    let pauses = [2, 10, 60, 600];
    usize::try_from(attempts).ok().and_then(|attempts| pauses.get(attempts)).map(|seconds| Duration::seconds(*seconds))
}

/// Whether the message is known.
async fn apply(tx: &mut PgConnection, gateway: Gateway, status: &Status, now: DateTime<Utc>) -> ApiResult<bool> {
    let Some(message) = store::find(tx, gateway, status).await? else { return Ok(false) };
    if let Some(state_id) = &status.state_id {
        store::set_state_id(tx, message.id, state_id).await?;
    }
    let Some(progress) = status.progress.filter(|progress| is_forward(&message.status, *progress)) else { return Ok(true) };
    store::advance(tx, message.id, gateway, status, progress, now).await?;
    let (message_id, order_id, order, kind) = (message.id, message.order_id, message.order_number, message.kind);
    let name = gateway.as_str();
    metrics::counter!("pmo_message_reports_total", "gateway" => name, "status" => progress.as_str()).increment(1);
    match progress {
        Progress::Failed => {
            let error = status.error.as_deref();
            tracing::error!(message_id, order_id, order, kind, gateway = name, error, "message failed after it was sent");
        }
        _ => tracing::info!(message_id, order_id, order, kind, gateway = name, "message {}", progress.as_str()),
    }
    Ok(true)
}

/// Whether a report moves a message on. That it arrived counts for more than that it failed; a failure of a message that is
/// being tried again is the attempt's, not the message's.
fn is_forward(status: &str, progress: Progress) -> bool {
    match (status, progress) {
        ("queued" | "expired", Progress::Failed) => false,
        ("queued" | "expired", _) => true,
        ("sent", progress) => progress != Progress::Sent,
        ("failed", progress) => matches!(progress, Progress::Delivered | Progress::Read),
        ("delivered", progress) => progress == Progress::Read,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: [Progress; 4] = [Progress::Sent, Progress::Failed, Progress::Delivered, Progress::Read];

    fn after(reports: &[Progress]) -> &'static str {
        reports.iter().fold("sent", |status, report| if is_forward(status, *report) { report.as_str() } else { status })
    }

    #[test]
    fn a_message_that_waits_is_not_failed_by_a_report() {
        assert!(!is_forward("queued", Progress::Failed));
        assert!(is_forward("queued", Progress::Sent) && is_forward("expired", Progress::Delivered));
    }

    proptest! {
        #[test]
        fn in_whatever_order_and_however_often_the_end_is_the_same(
            reports in prop::sample::subsequence(ALL.to_vec(), 0..=4),
            order in Just(ALL.to_vec()).prop_shuffle(),
            twice in any::<bool>(),
        ) {
            let mut shuffled: Vec<_> = order.into_iter().filter(|report| reports.contains(report)).collect();
            if twice {
                shuffled.extend(shuffled.clone());
            }
            let best = ["read", "delivered", "failed", "sent"].into_iter().find(|best| *best == "sent" || reports.iter().any(|r| r.as_str() == *best));
            prop_assert_eq!(Some(after(&shuffled)), best);
        }
    }

    #[test]
    fn an_unknown_message_is_looked_for_for_some_minutes() {
        let pauses: Vec<_> = (0..6).map(|attempts| again(attempts).map(|pause| pause.num_seconds())).collect();
        assert_eq!(pauses, [Some(2), Some(10), Some(60), Some(600), None, None]);
    }
}
