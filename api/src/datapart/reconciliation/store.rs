//! Comparisons and what they found, as they are kept. Knows only PMO's own tables.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool, Postgres, QueryBuilder};

use super::dto::{DifferenceQuery, LineDifference, Standing, Verdict};
use super::kind::DifferenceKind;
use super::{Compared, is_stale};
use crate::platform::http::Page;

/// A comparison begins; its figures come when it ends.
pub(super) async fn begin(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!("INSERT INTO pmov2.reconciliation_runs (started_at, finished_at) VALUES ($1, $1) RETURNING id", now)
        .fetch_one(tx)
        .await
}

/// Closes what this comparison did not see, and counts what it saw.
pub(super) async fn end(tx: &mut PgConnection, run_id: i64, now: DateTime<Utc>, compared: &mut Compared) -> Result<(), sqlx::Error> {
    let resolved = sqlx::query!("UPDATE pmov2.reconciliation_differences SET is_open = false WHERE is_open AND last_run_id <> $1", run_id)
        .execute(&mut *tx)
        .await?;
    let seen = sqlx::query!(
        r#"SELECT count(*) AS "found!", count(*) FILTER (WHERE first_run_id = $1) AS "appeared!",
               count(*) FILTER (WHERE acknowledged_at IS NULL) AS "unacknowledged!"
           FROM pmov2.reconciliation_differences WHERE is_open"#,
        run_id
    )
    .fetch_one(&mut *tx)
    .await?;
    compared.resolved = i64::try_from(resolved.rows_affected()).unwrap_or(i64::MAX);
    (compared.found, compared.appeared, compared.unacknowledged) = (seen.found, seen.appeared, seen.unacknowledged);
    sqlx::query!(
        "UPDATE pmov2.reconciliation_runs SET finished_at = $2, orders = $3, lines = $4, sales_orders = $5, found = $6, appeared = $7,
             resolved = $8, unacknowledged = $9 WHERE id = $1",
        run_id,
        now,
        compared.orders,
        compared.lines,
        compared.sales_orders,
        compared.found,
        compared.appeared,
        compared.resolved,
        compared.unacknowledged
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Forgets all runs but the newest ones.
pub(super) async fn forget(db: &PgPool, kept: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "DELETE FROM pmov2.reconciliation_runs WHERE id <= (SELECT id FROM pmov2.reconciliation_runs ORDER BY id DESC OFFSET $1 LIMIT 1)",
        kept
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

pub(super) struct RunRow {
    pub id: i64,
    pub started_at: DateTime<Utc>,
    pub finished_at: DateTime<Utc>,
    pub orders: i64,
    pub lines: i64,
    pub sales_orders: i64,
    pub found: i64,
    pub appeared: i64,
    pub resolved: i64,
    pub unacknowledged: i64,
}

/// Comparisons, newest first, and how many there are.
pub(super) async fn runs(conn: &mut PgConnection, page: Page) -> Result<(Vec<RunRow>, i64), sqlx::Error> {
    let rows = sqlx::query_as!(
        RunRow,
        "SELECT id, started_at, finished_at, orders, lines, sales_orders, found, appeared, resolved, unacknowledged
         FROM pmov2.reconciliation_runs ORDER BY id DESC LIMIT $1 OFFSET $2",
        page.limit(),
        page.offset()
    )
    .fetch_all(&mut *conn)
    .await?;
    let total = sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM pmov2.reconciliation_runs"#).fetch_one(conn).await?;
    Ok((rows, total))
}

/// How the two sides stand to each other. `None`: they have not been compared yet.
pub async fn standing(conn: &mut PgConnection, now: DateTime<Utc>) -> Result<Option<Standing>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT finished_at, (SELECT count(*) FROM pmov2.reconciliation_differences WHERE is_open AND acknowledged_at IS NULL) AS "unacknowledged!"
           FROM pmov2.reconciliation_runs ORDER BY id DESC LIMIT 1"#
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Standing {
        verdict: if row.unacknowledged == 0 { Verdict::Green } else { Verdict::Red },
        is_stale: is_stale(row.finished_at, now),
        unacknowledged: row.unacknowledged,
        compared_at: row.finished_at,
    }))
}

pub(super) struct KindRow {
    pub kind: DifferenceKind,
    pub found: i64,
    pub unacknowledged: i64,
}

/// What differs now, by kind.
pub(super) async fn kinds(conn: &mut PgConnection) -> Result<Vec<KindRow>, sqlx::Error> {
    sqlx::query_as!(
        KindRow,
        r#"SELECT kind AS "kind: DifferenceKind", count(*) AS "found!", count(*) FILTER (WHERE acknowledged_at IS NULL) AS "unacknowledged!"
           FROM pmov2.reconciliation_differences WHERE is_open GROUP BY kind ORDER BY kind"#
    )
    .fetch_all(conn)
    .await
}

#[derive(sqlx::FromRow)]
pub(super) struct DifferenceRow {
    pub id: i64,
    pub kind: DifferenceKind,
    pub order_id: Option<i64>,
    pub order_number: Option<String>,
    pub so_id: Option<i64>,
    pub so_number: Option<String>,
    pub subject_id: Option<i64>,
    pub subject_code: Option<String>,
    pub subject_name: Option<String>,
    pub pmo: Option<String>,
    pub data_part: Option<String>,
    pub lines: Json<Vec<LineDifference>>,
    pub first_seen_at: DateTime<Utc>,
    pub is_open: bool,
    pub acknowledged_at: Option<DateTime<Utc>>,
    pub acknowledged_by: Option<String>,
    pub note: Option<String>,
}

const DIFFERENCE: &str =
    "SELECT id, kind, order_id, order_number, so_id, so_number, subject_id, subject_code, subject_name, pmo, data_part, lines,
        first_seen_at, is_open, acknowledged_at, acknowledged_by, note FROM pmov2.reconciliation_differences WHERE ";

/// What a comparison saw, newest first, and how much that is.
pub(super) async fn differences(
    conn: &mut PgConnection,
    wanted: &DifferenceQuery,
    page: Page,
) -> Result<(Vec<DifferenceRow>, i64), sqlx::Error> {
    let mut query = QueryBuilder::new(DIFFERENCE);
    narrow(&mut query, wanted);
    query.push(" ORDER BY id DESC LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let mut count = QueryBuilder::new("SELECT count(*) FROM pmov2.reconciliation_differences WHERE ");
    narrow(&mut count, wanted);
    Ok((rows, count.build_query_scalar().fetch_one(conn).await?))
}

fn narrow(query: &mut QueryBuilder<Postgres>, wanted: &DifferenceQuery) {
    match wanted.run_id {
        None => query.push("is_open"),
        Some(run_id) => query.push("first_run_id <= ").push_bind(run_id).push(" AND last_run_id >= ").push_bind(run_id),
    };
    if let Some(kind) = wanted.kind {
        query.push(" AND kind = ").push_bind(kind.as_str());
    }
    if let Some(is_acknowledged) = wanted.acknowledged {
        query.push(if is_acknowledged { " AND acknowledged_at IS NOT NULL" } else { " AND acknowledged_at IS NULL" });
    }
    if let Some(order_id) = wanted.order_id {
        query.push(" AND order_id = ").push_bind(order_id);
    }
}

/// A difference, locked until the transaction ends.
pub(super) async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<DifferenceRow>, sqlx::Error> {
    QueryBuilder::<Postgres>::new(DIFFERENCE).push("id = ").push_bind(id).push(" FOR UPDATE").build_query_as().fetch_optional(tx).await
}

/// Somebody accepts it; `None`: nobody any more.
pub(super) async fn set_acknowledged(
    tx: &mut PgConnection,
    id: i64,
    acknowledged: Option<(DateTime<Utc>, &str, &str)>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.reconciliation_differences SET acknowledged_at = $2, acknowledged_by = $3, note = $4 WHERE id = $1",
        id,
        acknowledged.map(|(at, _, _)| at),
        acknowledged.map(|(_, by, _)| by),
        acknowledged.map(|(_, _, note)| note)
    )
    .execute(tx)
    .await?;
    Ok(())
}
