//! Where a message is.

/// The fate of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, sqlx::Type, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum MessageStatus {
    /// Waits to be sent, or to be tried again.
    Queued,
    /// A gateway has taken it.
    Sent,
    /// It is on the person's phone.
    Delivered,
    /// The person has seen it.
    Read,
    /// Given up: no gateway takes it, or one reported that it did not arrive.
    Failed,
    /// Given up: its time was over.
    Expired,
}

impl MessageStatus {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Failed => "failed",
            Self::Expired => "expired",
        }
    }
}
