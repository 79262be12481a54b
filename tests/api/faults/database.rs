//! PostgreSQL is silent, slow, refuses, or has no connection left.

use std::time::{Duration, Instant};

use pmo_tests::{Proxy, TestApp, all_at_once, logs};
use serde_json::json;

use super::{refused, soon};

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
    let all = all_at_once((0..20).map(|_| toko.get("/api/cart"))).await;
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
    refused(toko.get("/api/cart")).await;
    soon(toko.get("/api/products")).await.list();
    drop(taken);
    toko.get("/api/cart").await.ok();
}

#[tokio::test]
async fn a_slow_database_makes_slow_what_needs_it_and_one_that_is_too_slow_is_as_good_as_away() {
    let home = TestApp::new().await;
    home.leave_outbox();
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let shop = home.shop("TK001").await;
    let (proxy, url) = Proxy::before(home.database_url()).await;
    let away = TestApp::builder().beside(&home).database_url(&url).pulse().start().await;
    let toko = away.toko_session(&shop).await;
    toko.get("/api/products").await.list();

    proxy.slow(Duration::from_millis(30));
    let kept = soon(toko.get("/api/products")).await;
    assert_eq!(logs::statements(kept.header("x-request-id").unwrap()), 0, "what is kept needs no database");
    kept.list();
    toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 1})).await.ok();
    toko.post("/api/cart/checkout").json(json!({})).await.created();

    toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 1})).await.ok();
    let checkout = || toko.post("/api/cart/checkout").json(json!({})).idempotency_key("one-order-however-slow");
    proxy.slow(Duration::from_secs(4));
    away.until("it is known that nothing comes in time", async || !away.state.pulse.is_felt()).await;
    refused(checkout()).await;
    refused(toko.get("/api/cart")).await;
    soon(toko.get("/api/products")).await.list();

    proxy.mend();
    away.until("the cart is read again", async || toko.get("/api/cart").await.status == 200).await;
    away.until("it is ordered", async || checkout().await.status == 201).await;
    let orders: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.orders").fetch_one(&home.db).await.unwrap();
    assert_eq!(orders, 2, "the one that was refused on its way, and tried again, is there once");
}

#[tokio::test]
async fn while_the_database_refuses_what_needs_none_goes_on() {
    let home = TestApp::new().await;
    let shop = home.shop("TK001").await;
    let (proxy, url) = Proxy::before(home.database_url()).await;
    let away = TestApp::builder().beside(&home).database_url(&url).pulse().start().await;
    let (toko, nobody) = (away.toko_session(&shop).await, away.anonymous());
    toko.get("/api/cart").await.ok();

    proxy.cut();
    for _ in 0..3 {
        refused(toko.get("/api/cart")).await;
        refused(nobody.post("/api/auth/request-otp").json(json!({"shop_code": "TK001"}))).await;
        refused(nobody.post("/api/admin/login").json(json!({"email": "admin@pmo.demo", "password": "demo-pmo-2025"}))).await;
    }
    soon(nobody.get("/healthz")).await.plain();
    assert_eq!(soon(nobody.get("/api/openapi.json")).await.status, 200);
    assert_eq!(soon(nobody.get("/docs/")).await.status, 200);
    assert_eq!(soon(nobody.get("/readyz")).await.status, 503);

    proxy.mend();
    away.until("the cart is read again", async || toko.get("/api/cart").await.status == 200).await;
    away.until("it is ready", async || nobody.get("/readyz").await.status == 200).await;
}

/// Its server has none left, e.g. because another program has taken them all.
#[tokio::test]
async fn a_database_that_takes_no_more_connections_is_asked_again() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    toko.get("/api/cart").await.ok();
    let mut others = app.db.acquire().await.unwrap();
    let taken = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 0', current_database()); END $$;
                 SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pmo'";
    sqlx::raw_sql(taken).execute(&mut *others).await.unwrap();
    app.until("it has noticed", async || soon(toko.get("/api/cart")).await.status == 503).await;
    for answer in all_at_once((0..20).map(|_| toko.get("/api/cart"))).await {
        answer.problem(503, "service_unavailable");
    }
    soon(app.anonymous().get("/healthz")).await.plain();

    let given_back = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT -1', current_database()); END $$";
    sqlx::raw_sql(given_back).execute(&mut *others).await.unwrap();
    app.until("the cart is read again", async || toko.get("/api/cart").await.status == 200).await;
}
