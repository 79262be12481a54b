//! The old system holds locks: when it closes a month, loads its stock anew, or somebody works on its tables by hand.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use pmo_api::schedules::worker::run_due;
use pmo_tests::{TestApp, all_at_once};
use serde_json::json;

use super::{placed, refused, soon};

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
    refused(admin.put(&approve)).await;
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
    let all = all_at_once((0..20).map(|_| toko.get("/api/cart"))).await;
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
    refused(toko.post("/api/cart/checkout").json(json!({}))).await;
    old_system.rollback().await.unwrap();
    app.until("the old system is asked again", async || toko.post("/api/cart/checkout").json(json!({})).await.status == 201).await;
}

#[tokio::test]
async fn what_a_minute_of_locks_has_held_up_is_made_up_for() {
    let app = TestApp::new().await;
    app.leave_outbox();
    run_due(&app.state).await.unwrap();
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let before = placed(&toko, pad.id).await;
    admin.put(format!("/api/admin/orders/{before}/approve")).await.ok();
    app.advance(TimeDelta::minutes(5));
    let decided = "UPDATE data_part.tblso SET status_approve_reject = 'Approved'; LOCK TABLE data_part.tblso, data_part.tblso_detail IN ACCESS EXCLUSIVE MODE";
    let mut old_system = app.db.begin().await.unwrap();
    sqlx::raw_sql(decided).execute(&mut *old_system).await.unwrap();

    // The look at what the old system decided is due, and fails; shops order all the while, and nobody can approve.
    let state = app.state.clone();
    let look = tokio::spawn(async move { run_due(&state).await });
    let mut orders = Vec::new();
    for _ in 0..3 {
        orders.push(placed(&toko, pad.id).await);
    }
    let held_up = all_at_once(orders.iter().map(|id| admin.put(format!("/api/admin/orders/{id}/approve")))).await;
    for answer in held_up {
        answer.problem(503, "service_unavailable");
    }
    look.await.unwrap().unwrap();
    assert_eq!(toko.get(format!("/api/orders/{before}")).await.ok()["status"], "submitted_to_datapart");

    old_system.commit().await.unwrap();
    app.advance(TimeDelta::minutes(1));
    run_due(&app.state).await.unwrap();
    assert_eq!(toko.get(format!("/api/orders/{before}")).await.ok()["status"], "approved", "it was looked again");
    for id in &orders {
        admin.put(format!("/api/admin/orders/{id}/approve")).await.ok();
    }
    let (sales_orders, numbers): (i64, i64) =
        sqlx::query_as("SELECT count(*), max(substr(no_so, 6, 6)::bigint) FROM data_part.tblso").fetch_one(&app.db).await.unwrap();
    assert_eq!((sales_orders, numbers), (4, 4), "one each, and no number is missing");
}
