//! The back office's view of all orders.

mod bulk;
mod dto;
mod export;
mod list;

use actix_web::get;
use sqlx::PgConnection;

use super::dto::OrderMessageOut;
use super::{approve, read, store};
use crate::app::{AppState, State};
use crate::auth::Admin;
use crate::platform::http::{ApiError, ApiResult, Path, Success};
use crate::{catalog, datapart, notify};
use dto::LineStock;

pub(super) use bulk::{approve_orders, reject_orders};
pub use dto::OrderCounts;
pub(super) use dto::{AdminOrderOut, OrderColumn, OrderSort};
pub(super) use export::export_orders;
pub use list::counts;
pub(super) use list::{count_orders, list_all_orders};

/// An order with today's stock, what is missing for approval, its messages, and its sales order in the old system.
#[utoipa::path(tag = "admin orders", operation_id = "get_any_order", security(("admin" = []), ("admin_cookie" = [])),
    params(("id" = i64, Path, description = "The order's id.")),
    responses((status = 200, description = "The order.", body = Success<AdminOrderOut>)))]
#[get("/api/admin/orders/{id}")]
pub async fn get_any_order(state: State, _admin: Admin, id: Path<i64>) -> ApiResult<Success<AdminOrderOut>> {
    let mut conn = state.db.acquire().await?;
    detail(&mut conn, &state, id.0).await.map(Success::new)
}

pub(super) async fn detail(conn: &mut PgConnection, state: &AppState, id: i64) -> ApiResult<AdminOrderOut> {
    let order = read::order(conn, None, id).await?.ok_or_else(ApiError::not_found)?;
    let ids: Vec<i64> = order.items.iter().map(|item| item.product_id).collect();
    let products: std::collections::HashMap<i64, catalog::OrderableProduct> =
        catalog::orderable(conn, state, &ids).await?.into_iter().map(|product| (product.id, product)).collect();
    let stock = order
        .items
        .iter()
        .map(|item| {
            let product = products.get(&item.product_id);
            let available = product.map_or(0, |product| product.available);
            let stock_as_of = product.and_then(|product| product.stock_as_of);
            LineStock { product_id: item.product_id, available, is_enough: available >= item.qty, stock_as_of }
        })
        .collect();
    let mapping = approve::mapping(conn, id).await?;
    let sales_order = match order.ref_so_id {
        Some(so_id) => datapart::sales_order(conn, so_id).await?,
        None => None,
    };
    let pending = store::pending_neighbours(conn, id, order.created_at).await?;
    let messages = notify::of_order(conn, id).await?.into_iter().map(OrderMessageOut::from).collect();
    Ok(AdminOrderOut {
        shop_phone: mapping.shop_phone.clone(),
        sales_name: mapping.sales_name.clone(),
        mapping_problems: mapping.problems(),
        stock,
        previous_pending_id: pending.previous,
        next_pending_id: pending.next,
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
