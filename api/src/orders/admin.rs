//! The back office's view of all orders.

use actix_web::get;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::{AdminOrderOut, AdminOrderQuery, LineStock, OrderColumn, OrderMessageOut, OrderSort, OrderSummary};
use super::{approve, read, store};
use crate::app::State;
use crate::auth::Admin;
use crate::platform::http::{ApiError, ApiResult, List, Page, Path, Query, Search, Success};
use crate::{catalog, datapart, notify};

/// All orders.
#[utoipa::path(tag = "admin orders", operation_id = "list_all_orders", security(("admin" = []), ("admin_cookie" = [])), params(AdminOrderQuery, Page),
    responses((status = 200, description = "A page of orders.", body = List<OrderSummary>)))]
#[get("/api/admin/orders")]
pub async fn list_all_orders(
    state: State,
    _admin: Admin,
    query: Query<AdminOrderQuery>,
    page: Query<Page>,
) -> ApiResult<List<OrderSummary>> {
    let mut conn = state.db.acquire().await?;
    let filter = store::Filter {
        status: read::status_filter(query.status),
        shop_id: query.shop_id,
        search: match query.search.as_deref().map(str::trim).filter(|search| !search.is_empty()) {
            Some(search) => Some(wanted(&mut conn, search).await?),
            None => None,
        },
        from: query.from,
        to: query.to,
    };
    let sort = query.sort.unwrap_or(OrderSort::descending(OrderColumn::CreatedAt));
    let (rows, total) = store::all(&mut conn, &filter, sort, page.0).await?;
    Ok(page.of(rows.into_iter().map(read::summary).collect(), total))
}

/// What is typed is the beginning of a number, or words of a shop.
async fn wanted(conn: &mut PgConnection, search: &str) -> ApiResult<store::Wanted> {
    let shop_ids = match Search::read(Some(search)) {
        Some(words) => store::shops_found(conn, &words).await?,
        None => Vec::new(),
    };
    Ok(store::Wanted { number: beginning(search), shop_ids })
}

/// Numbers are capitals; what people type is no pattern.
fn beginning(search: &str) -> String {
    let mut pattern = String::with_capacity(search.len() + 1);
    for c in search.to_uppercase().chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// An order with today's stock, what is missing for approval, its messages, and its sales order in the old system.
#[utoipa::path(tag = "admin orders", operation_id = "get_any_order", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The order's id.")),
    responses((status = 200, description = "The order.", body = Success<AdminOrderOut>)))]
#[get("/api/admin/orders/{id}")]
pub async fn get_any_order(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<Success<AdminOrderOut>> {
    let mut conn = state.db.acquire().await?;
    detail(&mut conn, id.0, state.clock.now()).await.map(Success::new)
}

pub(super) async fn detail(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<AdminOrderOut> {
    let order = read::order(conn, None, id).await?.ok_or_else(ApiError::not_found)?;
    let ids: Vec<i64> = order.items.iter().map(|item| item.product_id).collect();
    let available: std::collections::HashMap<i64, i32> =
        catalog::orderable(conn, &ids, now).await?.into_iter().map(|product| (product.id, product.available)).collect();
    let stock = order
        .items
        .iter()
        .map(|item| {
            let available = available.get(&item.product_id).copied().unwrap_or(0);
            LineStock { product_id: item.product_id, available, is_enough: available >= item.qty }
        })
        .collect();
    let mapping = approve::mapping(conn, id).await?;
    let sales_order = match order.ref_so_id {
        Some(so_id) => datapart::sales_order(conn, so_id).await?,
        None => None,
    };
    let messages = notify::of_order(conn, id).await?.into_iter().map(OrderMessageOut::from).collect();
    Ok(AdminOrderOut {
        shop_phone: mapping.shop_phone.clone(),
        sales_name: mapping.sales_name.clone(),
        mapping_problems: mapping.problems(),
        stock,
        messages,
        sales_order,
        order,
    })
}

impl From<notify::MessageOfOrder> for OrderMessageOut {
    fn from(message: notify::MessageOfOrder) -> Self {
        Self {
            id: message.id,
            kind: message.kind,
            recipient: message.recipient,
            status: message.status,
            text: message.text,
            gateway: message.gateway,
            last_error: message.last_error,
            possibly_sent_twice: message.possibly_sent_twice,
            created_at: message.created_at,
            sent_at: message.sent_at,
            delivered_at: message.delivered_at,
            read_at: message.read_at,
            failed_at: message.failed_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_no_pattern() {
        assert_eq!(beginning("ord-2026_1%"), "ORD-2026\\_1\\%%");
    }
}
