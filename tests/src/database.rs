//! A database per test, copied from a template that is made once per schema.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::str::FromStr;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use pmo_api::platform::db::MIGRATOR;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, PgPool};
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;

/// Where everything runs that outlives the runtime of a single test: servers, listeners, clearing up.
pub(crate) static BACKGROUND: LazyLock<Runtime> =
    LazyLock::new(|| tokio::runtime::Builder::new_multi_thread().worker_threads(2).thread_name("background").enable_all().build().unwrap());

/// The old system's schema, as development has it.
const DATA_PART: &str = include_str!("../../api/src/demo/data_part.sql");

/// What the role may do with which the application under test connects: no more than in production.
const GRANTS: &str = include_str!("../../api/deploy/grants.sql");
pub(crate) const API_ROLE: &str = "pmo_api";

/// No two tables share their ids, so that a mixed up id is a wrong one.
const DISTINCT_IDS: &str = "
    ALTER TABLE pmov2.users ALTER COLUMN id RESTART WITH 21;
    ALTER TABLE pmov2.sales ALTER COLUMN id RESTART WITH 41;
    ALTER TABLE pmov2.shops ALTER COLUMN id RESTART WITH 101;
    ALTER TABLE pmov2.products ALTER COLUMN id RESTART WITH 1001;
    ALTER TABLE pmov2.carts ALTER COLUMN id RESTART WITH 3001;
    ALTER TABLE pmov2.cart_items ALTER COLUMN id RESTART WITH 4001;
    ALTER TABLE pmov2.orders ALTER COLUMN id RESTART WITH 5001;
    ALTER TABLE pmov2.order_items ALTER COLUMN id RESTART WITH 6001;
    ALTER TABLE pmov2.messages ALTER COLUMN id RESTART WITH 8001;
    ALTER SEQUENCE data_part.tblpart_id_id_seq RESTART WITH 70001;
    ALTER SEQUENCE data_part.tbltoko_id_seq RESTART WITH 7101;
    ALTER SEQUENCE data_part.tblsalesman_id_seq RESTART WITH 7201;
    ALTER SEQUENCE data_part.tblso_id_seq RESTART WITH 90001;
    ALTER SEQUENCE data_part.tblso_detail_id_seq RESTART WITH 95001;
";

pub(crate) fn server() -> PgConnectOptions {
    let url = std::env::var("TEST_DATABASE_URL").unwrap_or_default();
    assert!(!url.is_empty(), "TEST_DATABASE_URL is not set: run `make test`, or `api/dev/with-services.sh cargo test -p pmo-tests`");
    PgConnectOptions::from_str(&url).expect("TEST_DATABASE_URL must be a postgres:// address")
}

/// Connections to the server's maintenance database, for `CREATE` and `DROP DATABASE`.
async fn maintenance() -> &'static PgPool {
    static POOL: OnceCell<PgPool> = OnceCell::const_new();
    POOL.get_or_init(|| async {
        let pool = PgPoolOptions::new().max_connections(4).acquire_timeout(Duration::from_secs(60)).connect_with(server()).await;
        pool.expect("no connection to TEST_DATABASE_URL")
    })
    .await
}

/// The name of the template of exactly this schema. Made by the first process that needs it.
async fn template() -> &'static str {
    static NAME: OnceCell<String> = OnceCell::const_new();
    NAME.get_or_init(|| async { make_template().await.expect("could not make the template database") }).await
}

async fn make_template() -> Result<String, sqlx::Error> {
    let mut hasher = DefaultHasher::new();
    for migration in MIGRATOR.iter() {
        (migration.version, &*migration.checksum).hash(&mut hasher);
    }
    (DATA_PART, DISTINCT_IDS, GRANTS).hash(&mut hasher);
    let name = format!("pmo_template_{:016x}", hasher.finish());

    let mut admin = PgConnection::connect_with(&server()).await?;
    // Other processes wait here. The lock goes with the connection.
    sqlx::query("SELECT pg_advisory_lock(hashtext('pmo test template'))").execute(&mut admin).await?;
    sweep(&mut admin).await?;
    let ready: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1 AND datistemplate)")
        .bind(&name)
        .fetch_one(&mut admin)
        .await?;
    if !ready {
        sqlx::raw_sql(AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))).execute(&mut admin).await?;
        sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE template0"))).execute(&mut admin).await?;
        let pool = PgPoolOptions::new().max_connections(1).connect_with(server().database(&name)).await?;
        pmo_api::platform::db::migrate(&pool).await?;
        sqlx::raw_sql(DATA_PART).execute(&pool).await?;
        sqlx::raw_sql(DISTINCT_IDS).execute(&pool).await?;
        pmo_api::platform::db::grant_to(&pool, API_ROLE).await?;
        // So that copies plan as a used database does, not as one that was never analysed.
        sqlx::raw_sql("VACUUM ANALYZE").execute(&pool).await?;
        pool.close().await;
        let seal = format!("ALTER DATABASE {name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false");
        sqlx::raw_sql(AssertSqlSafe(seal)).execute(&mut admin).await?;
    }
    admin.close().await?;
    Ok(name)
}

/// Drops what killed runs left behind: test databases more than two hours old (the name tells).
async fn sweep(admin: &mut PgConnection) -> Result<(), sqlx::Error> {
    let left: Vec<String> =
        sqlx::query_scalar("SELECT datname FROM pg_database WHERE datname LIKE 'pmo\\_test\\_%'").fetch_all(&mut *admin).await?;
    for name in left {
        let born = name.split('_').nth(2).and_then(|seconds| seconds.parse::<u64>().ok());
        if born.is_some_and(|born| born + 7_200 < unix_seconds()) {
            sqlx::raw_sql(AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))).execute(&mut *admin).await?;
        }
    }
    Ok(())
}

fn unix_seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// An empty, migrated database; it is gone when this is dropped.
#[derive(Debug)]
pub(crate) struct TestDatabase {
    name: String,
    /// As the owner, for what tests do behind the application's back.
    pub url: String,
    /// As the role that serves.
    pub api_url: String,
}

impl TestDatabase {
    pub async fn create() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("pmo_test_{}_{}_{count}", unix_seconds(), std::process::id());
        let created = name.clone();
        BACKGROUND
            .spawn(async move {
                let sql = format!("CREATE DATABASE {created} TEMPLATE {}", template().await);
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(maintenance().await).await.expect("could not copy the template database");
            })
            .await
            .unwrap();
        let url = server().database(&name).to_url_lossy().to_string();
        let api_url = server().database(&name).username(API_ROLE).to_url_lossy().to_string();
        Self { name, url, api_url }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// A pool of the test's own, beside the application's.
    pub fn pool(&self) -> PgPool {
        PgPoolOptions::new()
            .max_connections(4)
            .acquire_timeout(Duration::from_secs(20))
            .connect_lazy_with(PgConnectOptions::from_str(&self.url).unwrap().application_name("test"))
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        // The test's own runtime may be unwinding: the work is done elsewhere and waited for.
        finish("drop the test database", async move {
            if let Err(error) = sqlx::raw_sql(AssertSqlSafe(sql)).execute(maintenance().await).await {
                eprintln!("could not drop a test database: {error}");
            }
        });
    }
}

/// Runs `work` in the background and blocks until it is done: for `Drop`.
pub(crate) fn finish<T: Send + 'static>(what: &str, work: impl Future<Output = T> + Send + 'static) -> Option<T> {
    let (done, wait) = std::sync::mpsc::channel();
    BACKGROUND.spawn(async move {
        let _ = done.send(work.await);
    });
    let result = wait.recv_timeout(Duration::from_secs(30)).ok();
    if result.is_none() {
        eprintln!("could not {what} within 30 s");
    }
    result
}
