//! All SQL of the jobs.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

use super::NewJob;
use super::dto::{JobOut, JobStatus};
use super::kinds::Kind;
use super::run::Shown;
use crate::platform::bus::{self, Topic};
use crate::platform::http::{Page, total};

/// `None`: the same work is queued or running, or the slot has had its job. A transaction that is about to queue either is
/// waited for.
pub(super) async fn insert(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    job: &NewJob<'_>,
    dedup_key: &str,
    slot_key: Option<&str>,
) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.jobs (kind, dedup_key, slot_key, params, due_at, created_by, created_by_name, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $5) ON CONFLICT DO NOTHING RETURNING id",
        job.kind.as_str(),
        dedup_key,
        slot_key,
        job.params,
        now,
        job.created_by.map(|admin| admin.user_id),
        job.created_by.map(|admin| admin.name.as_str())
    )
    .fetch_optional(tx)
    .await
}

macro_rules! select_jobs {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            JobOut,
            r#"SELECT id, kind AS "kind: Kind", status AS "status: JobStatus", stage, progress_done, progress_total,
                   result AS "result: serde_json::Value", error_code, error, cancel_requested, attempts,
                   created_by, created_by_name, created_at, started_at, finished_at, updated_at
               FROM pmov2.jobs "# + $rest
            $(, $argument)*
        )
    };
}

pub(super) async fn get(conn: &mut PgConnection, id: i64) -> Result<Option<JobOut>, sqlx::Error> {
    select_jobs!("WHERE id = $1", id).fetch_optional(conn).await
}

/// The job that is queued or running under this key.
pub(super) async fn under_way(conn: &mut PgConnection, dedup_key: &str) -> Result<Option<JobOut>, sqlx::Error> {
    select_jobs!("WHERE dedup_key = $1 AND status IN ('queued', 'running')", dedup_key).fetch_optional(conn).await
}

/// A job that this process may run until its lease runs out.
#[derive(Clone, Debug)]
pub(super) struct Claimed {
    pub id: i64,
    pub kind: Kind,
    pub params: serde_json::Value,
    pub checkpoint: Option<serde_json::Value>,
    /// Counts this attempt too, and names the lease.
    pub attempts: i32,
    pub created_by: Option<i64>,
    pub created_by_name: Option<String>,
    /// It was cancelled while nobody ran it, or has been taken too often.
    pub is_over: bool,
}

/// Leases the job that has been due the longest. Kinds that this process does not know are left to newer ones.
pub(super) async fn claim(
    db: &PgPool,
    now: DateTime<Utc>,
    leased_until: DateTime<Utc>,
    most_attempts: i32,
) -> Result<Option<Claimed>, sqlx::Error> {
    let known: Vec<String> = Kind::ALL.iter().map(|kind| kind.as_str().to_owned()).collect();
    // All of its one row: the first row of an answer comes before the commit, and what is done next is done on another connection.
    let mut claimed = sqlx::query_as!(
        Claimed,
        r#"WITH due AS (
               SELECT id, cancel_requested AS is_cancelled, NOT cancel_requested AND attempts >= $3 AS is_hopeless FROM pmov2.jobs
               WHERE status IN ('queued', 'running') AND due_at <= $1 AND kind = ANY($4)
               ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
           )
           UPDATE pmov2.jobs j SET
               status = CASE WHEN is_cancelled THEN 'cancelled' WHEN is_hopeless THEN 'failed' ELSE 'running' END,
               error_code = CASE WHEN is_hopeless THEN 'internal_error' ELSE j.error_code END,
               error = CASE WHEN is_hopeless THEN 'Pekerjaan ini berulang kali terhenti di tengah jalan.' ELSE j.error END,
               finished_at = CASE WHEN is_cancelled OR is_hopeless THEN $1 END,
               started_at = COALESCE(j.started_at, $1),
               attempts = j.attempts + 1,
               due_at = $2,
               updated_at = $1
           FROM due WHERE j.id = due.id
           RETURNING j.id, j.kind AS "kind: Kind", j.params, j.checkpoint, j.attempts, j.created_by, j.created_by_name,
               (is_cancelled OR is_hopeless) AS "is_over!""#,
        now,
        leased_until,
        most_attempts,
        &known
    )
    .fetch_all(db)
    .await?;
    Ok(claimed.pop())
}

/// What a look at a running job found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Watched {
    /// Also when it has just been completed.
    Mine,
    Cancelled,
    /// Another process has it.
    Lost,
}

/// Renews the lease of a running job and writes down its progress.
pub(super) async fn renew(
    db: &PgPool,
    job: &Claimed,
    now: DateTime<Utc>,
    leased_until: DateTime<Utc>,
    shown: &Shown,
    is_news: bool,
) -> Result<Watched, sqlx::Error> {
    // Statements by themselves, not a transaction: they are dropped when the job ends.
    let mut conn = db.acquire().await?;
    let found = sqlx::query_scalar!(
        r#"UPDATE pmov2.jobs SET due_at = $4, updated_at = $3, stage = $5, progress_done = $6, progress_total = $7
           WHERE id = $1 AND attempts = $2 AND status IN ('running', 'done')
           RETURNING cancel_requested AND status = 'running' AS "is_cancelled!""#,
        job.id,
        job.attempts,
        now,
        leased_until,
        shown.stage,
        shown.done,
        shown.total
    )
    .fetch_all(&mut *conn)
    .await?;
    if is_news {
        bus::notify(&mut conn, Topic::Jobs, &job.id.to_string()).await?;
    }
    Ok(match found.first() {
        Some(false) => Watched::Mine,
        Some(true) => Watched::Cancelled,
        None => Watched::Lost,
    })
}

/// Whether the job is still this attempt's, and nobody has cancelled it.
pub(super) async fn save(
    tx: &mut PgConnection,
    id: i64,
    attempts: i32,
    now: DateTime<Utc>,
    checkpoint: &serde_json::Value,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.jobs SET checkpoint = $4, updated_at = $3 WHERE id = $1 AND attempts = $2 AND status = 'running' AND NOT cancel_requested",
        id,
        attempts,
        now,
        checkpoint
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The same, for the last time.
pub(super) async fn complete(
    tx: &mut PgConnection,
    id: i64,
    attempts: i32,
    now: DateTime<Utc>,
    result: Option<&serde_json::Value>,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "UPDATE pmov2.jobs SET status = 'done', result = $4, finished_at = $3, updated_at = $3
         WHERE id = $1 AND attempts = $2 AND status = 'running' AND NOT cancel_requested",
        id,
        attempts,
        now,
        result
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What became of an attempt.
#[derive(Debug)]
pub(super) enum Fate<'a> {
    Done,
    /// If that is why it stopped; else it is another process's.
    Cancelled,
    Again {
        at: DateTime<Utc>,
    },
    Failed {
        code: &'a str,
        error: &'a str,
    },
}

/// Writes down what became of a job and how far it got, unless it is over or another process has it.
pub(super) async fn conclude(db: &PgPool, job: &Claimed, now: DateTime<Utc>, shown: &Shown, fate: &Fate<'_>) -> Result<(), sqlx::Error> {
    let (status, at, code, error) = match fate {
        Fate::Done => ("done", now, None, None),
        Fate::Cancelled => ("cancelled", now, None, None),
        Fate::Again { at } => ("queued", *at, None, None),
        Fate::Failed { code, error } => ("failed", now, Some(*code), Some(*error)),
    };
    let mut tx = db.begin().await?;
    sqlx::query!(
        "UPDATE pmov2.jobs SET stage = $3, progress_done = $4, progress_total = $5 WHERE id = $1 AND attempts = $2",
        job.id,
        job.attempts,
        shown.stage,
        shown.done,
        shown.total
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE pmov2.jobs SET status = $4, due_at = $5, error_code = $6, error = $7, updated_at = $3,
             finished_at = CASE WHEN $4 <> 'queued' THEN $3::timestamptz END
         WHERE id = $1 AND attempts = $2 AND status = 'running' AND ($4 <> 'cancelled' OR cancel_requested)",
        job.id,
        job.attempts,
        now,
        status,
        at,
        code,
        error
    )
    .execute(&mut *tx)
    .await?;
    bus::notify(&mut tx, Topic::Jobs, &job.id.to_string()).await?;
    tx.commit().await
}

/// Ends a queued job, and asks a running one to end. What is over stays as it is. `None`: there is no such job.
pub(super) async fn cancel(tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> Result<Option<bool>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"WITH job AS (SELECT id, status FROM pmov2.jobs WHERE id = $1 FOR UPDATE),
           asked AS (
               UPDATE pmov2.jobs j SET cancel_requested = true, updated_at = $2,
                   status = CASE WHEN j.status = 'queued' THEN 'cancelled' ELSE j.status END,
                   finished_at = CASE WHEN j.status = 'queued' THEN $2::timestamptz END
               FROM job WHERE j.id = job.id AND job.status IN ('queued', 'running') AND NOT j.cancel_requested
               RETURNING 1
           )
           SELECT EXISTS (SELECT FROM asked) AS "asked!" FROM job"#,
        id,
        now
    )
    .fetch_optional(tx)
    .await
}

/// A page of jobs, newest first, and how many there are.
pub(super) async fn list(
    conn: &mut PgConnection,
    kind: Option<Kind>,
    status: Option<JobStatus>,
    page: Page,
) -> Result<(Vec<JobOut>, i64), sqlx::Error> {
    let (kind, status) = (kind.map(Kind::as_str), status.map(JobStatus::as_str));
    let jobs = select_jobs!(
        "WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR status = $2) ORDER BY id DESC LIMIT $3 OFFSET $4",
        kind,
        status,
        page.limit(),
        page.offset()
    )
    .fetch_all(&mut *conn)
    .await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.jobs WHERE true");
        if let Some(kind) = kind {
            query.push(" AND kind = ").push_bind(kind);
        }
        if let Some(status) = status {
            query.push(" AND status = ").push_bind(status);
        }
    })
    .await?;
    Ok((jobs, total))
}

pub(super) async fn sweep(db: &PgPool, before: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.jobs WHERE finished_at < $1", before).execute(db).await?;
    Ok(())
}

/// How many jobs are queued, and how many run.
pub(super) async fn under_way_counts(conn: &mut PgConnection) -> Result<[(&'static str, i64); 2], sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT count(*) FILTER (WHERE status = 'queued') AS "queued!", count(*) FILTER (WHERE status = 'running') AS "running!"
           FROM pmov2.jobs WHERE status IN ('queued', 'running')"#
    )
    .fetch_one(conn)
    .await?;
    Ok([("queued", row.queued), ("running", row.running)])
}
