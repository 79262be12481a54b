//! The audit log as a table for a spreadsheet, as much of it as the list's filters let through.

use actix_web::get;

use super::dto::{AuditEntry, AuditQuery};
use super::handlers::filter;
use super::store;
use crate::app::State;
use crate::auth::SuperAdmin;
use crate::platform::clock::business_date;
use crate::platform::http::{ApiResult, Query};
use crate::platform::table::{AsFile, Rows, TableFile, Value};

/// Entries read at once.
const BATCH: i64 = 1_000;

/// What was done in the back office as a table, the newest first. For super admins.
///
/// The filters are the list's. Streamed: of CSV, an error on the way ends the answer early.
#[utoipa::path(tag = "admin audit", operation_id = "export_audit", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(AuditQuery, AsFile),
    responses((status = 200, description = "The table.", content((String = "text/csv"), (TableFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
#[get("/api/admin/audit/export")]
pub async fn export_audit(state: State, _admin: SuperAdmin, query: Query<AuditQuery>, file: Query<AsFile>) -> ApiResult<TableFile> {
    let name = format!("audit-{}", business_date(state.clock.now()));
    let entries = Entries { state, filter: filter(query.0), before: Some(i64::MAX) };
    TableFile::of(name, file.format, entries).await
}

struct Entries {
    state: State,
    filter: store::Filter,
    /// The last entry that was read; `None`: all were.
    before: Option<i64>,
}

impl Rows for Entries {
    fn columns(&self) -> Vec<&'static str> {
        vec!["No.", "Waktu", "Pelaku", "Nama", "Tindakan", "Data", "ID data", "Sebelum", "Sesudah", "Alamat IP"]
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<Vec<Value>>>> {
        let Some(before) = self.before.take() else { return Ok(None) };
        let mut conn = self.state.db.acquire().await?;
        let entries = store::export_batch(&mut conn, &self.filter, before, BATCH).await?;
        let Some(last) = entries.last() else { return Ok(None) };
        if entries.len() as i64 == BATCH {
            self.before = Some(last.summary.id);
        }
        Ok(Some(entries.into_iter().map(cells).collect()))
    }
}

fn cells(entry: AuditEntry) -> Vec<Value> {
    let values = |values: Option<serde_json::Value>| Value::from(values.map(|values| values.to_string()));
    let summary = entry.summary;
    vec![
        summary.id.into(),
        summary.at.into(),
        summary.actor_kind.as_str().into(),
        summary.actor_name.into(),
        summary.action.into(),
        summary.entity.into(),
        summary.entity_id.into(),
        values(entry.before),
        values(entry.after),
        summary.ip_address.into(),
    ]
}
