//! The cart: what goes in, what it says, what it refuses.

use pmo_tests::TestApp;
use serde_json::json;

#[tokio::test]
async fn an_untouched_cart_is_empty() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let cart = toko.get("/api/cart").await.ok();
    assert_eq!(cart["id"], json!(null));
    assert_eq!(cart["items"], json!([]));
    assert_eq!(cart["grand_total"], "0.00");
}

#[tokio::test]
async fn adding_a_product_again_adds_to_its_quantity() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 15_500).category("SPLG").stock(2).await;

    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    toko.post("/api/cart/add").json(json!({ "product_id": plug.id, "qty": 3 })).await.ok();
    let cart = toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 4 })).await.ok();

    assert_eq!(cart["item_count"], 2);
    assert_eq!(cart["total_qty"], 9);
    let items = cart["items"].as_array().unwrap();
    assert_eq!(items[0]["code"], "06455K59A71");
    assert_eq!(items[0]["qty"], 6);
    assert_eq!(items[0]["price"], "45000.00");
    assert_eq!(items[0]["discount"], "0.00");
    assert_eq!(items[0]["subtotal"], "270000.00");
    assert_eq!(items[1]["subtotal"], "46500.00");
    assert_eq!(cart["total_amount"], "316500.00");
    assert_eq!(cart["discount_amount"], "0.00");
    assert_eq!(cart["grand_total"], "316500.00");
    assert_eq!(cart["warnings"][0]["code"], "stock_short", "two are there, three are wanted");
    assert_eq!(cart["needs_confirmation"], false);
    assert_eq!(toko.get("/api/cart").await.ok(), cart, "what a change answers is what the cart is");
}

#[tokio::test]
async fn lines_are_changed_removed_and_cleared() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 15_500).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    let cart = toko.post("/api/cart/add").json(json!({ "product_id": plug.id, "qty": 1 })).await.ok();
    let (first, second) = (cart["items"][0]["id"].clone(), cart["items"][1]["id"].clone());

    let cart = toko.put(format!("/api/cart/item/{first}")).json(json!({ "qty": 10 })).await.ok();
    assert_eq!(cart["grand_total"], "465500.00");
    let cart = toko.delete(format!("/api/cart/item/{second}")).await.ok();
    assert_eq!(cart["item_count"], 1);
    toko.delete(format!("/api/cart/item/{second}")).await.problem(404, "not_found");
    toko.put(format!("/api/cart/item/{second}")).json(json!({ "qty": 1 })).await.problem(404, "not_found");
    let cart = toko.delete("/api/cart/clear").await.ok();
    assert_eq!(cart["items"], json!([]));
    toko.delete("/api/cart/clear").await.ok();
}

#[tokio::test]
async fn a_shop_reaches_only_its_own_cart() {
    let app = TestApp::new().await;
    let mine = app.toko_session(&app.shop("TK001").await).await;
    let other = app.toko_session(&app.shop("TK002").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let cart = mine.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    let item = &cart["items"][0]["id"];

    assert_eq!(other.get("/api/cart").await.ok()["items"], json!([]));
    other.put(format!("/api/cart/item/{item}")).json(json!({ "qty": 9 })).await.problem(404, "not_found");
    other.delete(format!("/api/cart/item/{item}")).await.problem(404, "not_found");
    other.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
    other.put(format!("/api/cart/item/{item}")).json(json!({ "qty": 9 })).await.problem(404, "not_found");
    other.post("/api/cart/checkout").json(json!({ "cart_id": cart["id"] })).await.invalid("cart_id");
    assert_eq!(mine.get("/api/cart").await.ok()["items"][0]["qty"], 2);
}

#[tokio::test]
async fn quantities_are_one_to_9999_also_together() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    for qty in [0, -1, 10_000] {
        assert_eq!(toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": qty })).await.invalid("qty"), "range");
    }
    for qty in [json!(1.5), json!("2"), json!(null), json!(99_999_999_999_i64)] {
        toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": qty })).await.problem(400, "malformed_request");
    }
    assert_eq!(toko.post("/api/cart/add").json(json!({ "product_id": pad.id })).await.invalid("qty"), "required");
    let cart = toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 9_999 })).await.ok();
    assert_eq!(cart["grand_total"], "449955000.00");
    assert_eq!(toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.invalid("qty"), "range");
    assert_eq!(toko.get("/api/cart").await.ok()["items"][0]["qty"], 9_999);
}

#[tokio::test]
async fn what_is_not_for_sale_does_not_go_in() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let inactive = app.product("17210K16900", "ELEMENT COMP,AIR/C", 62_000).inactive().await;
    let free = app.product("90001KPH880", "BOLT,SPECIAL", 0).await;
    for id in [inactive.id, free.id, 999_999] {
        toko.post("/api/cart/add").json(json!({ "product_id": id, "qty": 1 })).await.problem(422, "product_not_orderable");
    }
    toko.post("/api/cart/add").json(json!({ "product_id": 0, "qty": 1 })).await.invalid("product_id");
}

#[tokio::test]
async fn the_client_does_not_set_the_price() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let body = json!({ "product_id": pad.id, "qty": 1, "price": "1.00", "discount": "44999.00", "subtotal": "1.00" });
    assert_eq!(toko.post("/api/cart/add").json(body).await.ok()["grand_total"], "45000.00");
}

#[tokio::test]
async fn many_lines_go_in_at_once_and_each_has_its_result() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    app.product("31500-KPH-881", "BATTERY(GTZ6V)", 230_000).category("BATT").await;
    let gone = app.product("17210K16900", "ELEMENT COMP,AIR/C", 62_000).inactive().await;
    let lines = json!([
        { "code": "06455-k59-a71", "qty": 2 },
        { "code": "31500kph881", "qty": 1 },
        { "code": "00000ZZZ000", "qty": 1 },
        { "product_id": gone.id, "qty": 1 },
        { "product_id": pad.id, "qty": 3 },
        { "product_id": pad.id, "qty": 9_999 },
    ]);
    let out = toko.post("/api/cart/add-many").json(json!({ "items": lines })).await.ok();
    let statuses: Vec<_> = out["results"].as_array().unwrap().iter().map(|result| result["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["added", "added", "unknown", "not_orderable", "added", "qty_too_large"]);
    assert_eq!(out["added"], 3);
    assert_eq!(out["cart"]["item_count"], 2);
    assert_eq!(out["cart"]["items"][0]["qty"], 5, "two by code and three by id are one line");
    assert_eq!(out["cart"]["grand_total"], "455000.00");

    toko.post("/api/cart/add-many").json(json!({ "items": [] })).await.invalid("items");
    toko.post("/api/cart/add-many").json(json!({ "items": [{ "qty": 1 }] })).await.invalid("items[0]");
    toko.post("/api/cart/add-many").json(json!({ "items": [{ "product_id": pad.id, "qty": 0 }] })).await.invalid("items[0].qty");
    let many: Vec<_> = (0..201).map(|_| json!({ "product_id": pad.id, "qty": 1 })).collect();
    toko.post("/api/cart/add-many").json(json!({ "items": many })).await.invalid("items");
}

#[tokio::test]
async fn two_hundred_lines_cost_as_many_statements_as_two() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let mut lines = Vec::new();
    for i in 0..200 {
        let product = app.product(&format!("06455K{i:04}"), "PAD SET,FR BRAKE", 1_000 + i).await;
        lines.push(json!({ "product_id": product.id, "qty": 1 }));
    }
    let out = toko.post("/api/cart/add-many").json(json!({ "items": lines })).await.ok();
    assert_eq!(out["added"], 200);
    assert_eq!(out["cart"]["items"].as_array().unwrap().len(), 200);
    let order = toko.post("/api/cart/checkout").await.created();
    assert_eq!(order["line_count"], 200);
    app.drain().await;
}

#[tokio::test]
async fn an_idempotency_key_adds_once() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let other = app.toko_session(&app.shop("TK002").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let add = |qty: i32| toko.post("/api/cart/add").idempotency_key("tap-1").json(json!({ "product_id": pad.id, "qty": qty }));
    let first = add(2).await;
    assert_eq!(first.header("idempotent-replayed"), None);
    let again = add(2).await;
    assert_eq!(again.header("idempotent-replayed"), Some("true"));
    assert_eq!(first.ok(), again.ok());
    assert_eq!(toko.get("/api/cart").await.ok()["items"][0]["qty"], 2);
    add(3).await.problem(422, "idempotency_key_reused");
    toko.post("/api/cart/add-many")
        .idempotency_key("tap-1")
        .json(json!({ "items": [{ "product_id": pad.id, "qty": 2 }] }))
        .await
        .problem(422, "idempotency_key_reused");
    let cart = other.post("/api/cart/add").idempotency_key("tap-1").json(json!({ "product_id": pad.id, "qty": 7 })).await.ok();
    assert_eq!(cart["items"][0]["qty"], 7, "keys are each shop's own");
    toko.post("/api/cart/add")
        .header("idempotency-key", "with spaces in it")
        .json(json!({ "product_id": pad.id, "qty": 1 }))
        .await
        .invalid("header:Idempotency-Key");
}

#[tokio::test]
async fn a_changed_price_and_a_vanished_product_are_shown_line_by_line() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 15_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    toko.post("/api/cart/add").json(json!({ "product_id": plug.id, "qty": 1 })).await.ok();
    app.change_catalogue(
        "UPDATE pmov2.products SET price = 47000 WHERE code = '06455K59A71'; UPDATE pmov2.products SET is_active = false WHERE code = '9807956876'",
    )
    .await;
    let cart = toko.get("/api/cart").await.ok();
    assert_eq!(cart["needs_confirmation"], true);
    assert_eq!(cart["items"][0]["seen_price"], "45000.00");
    assert_eq!(cart["items"][0]["price"], "47000.00");
    assert_eq!(cart["items"][1]["is_orderable"], false);
    assert_eq!(cart["items"][1]["subtotal"], "0.00");
    assert_eq!(cart["item_count"], 1);
    assert_eq!(cart["grand_total"], "94000.00");
    let warnings: Vec<_> = cart["warnings"].as_array().unwrap().iter().map(|w| w["code"].as_str().unwrap()).collect();
    assert_eq!(warnings, ["price_changed", "not_orderable"]);
    assert_eq!(cart["warnings"][0]["message"], "Harga PAD SET,FR BRAKE berubah dari Rp 45.000 menjadi Rp 47.000.");
    // Changing the line shows the shop the new price, and so settles it.
    let item = &cart["items"][0]["id"];
    let cart = toko.put(format!("/api/cart/item/{item}")).json(json!({ "qty": 2 })).await.ok();
    assert_eq!(cart["items"][0]["seen_price"], "47000.00");
    let gone = &cart["items"][1]["id"];
    toko.put(format!("/api/cart/item/{gone}")).json(json!({ "qty": 2 })).await.problem(422, "product_not_orderable");
}

#[tokio::test]
async fn a_cart_takes_500_lines() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    sqlx::raw_sql(
        "INSERT INTO pmov2.products (code, name, price) SELECT 'X' || lpad(n::text, 6, '0'), 'BOLT', 500 FROM generate_series(1, 500) n;
         INSERT INTO pmov2.carts (shop_id) SELECT id FROM pmov2.shops WHERE code = 'TK001';
         INSERT INTO pmov2.cart_items (cart_id, product_id, qty, price) SELECT carts.id, p.id, 1, 500 FROM pmov2.carts, pmov2.products p WHERE p.name = 'BOLT'",
    )
    .execute(&app.db)
    .await
    .unwrap();
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.problem(422, "cart_full");
}
