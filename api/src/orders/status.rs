//! The state machine of an order: pure, no SQL and no HTTP.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where an order is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum OrderStatus {
    /// Placed; waits for an admin.
    Pending,
    /// An admin approved it; the old system has the sales order and decides.
    SubmittedToDatapart,
    /// The old system approved it.
    Approved,
    /// An admin or the old system rejected it.
    Rejected,
    /// The toko took it back.
    Cancelled,
}

/// What somebody does to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// An admin approves: it is submitted to the old system.
    Submit,
    /// An admin rejects.
    Reject,
    /// The toko cancels.
    Cancel,
    /// The old system approved the sales order.
    OldSystemApproved,
    /// The old system rejected the sales order.
    OldSystemRejected,
}

impl OrderStatus {
    pub const ALL: [Self; 5] = [Self::Pending, Self::SubmittedToDatapart, Self::Approved, Self::Rejected, Self::Cancelled];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::SubmittedToDatapart => "submitted_to_datapart",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether an order in this status is money: neither side said no to it.
    pub fn is_revenue(self) -> bool {
        !matches!(self, Self::Rejected | Self::Cancelled)
    }

    /// The status after an action; `None`: the action is not possible here.
    pub fn after(self, action: Action) -> Option<Self> {
        match (self, action) {
            (Self::Pending, Action::Submit) => Some(Self::SubmittedToDatapart),
            (Self::Pending, Action::Reject) => Some(Self::Rejected),
            (Self::Pending, Action::Cancel) => Some(Self::Cancelled),
            (Self::SubmittedToDatapart, Action::OldSystemApproved) => Some(Self::Approved),
            (Self::SubmittedToDatapart, Action::OldSystemRejected) => Some(Self::Rejected),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_five_moves_exist() {
        let actions = [Action::Submit, Action::Reject, Action::Cancel, Action::OldSystemApproved, Action::OldSystemRejected];
        let moves: Vec<_> = OrderStatus::ALL
            .into_iter()
            .flat_map(|from| actions.into_iter().filter_map(move |action| from.after(action).map(|to| (from.as_str(), to.as_str()))))
            .collect();
        assert_eq!(
            moves,
            [
                ("pending", "submitted_to_datapart"),
                ("pending", "rejected"),
                ("pending", "cancelled"),
                ("submitted_to_datapart", "approved"),
                ("submitted_to_datapart", "rejected"),
            ]
        );
    }

    #[test]
    fn the_database_and_the_wire_use_the_same_words() {
        for status in OrderStatus::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
    }
}
