//! Approving and rejecting many orders by one request: each in a transaction of its own, one after the other, as if they had been
//! asked for one by one.

use actix_web::http::StatusCode;
use actix_web::post;
use sqlx::PgConnection;
use tokio::sync::Semaphore;

use super::dto::{ApproveManyIn, ManyOut, OneProblem, OneResult, RejectManyIn};
use crate::app::{AppState, State};
use crate::auth::Admin;
use crate::orders::approve::submit;
use crate::orders::reject::{reason, reject};
use crate::orders::transition::Moved;
use crate::platform::bus::Topic;
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Body, Document, ErrorCode, IdempotencyKey, Language, Success};

/// Each holds two connections: one for its answer, one for the order at hand. The old system's numbers are given out one after
/// the other anyway.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// Approve pending orders.
///
/// One after the other, each as `PUT /api/admin/orders/{id}/approve` does it; what fails of one does not concern the others.
/// Orders that were approved before succeed.
#[utoipa::path(tag = "admin orders", operation_id = "approve_orders", security(("admin" = []), ("admin_cookie" = [])), request_body = ApproveManyIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 200, description = "What became of each order.", body = Success<ManyOut>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
    ))]
#[post("/api/admin/orders/approve")]
pub async fn approve_orders(
    state: State,
    admin: Admin,
    origin: Origin,
    language: Language,
    key: IdempotencyKey,
    body: Body<ApproveManyIn>,
) -> ApiResult<Document> {
    let _permit = ONE_AT_A_TIME.acquire().await.map_err(ApiError::internal)?;
    once(&state.db, &admin.actor(), &key, "orders.approve_many", &body.0, StatusCode::OK, async |_| {
        Ok(each(&state, &body.ids, language, async |tx, id| submit(tx, &state, &admin, &origin, id).await).await)
    })
    .await
}

/// Reject pending orders, all for the same reason.
///
/// One after the other, each as `PUT /api/admin/orders/{id}/reject` does it; what fails of one does not concern the others.
#[utoipa::path(tag = "admin orders", operation_id = "reject_orders", security(("admin" = []), ("admin_cookie" = [])), request_body = RejectManyIn,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 200, description = "What became of each order.", body = Success<ManyOut>),
        (status = 409, description = "The same request is still running (`idempotency_in_progress`)."),
    ))]
#[post("/api/admin/orders/reject")]
pub async fn reject_orders(
    state: State,
    admin: Admin,
    origin: Origin,
    language: Language,
    key: IdempotencyKey,
    body: Body<RejectManyIn>,
) -> ApiResult<Document> {
    let reason = reason(&body.reason)?;
    let _permit = ONE_AT_A_TIME.acquire().await.map_err(ApiError::internal)?;
    once(&state.db, &admin.actor(), &key, "orders.reject_many", &body.0, StatusCode::OK, async |_| {
        Ok(each(&state, &body.ids, language, async |tx, id| reject(tx, &state, &admin, &origin, id, reason).await).await)
    })
    .await
}

/// Moves each order once, in the order of the request.
async fn each(
    state: &AppState,
    ids: &[i64],
    language: Language,
    work: impl AsyncFn(&mut PgConnection, i64) -> ApiResult<Moved>,
) -> ManyOut {
    let mut results: Vec<OneResult> = Vec::with_capacity(ids.len());
    let mut unavailable = 0;
    for id in ids {
        if results.iter().any(|result| result.id == *id) {
            continue;
        }
        // Once may be an order that is locked; a database that has gone away is not waited for a hundred times.
        let moved = if unavailable < 2 { alone(state, *id, &work).await } else { Err(ErrorCode::Unavailable.into()) };
        unavailable = if matches!(&moved, Err(error) if error.code == ErrorCode::Unavailable) { unavailable + 1 } else { 0 };
        results.push(result(*id, moved, language));
    }
    let failed = results.iter().filter(|result| result.problem.is_some()).count();
    ManyOut { succeeded: results.len() - failed, failed, results }
}

async fn alone(state: &AppState, id: i64, work: impl AsyncFn(&mut PgConnection, i64) -> ApiResult<Moved>) -> ApiResult<Moved> {
    let mut tx = state.db.begin().await?;
    let moved = work(&mut tx, id).await?;
    tx.commit().await?;
    state.bus.deliver(Topic::Orders, &id.to_string());
    Ok(moved)
}

fn result(id: i64, moved: ApiResult<Moved>, language: Language) -> OneResult {
    match moved {
        Ok(moved) => OneResult {
            id,
            order_number: Some(moved.order_number),
            status: Some(moved.status),
            ref_so_number: moved.ref_so_number,
            problem: None,
        },
        Err(error) => {
            if error.code.status() >= 500 {
                tracing::error!(order_id = id, %error, "one of many orders failed");
            }
            let problem = Some(OneProblem::of(&error, language));
            OneResult { id, order_number: None, status: None, ref_so_number: None, problem }
        }
    }
}
