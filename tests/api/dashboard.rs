//! The dashboard: what waits, what was sold, what is running out.

use chrono::TimeDelta;
use pmo_tests::{Product, TestApp, TokoClient, all_at_once};
use serde_json::{Value, json};

const DASHBOARD: &str = "/api/admin/dashboard";

async fn order(toko: &TokoClient, lines: &[(&Product, i32)]) -> Value {
    for (product, qty) in lines {
        toko.post("/api/cart/add").json(json!({ "product_id": product.id, "qty": qty })).await.ok();
    }
    toko.post("/api/cart/checkout").await.created()
}

#[tokio::test]
async fn the_dashboard_adds_up() {
    let app = TestApp::new().await;
    let budi = app.sales("SL01").await;
    let toko = app.toko_session(&app.shop("TK001").sales(&budi).await).await;
    let other = app.toko_session(&app.shop("TK002").without_sales().await).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 15_000).stock(0).await;
    app.advance(TimeDelta::days(-1));
    order(&other, &[(&pad, 1)]).await;
    app.advance(TimeDelta::days(1));
    let first = order(&toko, &[(&pad, 1)]).await;
    order(&toko, &[(&pad, 2), (&plug, 1)]).await;
    let third = order(&toko, &[(&pad, 4)]).await;
    admin.put(format!("/api/admin/orders/{}/reject", third["id"])).json(json!({ "reason": "x" })).await.ok();
    app.advance(TimeDelta::minutes(30));
    admin.put(format!("/api/admin/orders/{}/approve", first["id"])).await.ok();
    app.drain().await;

    let figures = admin.get(DASHBOARD).await.ok();
    assert_eq!((&figures["pending_orders"], &figures["oldest_pending_at"]), (&json!(2), &json!("2026-03-09T05:00:00Z")));
    assert_eq!((&figures["orders"], &figures["revenue"]), (&json!(4), &json!("195000.00")), "rejected orders are no revenue");
    let days = figures["by_day"].as_array().unwrap();
    assert_eq!(days.len(), 30);
    assert_eq!(days[28], json!({ "day": "2026-03-09", "orders": 1, "revenue": "45000.00" }));
    assert_eq!(days[29], json!({ "day": "2026-03-10", "orders": 3, "revenue": "150000.00" }));
    assert_eq!(
        figures["by_status"],
        json!([
            { "status": "pending", "orders": 2, "amount": "150000.00" },
            { "status": "rejected", "orders": 1, "amount": "180000.00" },
            { "status": "submitted_to_datapart", "orders": 1, "amount": "45000.00" },
        ])
    );
    let top: Vec<_> = figures["top_products"].as_array().unwrap().iter().map(|p| (&p["code"], &p["qty"], &p["revenue"])).collect();
    assert_eq!(top, [(&json!("06455K59A71"), &json!(4), &json!("180000.00")), (&json!("9807956876"), &json!(1), &json!("15000.00"))]);
    let shops: Vec<_> = figures["top_shops"].as_array().unwrap().iter().map(|s| (&s["code"], &s["orders"])).collect();
    assert_eq!(shops, [(&json!("TK001"), &json!(2)), (&json!("TK002"), &json!(1))]);
    let sales: Vec<_> = figures["by_sales"].as_array().unwrap().iter().map(|s| (&s["code"], &s["shops"], &s["revenue"])).collect();
    assert_eq!(sales, [(&json!("SL01"), &json!(1), &json!("150000.00")), (&Value::Null, &json!(1), &json!("45000.00"))]);
    assert_eq!(figures["minutes_to_approval"], json!({ "median": 30.0, "p90": 30.0 }));
    assert_eq!(figures["catalogue"], json!({ "shown": 2, "out_of_stock": 1, "unmapped": 0 }));

    let today = admin.get(format!("{DASHBOARD}?from=2026-03-10&to=2026-03-10")).await.ok();
    assert_eq!((&today["orders"], &today["revenue"]), (&json!(3), &json!("150000.00")));
    assert_eq!(today["previous"], json!({ "from": "2026-03-09", "to": "2026-03-09", "orders": 1, "revenue": "45000.00" }));
    let never = admin.get(format!("{DASHBOARD}?from=2020-01-01&to=2020-12-31")).await.ok();
    assert_eq!((&never["orders"], &never["minutes_to_approval"], &never["top_products"]), (&json!(0), &Value::Null, &json!([])));
    assert_eq!(never["by_day"].as_array().unwrap().len(), 366);
    admin.get(format!("{DASHBOARD}?from=2026-03-11&to=2026-03-10")).await.invalid("from");
    admin.get(format!("{DASHBOARD}?from=2016-03-01&to=2026-03-10")).await.invalid("from");
}

#[tokio::test]
async fn what_waits_is_counted_each_time_and_a_range_every_few_seconds() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let read = async || {
        let figures = admin.get(DASHBOARD).await.ok();
        (figures["pending_orders"].as_i64().unwrap(), figures["orders"].as_i64().unwrap())
    };
    assert_eq!(read().await, (0, 0));
    order(&toko, &[(&pad, 1)]).await;
    assert_eq!(read().await, (1, 0));
    app.advance(TimeDelta::seconds(15));
    assert_eq!(read().await, (1, 1));
    app.drain().await;
}

#[tokio::test]
async fn what_is_often_ordered_and_runs_out_is_warned_of() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let gone = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(0).await;
    let low = app.product("9807956876", "SPARK PLUG", 15_000).stock(4).await;
    let plenty = app.product("082322MAK0LN9", "OLI MPX1", 50_000).stock(50).await;
    let closed = app.product("31500KPH881", "BATTERY", 250_000).stock(0).await;
    app.product("9430120120", "DOWEL", 1_000).stock(0).await;
    order(&toko, &[(&gone, 1)]).await;
    app.advance(TimeDelta::days(60));
    let again = app.toko_session(&toko.shop).await;
    order(&again, &[(&low, 2), (&plenty, 9), (&closed, 1)]).await;
    order(&again, &[(&low, 3), (&gone, 1)]).await;
    let cancelled = order(&again, &[(&gone, 5)]).await;
    again.post(format!("/api/orders/{}/cancel", cancelled["id"])).await.ok();
    app.drain().await;
    app.change_catalogue("UPDATE pmov2.products SET is_active = false WHERE code = '31500KPH881'").await;
    let admin = app.anonymous().with_token(&app.admin_session(&admin.user).await);
    assert_eq!(admin.get(DASHBOARD).await.ok()["stock_alerts"], json!([]), "nothing has been counted yet");

    // Two processes at once count it once.
    let counted = futures_util::future::join_all((0..3).map(|_| pmo_api::catalog::count_demand(&app.state))).await;
    assert!(counted.into_iter().all(|counted| counted.is_ok()));
    let alerts =
        async |admin: &pmo_tests::Client| -> Vec<Value> { admin.get(DASHBOARD).await.ok()["stock_alerts"].as_array().unwrap().clone() };
    let figures = |alerts: &[Value]| -> Vec<Value> {
        alerts.iter().map(|a| json!([a["code"], a["available"], a["orders_90d"], a["qty_90d"]])).collect()
    };
    assert_eq!(figures(&alerts(&admin).await), [json!(["06455K59A71", 0, 2, 2]), json!(["9807956876", 4, 2, 5])]);
    app.set("low_stock_threshold", json!(4)).await;
    assert_eq!(figures(&alerts(&admin).await), [json!(["06455K59A71", 0, 2, 2])]);

    app.advance(TimeDelta::days(45));
    pmo_api::catalog::count_demand(&app.state).await.unwrap();
    let admin = app.anonymous().with_token(&app.admin_session(&app.user("admin@pmo.demo", "admin").await).await);
    assert_eq!(figures(&alerts(&admin).await), [json!(["06455K59A71", 0, 1, 1])], "the order of long ago is forgotten");
}

#[tokio::test]
async fn the_health_of_messages_is_shown_by_gateway() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    order(&toko, &[(&pad, 1)]).await;
    app.drain().await;
    order(&toko, &[(&pad, 1)]).await;
    sqlx::query(
        "INSERT INTO pmov2.gateways (name, failures, open_until, is_stopped, last_error, last_error_at) VALUES ('gowa', 5, $1, true, 'no device', $2)",
    )
    .bind(app.clock.now() + TimeDelta::minutes(5))
    .bind(app.clock.now())
    .execute(&app.db)
    .await
    .unwrap();
    let figures = admin.get(DASHBOARD).await.ok();
    assert_eq!(figures["messages"], json!({ "queued": 1, "sent": 1, "delivered": 0, "failed": 0 }));
    let gateways = figures["gateways"].as_array().unwrap();
    assert_eq!(
        (&gateways[0]["gateway"], &gateways[0]["is_stopped"], &gateways[0]["last_error"]),
        (&json!("gowa"), &json!(true), &json!("no device"))
    );
    assert_eq!(gateways[0]["paused_until"], "2026-03-10T05:05:00Z");
    assert_eq!((&gateways[1]["gateway"], &gateways[1]["sent"], &gateways[1]["failed"]), (&json!("log"), &json!(1), &json!(0)));
    app.leave_outbox();
}

/// A dozen admins who open it at once wait for one count.
#[tokio::test]
async fn many_may_ask_at_once() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let answers = all_at_once((0..12).map(|_| admin.get(DASHBOARD))).await;
    let first = answers[0].json["data"].clone();
    assert!(answers.iter().all(|answer| answer.status == 200 && answer.json["data"] == first));
}
