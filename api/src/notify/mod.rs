//! Messages to shops and admins: written to the outbox in the transaction that causes them, sent later by a worker.
//!
//! Owns `messages` and `log_gateway_messages`. A message is sent at least once and by one worker at a time; it is
//! tried again with growing pauses until it expires. Its secret (an OTP, a reset link) is sealed while it waits and
//! wiped as soon as it is sent or given up. A gateway never slows or fails the request that wrote the message.
//!
//! Others call [`otp`], [`order_created`], [`order_approved`], [`order_rejected`], [`order_recipients`] and [`enqueue`].

mod dev;
pub mod gateway;
mod store;
pub mod texts;
pub mod worker;

pub use store::{MessageOfOrder, of_order};

use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;

use crate::config::Config;
use crate::platform::bus::{self, Topic};
use crate::platform::http::{ApiError, ApiResult};
use crate::platform::money::Money;
use crate::platform::phone::Phone;
use crate::platform::security::keys::Keys;

pub use dev::routes as dev_routes;

/// Stands in a message's text where its secret belongs.
pub const SECRET: &str = "{secret}";

/// Setting: a JSON array of the WhatsApp numbers that are told of new orders.
const ORDER_NOTIFY_PHONES: &str = "order_notify_phones";

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, sqlx::Type, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum Kind {
    Otp,
    OrderCreated,
    OrderApproved,
    OrderRejected,
    PasswordReset,
}

impl Kind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Otp => "otp",
            Self::OrderCreated => "order_created",
            Self::OrderApproved => "order_approved",
            Self::OrderRejected => "order_rejected",
            Self::PasswordReset => "password_reset",
        }
    }

    fn channel(self) -> Channel {
        match self {
            Self::PasswordReset => Channel::Email,
            _ => Channel::Whatsapp,
        }
    }
}

/// The way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, sqlx::Type, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum Channel {
    Whatsapp,
    Email,
}

impl Channel {
    fn as_str(self) -> &'static str {
        match self {
            Self::Whatsapp => "whatsapp",
            Self::Email => "email",
        }
    }
}

/// A message to be sent.
#[derive(Debug)]
pub struct NewMessage {
    pub kind: Kind,
    /// A phone in the stored form, or an email address.
    pub recipient: String,
    /// With [`SECRET`] where the secret belongs, if there is one.
    pub text: String,
    pub secret: Option<String>,
    pub shop_id: Option<i64>,
    pub order_id: Option<i64>,
    /// Given up if it could not be sent until then.
    pub expires_at: DateTime<Utc>,
}

/// Writes a message to the outbox; it leaves when the caller's transaction commits. Answers with its id.
pub async fn enqueue(tx: &mut PgConnection, keys: &Keys, now: DateTime<Utc>, message: NewMessage) -> ApiResult<i64> {
    let sealed = message.secret.as_deref().map(|secret| keys.seal(secret)).transpose().map_err(ApiError::internal)?;
    let id = store::insert(tx, now, &message, sealed).await?;
    bus::notify(tx, Topic::Outbox, "new").await?;
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
    store::withdraw_otps(tx, now, phone).await?;
    let message = NewMessage {
        kind: Kind::Otp,
        recipient: phone.to_owned(),
        text: texts::otp(ttl),
        secret: Some(code),
        shop_id: Some(shop_id),
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
    fn message(&self, now: DateTime<Utc>, kind: Kind, recipient: &str, text: String) -> NewMessage {
        NewMessage {
            kind,
            recipient: recipient.to_owned(),
            text,
            secret: None,
            shop_id: Some(self.shop_id),
            order_id: Some(self.order_id),
            expires_at: now + Duration::days(1),
        }
    }
}

/// Tells the admins of a new order. `recipients` as from [`order_recipients`].
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
        let text = texts::order_created(shop_name, order.order_number, grand_total);
        enqueue(tx, keys, now, order.message(now, Kind::OrderCreated, recipient, text)).await?;
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
    let text = texts::order_approved(order.order_number, so_number);
    enqueue(tx, keys, now, order.message(now, Kind::OrderApproved, phone, text)).await?;
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
    let text = texts::order_rejected(order.order_number, reason);
    enqueue(tx, keys, now, order.message(now, Kind::OrderRejected, phone, text)).await?;
    Ok(())
}

/// Who is told of new orders: the setting, and until there is one the configuration. An empty setting means nobody.
pub async fn order_recipients(tx: &mut PgConnection, config: &Config) -> ApiResult<Vec<String>> {
    let setting = store::setting(tx, ORDER_NOTIFY_PHONES).await?;
    let written = match setting.and_then(|value| serde_json::from_value::<Vec<String>>(value).ok()) {
        Some(phones) => phones,
        None => config.order_notify_phones.clone(),
    };
    Ok(distinct_phones(&written))
}

/// Numbers in the stored form, each once; what is no number is left out.
fn distinct_phones(written: &[String]) -> Vec<String> {
    let mut phones: Vec<String> = Vec::new();
    for phone in written.iter().filter_map(|phone| Phone::parse(phone)) {
        if !phones.iter().any(|known| known == phone.as_str()) {
            phones.push(phone.to_string());
        }
    }
    phones
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_is_told_once() {
        let written = ["0812-3456-7890", "+62 812 3456 7890", "", "6281299990000"].map(String::from);
        assert_eq!(distinct_phones(&written), ["6281234567890", "6281299990000"]);
    }
}
