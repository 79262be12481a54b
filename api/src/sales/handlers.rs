//! Reading sales people.

use actix_web::get;

use super::dto::{SalesColumn, SalesDetail, SalesQuery, SalesSort, SalesSummary};
use super::{read, store};
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::{ApiResult, List, Page, Path, Query, Search, Success};

/// Sales people and supervisors.
#[utoipa::path(tag = "admin sales", operation_id = "list_sales", security(("admin" = []), ("admin_cookie" = [])), params(SalesQuery, Page),
    responses((status = 200, description = "A page of sales people.", body = List<SalesSummary>)))]
#[get("/api/admin/sales")]
pub async fn list_sales(state: State, _admin: Admin, query: Query<SalesQuery>, page: Query<Page>) -> ApiResult<List<SalesSummary>> {
    let filter = filter(&query);
    let sort = query.sort.unwrap_or(SalesSort::ascending(SalesColumn::Code));
    let mut conn = state.db.acquire().await?;
    let (rows, total) = store::list(&mut conn, &filter, sort, page.0).await?;
    Ok(page.of(rows.into_iter().map(read::summary).collect(), total))
}

pub(super) fn filter(query: &SalesQuery) -> store::Filter {
    store::Filter {
        search: Search::read(query.search.as_deref()),
        jabatan: query.jabatan,
        spv_id: query.spv_id,
        is_active: query.is_active,
        mapped: query.mapped,
    }
}

/// One sales person.
#[utoipa::path(tag = "admin sales", operation_id = "get_sales", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The sales person's id.")),
    responses((status = 200, description = "The sales person.", body = Success<SalesDetail>)))]
#[get("/api/admin/sales/{id}")]
pub async fn get_sales(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<Success<SalesDetail>> {
    let mut conn = state.db.acquire().await?;
    read::detail(&mut conn, id.0).await.map(Success::new)
}
