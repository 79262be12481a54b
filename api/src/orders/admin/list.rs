//! The back office's list of orders, and how many there are.

use actix_web::get;
use sqlx::PgConnection;

use super::dto::{AdminOrderQuery, AdminOrderSummary, OrderColumn, OrderCounts, OrderSort};
use crate::app::State;
use crate::auth::Admin;
use crate::orders::dto::{OrderSummary, ShopRef};
use crate::orders::search::OrderSearch;
use crate::orders::store::{self, BackOfficeRow, Filter, Found, Stretch};
use crate::orders::totals::skip_days;
use crate::platform::http::{ApiResult, List, Page, Query, Success};

/// From here on it pays to ask on which day a page begins.
const DEEP: i64 = 1_000;

/// All orders.
#[utoipa::path(tag = "admin orders", operation_id = "list_all_orders", security(("admin" = []), ("admin_cookie" = [])), params(AdminOrderQuery, Page),
    responses((status = 200, description = "A page of orders.", body = List<AdminOrderSummary>)))]
#[get("/api/admin/orders")]
pub async fn list_all_orders(
    state: State,
    _admin: Admin,
    query: Query<AdminOrderQuery>,
    page: Query<Page>,
) -> ApiResult<List<AdminOrderSummary>> {
    let sort = query.sort.unwrap_or(OrderSort::descending(OrderColumn::CreatedAt));
    let mut conn = state.db.acquire().await?;
    let filter = filter(&mut conn, &query).await?;
    let total = state.order_totals.of(&mut conn, &filter).await?;
    let stretch = stretch(&mut conn, &filter, sort, page.0).await?;
    let rows = store::page(&mut conn, &filter, sort, stretch).await?;
    Ok(page.of(rows.into_iter().map(summary).collect(), total))
}

/// How many orders are in each status.
///
/// For the badge of those that wait; `GET /api/admin/events` tells when it changes.
#[utoipa::path(tag = "admin orders", operation_id = "count_orders", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "The counts.", body = Success<OrderCounts>)))]
#[get("/api/admin/orders/summary")]
pub async fn count_orders(state: State, _admin: Admin) -> ApiResult<Success<OrderCounts>> {
    let mut conn = state.db.acquire().await?;
    counts(&mut conn).await.map(Success::new)
}

/// How many orders there are in each status.
pub async fn counts(conn: &mut PgConnection) -> ApiResult<OrderCounts> {
    let mut counts = OrderCounts::default();
    for (status, orders) in store::counts_by_status(conn).await? {
        counts.add(status, orders);
    }
    Ok(counts)
}

/// What the query narrows the orders to, its words looked up.
pub(super) async fn filter(conn: &mut PgConnection, query: &AdminOrderQuery) -> ApiResult<Filter> {
    let shops = match (query.shop_id, query.sales_id, query.city.as_deref()) {
        (Some(shop_id), None, None) => Some(vec![shop_id]),
        (None, None, None) => None,
        (shop_id, sales_id, city) => {
            let shops = store::shops(conn, None, sales_id, city).await?;
            Some(shops.into_iter().filter(|id| shop_id.is_none_or(|wanted| wanted == *id)).collect())
        }
    };
    let found = match OrderSearch::read(query.search.as_deref()) {
        Some(search) => Some(Found::look_up(conn, &search).await?),
        None => None,
    };
    Ok(Filter {
        statuses: query.status.clone(),
        shops,
        found,
        from: query.from,
        to: query.to,
        min_total: query.min_total,
        max_total: query.max_total,
        mapping_problem: query.mapping_problem,
    })
}

async fn stretch(conn: &mut PgConnection, filter: &Filter, sort: OrderSort, page: Page) -> ApiResult<Stretch> {
    if sort.column != OrderColumn::CreatedAt || !filter.is_counted() || page.offset() < DEEP {
        return Ok(Stretch { limit: page.limit(), offset: page.offset(), day: None });
    }
    let days = store::counts_by_day(conn, filter).await?;
    Ok(if sort.descending { skip_days(days.into_iter().rev(), page) } else { skip_days(days.into_iter(), page) })
}

fn summary(row: BackOfficeRow) -> AdminOrderSummary {
    AdminOrderSummary {
        order: OrderSummary {
            id: row.id,
            order_number: row.order_number,
            status: row.status,
            shop: ShopRef { id: row.shop_id, code: row.shop_code, name: row.shop_name },
            line_count: row.line_count,
            total_amount: row.total_amount,
            discount_amount: row.discount_amount,
            grand_total: row.grand_total,
            ref_so_number: row.ref_so_number,
            created_at: row.created_at,
            updated_at: row.updated_at,
        },
        shop_city: row.shop_city,
        sales_id: row.sales_id,
        sales_name: row.sales_name,
        has_mapping_problem: row.has_mapping_problem,
    }
}
