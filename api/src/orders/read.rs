//! Reading orders with their lines and history.

use sqlx::PgConnection;

use super::dto::{OrderEventOut, OrderItemOut, OrderOut, ShopRef};
use super::status::{Action, OrderStatus};
use super::store;
use crate::platform::http::ApiResult;

/// An order; with `shop_id` only if it is that shop's.
pub(super) async fn order(conn: &mut PgConnection, shop_id: Option<i64>, id: i64) -> ApiResult<Option<OrderOut>> {
    let Some(row) = store::order(conn, shop_id, id).await? else { return Ok(None) };
    let items = store::items(conn, id).await?;
    let events = store::events(conn, id).await?;
    Ok(Some(OrderOut {
        id: row.id,
        order_number: row.order_number,
        status: row.status,
        shop: ShopRef { id: row.shop_id, code: row.shop_code, name: row.shop_name },
        line_count: row.line_count,
        total_amount: row.total_amount,
        discount_amount: row.discount_amount,
        grand_total: row.grand_total,
        notes: row.notes,
        reject_reason: row.reject_reason,
        jenis_so: row.jenis_so,
        ref_so_id: row.ref_so_id,
        ref_so_number: row.ref_so_number,
        created_at: row.created_at,
        updated_at: row.updated_at,
        submitted_at: row.submitted_at,
        approved_at: row.approved_at,
        rejected_at: row.rejected_at,
        cancelled_at: row.cancelled_at,
        can_cancel: row.status.after(Action::Cancel).is_some(),
        items: items.into_iter().map(item).collect(),
        events: events
            .into_iter()
            .map(|event| OrderEventOut {
                at: event.at,
                actor_kind: event.actor_kind,
                actor_name: event.actor_name,
                from_status: event.from_status,
                to_status: event.to_status,
                reason: event.reason,
            })
            .collect(),
    }))
}

fn item(row: store::ItemRow) -> OrderItemOut {
    OrderItemOut {
        id: row.id,
        line_no: row.line_no,
        product_id: row.product_id,
        code: row.code,
        name: row.name,
        category: row.category,
        qty: row.qty,
        price: row.price,
        discount: row.discount,
        subtotal: row.subtotal,
        available_at_order: row.available_at_order,
        qty_delivered: row.qty_delivered,
        qty_backorder: row.qty_backorder,
    }
}

/// The order that a cart became, if the cart is the shop's.
pub async fn of_cart(conn: &mut PgConnection, shop_id: i64, cart_id: i64) -> ApiResult<Option<OrderOut>> {
    match store::id_of_cart(conn, shop_id, cart_id).await? {
        Some(id) => order(conn, Some(shop_id), id).await,
        None => Ok(None),
    }
}

/// What a list reads of an order.
pub(super) fn summary(row: store::SummaryRow) -> super::dto::OrderSummary {
    super::dto::OrderSummary {
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
    }
}

/// Shared by the two lists: the status a filter names, as the database has it.
pub(super) fn status_filter(status: Option<OrderStatus>) -> Option<&'static str> {
    status.map(OrderStatus::as_str)
}
