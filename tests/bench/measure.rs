//! Measuring an operation in turns with its reference.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sqlx::postgres::PgPoolOptions;
use sqlx::{AssertSqlSafe, PgPool};

use crate::load::{self, Turns};
use crate::logins::{Door, Shop};
use crate::postgres::Postgres;
use crate::process::Process;
use crate::report::{Fact, Figures, Row, time};
use crate::{Plan, bare};

/// Connections of the service to PostgreSQL, its default; `pgbench` gets no more.
pub const POOL: usize = 16;

/// The shop by which statements are heard: no quantity, month or year is such a number.
pub const HEARD_SHOP: usize = 233;

/// Where the ids begin of what is made while statements are heard, so that they are found among the values.
pub const HEARD_CART: i64 = 7_000_000;
pub const HEARD_ORDER: i64 = 8_000_000;
pub const HEARD_SO: i64 = 900_000_000;

/// What is needed again and again.
pub struct Bench<'a> {
    pub plan: &'a Plan,
    pub postgres: &'a Postgres,
    pub db: PgPool,
    pub services: Services,
    pub shops: Vec<Shop>,
    pub admin: String,
    pub rows: Vec<Row>,
    pub facts: Vec<Fact>,
}

/// The service, configured in three ways.
pub struct Services {
    /// With its caches, as it is run.
    pub cached: Process,
    /// No answer is kept; the catalogue is in memory, as it always is.
    pub uncached: Process,
    /// The catalogue is not in memory either: what it asks is what PostgreSQL would have to do for the same pages.
    pub asking: Process,
}

/// What an operation is measured against.
pub enum Reference {
    /// A handler that returns these bytes.
    Bare(Vec<u8>),
    /// These scripts, of which each turn takes one at random.
    Pgbench { name: &'static str, scripts: Vec<String> },
}

/// One measurement of the service.
#[derive(Clone, Copy)]
pub struct Ours {
    pub pace: load::Pace,
    /// Processor time of each turn.
    pub cpu: Duration,
}

pub async fn all(plan: &Plan, pmo: &Path, postgres: &Postgres) -> Figures {
    let db = PgPoolOptions::new().max_connections(2).connect(&postgres.url).await.expect("PostgreSQL answers");
    let start = |settings: &[(&str, &str)]| Process::service(pmo, &plan.work, &postgres.url, &plan.redis_url, settings);
    let ready = start_to_ready(start).await;
    let services = Services {
        cached: start(&[]),
        uncached: start(&[("CATALOGUE_CACHE_SECONDS", "0")]),
        asking: start(&[("CATALOGUE_CACHE_SECONDS", "0"), ("STOCK_CACHE_SECONDS", "0")]),
    };
    for service in [&services.cached, &services.uncached, &services.asking] {
        service.until_answered("/readyz", Duration::from_secs(60)).await;
    }
    let door = Door::of(services.cached.port);
    let mut shops = Vec::new();
    for number in 1..=plan.connections.iter().copied().max().unwrap_or(1) {
        shops.push(door.shop(number).await);
    }
    let admin = door.admin().await;
    let mut bench = Bench { plan, postgres, db, services, shops, admin, rows: Vec::new(), facts: vec![ready] };
    bench.prepare().await;
    bench.catalogue().await;
    bench.search().await;
    bench.cart().await;
    bench.orders().await;
    bench.quick_order().await;
    bench.memory();
    Figures { machine: machine(&bench.db).await, rows: bench.rows, facts: bench.facts }
}

async fn start_to_ready(start: impl Fn(&[(&str, &str)]) -> Process) -> Fact {
    let mut times = Vec::new();
    for _ in 0..5 {
        times.push(start(&[]).until_answered("/readyz", Duration::from_secs(60)).await);
    }
    times.sort();
    let median = times[2];
    Fact::new("Start to ready, median of 5", time(median), "0.5 s", median <= Duration::from_millis(500))
}

impl Bench<'_> {
    /// Tables of the references, in a schema of their own.
    async fn prepare(&self) {
        self.execute("DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench").await;
        self.execute(
            "CREATE TABLE bench.parts AS
             SELECT id, to_tsvector('simple', code || ' ' || replace(name, ',', ' ')) AS words FROM pmov2.products WHERE is_active AND price > 0",
        )
        .await;
        self.execute("CREATE INDEX ON bench.parts USING gin (words)").await;
        self.execute("VACUUM ANALYZE").await;
    }

    pub async fn execute(&self, sql: &str) {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&self.db).await.expect(sql);
    }

    fn memory(&mut self) {
        let peak = self.services.cached.peak_memory().max(self.services.uncached.peak_memory());
        self.facts.push(Fact::new("Memory of the service at its highest", format!("{peak:.0} MiB"), "100 MiB", peak <= 100.0));
    }

    /// Measures an operation at each number of connections, in turns with its reference.
    pub async fn row(&mut self, operation: &'static str, cached: bool, bar: f64, reference: Reference, turns: impl Turns) {
        if !self.plan.wants(operation) {
            return;
        }
        let turns: Arc<dyn Turns> = Arc::new(turns);
        let handler = match &reference {
            Reference::Bare(bytes) => Some(bare::start(&self.plan.work, bytes).await),
            Reference::Pgbench { .. } => None,
        };
        let name = match &reference {
            Reference::Bare(_) => "bare handler, same bytes",
            Reference::Pgbench { name, .. } => name,
        };
        for connections in self.plan.connections.clone() {
            let mut rounds = Vec::new();
            for _ in 0..self.plan.rounds {
                let ours = self.ours(cached, connections, turns.clone()).await;
                let rate = match (&reference, &handler) {
                    (Reference::Pgbench { scripts, .. }, _) => self.pgbench(scripts, &[], connections.min(POOL)).await,
                    (Reference::Bare(_), Some(handler)) => load::run(handler.port, connections, self.plan.time(), turns.clone()).await.rate,
                    (Reference::Bare(_), None) => unreachable!("it was started"),
                };
                rounds.push((ours, rate));
            }
            self.push(operation, connections, name, bar, rounds);
        }
    }

    /// The median round.
    pub fn push(&mut self, operation: &'static str, connections: usize, reference: &'static str, bar: f64, mut rounds: Vec<(Ours, f64)>) {
        let ratio = |(ours, reference): &(Ours, f64)| ours.pace.rate / reference;
        rounds.sort_by(|a, b| ratio(a).total_cmp(&ratio(b)));
        let (Ours { pace, cpu }, reference_rate) = rounds[rounds.len() / 2];
        let row = Row { operation, connections, pace, cpu, reference, reference_rate, bar };
        eprintln!("{}", row.line());
        self.rows.push(row);
    }

    /// The pace of the service, and its processor time for each turn.
    pub async fn ours(&self, cached: bool, connections: usize, turns: Arc<dyn Turns>) -> Ours {
        let service = if cached { &self.services.cached } else { &self.services.uncached };
        let counted = Arc::new(AtomicUsize::new(0));
        let counting = {
            let counted = counted.clone();
            move |connection: usize, turn: usize| {
                counted.fetch_add(1, Ordering::Relaxed);
                turns.turn(connection, turn)
            }
        };
        let before = service.cpu();
        let pace = load::run(service.port, connections, self.plan.time(), Arc::new(counting)).await;
        let spent = service.cpu() - before;
        Ours { pace, cpu: spent / u32::try_from(counted.load(Ordering::Relaxed).max(1)).unwrap_or(u32::MAX) }
    }

    /// The rate of the scripts. The services stand still meanwhile: they would send the messages of the orders that `pgbench` makes.
    pub async fn pgbench(&self, scripts: &[String], variables: &[(&str, usize)], clients: usize) -> f64 {
        let Services { cached, uncached, asking } = &self.services;
        for service in [cached, uncached, asking] {
            service.signal("STOP");
        }
        let pace = self.postgres.bench(scripts, variables, clients, self.plan.time()).await;
        self.execute("DELETE FROM pmov2.messages WHERE status = 'queued'").await;
        for service in [cached, uncached, asking] {
            service.signal("CONT");
        }
        pace.rate
    }

    /// Ids of products that can be ordered.
    pub async fn orderable(&self, count: i64) -> Vec<i64> {
        sqlx::query_scalar("SELECT id FROM pmov2.products WHERE is_active AND price > 0 AND ref_part_id IS NOT NULL ORDER BY id LIMIT $1")
            .bind(count)
            .fetch_all(&self.db)
            .await
            .expect("there are products")
    }

    /// The beginning of a script in which each client is one of the shops, with its open cart.
    pub fn per_shop(&self) -> String {
        let ids: Vec<_> = self.shops.iter().map(|shop| shop.id).collect();
        let first = ids.first().copied().unwrap_or(1);
        assert!(ids.iter().zip(first..).all(|(id, expected)| *id == expected), "the demo's shops have ids in a row");
        format!("\\set shop :client_id + {first}")
    }

    /// So that what is made next has ids that no other value is like.
    pub async fn next_ids_high(&self) {
        for (table, value) in [("pmov2.carts", HEARD_CART), ("pmov2.orders", HEARD_ORDER), ("data_part.tblso", HEARD_SO)] {
            self.execute(&format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), {value})")).await;
        }
    }

    pub async fn empty_carts(&self) {
        self.execute("DELETE FROM pmov2.cart_items; DELETE FROM pmov2.carts WHERE status = 'active'").await;
    }
}

async fn machine(db: &PgPool) -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).map_or("", |rest| rest.trim_start_matches([' ', '\t', ':']));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let version: String = sqlx::query_scalar("SHOW server_version").fetch_one(db).await.unwrap_or_default();
    let parts: i64 = sqlx::query_scalar("SELECT count(*) FROM bench.parts").fetch_one(db).await.unwrap_or_default();
    format!("{cores} cores ({model}) for all of it: load, service, PostgreSQL {version} with {parts} sellable parts, Redis")
}
