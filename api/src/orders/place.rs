//! Writing a new order: number, order, lines and first event in one statement.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::dto::OrderOut;
use super::{read, store, trail};
use crate::platform::bus::{self, Topic};
use crate::platform::http::{ApiError, ApiResult};
use crate::platform::money::Money;

/// What checkout hands over. Figures have been computed from the lines.
#[derive(Debug)]
pub struct NewOrder<'a> {
    pub shop_id: i64,
    pub shop_name: &'a str,
    pub cart_id: i64,
    pub total_amount: Money,
    pub discount_amount: Money,
    pub grand_total: Money,
    pub notes: Option<&'a str>,
    /// In the order in which they were put into the cart.
    pub lines: Vec<NewLine>,
}

#[derive(Debug)]
pub struct NewLine {
    pub product_id: i64,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    pub qty: i32,
    pub price: Money,
    pub discount: Money,
    pub subtotal: Money,
    pub available: i32,
}

/// Places an order, `pending`.
pub async fn place(tx: &mut PgConnection, order: NewOrder<'_>, now: DateTime<Utc>) -> ApiResult<OrderOut> {
    let id = store::insert(tx, &order, now).await?;
    bus::notify(tx, Topic::Orders, &id.to_string()).await?;
    let placed =
        read::order(tx, Some(order.shop_id), id).await?.ok_or_else(|| ApiError::internal(anyhow::anyhow!("order {id} is gone")))?;
    trail::of_request(id);
    trail::placed(id, &placed.order_number, order.lines.len());
    Ok(placed)
}
