//! Running what is due.

use std::sync::Arc;
use std::time::Duration as StdDuration;

use chrono::{DateTime, Duration, Utc};
use serde_json::Value;
use tokio::sync::Notify;
use tokio::time::{Instant, sleep, timeout};

use super::kinds::Schedule;
use super::store::{self, Begun};
use super::timing::Timing;
use crate::app::AppState;
use crate::platform::bus::Topic;
use crate::platform::http::ApiResult;

/// How often a process looks for what is due when nothing wakes it.
const POLL: StdDuration = StdDuration::from_secs(5);
/// A process that has not said for so long that it still runs something has died.
const LEASE: Duration = Duration::seconds(60);
/// How often it says so.
const HEARTBEAT: StdDuration = StdDuration::from_secs(15);
/// Nothing runs longer.
const LONGEST: StdDuration = StdDuration::from_secs(600);

/// Runs schedules until the pool is closed; each at its time, beside the others.
pub async fn run(state: Arc<AppState>) {
    let wake = Arc::new(Notify::new());
    let woken = wake.clone();
    state.bus.subscribe(Topic::Schedules, move |_| woken.notify_one());
    let mut running = tokio::task::JoinSet::new();
    let mut is_ensured = false;
    let mut is_down = false;
    while !state.db.is_closed() && !state.ending.is_announced() {
        while running.try_join_next().is_some() {}
        let due = async {
            if !is_ensured {
                ensure(&state).await?;
            }
            ApiResult::Ok(store::due(&state.db, state.clock.now()).await?)
        };
        match due.await {
            Ok(due) => {
                (is_ensured, is_down) = (true, false);
                for schedule in due.iter().filter_map(|name| Schedule::read(name)) {
                    let state = state.clone();
                    running.spawn(async move { take(&state, schedule).await });
                }
            }
            Err(error) if !is_down && !state.db.is_closed() => {
                is_down = true;
                tracing::warn!(%error, "the schedules can't be read");
            }
            Err(_) => {}
        }
        tokio::select! {
            () = wake.notified() => {}
            () = sleep(POLL) => {}
            () = state.ending.announced() => {}
            () = state.db.close_event() => {}
        }
    }
    while running.join_next().await.is_some() {}
}

/// A schedule that is new, or runs more often than it did, is due from now on.
pub async fn ensure(state: &AppState) -> ApiResult<()> {
    let now = state.clock.now();
    for schedule in Schedule::ALL {
        store::ensure(&state.db, schedule, now, schedule.timing(&state.config).next(now)).await?;
    }
    Ok(())
}

/// Runs everything that is due now, one after the other; the names of what this process has run. For tests.
pub async fn run_due(state: &AppState) -> ApiResult<Vec<Schedule>> {
    ensure(state).await?;
    let mut ran = Vec::new();
    for schedule in store::due(&state.db, state.clock.now()).await?.iter().filter_map(|name| Schedule::read(name)) {
        if take(state, schedule).await {
            ran.push(schedule);
        }
    }
    Ok(ran)
}

/// Runs a schedule if nobody else does; whether it was this process.
async fn take(state: &AppState, schedule: Schedule) -> bool {
    match begin(state, schedule).await {
        Ok(Some((begun, is_requested))) => {
            finish(state, schedule, begun, is_requested).await;
            true
        }
        Ok(None) => false,
        Err(error) => {
            tracing::warn!(%error, schedule = schedule.as_str(), "a schedule could not be begun");
            false
        }
    }
}

async fn begin(state: &AppState, schedule: Schedule) -> ApiResult<Option<(Begun, bool)>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let Some(due) = store::lock_due(&mut tx, schedule, now).await? else { return Ok(None) };
    if let Some(run_id) = due.lost_run {
        store::lose(&mut tx, run_id, now).await?;
        tracing::warn!(schedule = schedule.as_str(), run_id, "the process that ran a schedule has died");
    }
    // What an admin asks for is a turn of its own.
    let slot = due.requested_at.unwrap_or_else(|| schedule.timing(&state.config).slot(now));
    let by = due.requested_by.as_deref();
    let begun = store::begin(&mut tx, schedule, slot, by, &state.process, now, now + LEASE).await?;
    tx.commit().await?;
    Ok(Some((begun, due.requested_at.is_some())))
}

async fn finish(state: &AppState, schedule: Schedule, begun: Begun, is_requested: bool) {
    let (name, clock) = (schedule.as_str(), Instant::now());
    let result = tokio::select! {
        result = timeout(LONGEST, schedule.work(state, begun.slot)) => match result {
            Ok(Ok(result)) => Ok(result),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err(format!("not done within {} s", LONGEST.as_secs())),
        },
        () = lose_lease(state, schedule, begun.id) => Err("another process took it over".to_owned()),
    };
    let (took, outcome) = (clock.elapsed(), if result.is_ok() { "done" } else { "failed" });
    metrics::counter!("pmo_schedule_runs_total", "schedule" => name, "outcome" => outcome).increment(1);
    metrics::histogram!("pmo_schedule_seconds", "schedule" => name).record(took.as_secs_f64());
    let (attempt, seconds) = (begun.attempt, took.as_secs_f64());
    match &result {
        Ok(result) => tracing::info!(schedule = name, attempt, seconds, %result, "schedule done"),
        Err(error) => tracing::error!(schedule = name, attempt, seconds, error, "schedule failed"),
    }
    let timing = schedule.timing(&state.config);
    for pause in [200, 1_000, 5_000, 0] {
        let now = state.clock.now();
        let next = next_run(timing, now, attempt, result.is_ok(), is_requested);
        match end(state, schedule, begun.id, &result, now, next).await {
            Ok(()) => return,
            // Its lease runs out, and another process runs it again.
            Err(error) if pause == 0 || state.db.is_closed() => {
                tracing::error!(%error, schedule = name, "could not write down how a schedule ended");
                return;
            }
            Err(_) => sleep(StdDuration::from_millis(pause)).await,
        }
    }
}

async fn end(
    state: &AppState,
    schedule: Schedule,
    run_id: i64,
    result: &Result<Value, String>,
    now: DateTime<Utc>,
    next: Option<DateTime<Utc>>,
) -> ApiResult<()> {
    let mut tx = state.db.begin().await?;
    store::end(&mut tx, schedule, run_id, result.as_ref().map_err(String::as_str), now, next).await?;
    tx.commit().await?;
    Ok(())
}

/// When it is due again: at its next turn; after a failure sooner, as long as this turn lasts. A run that somebody asked
/// for changes nothing.
fn next_run(timing: Timing, now: DateTime<Utc>, attempt: i32, is_done: bool, is_requested: bool) -> Option<DateTime<Utc>> {
    let next = timing.next(now);
    match (is_requested, is_done) {
        (true, _) => None,
        (false, true) => Some(next),
        (false, false) => Some((now + Duration::minutes(1 << (attempt - 1).clamp(0, 6))).min(next)),
    }
}

/// Says again and again that this process still runs it; ends when it is another one's.
async fn lose_lease(state: &AppState, schedule: Schedule, run_id: i64) {
    loop {
        sleep(HEARTBEAT).await;
        match store::keep(&state.db, schedule, run_id, state.clock.now() + LEASE).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => tracing::debug!(%error, schedule = schedule.as_str(), "a schedule's lease could not be kept"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_tried_again_soon_but_not_beyond_its_turn() {
        let now: DateTime<Utc> = "2026-11-22T05:02:00Z".parse().unwrap();
        let due = |minutes, attempt, is_done, is_requested| {
            next_run(Timing::Minutes(minutes), now, attempt, is_done, is_requested).map(|at| (at - now).num_minutes())
        };
        assert_eq!(due(60, 1, true, false), Some(58));
        assert_eq!([1, 2, 3, 7, 100].map(|attempt| due(60, attempt, false, false)), [1, 2, 4, 58, 58].map(Some));
        assert_eq!(due(5, 3, false, false), Some(3));
        assert_eq!(due(60, 1, true, true), None);
        assert_eq!(due(60, 1, false, true), None);
    }
}
