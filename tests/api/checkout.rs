//! Checkout: the cart becomes one order with right lines, totals, number, history and message.

use pmo_tests::{Product, TestApp, TokoClient};
use serde_json::{Value, json};

async fn fill(toko: &TokoClient, lines: &[(&Product, i32)]) -> Value {
    let mut cart = Value::Null;
    for (product, qty) in lines {
        cart = toko.post("/api/cart/add").json(json!({ "product_id": product.id, "qty": qty })).await.ok();
    }
    cart
}

#[tokio::test]
async fn the_cart_becomes_an_order() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").named("Toko Jaya Motor").await;
    let toko = app.toko_session(&shop).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let oil = app.product("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED", 55_000).category("OIL").stock(0).await;
    let cart = fill(&toko, &[(&pad, 2), (&oil, 12)]).await;

    let order = toko
        .post("/api/cart/checkout")
        .json(json!({ "expected_total": cart["grand_total"], "notes": "  Tolong kirim sebelum Jumat. " }))
        .await
        .created();

    assert_eq!(order["order_number"], "ORD-2026-000001");
    assert_eq!(order["status"], "pending");
    assert_eq!(order["shop"], json!({ "id": shop.id, "code": "TK001", "name": "Toko Jaya Motor" }));
    assert_eq!(order["grand_total"], "750000.00");
    assert_eq!(order["notes"], "Tolong kirim sebelum Jumat.");
    assert_eq!(order["can_cancel"], true);
    let items = order["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!((&items[0]["line_no"], &items[0]["code"], &items[0]["subtotal"]), (&json!(1), &json!("06455K59A71"), &json!("90000.00")));
    assert_eq!((&items[1]["qty"], &items[1]["category"], &items[1]["available_at_order"]), (&json!(12), &json!("OIL"), &json!(0)));
    assert_eq!(items[0]["available_at_order"], 100);
    let events = order["events"].as_array().unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!((&events[0]["from_status"], &events[0]["to_status"]), (&json!(null), &json!("pending")));
    assert_eq!((&events[0]["actor_kind"], &events[0]["actor_name"]), (&json!("toko"), &json!("Toko Jaya Motor")));

    assert_eq!(toko.get("/api/cart").await.ok()["items"], json!([]));
    assert_eq!(toko.get(format!("/api/orders/{}", order["id"])).await.ok(), order);
    app.drain().await;
    let told = app.sent_to("6281299990000").await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].text, "Order baru dari Toko Jaya Motor.\nOrder: ORD-2026-000001\nTotal: Rp 750.000\nSilakan cek admin panel.");
}

#[tokio::test]
async fn an_empty_cart_is_no_order() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    toko.post("/api/cart/checkout").await.problem(422, "cart_empty");
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    fill(&toko, &[(&pad, 1)]).await;
    toko.delete("/api/cart/clear").await.ok();
    toko.post("/api/cart/checkout").json(json!({})).await.problem(422, "cart_empty");
}

#[tokio::test]
async fn the_expected_total_must_match() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    fill(&toko, &[(&pad, 2)]).await;
    let problem = toko.post("/api/cart/checkout").json(json!({ "expected_total": "89999.00" })).await.problem(409, "price_changed");
    assert_eq!(problem["data"]["grand_total"], "90000.00");
    for wrong in [json!(90000), json!("Rp 90.000"), json!("-1.00"), json!("90000.001")] {
        toko.post("/api/cart/checkout").json(json!({ "expected_total": wrong })).await.problem(400, "malformed_request");
    }
    toko.post("/api/cart/checkout").json(json!({ "expected_total": "90000" })).await.created();
    app.drain().await;
}

#[tokio::test]
async fn a_changed_price_needs_the_shops_word() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 15_000).await;
    fill(&toko, &[(&pad, 2), (&plug, 1)]).await;
    app.change_catalogue(
        "UPDATE pmov2.products SET price = 47000 WHERE code = '06455K59A71'; UPDATE pmov2.products SET is_active = false WHERE code = '9807956876'",
    )
    .await;
    let problem = toko.post("/api/cart/checkout").await.problem(409, "price_changed");
    assert_eq!(problem["data"]["grand_total"], "94000.00");
    toko.post("/api/cart/checkout").json(json!({ "expected_total": "105000.00" })).await.problem(409, "price_changed");
    let order = toko.post("/api/cart/checkout").json(json!({ "expected_total": "94000.00" })).await.created();
    assert_eq!(order["line_count"], 1, "what is not sold any more is not ordered");
    assert_eq!(order["grand_total"], "94000.00");
    app.drain().await;
}

#[tokio::test]
async fn a_cart_of_vanished_products_is_no_order() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    fill(&toko, &[(&pad, 2)]).await;
    app.change_catalogue("UPDATE pmov2.products SET is_active = false").await;
    toko.post("/api/cart/checkout").json(json!({ "expected_total": "0.00" })).await.problem(422, "product_not_orderable");
}

#[tokio::test]
async fn a_second_tap_gets_the_same_order() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let cart = fill(&toko, &[(&pad, 2)]).await;
    let wish = json!({ "expected_total": "90000.00" });
    let first = toko.post("/api/cart/checkout").idempotency_key("k1").json(&wish).await.created();
    let again = toko.post("/api/cart/checkout").header("idempotency-key", "k1").json(&wish).await.created();
    assert_eq!(first, again);
    // Without a key the cart's id says which order is meant.
    let named = toko.post("/api/cart/checkout").json(json!({ "cart_id": cart["id"] })).await.created();
    assert_eq!(named["id"], first["id"]);
    toko.post("/api/cart/checkout").json(json!({ "cart_id": 999_999 })).await.invalid("cart_id");
    toko.post("/api/cart/checkout").await.problem(422, "cart_empty");
    // The next cart is a new one.
    fill(&toko, &[(&pad, 1)]).await;
    let next = toko.post("/api/cart/checkout").idempotency_key("k2").json(json!({})).await.created();
    assert_eq!(next["order_number"], "ORD-2026-000002");
    app.drain().await;
}

#[tokio::test]
async fn after_an_error_the_same_key_may_try_again() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    toko.post("/api/cart/checkout").idempotency_key("k1").json(json!({})).await.problem(422, "cart_empty");
    fill(&toko, &[(&pad, 2)]).await;
    toko.post("/api/cart/checkout").idempotency_key("k1").json(json!({})).await.created();
    app.drain().await;
}

#[tokio::test]
async fn orders_are_counted_by_the_year_of_jakarta() {
    let app = TestApp::builder().clock("2026-12-31T16:59:00Z").start().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let mut numbers = Vec::new();
    for _ in 0..3 {
        fill(&toko, &[(&pad, 1)]).await;
        numbers.push(toko.post("/api/cart/checkout").await.created()["order_number"].clone());
        app.advance(chrono::TimeDelta::seconds(40));
    }
    assert_eq!(numbers, ["ORD-2026-000001", "ORD-2026-000002", "ORD-2027-000001"]);
    app.drain().await;
}

#[tokio::test]
async fn out_of_stock_may_be_ordered_unless_it_is_blocked() {
    let app = TestApp::builder().with_config(|config| config.stock_policy = pmo_api::config::StockPolicy::Block).start().await;
    let one = app.toko_session(&app.shop("TK001").await).await;
    let two = app.toko_session(&app.shop("TK002").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(3).await;
    fill(&one, &[(&pad, 4)]).await;
    let problem = one.post("/api/cart/checkout").await.problem(409, "out_of_stock");
    assert_eq!(problem["data"]["warnings"][0]["code"], "stock_short");
    let cart = one.get("/api/cart").await.ok();
    one.put(format!("/api/cart/item/{}", cart["items"][0]["id"])).json(json!({ "qty": 2 })).await.ok();
    one.post("/api/cart/checkout").await.created();
    // Two of three are promised to the first shop.
    fill(&two, &[(&pad, 2)]).await;
    two.post("/api/cart/checkout").await.problem(409, "out_of_stock");
    app.drain().await;
}

#[tokio::test]
async fn admins_in_the_settings_are_told() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    app.set("order_notify_phones", json!(["6281211112222", "6281233334444"])).await;
    fill(&toko, &[(&pad, 1)]).await;
    toko.post("/api/cart/checkout").await.created();
    app.drain().await;
    assert_eq!(app.sent_to("6281211112222").await.len(), 1);
    assert_eq!(app.sent_to("6281233334444").await.len(), 1);
    assert_eq!(app.sent_to("6281299990000").await.len(), 0);
}
