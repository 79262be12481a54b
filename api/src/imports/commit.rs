//! Taking over a file that was checked: whole or not at all, once, and only as people have seen it.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::check::Outcome;
use super::dto::{ImportOut, ImportStatus};
use super::importable::{AfterCommit, Importable, Verdict, Written};
use super::store;
use crate::admin::audit::{self, Entry, Made};
use crate::app::AppState;
use crate::auth::Admin;
use crate::platform::db;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, ErrorCode};

/// Rows that an error names.
const NAMED: usize = 20;

/// A commit under way.
pub(super) struct Commit<'a> {
    tx: &'a mut PgConnection,
    state: &'a AppState,
    admin: &'a Admin,
    origin: &'a Origin,
    now: DateTime<Utc>,
    import_id: i64,
    after_commit: Option<AfterCommit>,
}

/// Takes over an import; one that was taken over before is answered as it is.
pub(super) async fn commit(state: Arc<AppState>, admin: Admin, origin: Origin, id: i64) -> ApiResult<ImportOut> {
    let now = state.clock.now();
    let mut tx = db::begin(&state.db).await?;
    db::allow_long_work(&mut tx).await?;
    if !store::try_lock(&mut tx, id).await? {
        // Somebody is at it, or there is no such import.
        store::get(&mut tx, id, now).await?.ok_or_else(ApiError::not_found)?;
        return Err(ApiError::new(ErrorCode::ImportNotReady).detail("Impor ini sedang diproses. Tunggu sebentar."));
    }
    let import = store::get(&mut tx, id, now).await?.ok_or_else(ApiError::not_found)?;
    match import.status {
        ImportStatus::Committed => return Ok(import),
        ImportStatus::Ready => {}
        _ => return Err(ErrorCode::ImportNotReady.into()),
    }
    if import.counts.bad > 0 {
        let detail =
            format!("{} baris masih salah. Perbaiki di berkasnya, lalu unggah kembali. Belum ada data yang diubah.", import.counts.bad);
        return Err(ApiError::new(ErrorCode::ImportHasErrors).detail(detail));
    }
    let mut commit = Commit { tx: &mut tx, state: &state, admin: &admin, origin: &origin, now, import_id: id, after_commit: None };
    import.kind.commit(&mut commit).await?;
    let after_commit = commit.after_commit.take();
    let after = json!({ "kind": import.kind, "file_name": import.file_name, "rows": import.counts });
    let entry = Entry { action: "import.commit", entity: "import", entity_id: Some(id), before: None, after: Some(after) };
    audit::record(&mut tx, now, &admin, &origin, entry).await?;
    store::committed(&mut tx, id, &admin.name, now).await?;
    let out = store::get(&mut tx, id, now).await?.ok_or_else(ApiError::not_found)?;
    tx.commit().await?;
    if let Some(after_commit) = after_commit {
        after_commit(&state);
    }
    Ok(out)
}

impl Commit<'_> {
    pub async fn write<T: Importable>(&mut self) -> ApiResult<()> {
        let mut rows = store::seen_rows(self.tx, self.import_id).await?;
        let mut wishes = Vec::with_capacity(rows.len());
        for row in &mut rows {
            wishes.push((row.number.cast_unsigned(), serde_json::from_value::<T::Wish>(row.wish.take()).map_err(ApiError::internal)?));
        }
        let verdicts = T::weigh(self.tx, &wishes, true).await?;
        let mut outdated = Vec::new();
        for (row, verdict) in rows.iter().zip(&verdicts) {
            if Outcome::of(verdict)? != row.seen {
                outdated.push(row.number);
            }
        }
        if !outdated.is_empty() {
            let detail = format!(
                "{} baris tidak lagi sesuai dengan data sekarang. Periksa ulang, lalu simpan. Belum ada data yang diubah.",
                outdated.len()
            );
            let named: Vec<i32> = outdated.iter().copied().take(NAMED).collect();
            return Err(ApiError::new(ErrorCode::ImportOutdated)
                .detail(detail)
                .data(json!({ "count": outdated.len(), "row_numbers": named })));
        }
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for verdict in verdicts {
            match verdict {
                Verdict::New(after) => new.push(after),
                Verdict::Known { id, before, after } if before != after => changed.push((id, before, after)),
                Verdict::Known { .. } | Verdict::Bad(_) => {}
            }
        }
        let Written { ids, after_commit } = T::write(self.tx, self.state, self.now, &new, &changed).await?;
        self.after_commit = Some(after_commit);
        let made = ids.into_iter().zip(&new).map(|(id, after)| Made::of(id, None, Some(after)));
        self.record::<T>(T::CREATE, made.collect::<ApiResult<_>>()?).await?;
        let made = changed.iter().map(|(id, before, after)| Made::of(*id, Some(before), Some(after)));
        self.record::<T>(T::UPDATE, made.collect::<ApiResult<_>>()?).await
    }

    async fn record<T: Importable>(&mut self, action: &str, made: Vec<Made>) -> ApiResult<()> {
        audit::record_many(self.tx, self.now, self.admin, self.origin, action, T::ENTITY, &made).await
    }
}
