//! Messages: the plan's texts, and an outbox that loses nothing and sends nothing twice.

mod admin;
mod circuits;
mod email;
mod gateways;
mod reports;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::config::Environment;
use pmo_api::notify::worker;
use pmo_tests::{Shop, TestApp};
use serde_json::{Value, json};

/// What tells the fate of a message.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
struct Fate {
    id: i64,
    kind: String,
    status: String,
    attempts: i32,
    next_attempt_at: DateTime<Utc>,
    leased_until: Option<DateTime<Utc>>,
    expires_at: DateTime<Utc>,
    last_error: Option<String>,
    gateway: Option<String>,
    gateway_message_id: Option<String>,
    sent_at: Option<DateTime<Utc>>,
    is_sealed: bool,
    possibly_sent_twice: bool,
}

/// All messages, oldest first.
async fn fates(app: &TestApp) -> Vec<Fate> {
    sqlx::query_as(
        "SELECT id, kind, status, attempts, next_attempt_at, leased_until, expires_at, last_error, gateway, gateway_message_id, sent_at,
                sealed_secret IS NOT NULL AS is_sealed, possibly_sent_twice
         FROM pmov2.messages ORDER BY id",
    )
    .fetch_all(&app.db)
    .await
    .unwrap()
}

async fn only(app: &TestApp) -> Fate {
    let mut all = fates(app).await;
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

async fn run(app: &TestApp, sql: &'static str) {
    sqlx::raw_sql(sql).execute(&app.db).await.unwrap();
}

const BREAK: &str = "ALTER TABLE pmov2.log_gateway_messages RENAME TO away";
const MEND: &str = "ALTER TABLE pmov2.away RENAME TO log_gateway_messages";

/// Places an order: a message to the admins.
async fn order(app: &TestApp, shop: &Shop) -> Value {
    let toko = app.toko_session(shop).await;
    let pad = app.product(&format!("06455K{:05}", shop.id), "PAD SET,FR BRAKE", 2_500_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    toko.post("/api/cart/checkout").await.created()
}

/// Asks for a code: a message with a secret.
async fn otp(app: &TestApp, shop: &Shop) {
    app.anonymous().post("/api/auth/request-otp").json(json!({ "phone": shop.phone })).await.plain();
}

/// Puts as many notices into the outbox, due now.
async fn fill(app: &TestApp, count: i64) {
    sqlx::query(
        r#"INSERT INTO pmov2.messages (kind, recipient, text, content, next_attempt_at, expires_at, created_at, updated_at)
         SELECT 'order_created', '6281299990000', 'Order ' || n,
             jsonb_build_object('kind', 'order_created', 'shop_name', 'Toko', 'order_number', 'ORD-' || n, 'grand_total', '1000.00'),
             $1, $1 + interval '1 day', $1, $1 FROM generate_series(1, $2) n"#,
    )
    .bind(app.clock.now())
    .bind(count)
    .execute(&app.db)
    .await
    .unwrap();
}

/// How often each message has been sent.
async fn times_sent(app: &TestApp) -> BTreeMap<i64, i64> {
    let rows: Vec<(i64, i64)> =
        sqlx::query_as("SELECT message_id, count(*) FROM pmov2.log_gateway_messages GROUP BY 1").fetch_all(&app.db).await.unwrap();
    rows.into_iter().collect()
}

#[tokio::test]
async fn the_four_texts_of_the_plan_word_for_word() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").named("Toko Jaya Motor").await;
    let toko = app.toko(&shop).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 2_500_000).await;
    let mut orders = Vec::new();
    for _ in 0..2 {
        toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
        orders.push(toko.post("/api/cart/checkout").await.created()["id"].clone());
    }
    admin.put(format!("/api/admin/orders/{}/approve", orders[0])).await.ok();
    admin.put(format!("/api/admin/orders/{}/reject", orders[1])).json(json!({ "reason": "Stock tidak tersedia" })).await.ok();
    assert_eq!(app.drain().await, 4, "the OTP has been sent before");

    let sent: Vec<_> = app.sent().await.into_iter().map(|message| (message.to, message.kind, message.text)).collect();
    let (to_shop, to_admin) = (shop.phone.as_str(), "6281299990000");
    let code = &sent[0].2["Kode OTP Anda: ".len()..][..6];
    assert!(code.bytes().all(|b| b.is_ascii_digit()), "{code}");
    let expected = [
        (to_shop, "otp", format!("Kode OTP Anda: {code}. Berlaku 5 menit.")),
        (
            to_admin,
            "order_created",
            "Order baru dari Toko Jaya Motor.\nOrder: ORD-2026-000001\nTotal: Rp 5.000.000\nSilakan cek admin panel.".to_owned(),
        ),
        (
            to_admin,
            "order_created",
            "Order baru dari Toko Jaya Motor.\nOrder: ORD-2026-000002\nTotal: Rp 5.000.000\nSilakan cek admin panel.".to_owned(),
        ),
        (to_shop, "order_approved", "Order ORD-2026-000001 telah disetujui.\nNo SO: 2026/000001/POD-PD\nTerima kasih!".to_owned()),
        (to_shop, "order_rejected", "Order ORD-2026-000002 ditolak.\nAlasan: Stock tidak tersedia.\nSilakan hubungi admin.".to_owned()),
    ];
    assert_eq!(sent, expected.map(|(to, kind, text)| (to.to_owned(), kind.to_owned(), text)));
    for fate in fates(&app).await {
        assert_eq!((fate.status.as_str(), fate.attempts, fate.gateway.as_deref()), ("sent", 1, Some("log")));
        assert_eq!((fate.sent_at, fate.leased_until, fate.is_sealed), (Some(app.clock.now()), None, false));
    }
}

#[tokio::test]
async fn the_text_says_what_the_code_is_good_for() {
    let app = TestApp::builder().with_config(|config| config.otp_ttl_seconds = 600).start().await;
    let shop = app.shop("TK001").await;
    otp(&app, &shop).await;
    assert_eq!(app.outbox().await[0].text, "Kode OTP Anda: {secret}. Berlaku 10 menit.");
    app.drain().await;
    app.advance(TimeDelta::seconds(599));
    let code = app.otp_sent_to(&shop.phone).await;
    app.anonymous().post("/api/auth/verify-otp").json(json!({ "phone": shop.phone, "otp": code })).await.plain();
}

#[tokio::test]
async fn new_orders_are_told_to_those_of_the_settings() {
    let app = TestApp::builder()
        .with_config(|config| {
            config.order_notify_phones = ["0812-9999-0001", "+62 812 9999 0002", "6281299990001"].map(String::from).to_vec()
        })
        .start()
        .await;
    let shops = AtomicU32::new(1);
    let told = async || -> Vec<String> {
        order(&app, &app.shop(&format!("TK{:03}", shops.fetch_add(1, Ordering::Relaxed))).await).await;
        let to = app.outbox().await.into_iter().map(|message| message.recipient).collect();
        app.drain().await;
        to
    };
    assert_eq!(told().await, ["6281299990001", "6281299990002"], "the configuration's, each once");
    app.set("order_notify_phones", json!(["6281377770001"])).await;
    assert_eq!(told().await, ["6281377770001"]);
    app.set("order_notify_phones", json!([])).await;
    assert!(told().await.is_empty(), "an empty setting means nobody");
}

#[tokio::test]
async fn what_is_not_committed_is_not_sent() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let mut hold = app.db.begin().await.unwrap();
    // The message is the last thing a checkout writes but one; then its connection breaks.
    sqlx::raw_sql("LOCK TABLE pmov2.messages IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    let toko = app.toko_session(&shop).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    let checkout = tokio::spawn(toko.post("/api/cart/checkout").send());
    app.until_blocked(1).await;
    assert_eq!(app.kill_blocked().await, 1);
    checkout.await.unwrap().problem(503, "service_unavailable");
    hold.rollback().await.unwrap();
    assert_eq!((app.drain().await, fates(&app).await.len()), (0, 0));
    toko.post("/api/cart/checkout").await.created();
    assert_eq!(app.drain().await, 1);
}

#[tokio::test]
async fn a_message_of_a_worker_that_dies_is_sent_when_its_lease_has_run_out() {
    let app = TestApp::new().await;
    order(&app, &app.shop("TK001").await).await;
    // The worker has the message and is about to send it.
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE pmov2.log_gateway_messages IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    let state = app.state.clone();
    let worker = tokio::spawn(async move { worker::drain(&state).await });
    app.until_blocked(1).await;
    worker.abort();
    assert!(worker.await.unwrap_err().is_cancelled());
    assert_eq!(app.kill_blocked().await, 1);
    hold.rollback().await.unwrap();

    let left = only(&app).await;
    assert_eq!((left.status.as_str(), left.attempts, left.sent_at), ("queued", 1, None));
    let lease = left.leased_until.unwrap() - app.clock.now();
    assert_eq!(lease, TimeDelta::seconds(60));
    for wait in [0, 59] {
        app.advance(TimeDelta::seconds(wait));
        assert_eq!(app.drain().await, 0, "somebody may still be sending it");
    }
    app.advance(TimeDelta::seconds(1));
    assert_eq!(app.drain().await, 1);
    let sent = only(&app).await;
    assert_eq!((sent.status.as_str(), sent.attempts, sent.leased_until), ("sent", 2, None));
    assert!(sent.possibly_sent_twice, "the first worker may have sent it");
    let tries: Vec<(String, Option<String>)> =
        sqlx::query_as("SELECT outcome, process FROM pmov2.message_attempts ORDER BY id").fetch_all(&app.db).await.unwrap();
    let process = Some(app.state.process.clone());
    assert_eq!(tries, [("lost".to_owned(), process.clone()), ("sent".to_owned(), process)]);
    assert_eq!(app.sent().await.len(), 1);
}

#[tokio::test]
async fn a_worker_whose_lease_has_passed_on_does_not_overrule_the_other() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    otp(&app, &shop).await;
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE pmov2.log_gateway_messages IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    let state = app.state.clone();
    let slow = tokio::spawn(async move { worker::drain(&state).await });
    app.until_blocked(1).await;
    // It takes longer than its lease; the connection of its send breaks in the end.
    app.advance(TimeDelta::seconds(60));
    let state = beside.state.clone();
    let quick = tokio::spawn(async move { worker::drain(&state).await });
    app.until_blocked(2).await;
    let first: i32 = sqlx::query_scalar(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' ORDER BY query_start LIMIT 1",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    sqlx::query("SELECT pg_terminate_backend($1)").bind(first).execute(&app.db).await.unwrap();
    assert_eq!(slow.await.unwrap(), 0);
    let waiting = only(&app).await;
    assert_eq!((waiting.status.as_str(), waiting.attempts, waiting.last_error), ("queued", 2, None), "it is the other's by now");
    hold.rollback().await.unwrap();
    assert_eq!(quick.await.unwrap(), 1);
    assert_eq!((only(&app).await.status.as_str(), app.sent().await.len()), ("sent", 1));
}

#[tokio::test]
async fn workers_side_by_side_send_each_message_once() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    fill(&app, 100).await;
    let drains = (0..6).map(|n| {
        let state = if n % 2 == 0 { app.state.clone() } else { beside.state.clone() };
        tokio::spawn(async move { worker::drain(&state).await })
    });
    let mut sent = Vec::new();
    for drain in drains.collect::<Vec<_>>() {
        sent.push(drain.await.unwrap());
    }
    assert_eq!(sent.iter().sum::<usize>(), 100);
    assert!(sent.iter().filter(|sent| **sent > 0).count() > 1, "they did share the work: {sent:?}");
    let times = times_sent(&app).await;
    assert_eq!((times.len(), times.values().max()), (100, Some(&1)));
    assert!(fates(&app).await.iter().all(|fate| fate.status == "sent" && fate.attempts == 1));
}

#[tokio::test]
async fn running_workers_hear_of_new_messages_and_send_each_once() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    for state in [&app.state, &beside.state] {
        tokio::spawn(worker::run(Arc::clone(state)));
    }
    fill(&app, 60).await;
    for n in 1..=3 {
        otp(&app, &app.shop(&format!("TK{n:03}")).await).await;
    }
    order(&app, &app.shop("TK010").await).await;
    app.until("all is sent", async || app.outbox().await.is_empty()).await;
    let times = times_sent(&app).await;
    assert_eq!((times.len(), times.values().max()), (64, Some(&1)));
    assert_eq!(app.sent().await.iter().filter(|message| message.kind == "otp").count(), 3);
}

#[tokio::test]
async fn a_gateway_that_fails_is_tried_again_after_growing_pauses() {
    let app = TestApp::new().await;
    fill(&app, 24).await;
    run(&app, BREAK).await;
    let mut longest = Vec::new();
    for attempt in 1..=8 {
        assert_eq!(app.drain().await, 0);
        let now = app.clock.now();
        let fates = fates(&app).await;
        let pauses: Vec<_> = fates.iter().map(|fate| (fate.next_attempt_at - now).as_seconds_f64()).collect();
        for (fate, pause) in fates.iter().zip(&pauses) {
            assert_eq!((fate.status.as_str(), fate.attempts, fate.leased_until), ("queued", attempt, None));
            assert!(fate.last_error.as_ref().is_some_and(|error| !error.is_empty()), "the admin is told why");
            let most = 2_f64.powi(attempt);
            assert!((0.5..=most).contains(pause), "{pause} s after attempt {attempt}");
        }
        let longest_now = pauses.iter().copied().fold(0.0, f64::max);
        let shortest = pauses.iter().copied().fold(f64::MAX, f64::min);
        if attempt > 3 {
            assert!(longest_now > shortest * 1.5, "all at the same moment again: {pauses:?}");
        }
        longest.push(longest_now);
        // Not a moment before it is due.
        app.advance(TimeDelta::milliseconds((shortest * 1_000.0) as i64 - 10));
        assert_eq!(app.drain().await, 0);
        assert!(self::fates(&app).await.iter().all(|fate| fate.attempts == attempt));
        app.advance(TimeDelta::milliseconds((longest_now * 1_000.0) as i64 + 20));
    }
    assert!(longest[7] > longest[0] * 8.0, "pauses grow: {longest:?}");

    run(&app, MEND).await;
    assert_eq!(app.drain().await, 24);
    let times = times_sent(&app).await;
    assert_eq!((times.len(), times.values().max()), (24, Some(&1)));
    assert!(fates(&app).await.iter().all(|fate| fate.status == "sent" && fate.attempts == 9 && fate.last_error.is_none()));
}

#[tokio::test]
async fn a_notice_is_given_up_after_a_day_and_a_code_when_it_expires() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    otp(&app, &shop).await;
    order(&app, &app.shop("TK002").await).await;
    run(&app, BREAK).await;
    let start = app.clock.now();
    let mut pauses = 0;
    // As the worker does: whenever the next message is due.
    while app.clock.now() - start < TimeDelta::days(2) && pauses < 2_000 {
        app.drain().await;
        let next = fates(&app).await.into_iter().filter(|fate| fate.status == "queued").map(|fate| fate.next_attempt_at).min();
        let Some(next) = next else { break };
        app.advance(next - app.clock.now());
        pauses += 1;
    }
    let fates = fates(&app).await;
    let lifetimes: Vec<_> = fates.iter().map(|fate| (fate.kind.as_str(), fate.expires_at - start)).collect();
    assert_eq!(lifetimes, [("otp", TimeDelta::minutes(5)), ("order_created", TimeDelta::days(1))]);
    assert_eq!(app.clock.now() - start, TimeDelta::days(1), "given up when its time is over, not at the next try after it");
    for fate in &fates {
        assert_eq!((fate.status.as_str(), fate.is_sealed, fate.leased_until), ("expired", false, None));
        assert!(fate.attempts > 4 && fate.last_error.is_some(), "{fate:?}");
    }
    assert!((100..2_000).contains(&pauses), "at most a quarter of an hour apart, never in a frenzy: {pauses}");
    run(&app, MEND).await;
    assert_eq!((app.drain().await, app.sent().await.len()), (0, 0));
}

#[tokio::test]
async fn a_code_that_has_expired_is_not_sent() {
    let app = TestApp::new().await;
    let (early, late) = (app.shop("TK001").await, app.shop("TK002").await);
    otp(&app, &late).await;
    app.advance(TimeDelta::seconds(1));
    otp(&app, &early).await;
    app.advance(TimeDelta::seconds(299));
    assert_eq!(app.drain().await, 1);
    assert_eq!((app.sent_to(&early.phone).await.len(), app.sent_to(&late.phone).await.len()), (1, 0));
    let fates = fates(&app).await;
    assert_eq!((fates[0].status.as_str(), fates[0].attempts, fates[0].is_sealed), ("expired", 0, false));
    assert_eq!(fates[1].status, "sent");
}

#[tokio::test]
async fn a_gateway_that_quotes_the_message_does_not_betray_its_code() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    run(
        &app,
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'can''t send %', NEW.text; END $$;
         CREATE TRIGGER refuse BEFORE INSERT ON pmov2.log_gateway_messages FOR EACH ROW EXECUTE FUNCTION refuse()",
    )
    .await;
    otp(&app, &shop).await;
    assert_eq!(app.drain().await, 0);
    let error = only(&app).await.last_error.unwrap();
    assert!(error.contains("can't send Kode OTP Anda: {secret}. Berlaku 5 menit."), "{error}");
    app.leave_outbox();
}

#[tokio::test]
async fn a_code_sealed_under_another_key_is_given_up() {
    let app = TestApp::new().await;
    let other = TestApp::builder()
        .beside(&app)
        .with_config(|config| config.secret_key = Some("a secret key that has been changed since".to_owned()))
        .start()
        .await;
    otp(&app, &app.shop("TK001").await).await;
    assert_eq!(other.drain().await, 0);
    let fate = only(&app).await;
    assert_eq!((fate.status.as_str(), fate.is_sealed), ("failed", false));
    assert!(app.sent().await.is_empty());
}

#[tokio::test]
async fn a_dead_gateway_fails_no_request() {
    let app = TestApp::new().await;
    tokio::spawn(worker::run(app.state.clone()));
    let shop = app.shop("TK001").await;
    // It neither answers nor refuses.
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE pmov2.log_gateway_messages IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    // This gateway holds a connection for each message that is on its way; the test has but a few.
    fill(&app, 3).await;
    otp(&app, &shop).await;
    let placed = order(&app, &shop).await;
    assert_eq!(placed["status"], "pending");
    let admin = app.admin().await;
    admin.put(format!("/api/admin/orders/{}/approve", placed["id"])).await.ok();
    hold.rollback().await.unwrap();
    app.until("all is sent", async || {
        // What has been given up meanwhile is tried again.
        app.advance(TimeDelta::milliseconds(20));
        app.outbox().await.is_empty()
    })
    .await;
    assert_eq!(times_sent(&app).await.values().max(), Some(&1));
}

#[tokio::test]
async fn the_log_gateway_lists_what_it_sent() {
    let app = TestApp::new().await;
    let (one, two) = (app.shop("TK001").await, app.shop("TK002").await);
    let list = async |query: &str| -> Vec<Value> {
        let answer = app.anonymous().get(format!("/dev/messages{query}")).await;
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        let body = answer.plain();
        assert_eq!(body.as_object().unwrap().len(), 1);
        body["data"].as_array().unwrap().clone()
    };
    assert!(list("").await.is_empty());
    otp(&app, &one).await;
    otp(&app, &two).await;
    assert!(list("").await.is_empty(), "it has not left yet");
    app.drain().await;
    app.advance(TimeDelta::seconds(60));
    otp(&app, &one).await;
    app.drain().await;

    let all = list("").await;
    let to: Vec<_> = all.iter().map(|message| message["to"].as_str().unwrap()).collect();
    assert_eq!(to, [&one.phone, &two.phone, &one.phone], "the newest first");
    assert_eq!((&all[0]["created_at"], &all[2]["created_at"]), (&json!("2026-03-10T05:01:00Z"), &json!("2026-03-10T05:00:00Z")));
    assert_eq!(all[0]["text"], app.sent_to(&one.phone).await[0].text);
    assert_eq!(all[0]["kind"], "otp");

    let national = &one.phone[2..];
    for to in [
        one.phone.clone(),
        format!("0{national}"),
        format!("%2B62{national}"),
        // The plus of a link that was not escaped.
        format!("+62{national}"),
        format!("+62%20{}-{}-{}", &national[..3], &national[3..7], &national[7..]),
    ] {
        let found = list(&format!("?to={to}")).await;
        assert_eq!(found, [all[0].clone(), all[2].clone()], "{to}");
    }
    assert_eq!(list("?to=").await.len(), 3);
    for nobody in ["6281299999999", "nobody", "admin@pmo.demo", "%27"] {
        assert!(list(&format!("?to={nobody}")).await.is_empty(), "{nobody}");
    }
}

#[tokio::test]
async fn production_keeps_and_lists_no_messages() {
    let app = TestApp::builder()
        .with_config(|config| {
            config.app_env = Environment::Production;
            config.public_url = Some("https://pmo.example".to_owned());
        })
        .start()
        .await;
    let shop = app.shop("TK001").await;
    otp(&app, &shop).await;
    let sealed: Vec<u8> = sqlx::query_scalar("SELECT sealed_secret FROM pmov2.messages").fetch_one(&app.db).await.unwrap();
    assert_eq!(app.drain().await, 1);
    assert!(app.sent().await.is_empty(), "a log is no place for codes");
    for path in ["/dev/messages", "/dev/messages?to=6281200000001", "/dev/", "/dev"] {
        app.anonymous().get(path).await.problem(404, "not_found");
    }
    let code = app.state.keys.unseal(&sealed).unwrap();
    app.anonymous().post("/api/auth/verify-otp").json(json!({ "phone": shop.phone, "otp": code })).await.plain();
}
