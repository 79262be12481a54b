//! What happens at the same moment: one order, one sales order, numbers without gaps, nothing lost.

use std::collections::BTreeSet;

use pmo_tests::{TestApp, all_at_once};
use serde_json::json;

#[tokio::test]
async fn one_cart_checked_out_32_times_at_once_is_one_order() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    // Several devices.
    let mut devices = Vec::new();
    for _ in 0..4 {
        devices.push(app.toko_session(&shop).await);
    }
    let cart = devices[0].post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();

    let answers =
        all_at_once((0..32).map(|i| devices[i % 4].post("/api/cart/checkout").json(json!({ "expected_total": "90000.00" })))).await;
    let placed: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
    assert_eq!(placed.len(), 1);
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        answer.clone().problem(422, "cart_empty");
    }
    // With the cart's id everybody gets that one order.
    let answers = all_at_once((0..32).map(|i| devices[i % 4].post("/api/cart/checkout").json(json!({ "cart_id": cart["id"] })))).await;
    let ids: BTreeSet<_> = answers.into_iter().map(|answer| answer.created()["id"].as_i64().unwrap()).collect();
    assert_eq!(ids.len(), 1);
    let (orders, lines, messages): (i64, i64, i64) = sqlx::query_as(
        "SELECT (SELECT count(*) FROM pmov2.orders), (SELECT count(*) FROM pmov2.order_items), (SELECT count(*) FROM pmov2.messages)",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert_eq!((orders, lines, messages), (1, 1, 1));
    app.drain().await;
}

#[tokio::test]
async fn one_key_32_times_at_once_is_one_order() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = app.toko_session(&shop).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    let answers = all_at_once((0..32).map(|_| toko.post("/api/cart/checkout").idempotency_key("one").json(json!({})))).await;
    let mut ids = BTreeSet::new();
    for answer in answers {
        if answer.status == 201 {
            ids.insert(answer.created()["id"].as_i64().unwrap());
        } else {
            answer.problem(409, "idempotency_in_progress");
        }
    }
    assert_eq!(ids.len(), 1);
    let again = toko.post("/api/cart/checkout").idempotency_key("one").json(json!({})).await.created();
    assert!(ids.contains(&again["id"].as_i64().unwrap()));
    app.drain().await;
}

#[tokio::test]
async fn one_order_approved_32_times_at_once_is_one_sales_order() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let (one, two) = (app.admin().await, app.super_admin().await);
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    let id = toko.post("/api/cart/checkout").await.created()["id"].clone();
    let path = format!("/api/admin/orders/{id}/approve");
    let answers = all_at_once((0..32).map(|i| if i % 2 == 0 { one.put(&path) } else { two.put(&path) })).await;
    for answer in answers {
        assert_eq!(answer.ok()["ref_so_number"], "2026/000001/POD-PD");
    }
    let (headers, lines, messages, events): (i64, i64, i64, i64) = sqlx::query_as(
        "SELECT (SELECT count(*) FROM data_part.tblso), (SELECT count(*) FROM data_part.tblso_detail),
                (SELECT count(*) FROM pmov2.messages WHERE kind = 'order_approved'), (SELECT count(*) FROM pmov2.order_events)",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert_eq!((headers, lines, messages, events), (1, 1, 1, 2));
    app.drain().await;
}

#[tokio::test]
async fn approve_reject_and_cancel_at_once_leave_one_outcome() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    for _ in 0..8 {
        toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
        let id = toko.post("/api/cart/checkout").await.created()["id"].clone();
        let answers = all_at_once([
            admin.put(format!("/api/admin/orders/{id}/approve")),
            admin.put(format!("/api/admin/orders/{id}/reject")).json(json!({ "reason": "x" })),
            toko.post(format!("/api/orders/{id}/cancel")),
        ])
        .await;
        let won = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(won, 1, "{answers:?}");
        for answer in answers.into_iter().filter(|answer| answer.status != 200) {
            answer.problem(409, "order_transition_not_allowed");
        }
    }
    // Each order moved once, and there is a sales order for exactly those that were approved.
    let wrong: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM pmov2.orders o WHERE (SELECT count(*) FROM pmov2.order_events e WHERE e.order_id = o.id) <> 2
            OR (o.status = 'submitted_to_datapart') <> EXISTS (SELECT FROM data_part.tblso so WHERE so.id = o.ref_so_id)",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert_eq!(wrong, 0);
    app.drain().await;
}

#[tokio::test]
async fn numbers_are_unique_and_without_gaps_over_200_parallel_orders() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let mut shops = Vec::new();
    for n in 1..=200 {
        let toko = app.toko_session(&app.shop(&format!("TK{n:03}")).await).await;
        toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
        shops.push(toko);
    }
    let mut ids = Vec::new();
    // In four waves: what a small pool of connections takes at once without refusing anybody.
    for wave in shops.chunks(50) {
        for answer in all_at_once(wave.iter().map(|toko| toko.post("/api/cart/checkout"))).await {
            ids.push(answer.created()["id"].clone());
        }
    }
    for wave in ids.chunks(50) {
        for answer in all_at_once(wave.iter().map(|id| admin.put(format!("/api/admin/orders/{id}/approve")))).await {
            answer.ok();
        }
    }
    let (orders, sales_orders): (Vec<String>, Vec<String>) = sqlx::query_as(
        "SELECT (SELECT array_agg(order_number ORDER BY order_number) FROM pmov2.orders), (SELECT array_agg(no_so ORDER BY no_so) FROM data_part.tblso)",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert_eq!(orders, (1..=200).map(|n| format!("ORD-2026-{n:06}")).collect::<Vec<_>>());
    assert_eq!(sales_orders, (1..=200).map(|n| format!("2026/{n:06}/POD-PD")).collect::<Vec<_>>());
    app.leave_outbox();
}

#[tokio::test]
async fn adding_while_checking_out_is_in_the_order_or_in_the_next_cart() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 1_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 10).await;
    for _ in 0..10 {
        toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
        let requests = (0..8).map(|i| match i {
            3 => toko.post("/api/cart/checkout"),
            _ => toko.post("/api/cart/add").json(json!({ "product_id": plug.id, "qty": 1 })),
        });
        for answer in all_at_once(requests).await {
            assert!(answer.status < 300, "{answer}");
        }
        let left = toko.get("/api/cart").await.ok()["total_qty"].as_i64().unwrap();
        let ordered: i64 = sqlx::query_scalar("SELECT sum(qty) FROM pmov2.order_items WHERE order_id = (SELECT max(id) FROM pmov2.orders)")
            .fetch_one(&app.db)
            .await
            .unwrap();
        assert_eq!(left + ordered, 8, "one and seven were put in");
        toko.delete("/api/cart/clear").await.ok();
    }
    let wrong: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM pmov2.orders o WHERE o.grand_total <> (SELECT sum(subtotal) FROM pmov2.order_items WHERE order_id = o.id)
            OR o.line_count <> (SELECT count(*) FROM pmov2.order_items WHERE order_id = o.id)",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert_eq!(wrong, 0);
    app.leave_outbox();
}

#[tokio::test]
async fn an_addition_waits_for_the_checkout_that_has_the_cart() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 1_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
    // The point in the middle of a checkout: the cart is locked, and about to be closed.
    let mut checkout = app.db.begin().await.unwrap();
    sqlx::query("SELECT FROM pmov2.carts WHERE shop_id = $1 FOR UPDATE").bind(shop.id).execute(&mut *checkout).await.unwrap();
    let add = tokio::spawn(toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 5 })).send());
    app.until_blocked(1).await;
    sqlx::query("UPDATE pmov2.carts SET status = 'checked_out' WHERE shop_id = $1").bind(shop.id).execute(&mut *checkout).await.unwrap();
    checkout.commit().await.unwrap();
    let cart = add.await.unwrap().ok();
    assert_eq!(cart["items"][0]["qty"], 5, "a new cart with what was added, not the old one");
}

#[tokio::test]
async fn approvals_killed_in_the_middle_leave_nothing_and_can_be_repeated() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let (one, two) = (app.admin().await, app.super_admin().await);
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    let id = toko.post("/api/cart/checkout").await.created()["id"].clone();
    let path = format!("/api/admin/orders/{id}/approve");

    // The last thing an approval does before its message is the audit entry. Hold that table: the sales order is
    // written, the transaction is open, and then the connection dies.
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE pmov2.audit_log IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    let (first, second) = (tokio::spawn(one.put(&path).send()), tokio::spawn(two.put(&path).send()));
    app.until_blocked(2).await;
    assert_eq!(app.kill_blocked().await, 2);
    for answer in [first.await.unwrap(), second.await.unwrap()] {
        answer.problem(503, "service_unavailable");
    }
    hold.rollback().await.unwrap();
    let (written, status, number): (i64, String, i64) = sqlx::query_as(
        "SELECT (SELECT count(*) FROM data_part.tblso) + (SELECT count(*) FROM data_part.tblso_detail), (SELECT status FROM pmov2.orders),
                (SELECT COALESCE(max(last_number), 0)::bigint FROM pmov2.serials WHERE type = 'so_datapart')",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert_eq!((written, status.as_str(), number), (0, "pending", 0));

    assert_eq!(one.put(&path).await.ok()["ref_so_number"], "2026/000001/POD-PD");
    app.drain().await;
}
