//! What messages are about, and the way each goes.

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, sqlx::Type, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum Kind {
    /// To a shop: its login code.
    Otp,
    /// To the admins: an order has come in.
    OrderCreated,
    /// To a shop: an admin approved its order.
    OrderApproved,
    /// To a shop: its order was rejected.
    OrderRejected,
    /// To a shop: the old system approved its sales order.
    OrderConfirmed,
    /// To a shop: goods are on their way.
    OrderDelivered,
    /// To an admin: the link for a new password.
    PasswordReset,
    /// To whom an admin says: whether a gateway works.
    Test,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Otp,
        Self::OrderCreated,
        Self::OrderApproved,
        Self::OrderRejected,
        Self::OrderConfirmed,
        Self::OrderDelivered,
        Self::PasswordReset,
        Self::Test,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Otp => "otp",
            Self::OrderCreated => "order_created",
            Self::OrderApproved => "order_approved",
            Self::OrderRejected => "order_rejected",
            Self::OrderConfirmed => "order_confirmed",
            Self::OrderDelivered => "order_delivered",
            Self::PasswordReset => "password_reset",
            Self::Test => "test",
        }
    }

    /// The way it goes. A test goes the way of the gateway that is tested.
    pub fn channel(self) -> Channel {
        match self {
            Self::PasswordReset => Channel::Email,
            _ => Channel::Whatsapp,
        }
    }

    /// Whether its text has a secret, which is gone once it is sent.
    pub fn has_secret(self) -> bool {
        matches!(self, Self::Otp | Self::PasswordReset)
    }
}

/// The way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, sqlx::Type, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum Channel {
    Whatsapp,
    Email,
}

impl Channel {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Whatsapp => "whatsapp",
            Self::Email => "email",
        }
    }
}
