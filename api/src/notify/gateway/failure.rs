//! Why a gateway did not take a message, sorted by what is to be done about it.

/// What became of one try with one gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, sqlx::Type, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum Outcome {
    /// The gateway has it.
    Sent,
    /// The gateway is down, busy, or over its limit: another may take it, this one later.
    Retry,
    /// Too much for this recipient at the moment: the same gateway takes it in some seconds.
    SlowDown,
    /// The gateway refuses us as such (credentials, payment, a block): somebody must look, and it is left alone meanwhile.
    ChannelStopped,
    /// This gateway will never bring it to this recipient.
    Undeliverable,
    /// We asked wrongly: a template that does not fit, a bad parameter.
    OurFault,
    /// Nobody knows whether the gateway has it: it may arrive twice if it is sent again.
    Unknown,
    /// The process that had it died; nobody knows either.
    Lost,
}

impl Outcome {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Retry => "retry",
            Self::SlowDown => "slow_down",
            Self::ChannelStopped => "channel_stopped",
            Self::Undeliverable => "undeliverable",
            Self::OurFault => "our_fault",
            Self::Unknown => "unknown",
            Self::Lost => "lost",
        }
    }

    /// Whether it says that the gateway itself is in trouble.
    pub(super) fn is_of_the_channel(self) -> bool {
        matches!(self, Self::Retry | Self::ChannelStopped | Self::Unknown)
    }
}

/// A gateway has not taken the message, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub outcome: Outcome,
    /// The gateway's own code, if it gave one.
    pub code: Option<String>,
    pub reason: String,
}

impl Failure {
    pub fn new(outcome: Outcome, reason: impl Into<String>) -> Self {
        Self { outcome, code: None, reason: reason.into() }
    }

    pub fn code(mut self, code: impl ToString) -> Self {
        self.code = Some(code.to_string());
        self
    }
}
