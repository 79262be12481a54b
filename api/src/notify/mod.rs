//! Messages to shops and admins: written to the outbox in the transaction that causes them, sent later by a worker.
//!
//! Owns `messages`, `message_attempts` and `log_gateway_messages`; [`gateway`] owns `gateways`, [`reports`] owns
//! `delivery_reports`. A message is sent at least once and by one worker at a time; it is tried again with growing pauses
//! until it expires. Its secret (an OTP, a reset link) is sealed while it waits and wiped as soon as it is sent or given
//! up. A gateway never slows or fails the request that wrote the message.
//!
//! Others call [`otp`], [`password_reset`], [`order_created`], [`order_approved`], [`order_rejected`] [`orders_moved`] and [`sweep`].

mod admin;
mod content;
mod dev;
pub mod gateway;
mod kind;
mod news;
pub mod reports;
mod status;
mod store;
mod texts;
pub mod worker;

pub use kind::{Channel, Kind};
pub use news::{OrderNews, What, orders_moved};
pub use status::MessageStatus;
pub use store::{LaneQueue, MessageOfOrder, lanes, of_order};

use content::Content;

use chrono::{DateTime, Duration, Utc};
use sqlx::{PgConnection, PgPool};
use utoipa_actix_web::service_config::ServiceConfig;

use crate::platform::bus::{self, Topic};
use crate::platform::http::{ApiError, ApiResult};
use crate::platform::money::Money;
use crate::platform::security::keys::Keys;

pub use dev::routes as dev_routes;

pub fn routes(config: &mut ServiceConfig) {
    admin::routes(config);
    reports::routes(config);
}

/// What the log gateway kept, and reports as they came, are of use for so long.
const RAW_KEPT: Duration = Duration::days(14);
/// Tries are remembered for so long, messages for ever.
const TRIES_KEPT: Duration = Duration::days(180);

/// Forgets what nobody looks at any more; how much.
pub async fn sweep(db: &PgPool, now: DateTime<Utc>) -> ApiResult<u64> {
    let raw = store::forget_logged(db, now - RAW_KEPT).await? + reports::forget(db, now - RAW_KEPT).await?;
    Ok(raw + store::forget_tries(db, now - TRIES_KEPT).await?)
}

/// How long it is tried to send a notice.
fn notice_lifetime() -> Duration {
    Duration::days(1)
}

/// Stands in a message's text where its secret belongs.
pub const SECRET: &str = "{secret}";

/// A message to be sent.
#[derive(Debug)]
struct NewMessage {
    content: Content,
    /// A phone in the stored form, or an email address.
    recipient: String,
    /// What stands for [`SECRET`] in the text.
    secret: Option<String>,
    shop_id: Option<i64>,
    order_id: Option<i64>,
    /// Given up if it could not be sent until then.
    expires_at: DateTime<Utc>,
}

impl NewMessage {
    /// Its first line in the log. That its transaction commits is seen by the next one.
    fn trail(&self, message_id: i64) {
        let (order_id, order, kind) = (self.order_id, self.content.order_number(), self.content.kind().as_str());
        tracing::info!(message_id, order_id, order, kind, "message queued");
    }
}

/// Writes a message to the outbox; it leaves when the caller's transaction commits. Answers with its id.
async fn enqueue(tx: &mut PgConnection, keys: &Keys, now: DateTime<Utc>, message: NewMessage) -> ApiResult<i64> {
    let sealed = message.secret.as_deref().map(|secret| keys.seal(secret)).transpose().map_err(ApiError::internal)?;
    let id = store::insert(tx, now, &message, sealed).await?;
    bus::notify(tx, Topic::Outbox, "new").await?;
    message.trail(id);
    Ok(id)
}

/// Sends a login code to a shop, in place of any earlier one that has not left yet.
pub async fn otp(
    tx: &mut PgConnection,
    keys: &Keys,
    now: DateTime<Utc>,
    phone: &str,
    shop_id: i64,
    code: String,
    ttl: Duration,
) -> ApiResult<()> {
    store::withdraw(tx, now, Kind::Otp, phone).await?;
    let message = NewMessage {
        content: Content::Otp { ttl_seconds: ttl.num_seconds() },
        recipient: phone.to_owned(),
        secret: Some(code),
        shop_id: Some(shop_id),
        order_id: None,
        expires_at: now + ttl,
    };
    enqueue(tx, keys, now, message).await?;
    Ok(())
}

/// Sends an admin the link for a new password by email, in place of any earlier one that has not left yet.
pub async fn password_reset(
    tx: &mut PgConnection,
    keys: &Keys,
    now: DateTime<Utc>,
    email: &str,
    name: &str,
    link: String,
    ttl: Duration,
) -> ApiResult<()> {
    store::withdraw(tx, now, Kind::PasswordReset, email).await?;
    let message = NewMessage {
        content: Content::PasswordReset { name: name.to_owned(), ttl_seconds: ttl.num_seconds() },
        recipient: email.to_owned(),
        secret: Some(link),
        shop_id: None,
        order_id: None,
        expires_at: now + ttl,
    };
    enqueue(tx, keys, now, message).await?;
    Ok(())
}

/// The order a message is about.
#[derive(Clone, Copy, Debug)]
pub struct AboutOrder<'a> {
    pub order_id: i64,
    pub shop_id: i64,
    pub order_number: &'a str,
}

impl AboutOrder<'_> {
    /// Order notices are given up after a day.
    fn message(&self, now: DateTime<Utc>, recipient: &str, content: Content) -> NewMessage {
        NewMessage {
            content,
            recipient: recipient.to_owned(),
            secret: None,
            shop_id: Some(self.shop_id),
            order_id: Some(self.order_id),
            expires_at: now + notice_lifetime(),
        }
    }
}

/// Tells the admins of a new order. `recipients` as in the settings.
pub async fn order_created(
    tx: &mut PgConnection,
    keys: &Keys,
    now: DateTime<Utc>,
    order: AboutOrder<'_>,
    recipients: &[String],
    shop_name: &str,
    grand_total: Money,
) -> ApiResult<()> {
    for recipient in recipients {
        let content = Content::OrderCreated { shop_name: shop_name.to_owned(), order_number: order.order_number.to_owned(), grand_total };
        enqueue(tx, keys, now, order.message(now, recipient, content)).await?;
    }
    Ok(())
}

/// Tells the shop that its order was approved and under which number the old system has it.
pub async fn order_approved(
    tx: &mut PgConnection,
    keys: &Keys,
    now: DateTime<Utc>,
    order: AboutOrder<'_>,
    phone: &str,
    so_number: &str,
) -> ApiResult<()> {
    let content = Content::OrderApproved { order_number: order.order_number.to_owned(), so_number: so_number.to_owned() };
    enqueue(tx, keys, now, order.message(now, phone, content)).await?;
    Ok(())
}

/// Tells the shop that its order was rejected, and why.
pub async fn order_rejected(
    tx: &mut PgConnection,
    keys: &Keys,
    now: DateTime<Utc>,
    order: AboutOrder<'_>,
    phone: &str,
    reason: &str,
) -> ApiResult<()> {
    let content = Content::OrderRejected { order_number: order.order_number.to_owned(), reason: reason.to_owned() };
    enqueue(tx, keys, now, order.message(now, phone, content)).await?;
    Ok(())
}
