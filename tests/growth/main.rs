//! What a page costs in tables of three sizes, side by side; started by `run.sh`.
//!
//! The three services are asked in turns, so that a machine that is slow for a while is slow for each; what counts is the median of
//! each, and its ratio to that of the smallest. Answers are not kept between two requests.

#![allow(clippy::expect_used)]

mod pages;
mod service;

use std::fmt::Write;
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

use crate::service::Service;

#[derive(Parser)]
struct Plan {
    /// Folder for what is made on the way; whoever starts this removes it.
    #[arg(long)]
    work: PathBuf,
    /// The service's binary, a release build.
    #[arg(long)]
    pmo: PathBuf,
    /// Any database of the server on which others are made.
    #[arg(long)]
    database_url: String,
    /// Where the figures go, as Markdown.
    #[arg(long)]
    results: PathBuf,
    /// Requests of each page.
    #[arg(long, default_value_t = 31)]
    requests: usize,
    /// Sizes: parts in the master, orders, messages.
    #[arg(long, value_delimiter = ';', default_value = "5650,1000,1000;56500,100000,10000;565000,1000000,100000")]
    sizes: Vec<String>,
}

/// How large the tables are.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub parts: usize,
    pub orders: usize,
    pub messages: usize,
}

impl Size {
    fn read(text: &str) -> Self {
        let numbers: Vec<usize> = text.split(',').map(|number| number.trim().parse().expect("three numbers")).collect();
        let [parts, orders, messages] = numbers[..] else { panic!("three numbers, not {text}") };
        Self { parts, orders, messages }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let plan = Plan::parse();
    let mut services = Vec::new();
    for size in plan.sizes.iter().map(|text| Size::read(text)) {
        services.push(Service::with(&plan.pmo, &plan.work, &plan.database_url, size).await);
    }
    let mut page = heading(&services);
    for (name, path, who) in pages::PAGES {
        let mut times: Vec<Vec<Duration>> = vec![Vec::new(); services.len()];
        for turn in 0..plan.requests + 3 {
            for (service, times) in services.iter().zip(&mut times) {
                let time = service.time(&path.replace("{turn}", &(turn % 7).to_string()), *who).await;
                // The first ones prepare statements.
                if turn >= 3 {
                    times.push(time);
                }
            }
        }
        let medians: Vec<f64> = times.iter_mut().map(|times| median(times).as_secs_f64() * 1_000.0).collect();
        let ratio = medians.last().copied().unwrap_or_default() / medians[0];
        let cells: String = medians.iter().map(|time| format!(" {time:.2} |")).collect();
        writeln!(page, "| {name} |{cells} {ratio:.1} |").expect("a text takes everything");
        println!("{name}: {medians:.2?} ms, × {ratio:.1}");
    }
    page.push_str(&memory(&services));
    std::fs::write(&plan.results, page).expect("the results can be written");
}

fn heading(services: &[Service]) -> String {
    let columns: String = services
        .iter()
        .map(|service| format!(" {} parts, {} orders, {} messages |", service.sellable, service.size.orders, service.size.messages))
        .collect();
    let rule = "---: |".repeat(services.len() + 1);
    format!(
        "# What a page costs in long tables\n\nMedians in milliseconds, one request after the other, nothing kept between two; the last column is the\n\
         largest beside the smallest. `make growth` writes this.\n\n| page |{columns} × |\n| --- | {rule}\n"
    )
}

fn memory(services: &[Service]) -> String {
    let mut text = String::from("\n| the process |");
    services.iter().for_each(|service| write!(text, " {} parts |", service.sellable).expect("a text takes everything"));
    text += &format!("\n| --- | {}\n| start to ready, ms |", "---: |".repeat(services.len()));
    services.iter().for_each(|service| write!(text, " {} |", service.ready.as_millis()).expect("a text takes everything"));
    text += "\n| start to the catalogue in memory, ms |";
    services.iter().for_each(|service| write!(text, " {} |", service.indexed.as_millis()).expect("a text takes everything"));
    text += "\n| memory after all these pages, MB |";
    services.iter().for_each(|service| write!(text, " {} |", service.memory() / 1_000_000).expect("a text takes everything"));
    text + "\n"
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
