//! The back office's shops: listing, making, changing, closing, and logging them out.

use chrono::TimeDelta;
use pmo_tests::{TestApp, TokoClient, all_at_once};
use serde_json::{Value, json};

const SHOPS: &str = "/api/admin/shops";

fn path(shop: impl std::fmt::Display) -> String {
    format!("{SHOPS}/{shop}")
}

fn codes(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["code"].as_str().unwrap()).collect()
}

async fn order(app: &TestApp, toko: &TokoClient) -> Value {
    let product = sqlx::query_scalar::<_, i64>("SELECT min(id) FROM pmov2.products").fetch_one(&app.db).await.unwrap();
    toko.post("/api/cart/add").json(json!({ "product_id": product, "qty": 1 })).await.ok();
    toko.post("/api/cart/checkout").await.created()
}

#[tokio::test]
async fn shops_are_found_filtered_and_sorted() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let budi = app.sales("SL01").await;
    app.shop("TK001").named("Toko Jaya Motor").sales(&budi).await;
    let maju = app.shop("TK002").named("Bengkel Maju").sales(&budi).await;
    app.shop("TK003").named("Toko Café Ban").without_sales().inactive().await;
    app.shop("TK004").named("Sinar").unmapped().await;
    app.shop("TK005").named("Abadi").sales(&app.sales("SL02").unmapped().await).await;
    sqlx::query("UPDATE pmov2.shops SET city = 'Bogor', province = 'DKI' WHERE code IN ('TK001', 'TK004')").execute(&app.db).await.unwrap();
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let placed = order(&app, &app.toko_session(&maju).await).await;
    app.drain().await;

    let (all, meta) = admin.get(SHOPS).await.list();
    assert_eq!(codes(&all), ["TK001", "TK002", "TK003", "TK004", "TK005"]);
    assert_eq!(meta, json!({ "page": 1, "per_page": 20, "total": 5, "total_pages": 1 }));
    assert_eq!(all[1]["order_count"], 1);
    assert_eq!(all[1]["last_order_at"], placed["created_at"]);
    assert_eq!(all[0]["sales"], json!({ "id": budi.id, "code": "SL01", "name": "Sales SL01" }));

    for (query, expected) in [
        ("search=jaya", &["TK001"][..]),
        ("search=motor toko", &["TK001"]),
        ("search=tk", &["TK001", "TK002", "TK003", "TK004", "TK005"]),
        ("search=k0", &[]),
        ("search=TK-002", &["TK002"]),
        ("search=cafe", &["TK003"]),
        ("search=0812-0000-0004", &["TK004"]),
        ("search=%2B6281200000004", &["TK004"]),
        ("search=bogor", &["TK001", "TK004"]),
        ("search=%25", &["TK001", "TK002", "TK003", "TK004", "TK005"]),
        ("search=&city=&is_active=&page=", &["TK001", "TK002", "TK003", "TK004", "TK005"]),
        ("is_active=false", &["TK003"]),
        ("is_active=true&city=Bogor", &["TK001", "TK004"]),
        ("province=DKI", &["TK001", "TK004"]),
        ("mapped=true", &["TK001", "TK002"]),
        ("mapped=false", &["TK003", "TK004", "TK005"]),
        ("sort=-code&per_page=2", &["TK005", "TK004"]),
        ("sort=code&per_page=2&page=2", &["TK003", "TK004"]),
        ("sort=name&per_page=2", &["TK005", "TK002"]),
        ("sort=city&per_page=2", &["TK002", "TK003"]),
        ("sort=-created_at&per_page=1", &["TK005"]),
        ("sort=-last_order_at&per_page=1", &["TK002"]),
        ("sort=last_order_at&per_page=1", &["TK001"]),
    ] {
        let (found, _) = admin.get(format!("{SHOPS}?{query}")).await.list();
        assert_eq!(codes(&found), expected, "{query}");
    }
    let (led, _) = admin.get(format!("{SHOPS}?sales_id={}", budi.id)).await.list();
    assert_eq!(codes(&led), ["TK001", "TK002"]);

    admin.get(format!("{SHOPS}?sort=password")).await.problem(400, "malformed_request");
    admin.get(format!("{SHOPS}?is_active=maybe")).await.problem(400, "malformed_request");
    assert_eq!(admin.get(format!("{SHOPS}?per_page=101")).await.invalid("per_page"), "range");
    assert_eq!(admin.get(format!("{SHOPS}?sales_id=0")).await.invalid("sales_id"), "range");
}

/// What Rust makes of a search and what the database makes of a text must be the same.
#[tokio::test]
async fn the_form_that_is_searched_is_the_same_on_both_sides() {
    let app = TestApp::new().await;
    let printable: String =
        (' '..='~').chain('À'..='ÿ').filter(|c| !matches!(c, '×' | '÷' | 'Ð' | 'Ø' | 'Þ' | 'Æ' | 'ß' | 'æ' | 'ð' | 'ø' | 'þ')).collect();
    let stored: String = sqlx::query_scalar("SELECT pmov2.search_form($1)").bind(&printable).fetch_one(&app.db).await.unwrap();
    assert_eq!(pmo_api::platform::http::search::search_form(&printable), stored);
}

#[tokio::test]
async fn a_shop_is_made_whole_and_once() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let sales = app.sales("SL01").await;
    let old: i32 = sqlx::query_scalar("INSERT INTO data_part.tbltoko (kd_toko, nm_toko) VALUES ('T9', 'JAYA') RETURNING id")
        .fetch_one(&app.db)
        .await
        .unwrap();
    let body = json!({
        "code": " tk301 ", "name": " Toko Jaya ", "phone": "+62 812-0000-0301", "address": "Jl. Raya 1", "city": "Bogor", "province": "",
        "sales_id": sales.id, "ref_toko_id": old,
    });
    let made = admin.post(SHOPS).idempotency_key("one").json(&body).await.created();
    assert_eq!((&made["code"], &made["name"], &made["phone"]), (&json!("TK301"), &json!("Toko Jaya"), &json!("6281200000301")));
    assert_eq!((&made["version"], &made["is_active"], &made["is_mapped"]), (&json!(1), &json!(true), &json!(true)));
    assert_eq!(made["toko"], json!({ "id": old, "code": "T9", "name": "JAYA", "shops": ["TK301"] }));
    assert_eq!((&made["province"], &made["order_count"], &made["open_sessions"]), (&Value::Null, &json!(0), &json!(0)));
    assert_eq!(admin.post(SHOPS).idempotency_key("one").json(&body).await.created(), made, "a retry gets the first answer");
    admin
        .post(SHOPS)
        .idempotency_key("one")
        .json(json!({ "code": "X", "name": "x", "phone": "081299999999" }))
        .await
        .problem(422, "idempotency_key_reused");
    assert_eq!(admin.get(path(&made["id"])).await.ok(), made);

    let entry: (String, Option<Value>, Value) =
        sqlx::query_as("SELECT action, before, after FROM pmov2.audit_log WHERE entity = 'shop'").fetch_one(&app.db).await.unwrap();
    assert_eq!((entry.0.as_str(), entry.1), ("shop.create", None));
    assert_eq!(entry.2["phone"], "6281200000301");

    let plain = |code: &str, phone: &str| json!({ "code": code, "name": "Toko Lain", "phone": phone });
    assert_eq!(admin.post(SHOPS).json(plain("TK301", "081200000302")).await.invalid("code"), "taken");
    assert_eq!(admin.post(SHOPS).json(plain("TK302", "081200000301")).await.invalid("phone"), "taken");
    assert_eq!(admin.post(SHOPS).json(plain("TK 302", "081200000302")).await.invalid("code"), "format");
    assert_eq!(admin.post(SHOPS).json(plain("TK302", "021-555-0100")).await.invalid("phone"), "phone");
    assert_eq!(admin.post(SHOPS).json(plain("", "081200000302")).await.invalid("code"), "length");
    assert_eq!(admin.post(SHOPS).json(json!({ "code": "TK302", "phone": "081200000302" })).await.invalid("name"), "required");
    let mut stray = plain("TK302", "081200000302");
    stray["sales_id"] = json!(999_999);
    assert_eq!(admin.post(SHOPS).json(&stray).await.invalid("sales_id"), "not_active");
    stray["sales_id"] = Value::Null;
    stray["ref_toko_id"] = json!(999_999);
    assert_eq!(admin.post(SHOPS).json(&stray).await.invalid("ref_toko_id"), "unknown");
    stray["ref_toko_id"] = json!("many");
    admin.post(SHOPS).json(&stray).await.problem(400, "malformed_request");
}

#[tokio::test]
async fn an_edit_of_what_was_changed_meanwhile_is_refused_with_the_present_state() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let read = admin.get(path(shop.id)).await.ok();
    let mut form = json!({
        "code": "TK001", "name": "Toko Baru", "phone": shop.phone, "city": "Bogor", "sales_id": read["sales_id"],
        "ref_toko_id": read["ref_toko_id"], "version": read["version"],
    });
    let changed = admin.put(path(shop.id)).json(&form).await.ok();
    assert_eq!((&changed["version"], &changed["name"], &changed["address"]), (&json!(2), &json!("Toko Baru"), &Value::Null));
    assert_eq!(toko.get("/api/auth/me").await.ok()["name"], "Toko Baru", "an open session shows it at once");
    let (before, after): (Value, Value) =
        sqlx::query_as("SELECT before, after FROM pmov2.audit_log WHERE action = 'shop.update'").fetch_one(&app.db).await.unwrap();
    assert_eq!(before, json!({ "name": "Toko TK001", "address": "Jl. Raya 1", "city": "Bandung", "province": "Jawa Barat" }));
    assert_eq!(after, json!({ "name": "Toko Baru", "address": null, "city": "Bogor", "province": null }));

    form["name"] = json!("Toko Usang");
    let conflict = admin.put(path(shop.id)).json(&form).await.problem(409, "edit_conflict");
    assert_eq!(conflict["data"], changed);
    form["name"] = json!("Toko Baru");
    form["version"] = json!(2);
    assert_eq!(admin.put(path(shop.id)).json(&form).await.ok()["version"], 2, "what changes nothing is no change");

    form.as_object_mut().unwrap().remove("version");
    assert_eq!(admin.put(path(shop.id)).json(&form).await.invalid("version"), "required");
    form["version"] = json!(2);
    app.shop("TK002").await;
    form["phone"] = json!("081200000002");
    assert_eq!(admin.put(path(shop.id)).json(&form).await.invalid("phone"), "taken");
    admin.put(path(999)).json(&form).await.problem(404, "not_found");
}

#[tokio::test]
async fn of_two_edits_at_once_one_wins_and_the_other_is_told() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let shop = app.shop("TK001").await;
    let edits = (0..6).map(|i| {
        let form = json!({ "code": "TK001", "name": format!("Toko {i}"), "phone": shop.phone, "version": 1 });
        admin.put(path(shop.id)).json(form)
    });
    let mut statuses: Vec<u16> = all_at_once(edits).await.into_iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409, 409, 409, 409]);
    assert_eq!(admin.get(path(shop.id)).await.ok()["version"], 2);
}

#[tokio::test]
async fn a_shop_that_is_closed_is_out_at_once_on_every_process() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let admin = app.admin().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let elsewhere = beside.toko_session(&shop).await;
    toko.get("/api/cart").await.ok();
    elsewhere.get("/api/cart").await.ok();

    let closed = admin.put(format!("{}/deactivate", path(shop.id))).await.ok();
    assert_eq!((&closed["is_active"], &closed["version"], &closed["open_sessions"]), (&json!(false), &json!(2), &json!(0)));
    toko.get("/api/cart").await.problem(401, "session_ended");
    beside.until("the other process has heard of it", async || elsewhere.get("/api/cart").await.status == 401).await;
    assert_eq!(admin.put(format!("{}/deactivate", path(shop.id))).await.ok(), closed, "harmless when repeated");

    let open = admin.put(format!("{}/activate", path(shop.id))).await.ok();
    assert_eq!((&open["is_active"], &open["version"]), (&json!(true), &json!(3)));
    toko.get("/api/cart").await.problem(401, "session_ended");
    let actions: Vec<(String, Value)> =
        sqlx::query_as("SELECT action, after FROM pmov2.audit_log ORDER BY id").fetch_all(&app.db).await.unwrap();
    assert_eq!(
        actions,
        [("shop.deactivate".to_owned(), json!({ "is_active": false })), ("shop.activate".to_owned(), json!({ "is_active": true }))]
    );
    for action in ["activate", "deactivate"] {
        admin.put(format!("{}/{action}", path(999))).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn only_a_shop_that_never_ordered_can_be_deleted() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let (fresh, used) = (app.shop("TK001").await, app.shop("TK002").await);
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let (toko, busy) = (app.toko_session(&fresh).await, app.toko_session(&used).await);
    toko.get("/api/cart").await.ok();
    let placed = order(&app, &busy).await;
    app.drain().await;

    let kept = admin.delete(path(used.id)).await.problem(409, "in_use");
    assert!(kept["detail"].as_str().unwrap().contains("1 pesanan"), "{kept}");
    assert_eq!(admin.get(path(used.id)).await.ok()["last_order_number"], placed["order_number"]);
    assert_eq!(admin.delete(path(fresh.id)).await.ok()["code"], "TK001");
    toko.get("/api/cart").await.problem(401, "session_ended");
    admin.get(path(fresh.id)).await.problem(404, "not_found");
    admin.delete(path(fresh.id)).await.problem(404, "not_found");
    let before: Value =
        sqlx::query_scalar("SELECT before FROM pmov2.audit_log WHERE action = 'shop.delete'").fetch_one(&app.db).await.unwrap();
    assert_eq!((&before["code"], &before["is_active"]), (&json!("TK001"), &json!(true)));
}

#[tokio::test]
async fn the_back_office_sees_and_ends_a_shops_sessions() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let shop = app.shop("TK001").await;
    let other = app.toko_session(&app.shop("TK002").await).await;
    let first = app.toko_session(&shop).await;
    app.advance(TimeDelta::seconds(30));
    let second = app.toko_session(&shop).await;
    let sessions = format!("{}/sessions", path(shop.id));

    let (open, meta) = admin.get(&sessions).await.list();
    assert_eq!((open.len(), &meta["total"]), (2, &json!(2)));
    assert!(open.iter().all(|session| session["is_current"] == false));
    assert_eq!(admin.get(path(shop.id)).await.ok()["open_sessions"], 2);
    let ended = admin.delete(format!("{sessions}/{}", open[0]["id"])).await.ok();
    assert_eq!(ended["id"], open[0]["id"]);
    second.get("/api/cart").await.problem(401, "session_ended");
    first.get("/api/cart").await.ok();
    admin.delete(format!("{sessions}/{}", open[0]["id"])).await.problem(404, "not_found");

    assert_eq!(admin.delete(&sessions).await.list().0.len(), 1);
    first.get("/api/cart").await.problem(401, "session_ended");
    other.get("/api/cart").await.ok();
    assert_eq!(admin.delete(&sessions).await.list().0.len(), 0);
    assert_eq!(admin.get(&sessions).await.list().0.len(), 0);
    for path in [format!("{}/sessions", path(999))] {
        admin.get(&path).await.problem(404, "not_found");
        admin.delete(&path).await.problem(404, "not_found");
    }
    let actions: Vec<String> = sqlx::query_scalar("SELECT action FROM pmov2.audit_log ORDER BY id").fetch_all(&app.db).await.unwrap();
    assert_eq!(actions, ["shop.session_ended", "shop.sessions_ended"]);
}

#[tokio::test]
async fn shops_and_sales_people_of_the_old_system_can_be_picked() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let shop = app.shop("TK001").named("Toko Jaya").await;
    let stray = app.shop("TK002").named("Toko Sinar").unmapped().await;
    sqlx::query("INSERT INTO data_part.tbltoko (kd_toko, nm_toko) VALUES ('T-9', 'TOKO SINAR ABADI')").execute(&app.db).await.unwrap();

    let (found, meta) = admin.get("/api/admin/datapart/toko").await.list();
    assert_eq!((codes(&found), &meta["total"]), (vec!["T-9", "TK001"], &json!(2)));
    assert_eq!(found[1]["shops"], json!(["TK001"]));
    let (found, _) = admin.get("/api/admin/datapart/toko?search=sinar t9").await.list();
    assert_eq!(codes(&found), ["T-9"]);
    let form = json!({ "code": "TK002", "name": stray.name, "phone": stray.phone, "ref_toko_id": found[0]["id"], "version": 1 });
    let mapped = admin.put(path(stray.id)).json(form).await.ok();
    assert_eq!((&mapped["toko"]["name"], &mapped["is_mapped"]), (&json!("TOKO SINAR ABADI"), &json!(false)));
    sqlx::query("DELETE FROM data_part.tbltoko WHERE kd_toko = 'T-9'").execute(&app.db).await.unwrap();
    let gone = admin.get(path(stray.id)).await.ok();
    assert_eq!((&gone["toko"], &gone["ref_toko_id"]), (&Value::Null, &found[0]["id"]));

    let (found, _) = admin.get("/api/admin/datapart/salesmen?search=s-tk001&per_page=1").await.list();
    assert_eq!(found[0]["sales"], json!([shop.sales.unwrap().code]));
    assert_eq!(admin.get("/api/admin/datapart/salesmen?search=nobody").await.list().0.len(), 0);
}
