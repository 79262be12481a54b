//! Kill tests: nothing lost, nothing twice, and the service comes back by itself.
//!
//! Three real `pmo serve` processes on one real PostgreSQL (with fsync, as the role that may serve and no more) and one
//! Redis. Shops order and admins approve at full load, the old system writes into the same number series, a message gateway is
//! slow and sometimes broken, and all the while a reaper kills processes with `kill -9` at random moments: an API process, one in the middle of sending a message,
//! PostgreSQL, one of its backends, Redis. What was killed is started again, as systemd would. Callers try again, with
//! idempotency keys, as the SPAs do, and write down what they were answered.
//!
//! Afterwards two checks in plain SQL hold the database against itself (`api/deploy/check.sql`) and against what was written
//! down (`answered.sql`). Started by `run.sh`, which brings the folder to work in and clears up.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod caller;
mod check;
mod dealer;
mod gateway;
mod journal;
mod old_system;
mod reaper;
mod service;
mod shop;
mod stores;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use clap::Parser;
use futures_util::future::join_all;

use crate::caller::{Caller, Traffic};
use crate::gateway::Gateway;
use crate::journal::Journal;
use crate::reaper::Reaper;
use crate::service::Service;
use crate::stores::Stores;

#[derive(Parser, Clone, Debug)]
#[command(name = "torture", about = "Kills everything, over and over, while shops order")]
pub struct Plan {
    /// The folder to work in
    #[arg(long)]
    work: PathBuf,
    /// The built service
    #[arg(long)]
    pmo: PathBuf,
    /// Kills at least
    #[arg(long, default_value_t = 60)]
    kills: usize,
    /// Answered orders at least
    #[arg(long, default_value_t = 5_000)]
    orders: usize,
    /// Stops with what there is after so many seconds; too few kills or orders by then are a failure
    #[arg(long, default_value_t = 1_800)]
    seconds: u64,
    #[arg(long, default_value_t = 24)]
    shops: usize,
    #[arg(long, default_value_t = 3)]
    admins: usize,
    /// Repeats the same plan; the moments differ, because nobody can repeat those. Random unless given
    #[arg(long)]
    seed: Option<u64>,
    /// Does not wait for what only time heals (the lease of a message whose sender died, the pause after a broken send)
    #[arg(long)]
    hurry: bool,
}

/// What all actors share.
pub struct World {
    pub plan: Plan,
    pub seed: u64,
    pub service: Service,
    pub stores: Stores,
    pub gateway: Gateway,
    pub journal: Journal,
    pub traffic: Traffic,
    /// Enough was ordered and killed: no new orders.
    pub is_closing: AtomicBool,
    /// Nothing pending is left: admins and the old system go home.
    pub is_over: AtomicBool,
}

impl World {
    pub fn is_closing(&self) -> bool {
        self.is_closing.load(Ordering::Relaxed)
    }

    pub fn is_over(&self) -> bool {
        self.is_over.load(Ordering::Relaxed)
    }
}

/// The most one thing may take to come back before the run counts as failed.
pub const PATIENCE: Duration = Duration::from_secs(60);

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(torture(Plan::parse()))
}

async fn torture(plan: Plan) -> ExitCode {
    let seed = plan.seed.unwrap_or_else(|| rand::random_range(1..1_000_000));
    println!("torture: --seed {seed}; 3 API processes, {} shops, {} admins, one old system", plan.shops, plan.admins);
    let stores = Stores::start(&plan.work).await;
    let gateway = Gateway::start(seed);
    service::seed(&plan, &stores.postgres.url);
    let service = Service::start(&plan, &stores, gateway.port);
    let journal = Journal::begin(&stores.postgres.url).await;
    let (is_closing, is_over) = (AtomicBool::new(false), AtomicBool::new(false));
    let world = Arc::new(World { plan, seed, service, stores, gateway, journal, traffic: Traffic::default(), is_closing, is_over });
    world.service.until_all_are_back().await.expect("the service does not start");

    let started = Instant::now();
    let shops = join_all((1..=world.plan.shops).map(|number| shop::Shop::log_in(&world, number))).await;
    let admins = join_all((1..=world.plan.admins).map(|number| dealer::Admin::log_in(&world, number))).await;
    println!("everybody is logged in after {:.1} s", started.elapsed().as_secs_f64());

    let shops: Vec<_> = shops.into_iter().map(|shop| tokio::spawn(shop.order_until_closing())).collect();
    let admins: Vec<_> = admins.into_iter().map(|admin| tokio::spawn(admin.decide_until_over())).collect();
    let old_system = tokio::spawn(old_system::sell_until_over(world.clone()));
    let mut reaper = Reaper::new(world.clone());
    reaper.reap_until_enough().await;
    world.is_closing.store(true, Ordering::Relaxed);
    for shop in shops {
        shop.await.expect("a shop gave up");
    }
    world.journal.until_nothing_is_pending(&world).await;
    world.is_over.store(true, Ordering::Relaxed);
    for admin in admins {
        admin.await.expect("an admin gave up");
    }
    old_system.await.expect("the old system gave up");
    let load = started.elapsed();
    if let Err(why) = world.service.until_all_are_back().await {
        world.journal.wrong(why);
    }
    world.journal.until_the_outbox_is_empty(&world).await;

    println!("\n{:.0} s of load", load.as_secs_f64());
    reaper.report();
    world.traffic.report();
    world.journal.write_down(&world).await;
    world.journal.report(&world.gateway);
    let sound = check::run(&world).await;
    world.service.stop();
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl World {
    /// Whether the run has what it was asked for.
    pub fn has_enough(&self, kills: usize, since: Instant) -> bool {
        let is_late = since.elapsed() > Duration::from_secs(self.plan.seconds);
        let (orders, wanted) = (self.journal.orders(), self.plan.orders);
        if is_late && (kills < self.plan.kills || orders < wanted) {
            let said = format!("after {} s only {kills} kills and {orders} orders", self.plan.seconds);
            self.journal.wrong(said);
        }
        is_late || (kills >= self.plan.kills && orders >= wanted)
    }

    /// A caller of the API, with a fate of its own.
    pub fn caller(self: &Arc<Self>, name: &str, number: usize) -> Caller {
        Caller::new(self.clone(), format!("{name} {number}"), self.seed ^ ((number as u64) << 20) ^ name.len() as u64)
    }
}
