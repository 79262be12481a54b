//! The comparison with the old system, as the back office sees it.

use actix_web::{delete, get, put};
use serde_json::json;

use super::dto::{
    AcknowledgeIn, Acknowledgement, DifferenceCount, DifferenceOut, DifferenceQuery, DifferenceSubject, ReconciliationOut,
    ReconciliationRun,
};
use super::store::{self, DifferenceRow, KindRow, RunRow};
use crate::admin::audit;
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, List, Page, Path, Query, Success};
use crate::schedules::{self, Schedule};

/// Whether PMO and the old system say the same.
///
/// They are compared every night: each order that was handed over has exactly one sales order, with its number, lines, quantities, prices
/// and total; no sales order names an order that it does not belong to; shops, sales people and products that are in use exist on both sides.
#[utoipa::path(tag = "admin reconciliation", operation_id = "get_reconciliation", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "The newest comparison.", body = Success<ReconciliationOut>)))]
#[get("/api/admin/reconciliation")]
pub async fn reconciliation(state: State, _admin: Admin) -> ApiResult<Success<ReconciliationOut>> {
    let mut conn = state.db.acquire().await?;
    let standing = store::standing(&mut conn, state.clock.now()).await?;
    let newest = store::runs(&mut conn, Page { page: 1, per_page: 1 }).await?.0.pop();
    Ok(Success::new(ReconciliationOut {
        verdict: standing.map(|standing| standing.verdict),
        is_stale: standing.is_some_and(|standing| standing.is_stale),
        run: newest.map(run),
        kinds: store::kinds(&mut conn).await?.into_iter().map(count).collect(),
        schedule: schedules::shown(&mut conn, &state, Schedule::Reconciliation).await?,
    }))
}

/// What differs, newest first.
#[utoipa::path(tag = "admin reconciliation", operation_id = "list_differences", security(("admin" = []), ("admin_cookie" = [])), params(DifferenceQuery, Page),
    responses((status = 200, description = "A page of differences.", body = List<DifferenceOut>)))]
#[get("/api/admin/reconciliation/differences")]
pub async fn list_differences(
    state: State,
    _admin: Admin,
    query: Query<DifferenceQuery>,
    page: Query<Page>,
) -> ApiResult<List<DifferenceOut>> {
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::differences(&mut conn, &query, page.0).await?;
    Ok(page.of(rows.into_iter().map(difference).collect(), total))
}

/// The last 400 comparisons, newest first.
#[utoipa::path(tag = "admin reconciliation", operation_id = "list_reconciliation_runs", security(("admin" = []), ("admin_cookie" = [])), params(Page),
    responses((status = 200, description = "A page of comparisons.", body = List<ReconciliationRun>)))]
#[get("/api/admin/reconciliation/runs")]
pub async fn list_runs(state: State, _admin: Admin, page: Query<Page>) -> ApiResult<List<ReconciliationRun>> {
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::runs(&mut conn, page.0).await?;
    Ok(page.of(rows.into_iter().map(run).collect(), total))
}

/// Accept a difference.
///
/// It then counts as green, until its figures change. A second note replaces the first.
#[utoipa::path(tag = "admin reconciliation", operation_id = "acknowledge_difference", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The difference's id.")), request_body = AcknowledgeIn,
    responses((status = 200, description = "The difference.", body = Success<DifferenceOut>)))]
#[put("/api/admin/reconciliation/differences/{id}/acknowledgement")]
pub async fn acknowledge_difference(
    state: State,
    admin: Admin,
    origin: Origin,
    id: Path<i64>,
    body: Body<AcknowledgeIn>,
) -> ApiResult<Success<DifferenceOut>> {
    let note = body.note.trim();
    if note.is_empty() {
        return Err(ApiError::invalid("note", "required", "Tuliskan mengapa perbedaan ini boleh tetap ada."));
    }
    write(state, admin, origin, id.0, Some(note)).await
}

/// Take the acceptance of a difference back.
///
/// Harmless where there is none.
#[utoipa::path(tag = "admin reconciliation", operation_id = "reopen_difference", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The difference's id.")),
    responses((status = 200, description = "The difference.", body = Success<DifferenceOut>)))]
#[delete("/api/admin/reconciliation/differences/{id}/acknowledgement")]
pub async fn reopen_difference(state: State, admin: Admin, origin: Origin, id: Path<i64>) -> ApiResult<Success<DifferenceOut>> {
    write(state, admin, origin, id.0, None).await
}

async fn write(state: State, admin: Admin, origin: Origin, id: i64, note: Option<&str>) -> ApiResult<Success<DifferenceOut>> {
    let now = state.clock.now();
    let mut tx = state.db.begin().await?;
    let before = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.note.as_deref() != note {
        store::set_acknowledged(&mut tx, id, note.map(|note| (now, admin.name.as_str(), note))).await?;
        let about = |note: Option<&str>| Some(json!({ "kind": before.kind, "order_number": before.order_number, "note": note }));
        let entry = audit::Entry {
            action: if note.is_some() { "reconciliation.acknowledge" } else { "reconciliation.reopen" },
            entity: "difference",
            entity_id: Some(id),
            before: about(before.note.as_deref()),
            after: about(note),
        };
        audit::record(&mut tx, now, &admin, &origin, entry).await?;
    }
    let after = store::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    tx.commit().await?;
    Ok(Success::new(difference(after)))
}

fn run(row: RunRow) -> ReconciliationRun {
    ReconciliationRun {
        id: row.id,
        started_at: row.started_at,
        finished_at: row.finished_at,
        took_ms: (row.finished_at - row.started_at).num_milliseconds(),
        orders: row.orders,
        lines: row.lines,
        sales_orders: row.sales_orders,
        found: row.found,
        appeared: row.appeared,
        resolved: row.resolved,
        unacknowledged: row.unacknowledged,
    }
}

fn count(row: KindRow) -> DifferenceCount {
    DifferenceCount { kind: row.kind, title: row.kind.title().to_owned(), found: row.found, unacknowledged: row.unacknowledged }
}

fn difference(row: DifferenceRow) -> DifferenceOut {
    let acknowledgement = match (row.acknowledged_at, row.acknowledged_by, row.note) {
        (Some(at), Some(by), Some(note)) => Some(Acknowledgement { at, by, note }),
        _ => None,
    };
    DifferenceOut {
        id: row.id,
        kind: row.kind,
        title: row.kind.title().to_owned(),
        advice: row.kind.advice().to_owned(),
        order_id: row.order_id,
        order_number: row.order_number,
        so_id: row.so_id,
        so_number: row.so_number,
        subject: row.subject_code.map(|code| DifferenceSubject { id: row.subject_id, code, name: row.subject_name }),
        pmo: row.pmo,
        data_part: row.data_part,
        lines: row.lines.0,
        first_seen_at: row.first_seen_at,
        is_open: row.is_open,
        acknowledgement,
    }
}
