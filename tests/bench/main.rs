//! What the service costs beside the least that its answers could cost, measured in one run on one machine; started by `run.sh`.
//!
//! Beside each operation runs its reference: a bare actix-web handler with the same bytes where no database is needed, otherwise `pgbench`
//! with the statements that the service was heard to send, over as many connections as the service has. Both take turns, and what counts
//! is the median of the ratios: a machine that is slow for a while is slow for both.

#![allow(clippy::expect_used)]

mod approving;
mod bare;
mod cart;
mod catalogue;
mod checkout;
mod heard;
mod load;
mod logins;
mod measure;
mod postgres;
mod process;
mod quick_order;
mod report;
mod search;

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

use crate::postgres::Postgres;

#[derive(Parser)]
struct Plan {
    /// Folder for what is made on the way; whoever starts this removes it.
    #[arg(long, default_value = ".")]
    work: PathBuf,
    /// The service's binary, a release build.
    #[arg(long, required_unless_present = "bare")]
    pmo: Option<PathBuf>,
    /// Folder of the cluster, as `api/dev/postgres.sh` keeps it, with the demo data.
    #[arg(long, required_unless_present = "bare")]
    cluster: Option<PathBuf>,
    #[arg(long, default_value = "")]
    database_url: String,
    #[arg(long, default_value = "")]
    redis_url: String,
    /// Where the figures go, as Markdown.
    #[arg(long, required_unless_present = "bare")]
    results: Option<PathBuf>,
    /// The page whose part between the marks `bench` shows the figures of 16 connections.
    #[arg(long)]
    readme: Option<PathBuf>,
    /// Seconds of each measurement.
    #[arg(long, default_value_t = 2)]
    seconds: u64,
    /// Measurements of each, of which the median counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Connections at which each operation is measured.
    #[arg(long, value_delimiter = ',', default_value = "1,16,64")]
    connections: Vec<usize>,
    /// Only operations whose name has this in it.
    #[arg(long)]
    only: Option<String>,
    /// Instead of all this: be the bare handler on this port.
    #[arg(long, requires = "answer")]
    bare: Option<u16>,
    /// The bytes it returns.
    #[arg(long)]
    answer: Option<PathBuf>,
}

impl Plan {
    fn time(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }

    fn wants(&self, operation: &str) -> bool {
        self.only.as_ref().is_none_or(|only| operation.contains(only.as_str()))
    }
}

fn main() -> std::io::Result<()> {
    let plan = Plan::parse();
    if let (Some(port), Some(answer)) = (plan.bare, &plan.answer) {
        return bare::serve(port, answer);
    }
    let (Some(pmo), Some(cluster), Some(results)) = (&plan.pmo, &plan.cluster, &plan.results) else { unreachable!("clap asks for them") };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let figures = runtime.block_on(async {
        let postgres = Postgres::new(cluster.clone(), plan.database_url.clone(), plan.work.clone());
        measure::all(&plan, pmo, &postgres).await
    });
    std::fs::write(results, figures.page())?;
    if let Some(readme) = &plan.readme {
        let text = std::fs::read_to_string(readme)?;
        std::fs::write(readme, report::between_marks(&text, &figures.summary()))?;
    }
    print!("{}", figures.page());
    Ok(())
}
