//! Products follow the old system's part master, except where an admin has decided otherwise.

use chrono::TimeDelta;
use pmo_tests::{AdminClient, TestApp};
use serde_json::{Value, json};

async fn run(app: &TestApp, sql: &'static str) {
    sqlx::raw_sql(sql).execute(&app.db).await.unwrap();
}

/// Syncs; what the job achieved.
async fn sync(app: &TestApp, admin: &AdminClient) -> Value {
    let asked = admin.post("/api/admin/products/sync").await.success(202);
    assert_eq!(app.run_jobs().await, 1);
    let job = admin.get(format!("/api/admin/jobs/{}", asked["id"])).await.ok();
    assert_eq!(job["status"], "done", "{job:#}");
    job["result"].clone()
}

/// The counts of a result that are not 0, without that of the parts.
fn counts(result: &Value) -> Value {
    let counts = result.as_object().unwrap().iter().filter(|(name, value)| *name != "parts" && value.as_i64().is_some_and(|n| n != 0));
    Value::Object(counts.map(|(name, value)| (name.clone(), value.clone())).collect())
}

#[derive(Debug, PartialEq, sqlx::FromRow)]
struct Row {
    code: String,
    name: String,
    category: Option<String>,
    price: i32,
    is_active: bool,
    version: i32,
}

fn row(code: &str, name: &str, category: Option<&str>, price: i32, is_active: bool, version: i32) -> Row {
    Row { code: code.to_owned(), name: name.to_owned(), category: category.map(str::to_owned), price, is_active, version }
}

/// All products, by the id of their part; those without one last.
async fn products(app: &TestApp) -> Vec<Row> {
    sqlx::query_as("SELECT code, name, category, price::int, is_active, version FROM pmov2.products ORDER BY ref_part_id, id")
        .fetch_all(&app.db)
        .await
        .unwrap()
}

/// Parts as the old system might have them, ids from 1.
const MASTER: &str = "
    INSERT INTO data_part.tblpart_id (id, kd_part, nm_part, het, min_stok, fk_detail_sub_kelompok_part, part_active) VALUES
        (1, '06455K59A71', 'PAD SET,FR BRAKE', 45000, 0, 'BRAKE', true),
        (2, '082322MAK0LN9', 'OLI MPX1 10W30 SL 0,8L FED', 55000, 0, 'OIL', true),
        (3, '31500-KPH-881 ', ' BATTERY(GTZ5S) ', NULL, 0, 'NEWCAT', true),
        (4, '23100K44V01', 'BELT DRIVE', 98000, 0, NULL, NULL);
    INSERT INTO data_part.tblstock_part_id (fk_part, qty_on_hand, qty_booking, bulan, tahun) VALUES (1, 12, 2, 3, 2026)";

#[tokio::test]
async fn a_first_sync_makes_the_catalogue() {
    let app = TestApp::new().await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    run(&app, MASTER).await;
    assert_eq!(toko.get("/api/products").await.list().0.len(), 0);
    let result = sync(&app, &admin).await;
    assert_eq!(result["parts"], 4);
    assert_eq!(counts(&result), json!({ "created": 4, "categories_created": 1, "price_missing": 1, "stocks_changed": 4 }));
    assert_eq!(result["skipped"], json!([]));
    assert_eq!(
        products(&app).await,
        [
            row("06455K59A71", "PAD SET,FR BRAKE", Some("BRAKE"), 45_000, true, 1),
            row("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED", Some("OIL"), 55_000, true, 1),
            row("31500-KPH-881", "BATTERY(GTZ5S)", Some("NEWCAT"), 0, true, 1),
            row("23100K44V01", "BELT DRIVE", None, 98_000, false, 1),
        ]
    );
    let (shown, _) = toko.get("/api/products?in_stock=true").await.list();
    assert_eq!((shown.len(), &shown[0]["available"]), (1, &json!(10)), "at once, with its stock");
    assert_eq!(toko.get("/api/products").await.list().0.len(), 2, "neither without a price nor inactive ones");

    assert_eq!(counts(&sync(&app, &admin).await), json!({ "price_missing": 1 }), "nothing the second time");
    assert!(products(&app).await.iter().all(|product| product.version == 1));
}

#[tokio::test]
async fn what_changed_there_changes_here() {
    let app = TestApp::new().await;
    let (admin, toko) = (app.admin().await, app.toko_session(&app.shop("TK001").await).await);
    run(&app, MASTER).await;
    sync(&app, &admin).await;
    let before = toko.get("/api/products").await.list().0;
    run(
        &app,
        "UPDATE data_part.tblpart_id SET het = 47000, nm_part = 'PAD SET, FR BRAKE', fk_detail_sub_kelompok_part = 'NEW/CAT' WHERE id = 1;
         UPDATE data_part.tblpart_id SET part_active = false WHERE id = 2;
         UPDATE data_part.tblpart_id SET kd_part = '31500KPH882', het = 210000 WHERE id = 3;
         UPDATE data_part.tblpart_id SET part_active = true WHERE id = 4",
    )
    .await;
    assert_eq!(toko.get("/api/products").await.list().0, before, "not yet");
    let result = sync(&app, &admin).await;
    assert_eq!(counts(&result), json!({ "updated": 2, "activated": 1, "deactivated": 1, "categories_created": 1 }));
    assert_eq!(
        products(&app).await,
        [
            row("06455K59A71", "PAD SET, FR BRAKE", Some("NEW/CAT"), 47_000, true, 2),
            row("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED", Some("OIL"), 55_000, false, 2),
            row("31500KPH882", "BATTERY(GTZ5S)", Some("NEWCAT"), 210_000, true, 2),
            row("23100K44V01", "BELT DRIVE", None, 98_000, true, 2),
        ]
    );
    let shown = toko.get("/api/products?sort=code").await.list().0;
    let codes: Vec<&str> = shown.iter().map(|product| product["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["06455K59A71", "23100K44V01", "31500KPH882"], "shops see it at once");

    // Parts that the master no longer has.
    run(&app, "DELETE FROM data_part.tblpart_id WHERE id IN (1, 2)").await;
    assert_eq!(counts(&sync(&app, &admin).await), json!({ "deactivated": 1, "stocks_changed": 2 }));
    assert_eq!(toko.get("/api/products").await.list().0.len(), 2);
}

#[tokio::test]
async fn what_an_admin_has_overridden_is_kept() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    run(&app, MASTER).await;
    sync(&app, &admin).await;
    run(
        &app,
        "UPDATE pmov2.products SET overrides = '{name,price,category,is_active}', name = 'KAMPAS REM', price = 1, category = 'OIL', is_active = false
             WHERE ref_part_id = 1;
         UPDATE pmov2.products SET overrides = '{price}', price = 2 WHERE ref_part_id = 2;
         UPDATE data_part.tblpart_id SET nm_part = nm_part || ' X', het = 99000 WHERE id <> 3;
         DELETE FROM data_part.tblpart_id WHERE id = 3",
    )
    .await;
    run(&app, "UPDATE pmov2.products SET overrides = '{is_active}' WHERE ref_part_id = 3").await;
    let result = sync(&app, &admin).await;
    assert_eq!(counts(&result), json!({ "updated": 2, "overrides_kept": 2, "stocks_changed": 1 }));
    assert_eq!(
        products(&app).await,
        [
            row("06455K59A71", "KAMPAS REM", Some("OIL"), 1, false, 1),
            row("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED X", Some("OIL"), 2, true, 2),
            row("31500-KPH-881", "BATTERY(GTZ5S)", Some("NEWCAT"), 0, true, 1),
            row("23100K44V01", "BELT DRIVE X", None, 99_000, false, 2),
        ]
    );
}

#[tokio::test]
async fn products_made_here_are_linked_by_their_number_and_keep_what_they_have() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.product("06455K59A71", "KAMPAS REM DEPAN", 40_000).category("BRAKE").unmapped().await;
    app.product("LOKAL-1", "HELM", 150_000).unmapped().await;
    run(&app, MASTER).await;
    let result = sync(&app, &admin).await;
    assert_eq!((&result["linked"], &result["created"], &result["overrides_kept"]), (&json!(1), &json!(3), &json!(1)));
    let overrides: Vec<String> =
        sqlx::query_scalar("SELECT unnest(overrides) FROM pmov2.products WHERE ref_part_id = 1").fetch_all(&app.db).await.unwrap();
    assert_eq!(overrides, ["name", "price"]);
    assert_eq!(products(&app).await.last(), Some(&row("LOKAL-1", "HELM", Some("BRAKE"), 150_000, true, 1)), "what is only here stays");
}

#[tokio::test]
async fn parts_that_can_be_no_products_are_listed() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    run(&app, MASTER).await;
    sync(&app, &admin).await;
    run(
        &app,
        "INSERT INTO data_part.tblpart_id (id, kd_part, nm_part, het, part_active) VALUES
            (5, '---', 'NOTHING', 1, true), (6, 'NEGATIVE', 'X', -5, true), (7, '23100K44V01 ', 'AGAIN', 1, true);
         UPDATE data_part.tblpart_id SET kd_part = '06455K59A71 ' WHERE id = 2",
    )
    .await;
    let result = sync(&app, &admin).await;
    assert_eq!(
        result["skipped"],
        json!([
            { "reason": "code_unusable", "count": 1, "codes": ["---"] },
            { "reason": "code_taken", "count": 2, "codes": ["06455K59A71 ", "23100K44V01 "] },
            { "reason": "price_unusable", "count": 1, "codes": ["NEGATIVE"] },
        ])
    );
    assert_eq!(products(&app).await.len(), 4);
}

#[tokio::test]
async fn a_number_may_go_from_one_part_to_another() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    run(&app, MASTER).await;
    sync(&app, &admin).await;
    run(
        &app,
        "UPDATE data_part.tblpart_id SET kd_part = 'OLD-PAD' WHERE id = 1;
         INSERT INTO data_part.tblpart_id (id, kd_part, nm_part, het, part_active) VALUES (9, '06455K59A71', 'PAD SET', 48000, true)",
    )
    .await;
    let result = sync(&app, &admin).await;
    assert_eq!(counts(&result), json!({ "created": 1, "updated": 1, "stocks_changed": 1, "price_missing": 1 }));
    let products = products(&app).await;
    assert_eq!((products[0].code.as_str(), products[4].code.as_str()), ("OLD-PAD", "06455K59A71"));
}

#[tokio::test]
async fn a_master_that_is_half_loaded_takes_nothing_out_of_sale() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    run(
        &app,
        "INSERT INTO data_part.tblpart_id (id, kd_part, nm_part, het, part_active)
         SELECT n, 'PART' || n, 'PART ' || n, 1000, true FROM generate_series(1, 300) n",
    )
    .await;
    sync(&app, &admin).await;
    run(&app, "DELETE FROM data_part.tblpart_id WHERE id > 100").await;
    let asked = admin.post("/api/admin/products/sync").await.success(202);
    app.run_jobs().await;
    let waiting = admin.get(format!("/api/admin/jobs/{}", asked["id"])).await.ok();
    assert_eq!(waiting["status"], "queued");
    assert!(products(&app).await.iter().all(|product| product.is_active));
}

/// A sync of several batches whose process dies between two of them goes on where it was and counts nothing twice.
#[tokio::test]
async fn an_interrupted_sync_goes_on_where_it_was() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    run(
        &app,
        "INSERT INTO data_part.tblpart_id (id, kd_part, nm_part, het, part_active)
         SELECT n, 'PART' || n, 'PART ' || n, 1000, true FROM generate_series(1, 6000) n",
    )
    .await;
    // Held up in its second batch, on a part that somebody else is just making by hand.
    let mut other = app.db.begin().await.unwrap();
    sqlx::query("INSERT INTO pmov2.products (code, name, price) VALUES ('PART4000', 'PART 4000', 1000)")
        .execute(&mut *other)
        .await
        .unwrap();
    let asked = admin.post("/api/admin/products/sync").await.success(202);
    let running = tokio::spawn({
        let state = app.state.clone();
        async move { pmo_api::jobs::worker::drain(&state).await }
    });
    app.until_blocked(1).await;
    running.abort();
    assert!(running.await.unwrap_err().is_cancelled());
    other.rollback().await.unwrap();
    assert_eq!(products(&app).await.len(), 2_500, "the first batch");

    app.advance(TimeDelta::seconds(21));
    assert_eq!(app.run_jobs().await, 1);
    let job = admin.get(format!("/api/admin/jobs/{}", asked["id"])).await.ok();
    assert_eq!((&job["status"], &job["attempts"]), (&json!("done"), &json!(2)));
    assert_eq!((&job["result"]["parts"], &job["result"]["created"]), (&json!(6_000), &json!(6_000)));
    assert_eq!(products(&app).await.len(), 6_000);
}
