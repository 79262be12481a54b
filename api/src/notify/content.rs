//! What a message says, as facts. The text for people is made from them, and so are the parameters of a gateway's templates.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::Kind;
use super::texts;
use crate::platform::money::Money;

/// The facts of a message of each kind. A secret is not among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    Otp {
        ttl_seconds: i64,
    },
    OrderCreated {
        shop_name: String,
        order_number: String,
        grand_total: Money,
    },
    OrderApproved {
        order_number: String,
        so_number: String,
    },
    OrderRejected {
        order_number: String,
        reason: String,
    },
    OrderConfirmed {
        order_number: String,
        so_number: String,
    },
    /// Pieces of the whole order.
    OrderDelivered {
        order_number: String,
        delivered: i64,
        ordered: i64,
    },
    PasswordReset {
        name: String,
        ttl_seconds: i64,
    },
    Test {},
}

impl Content {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Otp { .. } => Kind::Otp,
            Self::OrderCreated { .. } => Kind::OrderCreated,
            Self::OrderApproved { .. } => Kind::OrderApproved,
            Self::OrderRejected { .. } => Kind::OrderRejected,
            Self::OrderConfirmed { .. } => Kind::OrderConfirmed,
            Self::OrderDelivered { .. } => Kind::OrderDelivered,
            Self::PasswordReset { .. } => Kind::PasswordReset,
            Self::Test {} => Kind::Test,
        }
    }

    /// The text, with [`super::SECRET`] where a secret belongs.
    pub fn text(&self) -> String {
        match self {
            Self::Otp { ttl_seconds } => texts::otp(Duration::seconds(*ttl_seconds)),
            Self::OrderCreated { shop_name, order_number, grand_total } => texts::order_created(shop_name, order_number, *grand_total),
            Self::OrderApproved { order_number, so_number } => texts::order_approved(order_number, so_number),
            Self::OrderRejected { order_number, reason } => texts::order_rejected(order_number, reason),
            Self::OrderConfirmed { order_number, so_number } => texts::order_confirmed(order_number, so_number),
            Self::OrderDelivered { order_number, delivered, ordered } => texts::order_delivered(order_number, *delivered, *ordered),
            Self::Test {} => texts::TEST.to_owned(),
            Self::PasswordReset { name, ttl_seconds } => texts::password_reset(name, Duration::seconds(*ttl_seconds)),
        }
    }

    /// The subject of an email.
    pub fn subject(&self) -> Option<&'static str> {
        match self {
            Self::PasswordReset { .. } => Some(texts::PASSWORD_RESET_SUBJECT),
            Self::Test {} => Some(texts::TEST_SUBJECT),
            _ => None,
        }
    }

    /// The order it is about, for logs.
    pub fn order_number(&self) -> Option<&str> {
        match self {
            Self::OrderCreated { order_number, .. }
            | Self::OrderApproved { order_number, .. }
            | Self::OrderRejected { order_number, .. }
            | Self::OrderConfirmed { order_number, .. }
            | Self::OrderDelivered { order_number, .. } => Some(order_number),
            Self::Otp { .. } | Self::PasswordReset { .. } | Self::Test {} => None,
        }
    }

    /// The same facts for a template that has a place for each, in this order. An OTP has none: its code is a secret.
    pub fn parameters(&self) -> Vec<String> {
        match self {
            Self::Otp { .. } | Self::PasswordReset { .. } | Self::Test {} => Vec::new(),
            Self::OrderCreated { shop_name, order_number, grand_total } => {
                vec![shop_name.clone(), order_number.clone(), grand_total.display_id()]
            }
            Self::OrderApproved { order_number, so_number } | Self::OrderConfirmed { order_number, so_number } => {
                vec![order_number.clone(), so_number.clone()]
            }
            Self::OrderRejected { order_number, reason } => vec![order_number.clone(), reason.clone()],
            Self::OrderDelivered { order_number, delivered, ordered } => {
                vec![order_number.clone(), delivered.to_string(), ordered.to_string(), (ordered - delivered).to_string()]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_survive_the_database() {
        let contents = [
            Content::Otp { ttl_seconds: 300 },
            Content::OrderCreated {
                shop_name: "Toko Jaya Motor".to_owned(),
                order_number: "ORD-2025-000001".to_owned(),
                grand_total: Money::rupiah(5_000_000),
            },
            Content::PasswordReset { name: "Ibu Sari".to_owned(), ttl_seconds: 3_600 },
            Content::Test {},
        ];
        for content in contents {
            let json = serde_json::to_value(&content).unwrap();
            assert_eq!(json["kind"], content.kind().as_str());
            assert_eq!(serde_json::from_value::<Content>(json).unwrap(), content);
        }
    }
}
