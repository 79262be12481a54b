//! All SQL of schedules.

use chrono::{DateTime, Duration, Utc};
use serde_json::Value;
use sqlx::{PgConnection, PgPool};

use super::dto::RunOutcome;
use super::kinds::Schedule;
use crate::platform::http::{Page, total};

/// Runs are remembered for so long.
const KEPT: Duration = Duration::days(30);

/// Makes sure that a schedule has its row, and that its next turn is no later than its timing says.
pub async fn ensure(db: &PgPool, schedule: Schedule, next_run_at: DateTime<Utc>, latest: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "INSERT INTO pmov2.schedules AS s (name, next_run_at) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET next_run_at = $3 WHERE s.next_run_at > $3",
        schedule.as_str(),
        next_run_at,
        latest
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The names of those that are due.
pub async fn due(db: &PgPool, now: DateTime<Utc>) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        "SELECT name FROM pmov2.schedules
         WHERE (next_run_at <= $1 OR requested_at IS NOT NULL) AND (leased_until IS NULL OR leased_until <= $1) ORDER BY next_run_at, name",
        now
    )
    .fetch_all(db)
    .await
}

/// A schedule that is due, locked; `None`: another process has it.
pub struct Due {
    pub requested_at: Option<DateTime<Utc>>,
    pub requested_by: Option<String>,
    /// The run whose process died.
    pub lost_run: Option<i64>,
}

pub async fn lock_due(tx: &mut PgConnection, schedule: Schedule, now: DateTime<Utc>) -> Result<Option<Due>, sqlx::Error> {
    sqlx::query_as!(
        Due,
        "SELECT requested_at, requested_by, run_id AS lost_run FROM pmov2.schedules
         WHERE name = $1 AND (next_run_at <= $2 OR requested_at IS NOT NULL) AND (leased_until IS NULL OR leased_until <= $2)
         FOR UPDATE SKIP LOCKED",
        schedule.as_str(),
        now
    )
    .fetch_optional(tx)
    .await
}

pub async fn lose(tx: &mut PgConnection, run_id: i64, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.schedule_runs SET outcome = 'lost', finished_at = $2, error = 'its process did not say how it ended'
         WHERE id = $1 AND outcome = 'running'",
        run_id,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A run that has begun.
#[derive(Clone, Copy, Debug)]
pub struct Begun {
    pub id: i64,
    pub slot: DateTime<Utc>,
    pub attempt: i32,
}

/// Begins a run, as the next attempt of its turn.
pub async fn begin(
    tx: &mut PgConnection,
    schedule: Schedule,
    slot: DateTime<Utc>,
    requested_by: Option<&str>,
    process: &str,
    now: DateTime<Utc>,
    leased_until: DateTime<Utc>,
) -> Result<Begun, sqlx::Error> {
    let begun = sqlx::query_as!(
        Begun,
        "INSERT INTO pmov2.schedule_runs (name, slot, attempt, requested_by, process, started_at)
         SELECT $1::text, $2::timestamptz, 1 + (SELECT count(*) FROM pmov2.schedule_runs WHERE name = $1::text AND slot = $2)::int, $3, $4, $5 RETURNING id, slot, attempt",
        schedule.as_str(),
        slot,
        requested_by,
        process,
        now
    )
    .fetch_one(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE pmov2.schedules SET leased_until = $2, run_id = $3, requested_at = NULL, requested_by = NULL, updated_at = $4 WHERE name = $1",
        schedule.as_str(),
        leased_until,
        begun.id,
        now
    )
    .execute(tx)
    .await?;
    Ok(begun)
}

/// Keeps a run's lease; `false`: it has passed to another process.
pub async fn keep(db: &PgPool, schedule: Schedule, run_id: i64, leased_until: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    let kept = sqlx::query!(
        "UPDATE pmov2.schedules SET leased_until = $3 WHERE name = $1 AND run_id = $2",
        schedule.as_str(),
        run_id,
        leased_until
    )
    .execute(db)
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// Ends a run. `next_run_at`: when the schedule is due again; `None` leaves that as it is.
pub async fn end(
    tx: &mut PgConnection,
    schedule: Schedule,
    run_id: i64,
    result: Result<&Value, &str>,
    now: DateTime<Utc>,
    next_run_at: Option<DateTime<Utc>>,
) -> Result<(), sqlx::Error> {
    let outcome = if result.is_ok() { RunOutcome::Done } else { RunOutcome::Failed };
    sqlx::query!(
        "UPDATE pmov2.schedule_runs SET outcome = $2, result = $3, error = $4, finished_at = $5 WHERE id = $1 AND outcome = 'running'",
        run_id,
        outcome.as_str(),
        result.ok(),
        result.err(),
        now
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE pmov2.schedules SET leased_until = NULL, run_id = NULL, next_run_at = COALESCE($3, next_run_at), updated_at = $4
         WHERE name = $1 AND run_id = $2",
        schedule.as_str(),
        run_id,
        next_run_at,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Asks for a run at once; `false`: it is running.
pub async fn request(tx: &mut PgConnection, schedule: Schedule, by: &str, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    let asked = sqlx::query!(
        "UPDATE pmov2.schedules SET requested_at = COALESCE(requested_at, $2), requested_by = COALESCE(requested_by, $3), updated_at = $2
         WHERE name = $1 AND (leased_until IS NULL OR leased_until <= $2)",
        schedule.as_str(),
        now,
        by
    )
    .execute(tx)
    .await?;
    Ok(asked.rows_affected() == 1)
}

pub struct ScheduleRow {
    pub name: String,
    pub next_run_at: DateTime<Utc>,
    pub requested_at: Option<DateTime<Utc>>,
    pub is_running: bool,
}

pub async fn all(conn: &mut PgConnection, now: DateTime<Utc>) -> Result<Vec<ScheduleRow>, sqlx::Error> {
    sqlx::query_as!(
        ScheduleRow,
        r#"SELECT name, next_run_at, requested_at, COALESCE(leased_until > $1, false) AS "is_running!" FROM pmov2.schedules"#,
        now
    )
    .fetch_all(conn)
    .await
}

pub struct RunRow {
    pub id: i64,
    pub name: String,
    pub slot: DateTime<Utc>,
    pub attempt: i32,
    pub requested_by: Option<String>,
    pub process: String,
    pub outcome: RunOutcome,
    pub result: Option<Value>,
    pub error: Option<String>,
    pub started_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

/// The newest run of each schedule.
pub async fn last_runs(conn: &mut PgConnection) -> Result<Vec<RunRow>, sqlx::Error> {
    sqlx::query_as!(
        RunRow,
        r#"SELECT r.id, r.name, r.slot, r.attempt, r.requested_by, r.process, r.outcome AS "outcome: RunOutcome", r.result, r.error,
                r.started_at, r.finished_at
           FROM pmov2.schedules s
           JOIN LATERAL (SELECT * FROM pmov2.schedule_runs WHERE name = s.name ORDER BY id DESC LIMIT 1) AS r ON true"#
    )
    .fetch_all(conn)
    .await
}

/// The runs of a schedule, newest first, and how many there are.
pub async fn runs(conn: &mut PgConnection, schedule: Schedule, page: Page) -> Result<(Vec<RunRow>, i64), sqlx::Error> {
    let rows = sqlx::query_as!(
        RunRow,
        r#"SELECT id, name, slot, attempt, requested_by, process, outcome AS "outcome: RunOutcome", result, error, started_at, finished_at
           FROM pmov2.schedule_runs WHERE name = $1 ORDER BY id DESC LIMIT $2 OFFSET $3"#,
        schedule.as_str(),
        page.limit(),
        page.offset()
    )
    .fetch_all(&mut *conn)
    .await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.schedule_runs WHERE name = ").push_bind(schedule.as_str());
    })
    .await?;
    Ok((rows, total))
}

/// Forgets old runs; how many.
pub async fn sweep(db: &PgPool, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    Ok(sqlx::query!("DELETE FROM pmov2.schedule_runs WHERE started_at <= $1", now - KEPT).execute(db).await?.rows_affected())
}

/// How a schedule's last run ended, when it was last done, and when it is due again.
pub struct Punctuality {
    pub name: String,
    pub next_run_at: DateTime<Utc>,
    pub last_done_at: Option<DateTime<Utc>>,
    /// Of the last run that has ended, whichever process ran it.
    pub last_outcome: Option<RunOutcome>,
    pub last_seconds: Option<f64>,
}

pub async fn punctuality(conn: &mut PgConnection) -> Result<Vec<Punctuality>, sqlx::Error> {
    sqlx::query_as!(
        Punctuality,
        r#"SELECT s.name, s.next_run_at, (SELECT r.finished_at FROM pmov2.schedule_runs r WHERE r.name = s.name AND r.outcome = 'done'
                ORDER BY r.id DESC LIMIT 1) AS last_done_at, last.outcome AS "last_outcome?: RunOutcome",
                extract(epoch FROM last.finished_at - last.started_at)::float8 AS last_seconds
           FROM pmov2.schedules s
           LEFT JOIN LATERAL (SELECT * FROM pmov2.schedule_runs r WHERE r.name = s.name AND r.finished_at IS NOT NULL
                              ORDER BY r.id DESC LIMIT 1) AS last ON true
           ORDER BY s.name"#
    )
    .fetch_all(conn)
    .await
}
