//! A service with tables of one size.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use reqwest::Client;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::Size;
use crate::pages::Who;

const GROW: &str = include_str!("grow.sql");

pub struct Service {
    pub size: Size,
    /// Products that can be sold.
    pub sellable: i64,
    /// From the start until it answers.
    pub ready: Duration,
    /// From the start until the catalogue is in memory.
    pub indexed: Duration,
    product: i64,
    process: Child,
    base: String,
    http: Client,
    toko: String,
    admin: String,
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Service {
    pub async fn with(pmo: &Path, work: &Path, server: &str, size: Size) -> Self {
        let url = fill(pmo, work, server, size).await;
        let mut db = PgConnection::connect(&url).await.expect("the database is there");
        let (sellable, product): (i64, i64) = sqlx::query_as("SELECT count(*), min(id) FROM pmov2.products WHERE is_active AND price > 0")
            .fetch_one(&mut db)
            .await
            .expect("there are products");
        let port = free_port();
        let log = std::fs::File::create(work.join(format!("service-{port}.log"))).expect("the work folder is there");
        let started = Instant::now();
        let mut command = Command::new("setpriv");
        command
            .args(["--pdeathsig", "KILL", "--"])
            .arg(pmo)
            .arg("serve")
            .current_dir(work)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        command.envs([
            ("DATABASE_URL", url.as_str()),
            ("SECRET_KEY", "the secret of a service that is only measured"),
            ("DEMO_DATA", "0"),
            ("LOG", "warn,pmo_api::catalog::search=debug"),
            ("LOG_FORMAT", "json"),
            ("CATALOGUE_CACHE_SECONDS", "0"),
            ("RATE_LIMIT_API_PER_MINUTE", "0"),
            ("RATE_LIMIT_ADMIN_PER_MINUTE", "0"),
            ("RATE_LIMIT_AUTH_PER_MINUTE", "0"),
        ]);
        command.env("PORT", port.to_string()).env("DATA_DIR", work);
        let process = command.spawn().expect("setpriv is there");
        let http = Client::builder().no_proxy().timeout(Duration::from_secs(60)).build().expect("a client");
        let mut service = Self {
            size,
            sellable,
            ready: Duration::ZERO,
            indexed: Duration::ZERO,
            product,
            process,
            base: format!("http://127.0.0.1:{port}"),
            http,
            toko: String::new(),
            admin: String::new(),
        };
        service.ready = service.until(started, async |service| service.status("/readyz").await == Some(200)).await;
        let log = work.join(format!("service-{port}.log"));
        let is_indexed = async |_: &Self| std::fs::read_to_string(&log).is_ok_and(|log| log.contains("the catalogue is in memory"));
        service.indexed = service.until(started, is_indexed).await;
        service.log_in().await;
        service
    }

    async fn until(&self, started: Instant, is_true: impl AsyncFn(&Self) -> bool) -> Duration {
        while !is_true(self).await {
            assert!(started.elapsed() < Duration::from_secs(120), "{} is not ready", self.base);
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        started.elapsed()
    }

    async fn status(&self, path: &str) -> Option<u16> {
        Some(self.http.get(format!("{}{path}", self.base)).send().await.ok()?.status().as_u16())
    }

    async fn log_in(&mut self) {
        let body = json!({ "email": "super@pmo.demo", "password": "demo-pmo-2025" });
        self.admin = self.token("/api/admin/login", &body).await;
        self.http
            .post(format!("{}/api/auth/request-otp", self.base))
            .json(&json!({ "shop_code": "TK026" }))
            .send()
            .await
            .expect("an answer");
        for _ in 0..200 {
            tokio::time::sleep(Duration::from_millis(50)).await;
            let messages = self.http.get(format!("{}/dev/messages?to=6281200000026", self.base)).send().await.expect("an answer");
            let messages: Value = messages.json().await.expect("JSON");
            let text = messages["data"][0]["text"].as_str().unwrap_or_default();
            if let Some((_, rest)) = text.split_once("Anda: ") {
                let otp: String = rest.chars().take(6).collect();
                self.toko = self.token("/api/auth/verify-otp", &json!({ "shop_code": "TK026", "otp": otp })).await;
                return;
            }
        }
        panic!("no code for the shop");
    }

    async fn token(&self, path: &str, body: &Value) -> String {
        let answer: Value =
            self.http.post(format!("{}{path}", self.base)).json(body).send().await.expect("an answer").json().await.expect("JSON");
        answer["token"].as_str().unwrap_or_else(|| panic!("no token: {answer}")).to_owned()
    }

    /// How long one request takes, to the last byte.
    pub async fn time(&self, path: &str, who: Who) -> Duration {
        let token = match who {
            Who::Toko => &self.toko,
            Who::Admin => &self.admin,
        };
        let path = path.replace("{product}", &self.product.to_string());
        let started = Instant::now();
        let answer = self.http.get(format!("{}{path}", self.base)).bearer_auth(token).send().await.expect("an answer");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.bytes().await.expect("a body");
        started.elapsed()
    }

    /// Resident, in bytes.
    pub fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or_default() * 1_000
    }
}

/// A database of this size; its address.
async fn fill(pmo: &Path, work: &Path, server: &str, size: Size) -> String {
    let name = format!("growth_{}", size.parts);
    let mut db = PgConnection::connect(server).await.expect("PostgreSQL answers");
    sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut db).await.expect("a new database");
    let url = match server.rsplit_once('/') {
        Some((server, _)) => format!("{server}/{name}"),
        None => unreachable!("an address of a database has a slash"),
    };
    let mut seed = Command::new(pmo);
    seed.args(["seed", "--orders", &size.orders.min(1_000).to_string(), "--demo-parts", &size.parts.to_string(), "--database-url", &url]);
    let seeded = seed.current_dir(work).env("LOG", "warn").stdout(Stdio::null()).status().expect("the service's binary");
    assert!(seeded.success(), "the demo data could not be loaded");
    let mut db = PgConnection::connect(&url).await.expect("the database is there");
    let sql = GROW.replace(":orders", &size.orders.to_string()).replace(":messages", &size.messages.to_string());
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut db).await.expect("the tables grow");
    sqlx::raw_sql("VACUUM ANALYZE").execute(&mut db).await.expect("statistics");
    url
}

fn free_port() -> u16 {
    std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()).expect("a port").port()
}
