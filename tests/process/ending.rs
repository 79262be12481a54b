//! A process that is told to end says so, finishes what it has begun, and goes.

use std::time::{Duration, Instant};

use pmo_tests::{GatewayStub, Pmo, Reply, TestApp};
use serde_json::json;

fn now() -> String {
    chrono::Utc::now().to_rfc3339()
}

#[tokio::test]
async fn a_request_that_is_running_is_finished() {
    let home = TestApp::builder().clock(&now()).start().await;
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let shop = home.shop("TK001").await;
    let toko = home.toko_session(&shop).await;
    let mut pmo = Pmo::on(home.database_url()).start().await;
    let there = toko.at(&pmo.url);
    there.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();

    // A request in the middle of its work: the cart's row is held by somebody else.
    let mut hold = home.db.begin().await.unwrap();
    sqlx::query("SELECT FROM pmov2.carts WHERE shop_id = $1 FOR UPDATE").bind(shop.id).execute(&mut *hold).await.unwrap();
    let running = tokio::spawn(there.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).send());
    home.until_blocked(1).await;
    pmo.terminate();
    pmo.until_it_says("about to end").await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    hold.rollback().await.unwrap();
    let cart = running.await.unwrap().ok();
    assert_eq!(cart["items"][0]["qty"], 3);
    assert!(pmo.ended().await.success(), "{}", pmo.log());
}

#[tokio::test]
async fn a_message_that_is_on_its_way_is_sent_once() {
    let home = TestApp::builder().clock(&now()).start().await;
    let gateway = GatewayStub::start(Reply::After(Duration::from_millis(1_500), Box::new(Reply::taken_by_gowa()))).await;
    let toko = home.toko_session(&home.shop("TK001").await).await;
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let mut pmo = Pmo::on(home.database_url()).with("WHATSAPP_GATEWAYS", "gowa").with("GOWA_URL", gateway.url()).start().await;
    let there = toko.at(&pmo.url);
    there.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
    there.post("/api/cart/checkout").await.created();
    home.until("the message is on its way", async || !gateway.asked().is_empty()).await;
    pmo.terminate();
    assert!(pmo.ended().await.success(), "{}", pmo.log());
    let status: String = sqlx::query_scalar("SELECT status FROM pmov2.messages").fetch_one(&home.db).await.unwrap();
    assert_eq!((status.as_str(), gateway.asked().len()), ("sent", 1), "it was heard of before the process ended");
}

#[tokio::test]
async fn a_proxy_is_told_before_the_last_connection_is_taken() {
    let home = TestApp::builder().clock(&now()).start().await;
    let mut pmo = Pmo::on(home.database_url()).with("DRAIN_SECONDS", 2).start().await;
    let there = home.anonymous().at(&pmo.url);
    assert_eq!(there.get("/readyz").await.plain()["status"], "ready");
    let told = Instant::now();
    pmo.terminate();
    pmo.until_it_says("about to end").await;
    let answer = there.get("/readyz").await;
    assert_eq!((answer.status, answer.json["status"].as_str()), (503, Some("not_ready")));
    assert_eq!(there.get("/healthz").await.status, 200, "it still answers");
    assert!(pmo.ended().await.success(), "{}", pmo.log());
    assert!(told.elapsed() >= Duration::from_secs(2));
}
