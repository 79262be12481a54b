//! The rows of an import: what taking each of them over comes to.

use actix_web::get;

use super::dto::{ImportRowOut, ImportRowQuery, RowOutcome};
use super::store;
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::{ApiError, ApiResult, List, Page, Path, Query};
use crate::platform::table::{AsFile, Rows, TableFile, Value};

/// Rows read at once.
const BATCH: i64 = 1_000;

/// The rows of an import, in the order of the file.
///
/// There are none before its first check is done.
#[utoipa::path(tag = "admin imports", operation_id = "list_import_rows", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The import's id."), ImportRowQuery, Page),
    responses((status = 200, description = "A page of rows.", body = List<ImportRowOut>)))]
#[get("/api/admin/imports/{id}/rows")]
pub async fn list_import_rows(
    state: State,
    _admin: Admin,
    id: Path<i64>,
    query: Query<ImportRowQuery>,
    page: Query<Page>,
) -> ApiResult<List<ImportRowOut>> {
    let mut conn = state.db.acquire().await?;
    store::get(&mut conn, id.0, state.clock.now()).await?.ok_or_else(ApiError::not_found)?;
    let (rows, total) = store::rows(&mut conn, id.0, query.outcome, page.0).await?;
    Ok(page.of(rows, total))
}

/// The rows of an import as a table, with what is wrong with each.
///
/// Streamed: of CSV, an error on the way ends the answer early.
#[utoipa::path(tag = "admin imports", operation_id = "export_import_rows", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The import's id."), ImportRowQuery, AsFile),
    responses((status = 200, description = "The table.", content((String = "text/csv"), (TableFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
#[get("/api/admin/imports/{id}/rows/export")]
pub async fn export_import_rows(
    state: State,
    _admin: Admin,
    id: Path<i64>,
    query: Query<ImportRowQuery>,
    file: Query<AsFile>,
) -> ApiResult<TableFile> {
    let mut conn = state.db.acquire().await?;
    let import = store::get(&mut conn, id.0, state.clock.now()).await?.ok_or_else(ApiError::not_found)?;
    drop(conn);
    let rows = FileRows { state, import_id: id.0, outcome: query.outcome, after: Some(0) };
    TableFile::of(format!("impor-{}-{}", import.kind.file_name(), id.0), file.format, rows).await
}

struct FileRows {
    state: State,
    import_id: i64,
    outcome: Option<RowOutcome>,
    /// The last row that was read; `None`: all were.
    after: Option<i32>,
}

impl Rows for FileRows {
    fn columns(&self) -> Vec<&'static str> {
        vec!["Baris", "Hasil", "Kode", "Nama", "Sebelum", "Sesudah", "Sama dengan baris", "Alasan"]
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<Vec<Value>>>> {
        let Some(after) = self.after.take() else { return Ok(None) };
        let mut conn = self.state.db.acquire().await?;
        let rows = store::rows_after(&mut conn, self.import_id, self.outcome, after, BATCH).await?;
        let Some(last) = rows.last() else { return Ok(None) };
        if rows.len() as i64 == BATCH {
            self.after = Some(last.row_number);
        }
        Ok(Some(rows.into_iter().map(cells).collect()))
    }
}

fn cells(row: ImportRowOut) -> Vec<Value> {
    let fields = |fields: Option<serde_json::Value>| Value::from(fields.map(|fields| fields.to_string()));
    let reasons: Vec<String> = row.reasons.iter().map(|reason| format!("{}: {}", reason.column, reason.message)).collect();
    let outcome = match row.outcome {
        RowOutcome::New => "baru",
        RowOutcome::Changed => "berubah",
        RowOutcome::Unchanged => "sama",
        RowOutcome::Duplicate => "ganda",
        RowOutcome::Bad => "salah",
    };
    vec![
        row.row_number.into(),
        outcome.into(),
        row.code.into(),
        row.name.into(),
        fields(row.before),
        fields(row.after),
        row.duplicate_of.into(),
        reasons.join(" ").into(),
    ]
}
