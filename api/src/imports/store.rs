//! All SQL of imports.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::check::Outcome;
use super::columns::ImportColumns;
use super::dto::{ImportCounts, ImportOut, ImportRowOut, ImportStatus, RowOutcome};
use super::kinds::ImportKind;
use super::row::Reason;
use crate::platform::http::{Page, total};

pub(super) struct NewImport<'a> {
    pub kind: ImportKind,
    pub file_name: &'a str,
    pub file: &'a [u8],
    pub created_by: i64,
    pub created_by_name: &'a str,
    pub expires_at: DateTime<Utc>,
}

pub(super) async fn insert(tx: &mut PgConnection, new: &NewImport<'_>, now: DateTime<Utc>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"WITH made AS (
               INSERT INTO pmov2.imports (kind, file_name, file_size, created_by, created_by_name, created_at, expires_at)
               VALUES ($1, $2, octet_length($3::bytea), $4, $5, $6, $7) RETURNING id
           ), kept AS (INSERT INTO pmov2.import_files (import_id, content) SELECT id, $3 FROM made)
           SELECT id AS "id!" FROM made"#,
        new.kind.as_str(),
        new.file_name,
        new.file,
        new.created_by,
        new.created_by_name,
        now,
        new.expires_at
    )
    .fetch_one(tx)
    .await
}

struct Row {
    id: i64,
    kind: ImportKind,
    status: ImportStatus,
    file_name: String,
    file_size: i32,
    job_id: Option<i64>,
    error: Option<String>,
    columns: Json<ImportColumns>,
    new: i32,
    changed: i32,
    unchanged: i32,
    duplicate: i32,
    bad: i32,
    created_by_name: String,
    committed_by_name: Option<String>,
    created_at: DateTime<Utc>,
    checked_at: Option<DateTime<Utc>>,
    committed_at: Option<DateTime<Utc>>,
    expires_at: DateTime<Utc>,
}

impl From<Row> for ImportOut {
    fn from(row: Row) -> Self {
        let [new, changed, unchanged, duplicate, bad] = [row.new, row.changed, row.unchanged, row.duplicate, row.bad].map(i64::from);
        Self {
            id: row.id,
            kind: row.kind,
            status: row.status,
            file_name: row.file_name,
            file_size: row.file_size,
            job_id: row.job_id,
            error: row.error.filter(|_| row.status == ImportStatus::Failed),
            columns: row.columns.0,
            counts: ImportCounts { total: new + changed + unchanged + duplicate + bad, new, changed, unchanged, duplicate, bad },
            is_committable: row.status == ImportStatus::Ready && bad == 0,
            created_by_name: row.created_by_name,
            committed_by_name: row.committed_by_name,
            created_at: row.created_at,
            checked_at: row.checked_at,
            committed_at: row.committed_at,
            expires_at: row.expires_at,
        }
    }
}

// What its job says counts as long as the check is not done. $1 is now.
macro_rules! select_imports {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT i.id, i.kind AS "kind: ImportKind",
                   CASE WHEN i.status IN ('committed', 'cancelled') THEN i.status
                        WHEN i.expires_at <= $1 THEN 'expired'
                        WHEN i.status = 'checking' AND j.status = 'cancelled' THEN 'cancelled'
                        WHEN i.status = 'checking' AND (j.id IS NULL OR j.status = 'failed') THEN 'failed'
                        ELSE i.status END AS "status!: ImportStatus",
                   i.file_name, i.file_size, i.job_id, j.error AS "error?", i.columns AS "columns: Json<ImportColumns>",
                   i.rows_new AS new, i.rows_changed AS changed, i.rows_unchanged AS unchanged, i.rows_duplicate AS duplicate,
                   i.rows_bad AS bad, i.created_by_name, i.committed_by_name, i.created_at, i.checked_at, i.committed_at, i.expires_at
               FROM pmov2.imports i LEFT JOIN pmov2.jobs j ON j.id = i.job_id "# + $rest
            $(, $argument)*
        )
    };
}

pub(super) async fn get(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> Result<Option<ImportOut>, sqlx::Error> {
    Ok(select_imports!("WHERE i.id = $2", now, id).fetch_optional(conn).await?.map(Into::into))
}

/// A page of imports, newest first, and how many there are.
pub(super) async fn list(
    conn: &mut PgConnection,
    kind: Option<ImportKind>,
    page: Page,
    now: DateTime<Utc>,
) -> Result<(Vec<ImportOut>, i64), sqlx::Error> {
    let kind = kind.map(ImportKind::as_str);
    let rows = select_imports!(
        "WHERE ($2::text IS NULL OR i.kind = $2) ORDER BY i.id DESC LIMIT $3 OFFSET $4",
        now,
        kind,
        page.limit(),
        page.offset()
    )
    .fetch_all(&mut *conn)
    .await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.imports WHERE true");
        if let Some(kind) = kind {
            query.push(" AND kind = ").push_bind(kind);
        }
    })
    .await?;
    Ok((rows.into_iter().map(Into::into).collect(), total))
}

/// Locks an import until the transaction ends. `false`: there is none.
pub(super) async fn lock(tx: &mut PgConnection, id: i64) -> Result<bool, sqlx::Error> {
    Ok(sqlx::query_scalar!("SELECT id FROM pmov2.imports WHERE id = $1 FOR UPDATE", id).fetch_optional(tx).await?.is_some())
}

/// The same without waiting. `false` also when somebody else has it.
pub(super) async fn try_lock(tx: &mut PgConnection, id: i64) -> Result<bool, sqlx::Error> {
    Ok(sqlx::query_scalar!("SELECT id FROM pmov2.imports WHERE id = $1 FOR UPDATE SKIP LOCKED", id).fetch_optional(tx).await?.is_some())
}

/// The same, as long as its check is wanted.
pub(super) async fn lock_for_check(tx: &mut PgConnection, id: i64) -> Result<bool, sqlx::Error> {
    let found =
        sqlx::query_scalar!("SELECT id FROM pmov2.imports WHERE id = $1 AND status = 'checking' FOR UPDATE", id).fetch_optional(tx).await?;
    Ok(found.is_some())
}

/// Whether there is a file that could be checked.
pub(super) async fn has_file(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM pmov2.imports i JOIN pmov2.import_files f ON f.import_id = i.id
                          WHERE i.id = $1 AND i.status IN ('checking', 'ready') AND i.expires_at > $2) AS "exists!""#,
        id,
        now
    )
    .fetch_one(conn)
    .await
}

pub(super) async fn file(conn: &mut PgConnection, id: i64) -> Result<Option<(ImportKind, Vec<u8>)>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT i.kind AS "kind: ImportKind", f.content FROM pmov2.imports i JOIN pmov2.import_files f ON f.import_id = i.id WHERE i.id = $1"#,
        id
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (row.kind, row.content)))
}

pub(super) async fn checking(tx: &mut PgConnection, id: i64, job_id: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.imports SET status = 'checking', job_id = $2 WHERE id = $1", id, job_id).execute(tx).await?;
    Ok(())
}

pub(super) async fn checked(
    tx: &mut PgConnection,
    id: i64,
    counts: &ImportCounts,
    columns: &ImportColumns,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "UPDATE pmov2.imports SET status = 'ready', checked_at = $2, columns = $3, rows_new = $4, rows_changed = $5, rows_unchanged = $6,
             rows_duplicate = $7, rows_bad = $8 WHERE id = $1",
        id,
        now,
        Json(columns) as _,
        counts.new as i32,
        counts.changed as i32,
        counts.unchanged as i32,
        counts.duplicate as i32,
        counts.bad as i32
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Its rows stay until it expires; the file is done with.
pub(super) async fn committed(tx: &mut PgConnection, id: i64, by: &str, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "WITH gone AS (DELETE FROM pmov2.import_files WHERE import_id = $1)
         UPDATE pmov2.imports SET status = 'committed', committed_at = $3, committed_by_name = $2 WHERE id = $1",
        id,
        by,
        now
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn cancel(tx: &mut PgConnection, id: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.imports SET status = 'cancelled' WHERE id = $1", id).execute(&mut *tx).await?;
    sqlx::query!("DELETE FROM pmov2.import_files WHERE import_id = $1", id).execute(&mut *tx).await?;
    delete_rows(tx, id).await
}

/// What a check found of a row.
#[derive(Clone, Debug)]
pub(super) struct FoundRow {
    pub number: i32,
    pub outcome: RowOutcome,
    pub code: Option<String>,
    pub name: Option<String>,
    pub thing_id: Option<i64>,
    pub wish: Option<Value>,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub duplicate_of: Option<i32>,
    pub reasons: Vec<Reason>,
}

pub(super) async fn delete_rows(tx: &mut PgConnection, import_id: i64) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.import_rows WHERE import_id = $1", import_id).execute(tx).await?;
    Ok(())
}

pub(super) async fn insert_rows(tx: &mut PgConnection, import_id: i64, rows: &[FoundRow]) -> Result<(), sqlx::Error> {
    fn column<T>(rows: &[FoundRow], of: impl Fn(&FoundRow) -> T) -> Vec<T> {
        rows.iter().map(of).collect()
    }
    let reasons = column(rows, |row| (!row.reasons.is_empty()).then(|| serde_json::to_value(&row.reasons).unwrap_or_default()));
    sqlx::query!(
        "INSERT INTO pmov2.import_rows (import_id, row_number, outcome, code, name, thing_id, wish, before, after, duplicate_of, reasons)
         SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::jsonb[], $8::jsonb[], $9::jsonb[], $10::int[], $11::jsonb[])",
        import_id,
        &column(rows, |row| row.number),
        &column(rows, |row| row.outcome.as_str()) as _,
        &column(rows, |row| row.code.clone()) as _,
        &column(rows, |row| row.name.clone()) as _,
        &column(rows, |row| row.thing_id) as _,
        &column(rows, |row| row.wish.clone()) as _,
        &column(rows, |row| row.before.clone()) as _,
        &column(rows, |row| row.after.clone()) as _,
        &column(rows, |row| row.duplicate_of) as _,
        &reasons as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

macro_rules! select_rows {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            ImportRowOut,
            r#"SELECT row_number, outcome AS "outcome: RowOutcome", code, name, thing_id AS id, before AS "before: Value", after AS "after: Value",
                   duplicate_of, COALESCE(reasons, '[]') AS "reasons!: Json<Vec<Reason>>"
               FROM pmov2.import_rows WHERE import_id = $1 AND ($2::text IS NULL OR outcome = $2) "# + $rest
            $(, $argument)*
        )
    };
}

/// A page of rows, in the order of the file, and how many there are.
pub(super) async fn rows(
    conn: &mut PgConnection,
    import_id: i64,
    outcome: Option<RowOutcome>,
    page: Page,
) -> Result<(Vec<ImportRowOut>, i64), sqlx::Error> {
    let outcome = outcome.map(RowOutcome::as_str);
    let rows = select_rows!("ORDER BY row_number LIMIT $3 OFFSET $4", import_id, outcome, page.limit(), page.offset())
        .fetch_all(&mut *conn)
        .await?;
    let total = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM pmov2.import_rows WHERE import_id = $1 AND ($2::text IS NULL OR outcome = $2)"#,
        import_id,
        outcome
    )
    .fetch_one(conn)
    .await?;
    Ok((rows, total))
}

/// Rows after this one, in the order of the file.
pub(super) async fn rows_after(
    conn: &mut PgConnection,
    import_id: i64,
    outcome: Option<RowOutcome>,
    after: i32,
    most: i64,
) -> Result<Vec<ImportRowOut>, sqlx::Error> {
    let outcome = outcome.map(RowOutcome::as_str);
    select_rows!("AND row_number > $3 ORDER BY row_number LIMIT $4", import_id, outcome, after, most).fetch_all(conn).await
}

/// A row that is to be taken over, and what people were shown of it.
pub(super) struct SeenRow {
    pub number: i32,
    pub wish: Value,
    pub seen: Outcome,
}

pub(super) async fn seen_rows(tx: &mut PgConnection, import_id: i64) -> Result<Vec<SeenRow>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"SELECT row_number, outcome AS "outcome: RowOutcome", thing_id, wish AS "wish!: Value", before AS "before: Value", after AS "after: Value"
           FROM pmov2.import_rows WHERE import_id = $1 AND wish IS NOT NULL ORDER BY row_number"#,
        import_id
    )
    .fetch_all(tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SeenRow {
            number: row.row_number,
            wish: row.wish,
            seen: Outcome { outcome: row.outcome, thing_id: row.thing_id, before: row.before, after: row.after },
        })
        .collect())
}

/// Deletes files and rows that nobody can use any more, and what was long ago.
pub(super) async fn sweep(db: &PgPool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.import_files WHERE import_id IN (SELECT id FROM pmov2.imports WHERE expires_at <= $1)", now)
        .execute(db)
        .await?;
    sqlx::query!("DELETE FROM pmov2.import_rows WHERE import_id IN (SELECT id FROM pmov2.imports WHERE expires_at <= $1)", now)
        .execute(db)
        .await?;
    sqlx::query!("DELETE FROM pmov2.imports WHERE expires_at <= $1::timestamptz - interval '90 days'", now).execute(db).await?;
    Ok(())
}
