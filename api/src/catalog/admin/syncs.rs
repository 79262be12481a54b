//! Asking for a sync.

use actix_web::post;

use crate::app::State;
use crate::auth::Admin;
use crate::jobs::{self, JobOut, Kind};
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiResult, Document, IdempotencyKey, Success};

/// Bring the products up to date with the old system.
///
/// New, changed and deactivated parts of the master, their categories, and then the stock. What an admin has overridden is
/// kept. Answers with the job; while one is queued or running, with that one.
#[utoipa::path(tag = "admin products", operation_id = "start_product_sync", security(("admin" = []), ("admin_cookie" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 202, description = "The job.", body = Success<JobOut>),
        (status = 409, description = "The same request is still running."),
    ))]
#[post("/api/admin/products/sync")]
pub async fn start_product_sync(admin: Admin, state: State, origin: Origin, key: IdempotencyKey) -> ApiResult<Document> {
    jobs::start(&state, &admin, &origin, &key, Kind::ProductSync, "product.sync").await
}

/// Bring the stock copy up to date with the old system.
///
/// Lists are filtered and ranked by it; what a page shows is read from the old system anyway.
#[utoipa::path(tag = "admin products", operation_id = "start_stock_sync", security(("admin" = []), ("admin_cookie" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a retry safe: the first answer is given again.")),
    responses(
        (status = 202, description = "The job.", body = Success<JobOut>),
        (status = 409, description = "The same request is still running."),
    ))]
#[post("/api/admin/stock/sync")]
pub async fn start_stock_sync(admin: Admin, state: State, origin: Origin, key: IdempotencyKey) -> ApiResult<Document> {
    jobs::start(&state, &admin, &origin, &key, Kind::StockSync, "stock.sync").await
}
