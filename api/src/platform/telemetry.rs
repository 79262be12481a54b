//! Logs: pretty for people, JSON lines for machines.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    Pretty,
    Json,
}

/// Starts logging. `filter` is tracing's directive syntax, e.g. `info,sqlx=warn`.
pub fn init(format: LogFormat, filter: &str) -> Result<(), anyhow::Error> {
    let registry = tracing_subscriber::registry().with(EnvFilter::try_new(filter)?);
    match format {
        LogFormat::Json => registry.with(tracing_subscriber::fmt::layer().json().flatten_event(true)).try_init()?,
        LogFormat::Pretty => {
            registry.with(tracing_subscriber::fmt::layer().compact().with_ansi(std::io::stdout().is_terminal())).try_init()?
        }
    }
    Ok(())
}
