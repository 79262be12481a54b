//! Settings of what happens by itself.

use clap::Args;

#[derive(Args, Clone, Debug)]
pub struct ScheduleConfig {
    /// Minutes between two copies of the old system's stock
    #[arg(long, env = "STOCK_SYNC_MINUTES", value_name = "STOCK_SYNC_MINUTES", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=1440))]
    pub stock_sync_minutes: u32,

    /// Minutes between two looks at what the old system did with orders
    #[arg(long, env = "ORDER_SYNC_MINUTES", value_name = "ORDER_SYNC_MINUTES", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=1440))]
    pub order_sync_minutes: u32,

    /// Beginnings of status_approve_reject, in whatever case, by which the old system approves, separated by commas
    #[arg(long, env = "DATAPART_APPROVED_WORDS", value_name = "DATAPART_APPROVED_WORDS", default_value = "approve", value_delimiter = ',')]
    pub datapart_approved_words: Vec<String>,

    /// Beginnings of status_approve_reject, in whatever case, by which the old system rejects, separated by commas
    #[arg(long, env = "DATAPART_REJECTED_WORDS", value_name = "DATAPART_REJECTED_WORDS", default_value = "reject", value_delimiter = ',')]
    pub datapart_rejected_words: Vec<String>,
}
