//! Kills at random moments, starts again what was killed, and measures how long the service takes to be whole.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use sqlx::postgres::PgPoolOptions;

use crate::World;
use crate::service::PROCESSES;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Victim {
    ApiProcess,
    /// An API process that has given a message to the gateway and not yet heard of it.
    MidSend,
    Postgres,
    /// One of PostgreSQL's processes, in the middle of a statement: PostgreSQL then ends all and recovers.
    Backend,
    Redis,
}

impl Victim {
    /// What dies in a round, so that a short run has some of everything.
    const ROUND: [Self; 10] = [
        Self::ApiProcess,
        Self::ApiProcess,
        Self::ApiProcess,
        Self::ApiProcess,
        Self::MidSend,
        Self::MidSend,
        Self::Postgres,
        Self::Postgres,
        Self::Backend,
        Self::Redis,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::ApiProcess => "an API process",
            Self::MidSend => "an API process in the middle of a send",
            Self::Postgres => "PostgreSQL",
            Self::Backend => "a backend of PostgreSQL",
            Self::Redis => "Redis",
        }
    }
}

pub struct Reaper {
    world: Arc<World>,
    rng: StdRng,
    /// The rest of this round.
    round: Vec<Victim>,
    kills: BTreeMap<Victim, usize>,
    /// How long until everything was back, where nothing else was killed meanwhile.
    recoveries: BTreeMap<Victim, Vec<Duration>>,
}

impl Reaper {
    pub fn new(world: Arc<World>) -> Self {
        let rng = StdRng::seed_from_u64(world.seed);
        Self { world, rng, round: Vec::new(), kills: BTreeMap::new(), recoveries: BTreeMap::new() }
    }

    fn next(&mut self) -> Victim {
        if self.round.is_empty() {
            self.round = Victim::ROUND.to_vec();
            self.round.shuffle(&mut self.rng);
        }
        self.round.pop().unwrap_or(Victim::ApiProcess)
    }

    fn count(&self) -> usize {
        self.kills.values().sum()
    }

    pub async fn reap_until_enough(&mut self) {
        let started = Instant::now();
        while !self.world.has_enough(self.count(), started) {
            tokio::time::sleep(Duration::from_millis(self.rng.random_range(50..1_500))).await;
            let victim = self.next();
            let killed_at = Instant::now();
            if !self.kill(victim).await {
                continue;
            }
            *self.kills.entry(victim).or_default() += 1;
            // Sometimes the next one dies before this one is back.
            if self.rng.random_bool(0.3) {
                continue;
            }
            match self.world.service.until_all_are_back().await {
                Ok(_) => self.recoveries.entry(victim).or_default().push(killed_at.elapsed()),
                Err(why) => self.world.journal.wrong(format!("after {} was killed {why}", victim.name())),
            }
        }
    }

    /// Whether there was something to kill.
    async fn kill(&mut self, victim: Victim) -> bool {
        let world = self.world.clone();
        match victim {
            Victim::ApiProcess => world.service.processes[self.rng.random_range(0..PROCESSES)].kill(),
            Victim::MidSend => {
                for _ in 0..200 {
                    if let Some(process) = world.gateway.sender() {
                        return world.service.processes[process].kill();
                    }
                    tokio::time::sleep(Duration::from_millis(2)).await;
                }
                false
            }
            Victim::Postgres => {
                world.stores.postgres.kill();
                tokio::time::sleep(Duration::from_millis(self.rng.random_range(0..800))).await;
                world.stores.postgres.start().await;
                true
            }
            Victim::Backend => match self.backend().await {
                Some(pid) => {
                    crate::stores::kill(&pid.to_string());
                    true
                }
                None => false,
            },
            Victim::Redis => {
                world.stores.redis.kill();
                tokio::time::sleep(Duration::from_millis(self.rng.random_range(0..2_000))).await;
                world.stores.redis.start().await;
                true
            }
        }
    }

    /// A backend that works for an API process at the moment.
    async fn backend(&mut self) -> Option<i32> {
        let db = PgPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(2))
            .connect(&self.world.stores.postgres.url)
            .await
            .ok()?;
        for _ in 0..100 {
            let busy: Vec<i32> = sqlx::query_scalar(
                "SELECT pid FROM pg_stat_activity WHERE application_name = 'pmo' AND state IN ('active', 'idle in transaction') ORDER BY pid",
            )
            .fetch_all(&db)
            .await
            .ok()?;
            if !busy.is_empty() {
                return Some(busy[self.rng.random_range(0..busy.len())]);
            }
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
        None
    }

    pub fn report(&self) {
        println!("kills: {}", self.count());
        for (victim, count) in &self.kills {
            let mut times = self.recoveries.get(victim).cloned().unwrap_or_default();
            times.sort_unstable();
            let back = match times[..] {
                [] => "(never waited for)".to_owned(),
                [.., longest] => {
                    let median = times[times.len() / 2].as_secs_f64();
                    format!("all back after {median:.1} s (median), {:.1} s (longest)", longest.as_secs_f64())
                }
            };
            println!("  {count:>4} {:<40} {back}", victim.name());
        }
    }
}
