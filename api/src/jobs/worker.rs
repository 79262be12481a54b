//! The worker that runs jobs, a few at a time in each process.
//!
//! It leases a job in a short statement, runs it, and meanwhile renews the lease, writes down the progress, and looks
//! whether it was cancelled. A process that dies leaves a lease that runs out; another one then takes the job.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration as StdDuration;

use chrono::Duration;
use futures_util::FutureExt;
use rand::RngExt;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior};

use super::kinds;
use super::run::{Progress, Run, Stop};
use super::store::{self, Claimed, Fate, Watched};
use crate::app::AppState;
use crate::platform::bus::Topic;
use crate::platform::http::error::Language;
use crate::platform::http::{ApiError, ErrorCode};

/// Jobs of one process that run at once.
const AT_ONCE: usize = 2;
/// How often a worker looks for due jobs when nothing wakes it.
const POLL: StdDuration = StdDuration::from_secs(2);
/// How often a running job's progress is written down and its lease renewed.
const TICK: StdDuration = StdDuration::from_millis(500);
/// How long a process has a job to itself after it was last heard of.
const LEASE: StdDuration = StdDuration::from_secs(20);
/// Taken so often and never ended: it kills the processes that run it.
const MOST_ATTEMPTS: i32 = 8;
/// What is over is kept for so many days.
const KEPT_DAYS: i64 = 90;

fn lease() -> Duration {
    Duration::from_std(LEASE).unwrap_or_default()
}

/// Runs jobs until the pool is closed.
pub async fn run(state: Arc<AppState>) {
    let wake = Arc::new(Notify::new());
    let woken = wake.clone();
    state.bus.subscribe(Topic::Jobs, move |_| woken.notify_one());
    let mut running = JoinSet::new();
    let mut is_down = false;
    let mut swept: Option<Instant> = None;
    while !state.db.is_closed() {
        if swept.is_none_or(|at| at.elapsed() > StdDuration::from_secs(3_600)) {
            swept = Some(Instant::now());
            sweep(&state).await;
        }
        while running.try_join_next().is_some() {}
        let claimed = if running.len() < AT_ONCE { claim(&state).await } else { Ok(None) };
        match claimed {
            Ok(Some(job)) => {
                is_down = false;
                let state = state.clone();
                running.spawn(async move { execute(&state, job).await });
                continue;
            }
            Ok(None) => is_down = false,
            // Once per outage, not once per poll.
            Err(error) if !is_down && !state.db.is_closed() => {
                is_down = true;
                tracing::warn!(%error, "the jobs can't be read");
            }
            Err(_) => {}
        }
        tokio::select! {
            () = wake.notified() => {}
            () = tokio::time::sleep(POLL) => {}
            Some(_) = running.join_next() => {}
            () = state.db.close_event() => {}
        }
    }
    // A transaction that is under way is finished; what needs another one is another process's, when the lease has run out.
    while running.join_next().await.is_some() {}
}

/// Runs everything that is due now, one after the other; answers with how many ended. For tests.
pub async fn drain(state: &Arc<AppState>) -> usize {
    let mut ended = 0;
    loop {
        match claim(state).await {
            Ok(Some(job)) => execute(state, job).await,
            Ok(None) => return ended,
            Err(error) => {
                tracing::warn!(%error, "the jobs can't be read");
                return ended;
            }
        }
        ended += 1;
    }
}

/// Deletes what was over long ago. May run on any number of processes.
async fn sweep(state: &AppState) {
    let before = state.clock.now() - Duration::days(KEPT_DAYS);
    if let Err(error) = store::sweep(&state.db, before).await
        && !state.db.is_closed()
    {
        tracing::warn!(%error, "old jobs could not be swept away, trying again in an hour");
    }
}

/// The next job that is due, if there is one; those that can't be run any more are over.
async fn claim(state: &AppState) -> Result<Option<Claimed>, sqlx::Error> {
    let now = state.clock.now();
    while let Some(job) = store::claim(&state.db, now, now + lease(), MOST_ATTEMPTS).await? {
        if !job.is_over {
            return Ok(Some(job));
        }
        tracing::warn!(job_id = job.id, kind = job.kind.as_str(), "a job that nobody ran was given up");
    }
    Ok(None)
}

async fn execute(state: &Arc<AppState>, job: Claimed) {
    let progress = Progress::default();
    let run = Run {
        state: state.clone(),
        job_id: job.id,
        kind: job.kind,
        created_by: job.created_by,
        created_by_name: job.created_by_name.clone(),
        progress: progress.clone(),
        attempts: job.attempts,
        params: job.params.clone(),
        checkpoint: job.checkpoint.clone(),
    };
    let started = Instant::now();
    let ended = tokio::select! {
        ended = AssertUnwindSafe(kinds::work(&run)).catch_unwind() => {
            ended.unwrap_or_else(|_| Err(Stop::Failed(ApiError::internal(anyhow::anyhow!("the job panicked")))))
        }
        // Ends the work where it stands; its open transaction is rolled back.
        stop = watch(state, &job, &progress) => Err(stop),
    };
    let seconds = started.elapsed().as_secs_f64();
    let (job_id, kind) = (job.id, job.kind.as_str());
    let fate = match &ended {
        Ok(()) => Fate::Done,
        Err(Stop::Lost) => Fate::Cancelled,
        Err(Stop::Failed(error)) if error.code == ErrorCode::Unavailable && job.attempts < MOST_ATTEMPTS => {
            Fate::Again { at: state.clock.now() + pause(job.attempts, rand::rng().random()) }
        }
        Err(Stop::Failed(error)) => Fate::Failed { code: error.code.as_str(), error: sentence(error) },
    };
    match &ended {
        Ok(()) => tracing::info!(job_id, kind, seconds, "job done"),
        Err(Stop::Lost) => tracing::info!(job_id, kind, seconds, "job stopped"),
        Err(Stop::Failed(cause)) => tracing::warn!(job_id, kind, seconds, %cause, "job failed"),
    }
    conclude(state, &job, &progress, &fate).await;
}

/// Renews the lease and writes down the progress until the job must stop.
async fn watch(state: &AppState, job: &Claimed, progress: &Progress) -> Stop {
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut written = None;
    let mut heard_of = Instant::now();
    loop {
        ticks.tick().await;
        let now = state.clock.now();
        let shown = progress.shown();
        let is_news = written.as_ref() != Some(&shown);
        match store::renew(&state.db, job, now, now + lease(), &shown, is_news).await {
            Ok(Watched::Mine) => {
                heard_of = Instant::now();
                written = Some(shown);
            }
            Ok(Watched::Cancelled | Watched::Lost) => return Stop::Lost,
            // Another process may have it by now.
            Err(_) if heard_of.elapsed() > LEASE => return Stop::Lost,
            Err(error) => tracing::debug!(%error, job_id = job.id, "the lease could not be renewed"),
        }
    }
}

/// Writes down what became of a job, unless that was done with its effects or the job is another process's. Keeps trying
/// for a moment: a job that is not concluded is run again after its lease.
async fn conclude(state: &AppState, job: &Claimed, progress: &Progress, fate: &Fate<'_>) {
    for pause in [100, 400, 1_500, 0] {
        match store::conclude(&state.db, job, state.clock.now(), &progress.shown(), fate).await {
            Ok(()) => return,
            Err(error) if pause == 0 || state.db.is_closed() => {
                tracing::error!(%error, job_id = job.id, "could not write down what became of a job");
                return;
            }
            Err(_) => tokio::time::sleep(StdDuration::from_millis(pause)).await,
        }
    }
}

/// What the person reads.
fn sentence(error: &ApiError) -> &str {
    error.detail.as_deref().unwrap_or_else(|| error.code.detail(Language::Indonesian))
}

/// The pause before a job is tried again: growing to a minute, with jitter. `random` is from [0, 1).
fn pause(attempts: i32, random: f64) -> Duration {
    let most = 2.0_f64.powi(attempts.clamp(1, 10)).min(60.0);
    Duration::milliseconds((most * random * 1_000.0) as i64).max(Duration::milliseconds(500))
}
