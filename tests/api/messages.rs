//! Messages: the plan's texts, and what the log gateway shows of them.

mod admin;
mod circuits;
mod email;
mod gateways;
mod outbox;
mod reports;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::config::Environment;
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
