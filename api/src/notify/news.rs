//! News of orders from the old system, for their shops.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::content::Content;
use super::{NewMessage, notice_lifetime, store};
use crate::platform::bus::{self, Topic};
use crate::platform::http::ApiResult;

/// What a shop is told of its order.
#[derive(Clone, Debug)]
pub struct OrderNews {
    pub order_id: i64,
    pub shop_id: i64,
    pub order_number: String,
    /// The shop's.
    pub phone: String,
    pub what: What,
}

#[derive(Clone, Debug)]
pub enum What {
    /// The old system approved it.
    Confirmed { so_number: String },
    /// The old system rejected it.
    Rejected { reason: String },
    /// Pieces have left, of all that were ordered.
    Delivered { delivered: i64, ordered: i64 },
}

impl OrderNews {
    fn message(self, now: DateTime<Utc>) -> NewMessage {
        let order_number = self.order_number;
        let content = match self.what {
            What::Confirmed { so_number } => Content::OrderConfirmed { order_number, so_number },
            What::Rejected { reason } => Content::OrderRejected { order_number, reason },
            What::Delivered { delivered, ordered } => Content::OrderDelivered { order_number, delivered, ordered },
        };
        NewMessage {
            content,
            recipient: self.phone,
            secret: None,
            shop_id: Some(self.shop_id),
            order_id: Some(self.order_id),
            expires_at: now + notice_lifetime(),
        }
    }
}

/// Tells shops of their orders, all in one statement.
pub async fn orders_moved(tx: &mut PgConnection, now: DateTime<Utc>, news: Vec<OrderNews>) -> ApiResult<()> {
    if news.is_empty() {
        return Ok(());
    }
    let messages: Vec<NewMessage> = news.into_iter().map(|one| one.message(now)).collect();
    for (message, id) in messages.iter().zip(store::insert_notices(tx, now, &messages).await?) {
        message.trail(id);
    }
    bus::notify(tx, Topic::Outbox, "new").await?;
    Ok(())
}
