//! What super admins decide while the service runs.

use pmo_tests::{TestApp, all_at_once};
use serde_json::{Value, json};

const SETTINGS: &str = "/api/admin/settings";

/// Every field with another value than its default.
fn changed(version: &Value) -> Value {
    json!({
        "order_notify_phones": ["0812-1111-2222", "+62 812 1111 2222", "6281233334444"],
        "gateway_order": { "default": ["log"], "otp": ["fonnte", "log"] },
        "totp_required": false,
        "low_stock_threshold": 12,
        "dealer": { "name": " PT Menara Agung ", "address": "Jl. Veteran 12", "city": "Padang", "phone": "(0751) 123456" },
        "version": version,
    })
}

#[tokio::test]
async fn settings_have_defaults_and_are_changed_as_a_whole() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let first = chief.get(SETTINGS).await.ok();
    assert_eq!(
        first,
        json!({
            "order_notify_phones": ["6281299990000"], "gateway_order": {}, "totp_required": false, "low_stock_threshold": 5,
            "dealer": { "name": "", "address": "", "city": "", "phone": "" }, "version": first["version"], "updated_at": null,
        })
    );
    let after = chief.put(SETTINGS).json(changed(&first["version"])).await.ok();
    assert_eq!(after["order_notify_phones"], json!(["6281211112222", "6281233334444"]));
    assert_eq!((&after["dealer"]["name"], &after["low_stock_threshold"]), (&json!("PT Menara Agung"), &json!(12)));
    assert_eq!(after["version"], first["version"].as_i64().unwrap() + 1);
    assert_eq!(chief.get(SETTINGS).await.ok(), after);
    let (before, written): (Value, Value) =
        sqlx::query_as("SELECT before, after FROM pmov2.audit_log WHERE action = 'settings.update'").fetch_one(&app.db).await.unwrap();
    assert_eq!(before["low_stock_threshold"], 5);
    assert_eq!((&written["dealer"], written.get("totp_required")), (&after["dealer"], None), "only what changed");

    let conflict = chief.put(SETTINGS).json(changed(&first["version"])).await.problem(409, "edit_conflict");
    assert_eq!(conflict["data"], after);
    assert_eq!(chief.put(SETTINGS).json(changed(&after["version"])).await.ok(), after, "what changes nothing is no change");
}

#[tokio::test]
async fn a_shop_knows_whom_to_ask() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let unknown = toko.get("/api/dealer").await.ok();
    assert_eq!(unknown, json!({ "name": "", "address": "", "city": "", "phone": "", "whatsapp": null }));
    for (phone, whatsapp) in [("(0751) 123456", json!(null)), ("0812-1111-2222", json!("6281211112222"))] {
        let mut settings = changed(&chief.get(SETTINGS).await.ok()["version"]);
        settings["dealer"]["phone"] = json!(phone);
        chief.put(SETTINGS).json(settings).await.ok();
        let dealer = toko.get("/api/dealer").await.ok();
        assert_eq!((&dealer["name"], &dealer["phone"], &dealer["whatsapp"]), (&json!("PT Menara Agung"), &json!(phone), &whatsapp));
    }
}

#[tokio::test]
async fn a_bad_setting_is_named() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let version = &chief.get(SETTINGS).await.ok()["version"];
    for (path, value, field, code) in [
        ("/order_notify_phones/1", json!("021-555"), "order_notify_phones[1]", "phone"),
        ("/low_stock_threshold", json!(0), "low_stock_threshold", "range"),
        ("/gateway_order", json!({ "default": ["smtp"] }), "gateway_order", "unknown"),
        ("/gateway_order", json!({ "gossip": ["log"] }), "gateway_order", "unknown"),
        ("/dealer/phone", json!("1".repeat(41)), "dealer.phone", "length"),
    ] {
        let mut wrong = changed(version);
        *wrong.pointer_mut(path).unwrap() = value;
        assert_eq!(chief.put(SETTINGS).json(&wrong).await.invalid(field), code);
    }
    let mut part = changed(version);
    part.as_object_mut().unwrap().remove("totp_required");
    assert_eq!(chief.put(SETTINGS).json(&part).await.invalid("totp_required"), "required", "nothing is reset by being left out");
    let mut wrong = changed(version);
    wrong["gateway_order"] = json!({ "default": ["pigeon"] });
    chief.put(SETTINGS).json(&wrong).await.problem(400, "malformed_request");
}

#[tokio::test]
async fn of_two_changes_at_once_one_wins() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let version = chief.get(SETTINGS).await.ok()["version"].clone();
    let changes = (1..=4).map(|threshold| {
        let mut form = changed(&version);
        form["low_stock_threshold"] = json!(threshold);
        chief.put(SETTINGS).json(form)
    });
    let mut statuses: Vec<u16> = all_at_once(changes).await.into_iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409, 409]);
}

#[tokio::test]
async fn settings_hold_at_once_on_every_process() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let chief = app.super_admin().await;
    let (here, there) = (app.toko_session(&app.shop("TK001").await).await, beside.toko_session(&app.shop("TK002").await).await);
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    for toko in [&here, &there] {
        toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
        toko.post("/api/cart/checkout").await.created();
    }
    assert_eq!(app.drain().await, 2, "both know the default");
    let mut form = changed(&chief.get(SETTINGS).await.ok()["version"]);
    form["order_notify_phones"] = json!([]);
    chief.put(SETTINGS).json(&form).await.ok();
    beside
        .until("the other process knows the new setting", async || {
            let mut conn = beside.state.db.acquire().await.unwrap();
            beside.state.settings.read(&mut conn).await.unwrap().order_notify_phones.is_empty()
        })
        .await;
    for toko in [&here, &there] {
        toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
        toko.post("/api/cart/checkout").await.created();
    }
    assert_eq!(app.drain().await, 0, "nobody is told any more");
}

#[tokio::test]
async fn a_second_factor_can_be_required_of_everybody() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let mut form = changed(&chief.get(SETTINGS).await.ok()["version"]);
    form["totp_required"] = json!(true);
    chief.put(SETTINGS).json(&form).await.ok();
    app.admin().await.get("/api/admin/orders").await.problem(403, "totp_setup_required");
}
