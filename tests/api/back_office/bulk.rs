//! Many orders by one request.

use std::collections::BTreeSet;

use pmo_tests::{AdminClient, Product, Request, TestApp, TokoClient, all_at_once};
use serde_json::{Value, json};

use super::{counted, id, order};

fn approve(admin: &AdminClient, ids: &[i64]) -> Request {
    admin.post("/api/admin/orders/approve").json(json!({ "ids": ids }))
}

fn reject(admin: &AdminClient, ids: &[i64], reason: &str) -> Request {
    admin.post("/api/admin/orders/reject").json(json!({ "ids": ids, "reason": reason }))
}

async fn pending(toko: &TokoClient, product: &Product, count: usize) -> Vec<i64> {
    let mut ids = Vec::new();
    for _ in 0..count {
        ids.push(id(&order(toko, &[(product, 1)]).await));
    }
    ids
}

async fn sales_orders(app: &TestApp) -> Vec<String> {
    sqlx::query_scalar("SELECT no_so FROM data_part.tblso ORDER BY no_so").fetch_all(&app.db).await.unwrap()
}

#[tokio::test]
async fn each_order_is_approved_by_itself_and_each_failure_is_told() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let odd = app.product("99999ZZZ000", "UNKNOWN PART", 10_000).unmapped().await;
    let good = pending(&toko, &pad, 3).await;
    let stuck = id(&order(&toko, &[(&pad, 1), (&odd, 1)]).await);
    let gone = id(&order(&toko, &[(&pad, 1)]).await);
    toko.post(format!("/api/orders/{gone}/cancel")).await.ok();
    admin.put(format!("/api/admin/orders/{}/approve", good[1])).await.ok();

    let ids = [good[2], stuck, good[0], 999_999, gone, good[1], good[0]];
    let out = approve(&admin, &ids).header("x-request-id", "bulk-of-admin").await.ok();
    assert_eq!((&out["succeeded"], &out["failed"]), (&json!(3), &json!(3)));
    let results = out["results"].as_array().unwrap();
    let told: Vec<_> = results.iter().map(|one| (one["id"].as_i64().unwrap(), one["problem"]["code"].as_str())).collect();
    let expected = [
        (good[2], None),
        (stuck, Some("mapping_missing")),
        (good[0], None),
        (999_999, Some("not_found")),
        (gone, Some("order_transition_not_allowed")),
        (good[1], None),
    ];
    assert_eq!(told, expected, "in the order of the request, each once");
    assert_eq!((&results[0]["status"], &results[0]["ref_so_number"]), (&json!("submitted_to_datapart"), &json!("2026/000002/POD-PD")));
    assert_eq!(results[2]["ref_so_number"], "2026/000003/POD-PD");
    assert_eq!(results[5]["ref_so_number"], "2026/000001/POD-PD", "approved before");
    assert_eq!(results[1]["problem"]["errors"][0]["field"], "items[1].ref_part_id");
    let detail = results[4]["problem"]["detail"].as_str().unwrap();
    assert!(detail.starts_with("Pesanan ORD-2026-000005 sudah dibatalkan"), "{detail}");
    assert_eq!(sales_orders(&app).await.len(), 3);
    assert_eq!(counted(&app).await["pending"], 1);

    app.drain().await;
    let approvals = app.sent_to(&toko.shop.phone).await;
    assert_eq!(approvals.len(), 3, "each shop is told of each order");
    let audited: Vec<i64> = sqlx::query_scalar(
        "SELECT entity_id FROM pmov2.audit_log WHERE action = 'order.approve' AND request_id = 'bulk-of-admin' ORDER BY id",
    )
    .fetch_all(&app.db)
    .await
    .unwrap();
    assert_eq!(audited, [good[2], good[0]]);

    let english = approve(&admin, &[stuck]).in_english().await.ok();
    assert_eq!(english["results"][0]["problem"]["title"], "Mapping missing");
}

#[tokio::test]
async fn many_are_rejected_for_one_reason() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let (one, two) = (app.toko_session(&app.shop("TK001").await).await, app.toko_session(&app.shop("TK002").await).await);
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let (first, second) = (pending(&one, &pad, 1).await[0], pending(&two, &pad, 1).await[0]);
    let approved = pending(&one, &pad, 1).await[0];
    admin.put(format!("/api/admin/orders/{approved}/approve")).await.ok();
    app.drain().await;

    let out = reject(&admin, &[first, approved, second], " Stock tidak tersedia. ").await.ok();
    assert_eq!((&out["succeeded"], &out["failed"]), (&json!(2), &json!(1)));
    assert_eq!(out["results"][1]["problem"]["code"], "order_transition_not_allowed");
    assert_eq!(out["results"][0]["status"], "rejected");
    assert_eq!(admin.get(format!("/api/admin/orders/{second}")).await.ok()["reject_reason"], "Stock tidak tersedia.");
    // Again: nothing happens, nobody is told twice.
    assert_eq!(reject(&admin, &[first, second], "Stock tidak tersedia.").await.ok()["succeeded"], 2);
    app.drain().await;
    for shop in [&one.shop, &two.shop] {
        let told = app.sent_to(&shop.phone).await.into_iter().filter(|message| message.kind == "order_rejected").count();
        assert_eq!(told, 1);
    }
}

#[tokio::test]
async fn a_request_that_is_repeated_gets_its_first_answer() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let ids = pending(&toko, &pad, 3).await;
    let first = approve(&admin, &ids[..2]).idempotency_key("bulk").await;
    let again = approve(&admin, &ids[..2]).idempotency_key("bulk").await;
    assert_eq!(again.header("idempotent-replayed"), Some("true"));
    assert_eq!(again.text(), first.text());
    approve(&admin, &ids).idempotency_key("bulk").await.problem(422, "idempotency_key_reused");
    // Without a key it is harmless all the same.
    assert_eq!(approve(&admin, &ids).await.ok()["succeeded"], 3);
    assert_eq!(sales_orders(&app).await.len(), 3);
    app.drain().await;
}

#[tokio::test]
async fn what_is_asked_for_is_checked() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    approve(&admin, &[]).await.invalid("ids");
    approve(&admin, &(1..=101).collect::<Vec<_>>()).await.invalid("ids");
    admin.post("/api/admin/orders/approve").json(json!({})).await.invalid("ids");
    admin.post("/api/admin/orders/approve").json(json!({ "ids": ["x"] })).await.problem(400, "malformed_request");
    reject(&admin, &[1], "  ").await.invalid("reason");
    reject(&admin, &[1], "").await.invalid("reason");
    assert_eq!(approve(&admin, &[-1]).await.ok()["results"][0]["problem"]["code"], "not_found");
}

#[tokio::test]
async fn two_admins_on_two_processes_approve_the_same_orders() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let (rina, budi) = (app.user("rina@pmo.demo", "admin").await, app.user("budi@pmo.demo", "admin").await);
    let here = app.log_in(&rina).await;
    let there = beside.log_in(&budi).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let ids = pending(&toko, &pad, 12).await;
    let backwards: Vec<_> = ids.iter().rev().copied().collect();

    let answers = all_at_once([
        approve(&here, &ids),
        approve(&there, &backwards),
        reject(&there, &ids[5..6], "Stock tidak tersedia."),
        here.put(format!("/api/admin/orders/{}/approve", ids[9])),
    ])
    .await;
    let so_number = |out: &Value, order: i64| {
        let one = out["results"].as_array().unwrap().iter().find(|one| one["id"] == order).unwrap().clone();
        one["ref_so_number"].as_str().map(ToOwned::to_owned)
    };
    let outs: Vec<Value> = answers[..2].iter().map(|answer| answer.clone().ok()).collect();
    let was_rejected = answers[2].clone().ok()["succeeded"] == 1;
    let mut numbers = BTreeSet::new();
    for (n, order) in ids.iter().enumerate() {
        let told: Vec<_> = outs.iter().map(|out| so_number(out, *order)).collect();
        assert_eq!(told[0], told[1], "both are told the same of order {n}");
        assert_eq!(told[0].is_none(), was_rejected && n == 5);
        numbers.extend(told[0].clone());
    }
    // One sales order each, without gaps.
    let expected: Vec<_> = (1..=numbers.len()).map(|n| format!("2026/{n:06}/POD-PD")).collect();
    assert_eq!(sales_orders(&app).await, expected);
    assert_eq!(numbers.into_iter().collect::<Vec<_>>(), expected);
    let events: i64 =
        sqlx::query_scalar("SELECT count(*) FROM pmov2.order_events WHERE from_status = 'pending'").fetch_one(&app.db).await.unwrap();
    assert_eq!(events, 12, "each order moved once");
    app.drain().await;
}

#[tokio::test]
async fn an_order_that_fails_in_the_middle_leaves_the_others_done() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let ids = pending(&toko, &pad, 3).await;
    // Somebody holds the second one, and the connection that waits for it breaks.
    let mut tx = app.db.begin().await.unwrap();
    sqlx::query("SELECT FROM pmov2.orders WHERE id = $1 FOR UPDATE").bind(ids[1]).execute(&mut *tx).await.unwrap();
    let bulk = tokio::spawn(approve(&admin, &ids).idempotency_key("broken").send());
    app.until_blocked(1).await;
    assert_eq!(app.kill_blocked().await, 1);
    let out = bulk.await.unwrap().ok();
    tx.rollback().await.unwrap();
    let codes: Vec<_> = out["results"].as_array().unwrap().iter().map(|one| one["problem"]["code"].as_str()).collect();
    assert_eq!(codes, [None, Some("service_unavailable"), None]);
    assert_eq!(approve(&admin, &ids).await.ok()["succeeded"], 3);
    assert_eq!(sales_orders(&app).await.len(), 3);
    app.drain().await;
}
