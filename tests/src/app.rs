//! The application under test.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use actix_web::HttpServer;
use actix_web::dev::ServerHandle;
use chrono::{DateTime, Utc};
use clap::{Args, Command, FromArgMatches};
use pmo_api::app::AppState;
use pmo_api::config::Config;
use pmo_api::platform::clock::Clock;
use pmo_api::platform::db;
use pmo_api::platform::epoch::Epoch;
use pmo_api::platform::pulse::Pulse;
use sqlx::{PgPool, PgTransaction};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::client::Client;
use crate::database::{BACKGROUND, TestDatabase, finish};
use crate::redis::RedisLease;
use crate::{logs, messages, plans};

/// When tests begin unless they say otherwise: noon of a business day in Jakarta.
const START: &str = "2026-03-10T05:00:00Z";

/// What all apps derive their keys from, so that a session of one holds in another.
pub const SECRET_KEY: &str = "the secret of the integration tests";

/// Apps alive at the same time: each holds about a dozen connections, and a server has 300.
static AT_ONCE: Semaphore = Semaphore::const_new(16);

/// The whole API, on a port and a database of its own. Stops, checks the outbox and clears up when it is dropped.
pub struct TestApp {
    /// What the handlers use: the clock, the pool, the bus, the keys.
    pub state: Arc<AppState>,
    /// The test's own connections to the same database.
    pub db: PgPool,
    pub clock: Clock,
    /// `http://127.0.0.1:…`
    pub url: String,
    http: reqwest::Client,
    catalogue: Epoch,
    server: ServerHandle,
    leave_outbox: AtomicBool,
    // Dropped in this order, after the server has stopped.
    database: Arc<TestDatabase>,
    _redis: Option<RedisLease>,
    _permit: SemaphorePermit<'static>,
}

/// Variations of a [`TestApp`].
#[must_use = "started by `.start().await`"]
pub struct Builder {
    clock: Clock,
    redis: bool,
    pulse: bool,
    plans: bool,
    redis_url: Option<String>,
    database: Option<Arc<TestDatabase>>,
    database_url: Option<String>,
    change: Box<dyn FnOnce(&mut Config) + Send>,
}

impl Builder {
    /// With other settings. Several calls add up.
    pub fn with_config(mut self, change: impl FnOnce(&mut Config) + Send + 'static) -> Self {
        let before = self.change;
        self.change = Box::new(move |config| {
            before(config);
            change(config);
        });
        self
    }

    /// With limits and caches in an empty Redis instead of the process.
    pub fn redis(mut self) -> Self {
        self.redis = true;
        self
    }

    /// Feeling the database's pulse, as a process does in real life. Others don't: on a busy machine a beat may come late.
    pub fn pulse(mut self) -> Self {
        self.pulse = true;
        self
    }

    /// With PostgreSQL telling the plans of its statements to [`crate::plans`].
    pub fn plans(mut self) -> Self {
        self.plans = true;
        self
    }

    /// With this Redis: one that another app uses, or one behind a [`crate::Proxy`].
    pub fn redis_at(mut self, url: &str) -> Self {
        self.redis_url = Some(url.to_owned());
        self
    }

    /// With its clock at this moment, e.g. `2026-12-31T16:59:00Z`.
    pub fn clock(mut self, start: &str) -> Self {
        self.clock = Clock::manual(moment(start));
        self
    }

    /// As another process on the database (and the clock) of `app`.
    pub fn beside(mut self, app: &TestApp) -> Self {
        self.database = Some(app.database.clone());
        self.clock = app.clock.clone();
        self
    }

    /// Reaching its database by this URL, which leads there through a [`crate::Proxy`]. Only with [`Builder::beside`].
    pub fn database_url(mut self, url: &str) -> Self {
        self.database_url = Some(url.to_owned());
        self
    }

    pub async fn start(self) -> TestApp {
        logs::init();
        let permit = AT_ONCE.acquire().await.unwrap();
        let database = match self.database {
            Some(database) => database,
            None => Arc::new(TestDatabase::create().await),
        };
        if self.plans {
            plans::tell(&database).await;
        }
        let redis = if self.redis { Some(RedisLease::take().await) } else { None };
        let mut config = config(self.database_url.as_deref().unwrap_or(&database.api_url));
        config.redis_url = self.redis_url.or_else(|| redis.as_ref().map(|redis| redis.url.clone()));
        (self.change)(&mut config);
        config.check().expect("the test's own settings");

        let clock = self.clock.clone();
        // The server, its connections and its listener outlive the test's runtime until they are stopped.
        let (state, server, url) = BACKGROUND.spawn(serve(config, clock, self.pulse)).await.unwrap();
        let db = database.pool();
        let catalogue = Epoch::new("catalogue", &state.bus);
        TestApp {
            db,
            clock: self.clock,
            url,
            http: reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().unwrap(),
            catalogue,
            server,
            leave_outbox: AtomicBool::new(false),
            state,
            database,
            _redis: redis,
            _permit: permit,
        }
    }
}

async fn serve(config: Config, clock: Clock, with_pulse: bool) -> (Arc<AppState>, ServerHandle, String) {
    let pulse = Pulse::default();
    let pool =
        db::connect(&config.database_url, config.database_max_connections, &pulse).await.expect("no connection to the test database");
    let state = AppState::new(config, pool.clone(), pulse.clone(), clock).expect("the state of the test app");
    if with_pulse {
        tokio::spawn(pulse.run(pool.clone()));
    }
    // Of the background work only the notices: messages are sent when the test says so.
    tokio::spawn(state.bus.clone().run(pool));
    let (handle, url) = listen(&state);
    let started = Instant::now();
    while !state.bus.is_live() {
        assert!(started.elapsed() < Duration::from_secs(10), "the bus is not live");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    (state, handle, url)
}

/// Starts the real server, so that requests run truly side by side.
fn listen(state: &Arc<AppState>) -> (ServerHandle, String) {
    let state = state.clone();
    let server = HttpServer::new(move || pmo_api::build_app!(state.clone()))
        .workers(2)
        .disable_signals()
        .shutdown_timeout(1)
        .bind(("127.0.0.1", 0))
        .expect("no port");
    let url = format!("http://{}", server.addrs()[0]);
    let server = server.run();
    let handle = server.handle();
    tokio::spawn(server);
    (handle, url)
}

/// The defaults of the service, whatever the environment says, with limits that no test hits by accident.
fn config(database_url: &str) -> Config {
    let command = Config::augment_args(Command::new("test").no_binary_name(true)).mut_args(|arg| arg.env(clap::builder::Resettable::Reset));
    let matches = command
        .try_get_matches_from([
            "--database-url",
            database_url,
            "--database-max-connections",
            "8",
            // On a busy machine Redis is slow; what is tested is that it is shared.
            "--redis-timeout-ms",
            "5000",
            "--secret-key",
            SECRET_KEY,
            "--data-dir",
            "/nonexistent/data",
            "--web-toko-dir",
            "/nonexistent/web-toko",
            "--web-admin-dir",
            "/nonexistent/web-admin",
            "--rate-limit-api-per-minute",
            "100000",
            "--rate-limit-admin-per-minute",
            "100000",
            "--rate-limit-auth-per-minute",
            "100000",
        ])
        .expect("the settings of the tests");
    Config::from_arg_matches(&matches).expect("the settings of the tests")
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|_| panic!("{text} is no RFC 3339 time"))
}

impl TestApp {
    /// With the defaults: no Redis, noon of 10 March 2026 in Jakarta.
    pub async fn new() -> Self {
        Self::builder().start().await
    }

    pub fn builder() -> Builder {
        Builder {
            clock: Clock::manual(moment(START)),
            redis: false,
            pulse: false,
            plans: false,
            redis_url: None,
            database: None,
            database_url: None,
            change: Box::new(|_| {}),
        }
    }

    /// The address of its database, as the role that serves.
    pub fn database_url(&self) -> &str {
        &self.database.api_url
    }

    pub(crate) fn client(&self) -> Client {
        Client::new(&self.url, self.http.clone())
    }

    /// Moves the clock forward, e.g. by `chrono::TimeDelta::minutes(5)`.
    pub fn advance(&self, by: chrono::TimeDelta) {
        self.clock.advance(by);
    }

    /// Messages may stay in the outbox at the end of this test.
    pub fn leave_outbox(&self) {
        self.leave_outbox.store(true, Ordering::SeqCst);
    }

    /// Runs the jobs that are due, as the worker of this process would; how many ended.
    pub async fn run_jobs(&self) -> usize {
        pmo_api::jobs::worker::drain(&self.state).await
    }

    /// Commits a change that was made behind the application's back, and tells its caches of products and stock.
    pub async fn commit_catalogue(&self, mut tx: PgTransaction<'_>) {
        let raised = self.catalogue.raise(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        raised.committed();
    }

    /// Waits for the catalogue in memory: a request that does not get it soon is answered without what only it can count.
    pub async fn indexed(&self) {
        self.until("the catalogue is in memory", async || pmo_api::catalog::lexicon(&self.state).await.unwrap().is_indexed()).await;
    }

    /// Runs SQL that changes products or stock, and tells the application's caches of it.
    pub async fn change_catalogue(&self, sql: &'static str) {
        let mut tx = self.db.begin().await.unwrap();
        sqlx::raw_sql(sql).execute(&mut *tx).await.unwrap();
        self.commit_catalogue(tx).await;
    }

    /// Changes a setting behind the application's back, and tells it of that.
    pub async fn set(&self, setting: &str, value: serde_json::Value) {
        let mut tx = self.db.begin().await.unwrap();
        sqlx::query("INSERT INTO pmov2.settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value")
            .bind(setting)
            .bind(value)
            .execute(&mut *tx)
            .await
            .unwrap();
        let raised = Epoch::new("settings", &self.state.bus).raise(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        raised.committed();
    }

    /// Waits until `count` of the application's connections wait for a lock: with a row locked by the test, the
    /// point at which a competing action can be injected.
    pub async fn until_blocked(&self, count: i64) {
        self.until(&format!("{count} connections wait for a lock"), async || {
            let blocked: i64 = sqlx::query_scalar(
                "SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND application_name = 'pmo' AND wait_event_type = 'Lock'",
            )
            .fetch_one(&self.db)
            .await
            .unwrap();
            blocked >= count
        })
        .await;
    }

    /// Breaks the application's connections that wait for a lock, as a crash in the middle would; how many.
    pub async fn kill_blocked(&self) -> i64 {
        sqlx::query_scalar(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE datname = current_database() AND application_name = 'pmo' AND wait_event_type = 'Lock'",
        )
        .fetch_one(&self.db)
        .await
        .unwrap()
    }

    /// Waits until something that happens in the background is true, at most ten seconds.
    pub async fn until(&self, what: &str, mut is_true: impl AsyncFnMut() -> bool) {
        let started = Instant::now();
        while !is_true().await {
            assert!(started.elapsed() < Duration::from_secs(10), "never: {what}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let (server, pool, url) = (self.server.clone(), self.state.db.clone(), self.database.url.clone());
        let last = Arc::strong_count(&self.database) == 1;
        let look = last && !std::thread::panicking() && !self.leave_outbox.load(Ordering::SeqCst);
        let left = finish("stop the test app", async move {
            server.stop(false).await;
            // Marks the pool closed, which ends the listener; what is still open ends with the database.
            drop(pool.close());
            if !look {
                return Ok(Vec::new());
            }
            let db = PgPool::connect(&url).await?;
            let left = messages::queued(&db).await;
            db.close().await;
            left
        });
        match left {
            Some(Ok(left)) if left.is_empty() => {}
            Some(Ok(left)) => panic!("the outbox still has {left:#?}: drain it, or say `app.leave_outbox()`"),
            other => eprintln!("could not look into the outbox: {other:?}"),
        }
    }
}
