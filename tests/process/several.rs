//! Three processes on one database and one Redis: limits hold over all of them, a change through one is seen through the
//! others, each turn of a schedule is run once, and each message is sent once, by one of them, or says that it may not be so.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use pmo_tests::{Client, GatewayStub, Pmo, RedisLease, Reply, TestApp, all_at_once};
use serde_json::json;

/// Requests of one shop in a minute; the shops of the load make fewer.
pub const LIMIT: usize = 150;
/// Shops that order, each at all processes in turn.
const SHOPS: usize = 6;
/// Orders of each.
const ORDERS: usize = 12;

/// Three processes, their database and their gateway.
pub struct Several {
    pub home: TestApp,
    pub gateway: GatewayStub,
    pub processes: Vec<Pmo>,
    _redis: RedisLease,
}

impl Several {
    /// With these settings beside the usual ones; the gateway takes messages at any rate.
    pub async fn start(settings: &[(&str, String)]) -> Self {
        let home = TestApp::builder().clock(&Utc::now().to_rfc3339()).start().await;
        home.leave_outbox();
        let (redis, gateway) = (RedisLease::take().await, GatewayStub::start(Reply::taken_by_gowa()).await);
        let one = || {
            let usual = Pmo::on(home.database_url())
                .with("REDIS_URL", &redis.url)
                .with("REDIS_TIMEOUT_MS", 5_000)
                .with("RATE_LIMIT_API_PER_MINUTE", LIMIT)
                .with("RATE_LIMIT_AUTH_PER_MINUTE", 100_000)
                .with("ORDER_SYNC_MINUTES", 1)
                .with("WHATSAPP_GATEWAYS", "gowa")
                .with("GOWA_URL", gateway.url())
                .with("GATEWAY_RATES", "cloud_api=40");
            settings.iter().fold(usual, |pmo, (name, value)| pmo.with(name, value)).start()
        };
        let processes = futures_util::future::join_all([one(), one(), one()]).await;
        Self { home, gateway, processes, _redis: redis }
    }

    /// The same client at one of the processes.
    pub fn at(&self, client: &Client, process: usize) -> Client {
        client.at(&self.processes[process % self.processes.len()].url)
    }

    /// Kills the process of this name.
    pub async fn kill(&mut self, name: &str) {
        let is_it = |process: &Pmo| name.contains(&format!("-{}-", process.id()));
        let number = self.processes.iter().position(is_it).expect("it is one of them");
        let mut killed = self.processes.remove(number);
        killed.signal("KILL");
        killed.ended().await;
    }

    /// How often the gateway was asked to bring each order's number.
    fn times_sent(&self) -> BTreeMap<String, usize> {
        let mut times = BTreeMap::new();
        for asked in self.gateway.asked() {
            let text = asked.json()["message"].as_str().unwrap().to_owned();
            let number = text.split_whitespace().find(|word| word.starts_with("ORD-")).unwrap().to_owned();
            *times.entry(number).or_default() += 1;
        }
        times
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.home.db).await.unwrap()
    }

    pub async fn until_none_is_queued(&self) {
        self.home
            .until("the outbox is empty", async || self.count("SELECT count(*) FROM pmov2.messages WHERE status = 'queued'").await == 0)
            .await;
    }
}

#[tokio::test]
async fn three_processes_are_one_service() {
    let several = Several::start(&[]).await;
    let home = &several.home;
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let belt = home.product("23100K44V01", "BELT DRIVE", 98_000).await;

    // The load: shops that order, each request at the next process.
    let mut shops = Vec::new();
    for number in 1..=SHOPS {
        let toko = home.toko_session(&home.shop(&format!("TK{number:03}")).await).await;
        let places: Vec<Client> = (0..3).map(|process| several.at(&toko, process)).collect();
        let add = json!({ "product_id": pad.id, "qty": 1 });
        shops.push(tokio::spawn(async move {
            for order in 0..ORDERS {
                places[order % 3].post("/api/cart/add").json(&add).await.ok();
                places[(order + 1) % 3].post("/api/cart/checkout").json(json!({})).await.created();
            }
        }));
    }

    limits_hold_over_all(&several).await;
    a_price_is_seen_everywhere(&several, belt.id).await;
    for shop in shops {
        shop.await.unwrap();
    }

    several.until_none_is_queued().await;
    let times = several.times_sent();
    assert_eq!((times.len(), times.values().max()), (SHOPS * ORDERS, Some(&1)), "each order was told once");
    assert_eq!(
        several.count("SELECT count(*) FROM pmov2.messages WHERE status = 'sent' AND NOT possibly_sent_twice").await as usize,
        SHOPS * ORDERS
    );
    let by: Vec<(String, i64)> =
        sqlx::query_as("SELECT process, count(*) FROM pmov2.message_attempts GROUP BY process").fetch_all(&home.db).await.unwrap();
    println!("{} messages, by process {:?}", times.len(), by.iter().map(|(_, count)| count).collect::<Vec<_>>());
    assert!(by.len() > 1, "they shared the work: {by:?}");

    let turns: Vec<(String, DateTime<Utc>, i64)> =
        sqlx::query_as("SELECT name, slot, count(*) FROM pmov2.schedule_runs GROUP BY name, slot").fetch_all(&home.db).await.unwrap();
    assert!(turns.len() >= 6 && turns.iter().all(|(.., times)| *times == 1), "each turn was run once: {turns:?}");
}

/// One shop asks all processes at once, more often than it may.
async fn limits_hold_over_all(several: &Several) {
    let toko = several.home.toko_session(&several.home.shop("TK900").await).await;
    let requests = (0..2 * LIMIT).map(|n| several.at(&toko, n).get("/api/cart"));
    let answers = all_at_once(requests).await;
    let allowed = answers.iter().filter(|answer| answer.status == 200).count();
    let refused = answers.iter().filter(|answer| answer.status == 429).count();
    println!("{allowed} of {} requests allowed, {refused} refused", answers.len());
    assert_eq!((allowed, refused), (LIMIT, LIMIT));
}

/// A price that one process changes is seen through the others.
async fn a_price_is_seen_everywhere(several: &Several, product_id: i64) {
    let shop = several.home.shop("TK901").await;
    let toko = several.home.toko_session(&shop).await;
    let price = async |process: usize| -> String {
        let product = several.at(&toko, process).get(format!("/api/products/{product_id}")).await.ok();
        product["price"].as_str().unwrap().to_owned()
    };
    for process in 0..3 {
        // Twice: now it is kept.
        assert_eq!((price(process).await.as_str(), price(process).await.as_str()), ("98000.00", "98000.00"));
    }
    sqlx::query("UPDATE data_part.tblpart_id SET het = 99000 WHERE kd_part = '23100K44V01'").execute(&several.home.db).await.unwrap();
    let admin = several.at(&several.home.admin().await.as_client(), 0);
    let job = admin.post("/api/admin/products/sync").await.success(202);
    several
        .home
        .until("the sync is done", async || admin.get(format!("/api/admin/jobs/{}", job["id"])).await.ok()["status"] == "done")
        .await;
    let done = Instant::now();
    for process in 0..3 {
        while price(process).await != "99000.00" {
            assert!(done.elapsed() < Duration::from_secs(1), "process {process} does not see the new price");
        }
    }
    println!("a new price was seen through all processes {} ms after it was written, at the latest", done.elapsed().as_millis());
}

#[tokio::test]
async fn a_message_of_a_process_that_is_killed_while_it_sends_goes_out_and_says_so() {
    let mut several = Several::start(&[]).await;
    let pad = several.home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    // The gateway takes the message, but its answer does not come in time.
    several.gateway.answers_next([Reply::Hang]);
    let toko = several.home.toko_session(&several.home.shop("TK001").await).await;
    let toko = several.at(&toko, 0);
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
    toko.post("/api/cart/checkout").await.created();
    several.home.until("it is on its way", async || several.gateway.asked().len() == 1).await;
    let holder: String = sqlx::query_scalar("SELECT leased_by FROM pmov2.messages").fetch_one(&several.home.db).await.unwrap();
    several.kill(&holder).await;
    assert_eq!(several.count("SELECT count(*) FROM pmov2.messages WHERE status = 'sent'").await, 0);
    // As if the minute of its lease had passed.
    sqlx::query("UPDATE pmov2.messages SET leased_until = now()").execute(&several.home.db).await.unwrap();
    several.until_none_is_queued().await;

    assert_eq!(several.times_sent().values().collect::<Vec<_>>(), [&2], "at least once");
    let (status, twice): (String, bool) =
        sqlx::query_as("SELECT status, possibly_sent_twice FROM pmov2.messages").fetch_one(&several.home.db).await.unwrap();
    assert_eq!((status.as_str(), twice), ("sent", true), "and it is marked");
    let tries: Vec<(String, String)> =
        sqlx::query_as("SELECT outcome, process FROM pmov2.message_attempts ORDER BY id").fetch_all(&several.home.db).await.unwrap();
    assert_eq!((tries[0].0.as_str(), &tries[0].1, tries[1].0.as_str()), ("lost", &holder, "sent"));
    assert_ne!(tries[1].1, holder);
}
