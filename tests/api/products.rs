//! The back office's products and categories: what an admin sets over the old system, and that shops see it at once.

use pmo_tests::{AdminClient, Product, TestApp, all_at_once};
use serde_json::{Value, json};

const PRODUCTS: &str = "/api/admin/products";
const CATEGORIES: &str = "/api/admin/categories";

fn path(product: &Product) -> String {
    format!("{PRODUCTS}/{}", product.id)
}

fn codes(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["code"].as_str().unwrap()).collect()
}

async fn run(app: &TestApp, sql: &'static str) {
    sqlx::raw_sql(sql).execute(&app.db).await.unwrap();
}

/// What a form would send that shows this product, with one value changed.
fn form(product: &Value, field: &str, value: Value) -> Value {
    let mut form = json!({});
    for name in ["code", "name", "description", "category", "price", "ref_part_id", "version"] {
        form[name] = product[name].clone();
    }
    form[field] = value;
    form
}

async fn edit(admin: &AdminClient, product: &Product, field: &str, value: Value) -> Value {
    let shown = admin.get(path(product)).await.ok();
    admin.put(path(product)).json(form(&shown, field, value)).await.ok()
}

async fn sync(app: &TestApp, admin: &AdminClient) {
    admin.post("/api/admin/products/sync").await.success(202);
    app.run_jobs().await;
}

async fn actions(app: &TestApp) -> Vec<String> {
    sqlx::query_scalar("SELECT action FROM pmov2.audit_log ORDER BY id").fetch_all(&app.db).await.unwrap()
}

#[tokio::test]
async fn products_are_found_filtered_and_sorted() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.product("06455-K59-A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    app.product("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED", 55_000).category("OIL").stock(0).await;
    app.product("31500KPH881", "BATTERY(GTZ5S)", 0).category("BATT").await;
    app.product("77200K0JN00ZA", "SEAT COMP,DOUBLE", 318_000).category("SEAT").unmapped().inactive().await;
    run(&app, "UPDATE pmov2.products SET overrides = '{name,price}' WHERE code = '31500KPH881'").await;

    for (query, expected) in [
        ("", &["06455-K59-A71", "082322MAK0LN9", "31500KPH881", "77200K0JN00ZA"][..]),
        ("search=06455k59", &["06455-K59-A71"]),
        ("search=06455-K59-A71", &["06455-K59-A71"]),
        ("search=k59 a71", &["06455-K59-A71"]),
        ("search=brake pad", &["06455-K59-A71"]),
        ("search=fr brake", &["06455-K59-A71"]),
        ("search=31500-kph", &["31500KPH881"]),
        ("search=nothing", &[]),
        ("category=OIL", &["082322MAK0LN9"]),
        ("is_active=false", &["77200K0JN00ZA"]),
        ("in_stock=true&is_active=true", &["06455-K59-A71", "31500KPH881"]),
        ("in_stock=false", &["082322MAK0LN9"]),
        ("mapped=false", &["77200K0JN00ZA"]),
        ("overridden=true", &["31500KPH881"]),
        ("overridden=false&mapped=true", &["06455-K59-A71", "082322MAK0LN9"]),
        ("price_missing=true", &["31500KPH881"]),
        ("price_missing=false&category=BATT", &[]),
        ("sort=-price&per_page=2", &["77200K0JN00ZA", "082322MAK0LN9"]),
        ("sort=name", &["31500KPH881", "082322MAK0LN9", "06455-K59-A71", "77200K0JN00ZA"]),
        ("sort=-code&per_page=2&page=2", &["082322MAK0LN9", "06455-K59-A71"]),
        ("sort=-updated_at&per_page=1", &["77200K0JN00ZA"]),
    ] {
        let (found, _) = admin.get(format!("{PRODUCTS}?{query}")).await.list();
        assert_eq!(codes(&found), expected, "{query}");
    }
    let (all, meta) = admin.get(PRODUCTS).await.list();
    assert_eq!(meta["total"], 4);
    assert_eq!((&all[0]["available"], &all[0]["is_shown"], &all[0]["is_mapped"]), (&json!(12), &json!(true), &json!(true)));
    assert_eq!((&all[2]["overrides"], &all[2]["is_shown"]), (&json!(["name", "price"]), &json!(false)));
    assert_eq!(all[3]["is_shown"], false);
    admin.get(format!("{PRODUCTS}?sort=stock")).await.problem(400, "malformed_request");
    admin.get(format!("{PRODUCTS}?per_page=101")).await.invalid("per_page");
}

#[tokio::test]
async fn a_product_stands_beside_its_part() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    let seat = app.product("77200K0JN00ZA", "SEAT COMP,DOUBLE", 318_000).unmapped().await;
    run(&app, "UPDATE data_part.tblpart_id SET het = 47000, nm_part = ' PAD SET '").await;
    let shown = admin.get(path(&pad)).await.ok();
    assert_eq!((&shown["price"], &shown["overrides"]), (&json!("45000.00"), &json!([])));
    assert_eq!(
        shown["part"],
        json!({
            "id": pad.ref_part_id, "code": "06455K59A71", "name": "PAD SET", "category": "BRAKE", "price": "47000.00", "is_active": true,
            "available": 12, "stock_month": "2026-03"
        })
    );
    let shown = admin.get(path(&seat)).await.ok();
    assert_eq!((&shown["ref_part_id"], &shown["part"]), (&json!(null), &json!(null)));
    run(&app, "DELETE FROM data_part.tblpart_id").await;
    let shown = admin.get(path(&pad)).await.ok();
    assert_eq!((&shown["ref_part_id"], &shown["part"]), (&json!(pad.ref_part_id), &json!(null)), "it is gone there");
    admin.get(format!("{PRODUCTS}/999999")).await.problem(404, "not_found");
}

#[tokio::test]
async fn a_product_is_added_once_and_shops_see_it() {
    let app = TestApp::new().await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let body = json!({
        "code": " HELM-01 ", "name": " Helm ", "description": "  ", "category": "BRAKE", "price": "150000", "ref_part_id": null
    });
    let made = admin.post(PRODUCTS).json(&body).idempotency_key("helm").await.created();
    assert_eq!((&made["code"], &made["name"], &made["description"]), (&json!("HELM-01"), &json!("Helm"), &json!(null)));
    assert_eq!((&made["is_active"], &made["overrides"], &made["version"]), (&json!(true), &json!([]), &json!(1)));
    assert_eq!(admin.post(PRODUCTS).json(&body).idempotency_key("helm").await.created(), made);
    assert_eq!(codes(&toko.get("/api/products?search=helm").await.list().0), ["HELM-01"]);

    let with = |field: &str, value: Value| {
        let mut body = body.clone();
        body["code"] = json!("HELM-02");
        body[field] = value;
        admin.post(PRODUCTS).json(body)
    };
    assert_eq!(with("code", json!("HELM-01")).await.invalid("code"), "taken");
    assert_eq!(with("code", json!(" -- ")).await.invalid("code"), "format");
    assert_eq!(with("name", json!("  ")).await.invalid("name"), "required");
    assert_eq!(with("category", json!("NONE")).await.invalid("category"), "unknown");
    assert_eq!(with("ref_part_id", json!(1)).await.invalid("ref_part_id"), "unknown");
    assert_eq!(with("ref_part_id", json!(pad.ref_part_id)).await.invalid("ref_part_id"), "taken");
    with("price", json!("-1")).await.problem(400, "malformed_request");
    assert_eq!(actions(&app).await, ["product.create"]);
}

#[tokio::test]
async fn what_an_admin_sets_is_kept_until_it_is_dropped() {
    let app = TestApp::new().await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let price = async || toko.get(format!("/api/products/{}", pad.id)).await.ok()["price"].clone();

    let edited = edit(&admin, &pad, "price", json!("50000.00")).await;
    assert_eq!((&edited["overrides"], &edited["version"]), (&json!(["price"]), &json!(2)));
    assert_eq!(price().await, "50000.00", "at once");
    run(&app, "UPDATE data_part.tblpart_id SET het = 47000, nm_part = 'PAD SET'").await;
    sync(&app, &admin).await;
    let synced = admin.get(path(&pad)).await.ok();
    assert_eq!((&synced["price"], &synced["name"]), (&json!("50000.00"), &json!("PAD SET")), "only what was set is kept");
    let edited = edit(&admin, &pad, "description", json!("Untuk Vario")).await;
    assert_eq!((&edited["overrides"], &edited["description"]), (&json!(["price"]), &json!("Untuk Vario")));

    let dropped = admin.delete(format!("{}/overrides/price", path(&pad))).await.ok();
    assert_eq!((&dropped["price"], &dropped["overrides"]), (&json!("47000.00"), &json!([])));
    assert_eq!(price().await, "47000.00");
    assert_eq!(admin.delete(format!("{}/overrides/price", path(&pad))).await.ok(), dropped, "harmless when repeated");
    admin.delete(format!("{}/overrides/code", path(&pad))).await.problem(404, "not_found");
    admin.delete(format!("{PRODUCTS}/999999/overrides/name")).await.problem(404, "not_found");

    // Set to what the old system says: no override.
    let edited = edit(&admin, &pad, "name", json!("KAMPAS")).await;
    assert_eq!(edited["overrides"], json!(["name"]));
    assert_eq!(edit(&admin, &pad, "name", json!("PAD SET")).await["overrides"], json!([]));
    let shown = admin.get(path(&pad)).await.ok();
    assert_eq!(admin.put(path(&pad)).json(form(&shown, "code", json!("OTHER"))).await.invalid("code"), "mapped");
    let update: (Value, Value) =
        sqlx::query_as("SELECT before, after FROM pmov2.audit_log WHERE action = 'product.update' ORDER BY id LIMIT 1")
            .fetch_one(&app.db)
            .await
            .unwrap();
    assert_eq!(update.0, json!({ "price": "45000.00", "overrides": [] }));
    assert_eq!(update.1, json!({ "price": "50000.00", "overrides": ["price"] }));
}

#[tokio::test]
async fn a_product_taken_off_the_list_stays_off_it() {
    let app = TestApp::new().await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    let other = TestApp::builder().beside(&app).start().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let there = other.toko_session(&pmo_tests::Shop { ..toko.shop.clone() }).await;
    assert_eq!(there.get("/api/products").await.list().0.len(), 1);
    let off = admin.put(format!("{}/deactivate", path(&pad))).await.ok();
    assert_eq!((&off["is_active"], &off["overrides"]), (&json!(false), &json!(["is_active"])));
    assert_eq!(admin.put(format!("{}/deactivate", path(&pad))).await.ok(), off, "harmless when repeated");
    toko.get(format!("/api/products/{}", pad.id)).await.problem(404, "not_found");
    other.until("the other process sees it", async || there.get("/api/products").await.list().0.is_empty()).await;
    sync(&app, &admin).await;
    assert_eq!(admin.get(path(&pad)).await.ok()["is_active"], false, "a sync leaves it alone");
    let on = admin.put(format!("{}/activate", path(&pad))).await.ok();
    assert_eq!((&on["is_active"], &on["overrides"]), (&json!(true), &json!([])));
    toko.get(format!("/api/products/{}", pad.id)).await.ok();
    assert_eq!(actions(&app).await, ["product.deactivate", "product.sync", "product.activate"]);
}

#[tokio::test]
async fn nobodys_edit_is_overwritten_unseen() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let shown = admin.get(path(&pad)).await.ok();
    let edits = (1..=6).map(|price| admin.put(path(&pad)).json(form(&shown, "price", json!(format!("{price}000.00")))));
    let answers = all_at_once(edits).await;
    let won: Vec<_> = answers.iter().filter(|answer| answer.status == 200).collect();
    assert_eq!(won.len(), 1);
    let present = won[0].json["data"].clone();
    for answer in answers.into_iter().filter(|answer| answer.status != 200) {
        assert_eq!(answer.problem(409, "edit_conflict")["data"], present);
    }
    let same = admin.put(path(&pad)).json(form(&present, "price", present["price"].clone())).await.ok();
    assert_eq!(same["version"], present["version"], "what changes nothing is no change");
    let mut form = form(&present, "name", json!("X"));
    form.as_object_mut().unwrap().remove("version");
    assert_eq!(admin.put(path(&pad)).json(form).await.invalid("version"), "required");
}

#[tokio::test]
async fn a_product_is_mapped_and_keeps_what_it_has() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let seat = app.product("77200K0JN00ZA", "SEAT", 318_000).unmapped().await;
    run(
        &app,
        "INSERT INTO data_part.tblpart_id (id, kd_part, nm_part, het, part_active) VALUES (5, '77200K0JN00ZA', 'SEAT COMP', 300000, true)",
    )
    .await;
    let mapped = edit(&admin, &seat, "ref_part_id", json!(5)).await;
    assert_eq!((&mapped["is_mapped"], &mapped["overrides"]), (&json!(true), &json!(["name", "category", "price"])));
    let unmapped = edit(&admin, &seat, "ref_part_id", json!(null)).await;
    assert_eq!((&unmapped["is_mapped"], &unmapped["overrides"], &unmapped["part"]), (&json!(false), &json!([]), &json!(null)));
}

#[tokio::test]
async fn only_what_was_never_ordered_is_deleted() {
    let app = TestApp::new().await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 15_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
    admin.delete(path(&pad)).await.problem(409, "in_use");
    let shown = admin.get(path(&plug)).await.ok();
    assert_eq!(admin.delete(path(&plug)).await.ok(), shown);
    admin.delete(path(&plug)).await.problem(404, "not_found");
    assert_eq!(codes(&toko.get("/api/products").await.list().0), ["06455K59A71"]);
    assert_eq!(actions(&app).await, ["product.delete"]);
}

#[tokio::test]
async fn categories_are_named() {
    let app = TestApp::new().await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).category("X/Y Z").await;
    let find = |list: Vec<Value>, code: &str| list.into_iter().find(|category| category["code"] == code);
    let category = find(admin.get(CATEGORIES).await.list().0, "X/Y Z").unwrap();
    assert_eq!(category, json!({ "code": "X/Y Z", "name": "X/Y Z", "product_count": 1, "version": 1 }));

    let path = format!("{CATEGORIES}/X%2FY%20Z");
    let renamed = admin.put(&path).json(json!({ "name": " Rem ", "version": 1 })).await.ok();
    assert_eq!((&renamed["name"], &renamed["version"]), (&json!("Rem"), &json!(2)));
    assert_eq!(toko.get("/api/products").await.list().0[0]["category_name"], "Rem", "shops read it at once");
    let stale = admin.put(&path).json(json!({ "name": "Lain", "version": 1 })).await.problem(409, "edit_conflict");
    assert_eq!(stale["data"], renamed);
    assert_eq!(admin.put(&path).json(json!({ "name": "Rem", "version": 2 })).await.ok(), renamed);
    assert_eq!(admin.put(&path).json(json!({ "name": " ", "version": 2 })).await.invalid("name"), "required");
    admin.put(format!("{CATEGORIES}/NONE")).json(json!({ "name": "X", "version": 1 })).await.problem(404, "not_found");
    admin.delete(&path).await.problem(409, "in_use");

    let made = admin.post(CATEGORIES).json(json!({ "code": "HELM", "name": "Helm" })).await.created();
    assert_eq!(made, json!({ "code": "HELM", "name": "Helm", "product_count": 0, "version": 1 }));
    assert_eq!(admin.post(CATEGORIES).json(json!({ "code": "HELM", "name": "Helm" })).await.invalid("code"), "taken");
    assert_eq!(admin.delete(format!("{CATEGORIES}/HELM")).await.ok(), made);
    admin.delete(format!("{CATEGORIES}/HELM")).await.problem(404, "not_found");
    assert_eq!(actions(&app).await, ["category.rename", "category.create", "category.delete"]);
}

/// A red PNG of 2 × 1 pixels.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00,
    0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x7b, 0x40, 0xe8, 0xdd, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63,
    0xf8, 0xcf, 0xc0, 0x00, 0x44, 0x00, 0x08, 0xfe, 0x01, 0xff, 0x19, 0xc0, 0x6b, 0xe7, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44,
    0xae, 0x42, 0x60, 0x82,
];

#[tokio::test]
async fn a_picture_is_sent_shown_and_removed() {
    let app = TestApp::new().await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let image = format!("{}/image", path(&pad));
    toko.get(format!("/api/products/{}/image", pad.id)).await.problem(404, "not_found");
    assert_eq!(toko.get("/api/products").await.list().0[0]["image_url"], json!(null));

    let shown = admin.put(&image).body("image/png", PNG).await.ok();
    let admin_url = shown["image_url"].as_str().unwrap().to_owned();
    assert_eq!(shown["version"], 1, "a form that is open beside is not stale for it");
    let url = toko.get("/api/products").await.list().0[0]["image_url"].as_str().unwrap().to_owned();
    assert_eq!(toko.get(format!("/api/products/{}", pad.id)).await.ok()["image_url"], json!(url));
    let jpeg = toko.get(&url).await;
    assert_eq!((jpeg.status, jpeg.header("content-type")), (200, Some("image/jpeg")));
    assert_eq!(jpeg.header("cache-control"), Some("private, max-age=31536000, immutable"));
    assert!(jpeg.body.starts_with(b"\xff\xd8\xff"));
    let etag = jpeg.header("etag").unwrap().to_owned();
    let same = toko.get(&url).header("if-none-match", &etag).await;
    assert_eq!((same.status, same.body.len()), (304, 0));
    let plain = toko.get(format!("/api/products/{}/image?size=large", pad.id)).header("if-none-match", &etag).await;
    assert_eq!((plain.status, plain.header("cache-control")), (200, Some("private, no-cache")), "another size is another picture");
    let seen = admin.get(&admin_url).await;
    assert_eq!((seen.status, &seen.body), (200, &jpeg.body));
    assert_eq!(admin.get(&admin_url).header("if-none-match", &etag).await.status, 304);

    assert_eq!(admin.put(&image).body("image/png", PNG).await.ok()["image_url"], json!(admin_url), "the same again");
    assert_eq!(actions(&app).await, ["product.image"]);
    // The picture of what shops don't see is not theirs.
    admin.put(format!("{}/deactivate", path(&pad))).await.ok();
    toko.get(&url).await.problem(404, "not_found");
    assert_eq!(admin.get(&admin_url).await.status, 200);
    admin.put(format!("{}/activate", path(&pad))).await.ok();

    assert_eq!(admin.delete(&image).await.ok()["image_url"], json!(null));
    assert_eq!(admin.delete(&image).await.ok()["image_url"], json!(null), "harmless when repeated");
    toko.get(&url).await.problem(404, "not_found");
    assert_eq!(toko.get("/api/products").await.list().0[0]["image_url"], json!(null));
}

#[tokio::test]
async fn what_is_no_picture_is_refused() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let image = format!("{}/image", path(&pad));
    admin.put(&image).body("image/png", &b"nothing"[..]).await.problem(422, "file_unreadable");
    admin.put(&image).body("image/jpeg", &PNG[..40]).await.problem(422, "file_unreadable");
    admin.put(&image).body("image/svg+xml", "<svg/>").await.problem(415, "unsupported_media_type");
    admin.put(&image).body("image/png", vec![0; 8 * 1024 * 1024 + 1]).await.problem(413, "body_too_large");
    let mut bomb = PNG.to_vec();
    bomb[16..24].copy_from_slice(&[0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]);
    admin.put(&image).body("image/png", bomb).await.problem(422, "file_unreadable");
    admin.put(format!("{PRODUCTS}/999999/image")).body("image/png", PNG).await.problem(404, "not_found");
    admin.delete(format!("{PRODUCTS}/999999/image")).await.problem(404, "not_found");
    admin.get(format!("{image}?size=huge")).await.problem(400, "malformed_request");
    assert_eq!(actions(&app).await, Vec::<String>::new());
}
