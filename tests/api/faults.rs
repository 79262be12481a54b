//! What breaks breaks alone: requests that don't need the broken part go on, the others answer a problem within two seconds,
//! and everything catches up afterwards.

use std::time::{Duration, Instant};

use pmo_tests::{Answer, Proxy, Request, TestApp, TokoClient};
use serde_json::json;

/// The answer, which must come within two seconds (and what a busy machine adds).
async fn soon(request: Request) -> Answer {
    let started = Instant::now();
    let answer = request.await;
    assert!(started.elapsed() < Duration::from_millis(3_000), "took {:?}: {answer}", started.elapsed());
    answer
}

async fn placed(toko: &TokoClient, product_id: i64) -> i64 {
    toko.post("/api/cart/add").json(json!({"product_id": product_id, "qty": 2})).await.ok();
    toko.post("/api/cart/checkout").json(json!({})).await.created()["id"].as_i64().unwrap()
}

#[tokio::test]
async fn while_the_old_system_locks_its_sales_orders_shops_go_on_ordering() {
    let app = TestApp::new().await;
    app.leave_outbox();
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let order = placed(&toko, pad.id).await;

    let mut old_system = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE data_part.tblso, data_part.tblso_detail IN ACCESS EXCLUSIVE MODE").execute(&mut *old_system).await.unwrap();

    let approve = format!("/api/admin/orders/{order}/approve");
    let refused = soon(admin.put(&approve)).await;
    assert!(refused.header("retry-after").is_some());
    refused.problem(503, "service_unavailable");
    soon(toko.get("/api/products")).await.list();
    soon(toko.get("/api/orders")).await.list();
    let second = placed(&toko, pad.id).await;
    soon(admin.get("/api/admin/orders?status=pending")).await.list();
    soon(admin.put(format!("/api/admin/orders/{second}/reject")).json(json!({"reason": "Stock tidak tersedia."}))).await.ok();

    old_system.rollback().await.unwrap();
    let approved = admin.put(&approve).await.ok();
    assert_eq!(approved["status"], "submitted_to_datapart");
    let written: i64 = sqlx::query_scalar("SELECT count(*) FROM data_part.tblso").fetch_one(&app.db).await.unwrap();
    assert_eq!(written, 1, "what was refused left nothing behind");
}

#[tokio::test]
async fn while_the_old_system_locks_its_stock_shops_see_the_copy() {
    let app = TestApp::new().await;
    app.leave_outbox();
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let order = placed(&toko, pad.id).await;
    let detail = format!("/api/products/{}", pad.id);
    assert_eq!(toko.get("/api/products").await.list().0[0]["available"], 12);
    let fresh = toko.get(format!("{detail}/stock")).await.ok();
    assert_eq!(fresh["source"], "data_part");
    toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 1})).await.ok();
    assert_eq!(toko.get("/api/cart").await.ok().get("stock_as_of"), None);

    let mut old_system = app.db.begin().await.unwrap();
    let lock = "UPDATE data_part.tblstock_part_id SET qty_on_hand = 0; LOCK TABLE data_part.tblpart_id, data_part.tblstock_part_id IN ACCESS EXCLUSIVE MODE";
    sqlx::raw_sql(lock).execute(&mut *old_system).await.unwrap();
    // What was kept, and the copy, are too old to be shown as they are.
    app.advance(chrono::TimeDelta::minutes(6));

    let stock = soon(toko.get(format!("{detail}/stock"))).await.ok();
    assert_eq!((&stock["source"], &stock["available"]), (&json!("copy"), &json!(12)));
    let copied_at = stock["as_of"].clone();
    assert_eq!(copied_at, fresh["as_of"], "when it was copied, not when it was asked");
    let list = soon(toko.get("/api/products")).await;
    assert_eq!((&list.json["data"][0]["available"], &list.json["stock_as_of"]), (&json!(12), &copied_at));
    soon(toko.get("/api/products?search=kampas rem")).await.list();
    assert_eq!(soon(toko.get(&detail)).await.ok()["stock_as_of"], copied_at);
    let cart = soon(toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 1}))).await.ok();
    assert_eq!((&cart["items"][0]["available"], &cart["stock_as_of"]), (&json!(12), &copied_at));
    assert_eq!(soon(toko.get("/api/cart")).await.ok()["stock_as_of"], copied_at);
    let shown = soon(admin.get(format!("/api/admin/orders/{order}"))).await.ok();
    assert_eq!((&shown["stock"][0]["available"], &shown["stock"][0]["stock_as_of"]), (&json!(12), &copied_at));
    // Nobody waits in vain once it is known.
    let started = Instant::now();
    let all = pmo_tests::all_at_once((0..20).map(|_| toko.get("/api/cart"))).await;
    assert!(all.iter().all(|answer| answer.status == 200) && started.elapsed() < Duration::from_millis(700), "{:?}", started.elapsed());
    // Out of stock forbids nothing, so neither does not knowing.
    soon(toko.post("/api/cart/checkout").json(json!({}))).await.created();

    old_system.rollback().await.unwrap();
    app.until("the old system is asked again", async || toko.get(format!("{detail}/stock")).await.ok()["source"] == "data_part").await;
    assert_eq!(toko.get(&detail).await.ok().get("stock_as_of"), None);
    let list = toko.get("/api/products").await;
    assert_eq!((list.status, list.json.get("stock_as_of")), (200, None));
}

#[tokio::test]
async fn what_may_be_old_does_not_sell_the_last_piece() {
    let app = TestApp::builder().with_config(|config| config.stock_policy = pmo_api::config::StockPolicy::Block).start().await;
    app.leave_outbox();
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    toko.get("/api/products").await.list();
    toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 1})).await.ok();
    let mut old_system = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE data_part.tblstock_part_id IN ACCESS EXCLUSIVE MODE").execute(&mut *old_system).await.unwrap();
    let refused = soon(toko.post("/api/cart/checkout").json(json!({}))).await;
    assert!(refused.header("retry-after").is_some());
    refused.problem(503, "service_unavailable");
    old_system.rollback().await.unwrap();
    app.until("the old system is asked again", async || toko.post("/api/cart/checkout").json(json!({})).await.status == 201).await;
}

#[tokio::test]
async fn a_database_that_says_nothing_holds_nobody_up() {
    let home = TestApp::new().await;
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let shop = home.shop("TK001").await;
    let (proxy, url) = Proxy::before(home.database_url()).await;
    let away = TestApp::builder().beside(&home).database_url(&url).pulse().start().await;
    let toko = away.toko_session(&shop).await;
    let page = away.anonymous();
    toko.get("/api/products").await.list();
    toko.get("/api/cart").await.ok();

    proxy.stall();
    let started = Instant::now();
    let all = futures_util::future::join_all((0..20).map(|_| soon(toko.get("/api/cart")))).await;
    for answer in all {
        assert_eq!(answer.header("retry-after"), Some("2"));
        answer.problem(503, "service_unavailable");
    }
    assert!(started.elapsed() > Duration::from_millis(1_000), "the pulse was felt for a while");
    // Known that it is away: nobody waits for the beat any more, and what needs no database is as fast as ever.
    let known = soon(page.get("/readyz")).await;
    assert_eq!(known.status, 503, "{known}");
    soon(page.get("/healthz")).await.plain();
    let kept = soon(toko.get("/api/products")).await.list();
    assert_eq!(kept.0[0]["id"], pad.id);

    proxy.mend();
    away.until("the cart is read again", async || toko.get("/api/cart").await.status == 200).await;
    // None of the connections that were left in the middle of something is missing.
    let all = pmo_tests::all_at_once((0..20).map(|_| toko.get("/api/cart"))).await;
    assert!(all.iter().all(|answer| answer.status == 200));
}

#[tokio::test]
async fn when_all_connections_are_taken_the_others_are_asked_to_come_back() {
    let home = TestApp::new().await;
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = home.toko_session(&home.shop("TK001").await).await;
    toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 1})).await.ok();
    toko.get("/api/products").await.list();

    let mut taken = Vec::new();
    // One listens for notices.
    for _ in 1..home.state.config.database_max_connections {
        taken.push(home.state.db.acquire().await.unwrap());
    }
    soon(toko.get("/api/cart")).await.problem(503, "service_unavailable");
    soon(toko.get("/api/products")).await.list();
    drop(taken);
    toko.get("/api/cart").await.ok();
}
