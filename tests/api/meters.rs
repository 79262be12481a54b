//! `/metrics`: what a process has counted, how things are, and who may look.

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::config::{Environment, Gateway};
use pmo_api::schedules::worker::run_due;
use pmo_tests::{Client, Proxy, RedisLease, TestApp};
use serde_json::json;

async fn look(app: &TestApp) -> String {
    look_as(&app.anonymous()).await
}

/// All meters, as they are shown to somebody. The apps of the tests are one process and share its meters: one looks at a time.
async fn look_as(client: &Client) -> String {
    static ONE_BY_ONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _alone = ONE_BY_ONE.lock().await;
    let answer = client.get("/metrics").await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, Some("no-store")), "{answer}");
    answer.text()
}

/// The value of a meter with these labels, in whatever order they stand.
async fn meter(app: &TestApp, name: &str, labels: &[(&str, &str)]) -> Option<f64> {
    let text = look(app).await;
    let is_it = |line: &&str| {
        let head = line.split_once(' ').map_or("", |(head, _)| head);
        let found = head.split_once('{').map_or(head, |(found, _)| found);
        found == name && labels.iter().all(|(key, value)| head.contains(&format!("{key}=\"{value}\"")))
    };
    text.lines().find(is_it).and_then(|line| line.rsplit_once(' ')).map(|(_, value)| value.parse().unwrap())
}

#[tokio::test]
async fn requests_are_counted_by_their_path_not_by_what_people_type() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    toko.get("/api/products/4711").await.problem(404, "not_found");
    toko.get("/api/nothing-that-exists-4711").await.problem(404, "not_found");
    let labels = [("path", "/api/products/{id}"), ("method", "GET"), ("status", "404")];
    assert!(meter(&app, "pmo_http_requests_total", &labels).await.unwrap() >= 1.0);
    assert!(meter(&app, "pmo_http_request_seconds_count", &labels[..2]).await.unwrap() >= 1.0);
    let text = look(&app).await;
    assert!(!text.contains("/4711") && !text.contains("nothing-that-exists"));
}

#[tokio::test]
async fn the_outbox_the_orders_and_the_schedules_are_seen() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    toko.post("/api/cart/checkout").await.created();
    app.advance(TimeDelta::seconds(90));
    run_due(&app.state).await.unwrap();
    let text = look(&app).await;
    for line in [
        "pmo_outbox_queued{lane=\"ordinary\"} 1",
        "pmo_outbox_queued{lane=\"urgent\"} 0",
        "pmo_outbox_oldest_due_seconds{lane=\"ordinary\"} 90",
        "pmo_orders_placed_today{status=\"pending\"} 1",
        "pmo_jobs{status=\"queued\"} 1",
        "pmo_gateway_left_alone{gateway=\"log\"} 0",
        "pmo_database_up 1",
        "pmo_notices_up 1",
        "pmo_schedule_last_run_failed{schedule=\"order_sync\"} 0",
        "pmo_schedule_last_run_seconds{schedule=\"order_sync\"} 0",
        &format!(
            "pmo_schedule_next_run_timestamp_seconds{{schedule=\"order_sync\"}} {}",
            "2026-03-10T05:05:00Z".parse::<DateTime<Utc>>().unwrap().timestamp()
        ),
        &format!("pmo_schedule_last_done_timestamp_seconds{{schedule=\"order_sync\"}} {}", app.clock.now().timestamp()),
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    app.drain().await;
    let labels = [("gateway", "log"), ("kind", "order_created"), ("outcome", "sent")];
    assert!(meter(&app, "pmo_message_attempts_total", &labels).await.unwrap() >= 1.0);
    assert!(meter(&app, "pmo_message_wait_seconds_count", &[("kind", "order_created")]).await.unwrap() >= 1.0);
}

#[tokio::test]
async fn whoever_has_no_token_does_not_learn_that_there_is_something() {
    let production = |token: Option<&'static str>| {
        TestApp::builder().with_config(move |config| {
            config.app_env = Environment::Production;
            config.public_url = Some("https://pmo.example".to_owned());
            config.whatsapp.gateways = vec![Gateway::Log];
            config.metrics_token = token.map(|token| token.parse().unwrap());
        })
    };
    let closed = production(None).start().await;
    closed.anonymous().get("/metrics").await.problem(404, "not_found");
    let open = production(Some("a token that is long enough")).start().await;
    open.anonymous().get("/metrics").await.problem(404, "not_found");
    open.anonymous().with_token("a token that is not right").get("/metrics").await.problem(404, "not_found");
    let text = look_as(&open.anonymous().with_token("a token that is long enough")).await;
    assert!(text.contains("pmo_database_up 1"));
}

#[tokio::test]
async fn a_redis_that_is_away_is_said_and_taken_up_again() {
    let redis = RedisLease::take().await;
    let (proxy, url) = Proxy::before(&redis.url).await;
    let app = TestApp::builder().redis_at(&url).with_config(|config| config.redis_timeout_ms = 500).start().await;
    let ready = async || app.anonymous().get("/readyz").await.plain();
    assert_eq!((&ready().await["redis"], &ready().await["limits"]), (&json!("up"), &json!("redis")));
    proxy.cut();
    app.until("it is said", async || ready().await["redis"] == "away").await;
    assert!(look(&app).await.contains("pmo_redis_up 0"));
    let gone = ready().await;
    assert_eq!((&gone["status"], &gone["limits"]), (&json!("ready"), &json!("process")), "the service goes on");
    proxy.mend();
    app.until("it is used again", async || {
        let back = ready().await;
        back["redis"] == "up" && back["limits"] == "redis"
    })
    .await;
    assert!(look(&app).await.contains("pmo_redis_up 1"));
}
