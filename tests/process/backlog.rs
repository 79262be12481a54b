//! A backlog of 100,000 messages: it is worked off at the rate of the gateway, whole and each message once, while requests are
//! answered as fast as without it and a login code leaves at once.
//!
//! `make test` looks at its beginning. To its last message, at a rate of one's own (300 unless `BACKLOG_RATE` says otherwise):
//!
//! ```text
//! cargo build --workspace && BACKLOG_RATE=400 api/dev/with-services.sh \
//!     cargo test -p pmo-tests --test process -- --ignored --nocapture to_the_last
//! ```

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use pmo_tests::Asked;
use serde_json::{Value, json};
use sqlx::postgres::PgListener;

use crate::several::Several;

const BACKLOG: i64 = 100_000;
/// Messages that a gateway may get before their time: one per process that is on its way when it is looked at, and one of the rate itself.
const AHEAD: usize = 4;
/// The bar for a login code.
const PROMPT: Duration = Duration::from_millis(200);
/// How many samples make a median.
const SAMPLES: usize = 15;

/// Three processes with one gateway that takes so many messages a second.
async fn start(rate: f64) -> Several {
    let settings = [("GATEWAY_RATES", format!("gowa={rate}")), ("RATE_LIMIT_API_PER_MINUTE", "1000000".to_owned())];
    Several::start(&settings).await
}

async fn queue(several: &Several, from: i64, to: i64) {
    sqlx::query(
        r#"INSERT INTO pmov2.messages (kind, recipient, text, content, next_attempt_at, expires_at)
           SELECT 'order_created', '6281299990000', 'Order ORD-' || n,
               jsonb_build_object('kind', 'order_created', 'shop_name', 'Toko', 'order_number', 'ORD-' || n, 'grand_total', '1000.00'),
               now(), now() + interval '1 day' FROM generate_series($1::bigint, $2) n"#,
    )
    .bind(from)
    .bind(to)
    .execute(&several.home.db)
    .await
    .unwrap();
    sqlx::raw_sql("ANALYZE pmov2.messages; SELECT pg_notify('pmo', 'outbox new')").execute(&several.home.db).await.unwrap();
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// What one waits for.
#[derive(Clone, Copy, Debug)]
struct Waits {
    /// From the request for a code until the gateway is asked to bring it: median, and the longest of all.
    code: (Duration, Duration),
    cart: Duration,
    products: Duration,
    checkout: Duration,
}

/// Shops that ask for codes, look and order, one after the other.
struct Visitors<'a> {
    several: &'a Several,
    shop_id: i64,
    /// Answers are not checked against the document here, which takes longer than they do.
    http: reqwest::Client,
    token: String,
    product_id: i64,
    codes: usize,
}

impl<'a> Visitors<'a> {
    async fn of(several: &'a Several) -> Self {
        let home = &several.home;
        let shop_id = home.shop("TK001").await.id;
        let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
        let toko = home.toko_session(&home.shop("TK002").await).await;
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let mut visitors = Self { several, shop_id, http, token: toko.token.clone(), product_id: pad.id, codes: 0 };
        // So that everything has been done once.
        visitors.wait().await;
        visitors
    }

    async fn wait(&mut self) -> Waits {
        let mut codes = Vec::new();
        let (mut carts, mut products, mut checkouts) = (Vec::new(), Vec::new(), Vec::new());
        let add = json!({ "product_id": self.product_id, "qty": 1 });
        for n in 0..SAMPLES {
            codes.push(self.code_leaves_after().await);
            carts.push(self.takes(n, "/api/cart", None).await);
            products.push(self.takes(n, "/api/products", None).await);
            self.takes(n, "/api/cart/add", Some(&add)).await;
            checkouts.push(self.takes(n, "/api/cart/checkout", Some(&json!({}))).await);
        }
        let longest = codes.iter().copied().max().unwrap_or_default();
        Waits { code: (median(codes), longest), cart: median(carts), products: median(products), checkout: median(checkouts) }
    }

    /// How long a request of a shop takes at one of the processes.
    async fn takes(&self, process: usize, path: &str, body: Option<&Value>) -> Duration {
        let url = format!("{}{path}", self.several.processes[process % 3].url);
        let request = match body {
            Some(body) => self.http.post(url).json(body),
            None => self.http.get(url),
        };
        let asked = Instant::now();
        let answer = request.bearer_auth(&self.token).send().await.unwrap();
        let status = answer.status();
        let body = answer.text().await.unwrap();
        let took = asked.elapsed();
        assert!(status.is_success(), "{path}: {body}");
        took
    }

    async fn code_leaves_after(&mut self) -> Duration {
        // Limits are kept by phone: a new one may ask again.
        self.codes += 1;
        sqlx::query("UPDATE pmov2.shops SET phone = '628577' || lpad($1::text, 7, '0') WHERE id = $2")
            .bind(i32::try_from(self.codes).unwrap())
            .bind(self.shop_id)
            .execute(&self.several.home.db)
            .await
            .unwrap();
        let gateway = &self.several.gateway;
        let seen = gateway.count();
        let asked = Instant::now();
        self.takes(self.codes, "/api/auth/request-otp", Some(&json!({ "shop_code": "TK001" }))).await;
        let code = || gateway.asked_since(seen).into_iter().find(|one| one.at > asked && one.body.contains("Kode OTP"));
        self.several.home.until("the code has left", async || code().is_some()).await;
        code().unwrap().at - asked
    }
}

/// What the same machine needs at this moment for a row, a notice of it, and a request to the gateway: the median.
async fn bare_round_trip(several: &Several) -> Duration {
    let db = &several.home.db;
    sqlx::raw_sql("CREATE TABLE pmov2.bare (id bigserial PRIMARY KEY, text text)").execute(db).await.unwrap();
    let mut listener = PgListener::connect_with(db).await.unwrap();
    listener.listen("bare").await.unwrap();
    let (http, gateway) = (reqwest::Client::builder().no_proxy().build().unwrap(), several.gateway.url());
    let mut took = Vec::new();
    for _ in 0..SAMPLES {
        let started = Instant::now();
        let mut tx = db.begin().await.unwrap();
        sqlx::raw_sql("INSERT INTO pmov2.bare (text) VALUES ('a code'); SELECT pg_notify('bare', '')").execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        listener.recv().await.unwrap();
        let seen = several.gateway.count();
        http.post(&gateway).json(&json!({ "message": "bare" })).send().await.unwrap();
        took.push(started.elapsed());
        assert!(several.gateway.count() > seen);
    }
    sqlx::raw_sql("DROP TABLE pmov2.bare").execute(db).await.unwrap();
    median(took)
}

#[tokio::test]
async fn a_code_leaves_at_once_also_with_a_hundred_thousand_notices_before_it() {
    const RATE: f64 = 50.0;
    let several = start(RATE).await;
    let mut visitors = Visitors::of(&several).await;
    let bare = bare_round_trip(&several).await;
    let idle = visitors.wait().await;
    queue(&several, 1, BACKLOG).await;
    several.home.until("notices leave", async || several.gateway.count() > 20).await;

    let (begun, sent_before) = (Instant::now(), several.gateway.count());
    let busy = visitors.wait().await;
    tokio::time::sleep(Duration::from_secs(4).saturating_sub(begun.elapsed())).await;
    // What the visitors caused goes by the same gateway and takes its turns, too.
    let rate = (several.gateway.count() - sent_before) as f64 / begun.elapsed().as_secs_f64();
    println!(
        "a row, a notice and a request take {bare:?} here\nidle {idle:?}\nbusy {busy:?}; messages leave at {rate:.1} a second of {RATE}"
    );
    assert!((RATE * 0.8..=RATE * 1.1).contains(&rate), "{rate} a second");
    // On a machine that is busy with other things the bar is what the bare steps take, many times over.
    let bar = PROMPT.max(bare * 10);
    assert!(idle.code.0 < bar && busy.code.0 < bar, "{:?} and {:?} are more than {bar:?}", idle.code, busy.code);
    for (name, idle, busy) in
        [("cart", idle.cart, busy.cart), ("products", idle.products, busy.products), ("checkout", idle.checkout, busy.checkout)]
    {
        assert!(busy < idle * 3 + Duration::from_millis(20), "{name}: {busy:?} instead of {idle:?}");
    }
}

/// Notices by their number, in the order in which they reached the gateway; how often each came.
fn notices(asked: &[Asked]) -> (Vec<Instant>, BTreeMap<i64, usize>) {
    let mut times = Vec::new();
    let mut counts = BTreeMap::new();
    for one in asked {
        let body = one.json();
        let text = body["message"].as_str().unwrap_or_default();
        let number = text.split_whitespace().find_map(|word| word.strip_prefix("ORD-")?.parse().ok());
        if let Some(number) = number {
            times.push(one.at);
            *counts.entry(number).or_default() += 1;
        }
    }
    (times, counts)
}

#[tokio::test]
#[ignore = "takes minutes; see the head of this file"]
async fn a_hundred_thousand_notices_are_worked_off_to_the_last_at_their_rate() {
    let rate: f64 = std::env::var("BACKLOG_RATE").map_or(300.0, |rate| rate.parse().unwrap());
    let several = start(rate).await;
    let mut visitors = Visitors::of(&several).await;
    let bare = bare_round_trip(&several).await;
    let mut idle = Vec::new();
    for _ in 0..5 {
        idle.push(visitors.wait().await);
    }
    several.until_none_is_queued().await;
    let before = several.gateway.count();
    let begun = Instant::now();
    queue(&several, 1, BACKLOG).await;
    let queued_after = begun.elapsed();

    let waiting = "SELECT count(*) FROM pmov2.messages WHERE status = 'queued'";
    let mut busy = Vec::new();
    while several.gateway.count() - before < BACKLOG as usize {
        busy.push(visitors.wait().await);
        let (sent, seconds) = (several.gateway.count() - before, begun.elapsed().as_secs_f64());
        println!("{seconds:.0} s: {sent} messages, {:.1} a second, {} wait", sent as f64 / seconds, several.count(waiting).await);
        assert!(seconds < 3.0 * BACKLOG as f64 / rate, "far behind its rate");
    }
    let last = Instant::now();
    several.home.until("the last ones are written down", async || several.count(waiting).await == 0).await;

    let asked = several.gateway.asked_since(before);
    let (mut times, counts) = notices(&asked);
    let of_backlog = counts.range(1..=BACKLOG).filter(|(number, _)| **number > 0);
    let took = last - begun;
    println!(
        "\n{} messages in {:.1} s: {:.1} a second of {rate}; queued in {queued_after:.1?}",
        asked.len(),
        took.as_secs_f64(),
        asked.len() as f64 / took.as_secs_f64()
    );
    report("idle", &idle, bare);
    report("busy", &busy, bare);
    assert_eq!(of_backlog.map(|(_, times)| *times).collect::<Vec<_>>(), vec![1; BACKLOG as usize], "each once");
    // Never faster than the rate, not for a moment: by the n-th message n turns have passed.
    times.sort();
    for (number, at) in times.iter().enumerate() {
        let due = Duration::from_secs_f64(number.saturating_sub(AHEAD) as f64 / rate);
        assert!(*at - begun >= due, "message {number} came after {:?} instead of {due:?}", *at - begun);
    }
    assert!(asked.len() as f64 / took.as_secs_f64() > rate * 0.9, "slower than its rate");
    let bar = PROMPT.max(bare * 10);
    let middle = |waits: &[Waits], of: fn(&Waits) -> Duration| median(waits.iter().map(of).collect());
    let is_as_fast = |name: &str, of: fn(&Waits) -> Duration| {
        let (idle, busy) = (middle(&idle, of), middle(&busy, of));
        println!("{name}: {busy:.1?} instead of {idle:.1?}, {:.2} times", busy.as_secs_f64() / idle.as_secs_f64());
        assert!(busy < idle * 3 + Duration::from_millis(20), "{name}");
    };
    is_as_fast("cart", |waits| waits.cart);
    is_as_fast("products", |waits| waits.products);
    is_as_fast("checkout", |waits| waits.checkout);
    assert!(middle(&busy, |waits| waits.code.0) < bar);

    let turns: Vec<(String, DateTime<Utc>, i64)> =
        sqlx::query_as("SELECT name, slot, count(*) FROM pmov2.schedule_runs GROUP BY name, slot ORDER BY slot")
            .fetch_all(&several.home.db)
            .await
            .unwrap();
    println!("{} turns of schedules", turns.len());
    assert!(turns.iter().all(|(.., times)| *times == 1), "each turn was run once: {turns:?}");
}

fn report(when: &str, waits: &[Waits], bare: Duration) {
    let of = |of: fn(&Waits) -> Duration| median(waits.iter().map(of).collect());
    let longest = waits.iter().map(|waits| waits.code.1).max().unwrap_or_default();
    println!(
        "{when}: a code leaves after {:.1?} (the longest {longest:.1?}; a bare row, notice and request {bare:.1?}), a cart takes {:.1?}, a list {:.1?}, a checkout {:.1?}",
        of(|waits| waits.code.0),
        of(|waits| waits.cart),
        of(|waits| waits.products),
        of(|waits| waits.checkout)
    );
}
