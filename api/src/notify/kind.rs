//! What messages are about, and the way each goes.

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, sqlx::Type, utoipa::ToSchema)]
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
    /// To an admin: the link for a new password.
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

    pub fn channel(self) -> Channel {
        match self {
            Self::PasswordReset => Channel::Email,
            Self::Otp | Self::OrderCreated | Self::OrderApproved | Self::OrderRejected => Channel::Whatsapp,
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
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Whatsapp => "whatsapp",
            Self::Email => "email",
        }
    }
}
