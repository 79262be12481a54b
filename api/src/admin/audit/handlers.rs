//! The audit log as super admins read it.

use actix_web::get;

use super::dto::{AuditEntry, AuditQuery, AuditSummary};
use super::store;
use crate::app::State;
use crate::auth::SuperAdmin;
use crate::platform::clock::day_begins;
use crate::platform::http::{ApiError, ApiResult, List, Page, Path, Query, Search, Success};

/// What was done in the back office, the newest first. For super admins. `total` is exact up to 10,000, beyond that an estimate.
#[utoipa::path(tag = "admin audit", operation_id = "list_audit", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(AuditQuery, Page),
    responses((status = 200, description = "A page of entries.", body = List<AuditSummary>)))]
#[get("/api/admin/audit")]
pub async fn list_audit(state: State, _admin: SuperAdmin, query: Query<AuditQuery>, page: Query<Page>) -> ApiResult<List<AuditSummary>> {
    let filter = filter(query.0);
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::list(&mut conn, &filter, page.0).await?;
    Ok(page.of(rows, total))
}

pub(super) fn filter(query: AuditQuery) -> store::Filter {
    let AuditQuery { search, actor_kind, actor_id, action, entity, entity_id, from, to, before_id } = query;
    store::Filter {
        search: Search::read(search.as_deref()),
        actor_kind,
        actor_id,
        action,
        entity,
        entity_id,
        from: from.map(day_begins),
        until: to.and_then(|day| day.succ_opt()).map(day_begins),
        before_id,
    }
}

/// One entry, with the values before and after. For super admins.
#[utoipa::path(tag = "admin audit", operation_id = "get_audit_entry", security(("admin" = []), ("admin_cookie" = [])),
    extensions(("x-role" = json!("super_admin"))), params(("id" = i64, Path, description = "The entry's id.")),
    responses((status = 200, description = "The entry.", body = Success<AuditEntry>)))]
#[get("/api/admin/audit/{id}")]
pub async fn get_audit_entry(state: State, _admin: SuperAdmin, id: Path<i64>) -> ApiResult<Success<AuditEntry>> {
    let mut conn = state.db.acquire().await?;
    store::get(&mut conn, id.0).await?.map(Success::new).ok_or_else(ApiError::not_found)
}
