//! The catalogue: what is shown, what is found, how fresh it is.

use pmo_api::catalog;
use pmo_tests::{TestApp, TokoClient};
use serde_json::{Value, json};

fn codes(products: &[Value]) -> Vec<&str> {
    products.iter().map(|product| product["code"].as_str().unwrap()).collect()
}

async fn found(toko: &TokoClient, search: &str) -> Vec<String> {
    let (products, _) = toko.get("/api/products").query([("search", search)]).await.list();
    codes(&products).into_iter().map(ToOwned::to_owned).collect()
}

#[tokio::test]
async fn the_list_shows_what_can_be_ordered() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    app.product("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED", 55_000).category("OIL").stock(0).await;
    app.product("17210K16900", "ELEMENT COMP,AIR/C", 62_000).inactive().await;
    app.product("90001KPH880", "BOLT,SPECIAL", 0).await;

    let (products, meta) = toko.get("/api/products").await.list();
    assert_eq!(codes(&products), ["082322MAK0LN9", "06455K59A71"], "by name");
    assert_eq!(meta, json!({ "page": 1, "per_page": 20, "total": 2, "total_pages": 1 }));
    let pad = &products[1];
    assert_eq!((&pad["price"], &pad["available"], &pad["in_stock"]), (&json!("45000.00"), &json!(12), &json!(true)));
    assert_eq!((&products[0]["available"], &products[0]["in_stock"]), (&json!(0), &json!(false)));

    let list = async |query: &str| {
        let (products, _) = toko.get(format!("/api/products?{query}")).await.list();
        codes(&products).into_iter().map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(list("in_stock=true").await, ["06455K59A71"]);
    assert_eq!(list("category=OIL").await, ["082322MAK0LN9"]);
    assert_eq!(list("category=NOPE").await, Vec::<String>::new());
    assert_eq!(list("sort=price_asc").await, ["06455K59A71", "082322MAK0LN9"]);
    assert_eq!(list("sort=price_desc").await, ["082322MAK0LN9", "06455K59A71"]);
    assert_eq!(list("sort=code").await, ["06455K59A71", "082322MAK0LN9"]);
    assert_eq!(list("per_page=1&page=2").await, ["06455K59A71"]);
    assert_eq!(list("page=9").await, Vec::<String>::new());
    toko.get("/api/products?per_page=101").await.invalid("per_page");
    toko.get("/api/products?page=0").await.invalid("page");
    toko.get("/api/products?sort=best").await.problem(400, "malformed_request");
    toko.get("/api/products?in_stock=maybe").await.problem(400, "malformed_request");

    let categories = toko.get("/api/categories").await.ok();
    let counts: Vec<_> = categories
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["code"].as_str().unwrap(), c["product_count"].as_i64().unwrap(), c["in_stock_count"].as_i64().unwrap()))
        .collect();
    assert!(counts.contains(&("OIL", 1, 0)) && counts.contains(&("BRAKE", 1, 1)), "{counts:?}");
}

#[tokio::test]
async fn a_product_has_a_page_unless_it_is_not_sold() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    let gone = app.product("17210K16900", "ELEMENT COMP,AIR/C", 62_000).inactive().await;
    let detail = toko.get(format!("/api/products/{}", pad.id)).await.ok();
    assert_eq!((&detail["code"], &detail["available"]), (&json!("06455K59A71"), &json!(12)));
    toko.get(format!("/api/products/{}", gone.id)).await.problem(404, "not_found");
    toko.get(format!("/api/products/{}/stock", gone.id)).await.problem(404, "not_found");
    toko.get("/api/products/999999").await.problem(404, "not_found");
    toko.get("/api/products/0x1").await.problem(404, "not_found");
    app.anonymous().get("/api/products").await.problem(401, "unauthenticated");
    app.admin().await.get("/api/products").await.problem(401, "session_ended");
}

#[tokio::test]
async fn stock_is_asked_in_real_time_by_the_old_systems_formula() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    let odd = app.product("99999ZZZ000", "UNKNOWN PART", 10_000).unmapped().await;
    let path = format!("/api/products/{}/stock", pad.id);
    let stock = toko.get(&path).await.ok();
    assert_eq!((&stock["available"], &stock["in_stock"], &stock["source"]), (&json!(12), &json!(true), &json!("data_part")));
    assert_eq!((&stock["as_of"], &stock["stock_month"]), (&json!("2026-03-10T05:00:00Z"), &json!("2026-03")));

    // (qty_on_hand - qty_booking) - min_stok, seen at once.
    sqlx::raw_sql("UPDATE data_part.tblstock_part_id SET qty_on_hand = 30, qty_booking = 7; UPDATE data_part.tblpart_id SET min_stok = 5")
        .execute(&app.db)
        .await
        .unwrap();
    assert_eq!(toko.get(&path).await.ok()["available"], 18);
    // Negative is shown as nothing.
    sqlx::raw_sql("UPDATE data_part.tblstock_part_id SET qty_booking = 40").execute(&app.db).await.unwrap();
    let stock = toko.get(&path).await.ok();
    assert_eq!((&stock["available"], &stock["in_stock"]), (&json!(0), &json!(false)));
    // A month without its row yet: the newest earlier one counts. A later one does not.
    sqlx::raw_sql(
        "UPDATE data_part.tblstock_part_id SET qty_booking = 0, bulan = 11, tahun = 2025;
         INSERT INTO data_part.tblstock_part_id (fk_part, qty_on_hand, qty_booking, bulan, tahun) SELECT fk_part, 999, 0, 4, 2026 FROM data_part.tblstock_part_id",
    )
    .execute(&app.db)
    .await
    .unwrap();
    let stock = toko.get(&path).await.ok();
    assert_eq!((&stock["available"], &stock["stock_month"]), (&json!(25), &json!("2025-11")));

    let unmapped = toko.get(format!("/api/products/{}/stock", odd.id)).await.ok();
    assert_eq!((&unmapped["available"], &unmapped["source"]), (&json!(0), &json!("not_mapped")));
}

#[tokio::test]
async fn the_month_of_stock_turns_at_midnight_in_jakarta() {
    let app = TestApp::builder().clock("2026-03-31T16:59:59Z").start().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    sqlx::raw_sql("INSERT INTO data_part.tblstock_part_id (fk_part, qty_on_hand, qty_booking, bulan, tahun) SELECT fk_part, 99, 0, 4, 2026 FROM data_part.tblstock_part_id")
        .execute(&app.db)
        .await
        .unwrap();
    let path = format!("/api/products/{}/stock", pad.id);
    assert_eq!(toko.get(&path).await.ok()["available"], 12);
    app.advance(chrono::TimeDelta::seconds(1));
    assert_eq!(toko.get(&path).await.ok()["available"], 99);
}

#[tokio::test]
async fn pages_are_cached_until_something_changes_and_that_shows_at_once_on_every_process() {
    let app = TestApp::new().await;
    let other = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    let here = app.toko_session(&shop).await;
    let there = other.toko_session(&shop).await;
    let path = format!("/api/products/{}", pad.id);
    for toko in [&here, &there] {
        assert_eq!(toko.get("/api/products").await.list().0[0]["price"], "45000.00");
        assert_eq!(toko.get(&path).await.ok()["available"], 12);
    }
    // The old system moves stock without a word: the page keeps its figure for a while.
    sqlx::raw_sql("UPDATE data_part.tblstock_part_id SET qty_on_hand = 3").execute(&app.db).await.unwrap();
    assert_eq!(here.get(&path).await.ok()["available"], 12, "cached");
    assert_eq!(here.get(format!("{path}/stock")).await.ok()["available"], 3, "asked in real time");

    // A change by the service itself raises the epoch in its transaction.
    app.change_catalogue("UPDATE pmov2.products SET price = 47000").await;
    assert_eq!(here.get(&path).await.ok()["price"], "47000.00");
    assert_eq!(here.get("/api/products").await.list().0[0]["price"], "47000.00");
    other.until("the other process has heard", async || there.get(&path).await.ok()["price"] == "47000.00").await;
    assert_eq!(there.get("/api/products").await.list().0[0]["available"], 3);
}

#[tokio::test]
async fn a_stock_sync_brings_the_copy_up_to_date_and_is_safe_to_repeat() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    app.product("9807956876", "SPARK PLUG", 15_000).stock(5).await;
    assert_eq!(toko.get("/api/products?in_stock=true").await.list().0.len(), 2);
    sqlx::raw_sql("UPDATE data_part.tblstock_part_id SET qty_on_hand = 0 WHERE qty_on_hand = 12").execute(&app.db).await.unwrap();
    assert_eq!(catalog::sync_stock(&app.state).await.unwrap().changed, 1);
    assert_eq!(catalog::sync_stock(&app.state).await.unwrap().changed, 0);
    let (products, _) = toko.get("/api/products?in_stock=true").await.list();
    assert_eq!(codes(&products), ["9807956876"]);
}

#[tokio::test]
async fn a_part_is_found_by_its_number_however_it_is_written() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    app.product("06455K59A71ZA", "PAD SET,FR BRAKE", 46_000).await;
    app.product("31500-KPH-881", "BATTERY(GTZ6V)", 230_000).category("BATT").await;
    app.product("9430120120", "PIN,DOWEL", 2_000).category("NUT").await;
    for search in ["06455K59A71", "06455-K59-A71", "06455 k59 a71", " 06455.k59.a71 "] {
        assert_eq!(found(&toko, search).await, ["06455K59A71", "06455K59A71ZA"], "{search}: the exact number first");
    }
    assert_eq!(found(&toko, "K59A71").await.len(), 2, "from the middle");
    assert_eq!(found(&toko, "31500kph881").await, ["31500-KPH-881"], "a row that is stored with dashes");
    assert_eq!(found(&toko, "31500-kph").await, ["31500-KPH-881"]);
    assert_eq!(found(&toko, "94301").await, ["9430120120"]);
    assert_eq!(found(&toko, "99999ZZZ999").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_part_is_found_by_the_words_of_the_workshop() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    app.product("06455K44A71", "PAD SET,FR BRAKE", 45_000).await;
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    app.product("06430K44V80", "SHOE SET,BRAKE", 38_000).await;
    app.product("9807956876", "SPARK PLUG(CPR9EA-9)", 15_000).category("SPLG").await;
    app.product("23100K44BA0", "BELT DRIVE, KIT", 130_000).category("BLDRV").await;
    app.product("22535K44900", "WEIGHT SET, CLUTCH", 170_000).category("CLUT").await;
    catalog::search::learn(&app.state).await;
    for (search, code) in [
        ("kampas rem depan beat", "06455K44A71"),
        ("beat kampas rem depan", "06455K44A71"),
        ("kampas rem depan vario 150", "06455K59A71"),
        ("kamaps rem dpan beat", "06455K44A71"),
        ("pad set brake fr k44", "06455K44A71"),
        ("busi", "9807956876"),
        ("spark plug", "9807956876"),
        ("sprak plug", "9807956876"),
        ("van belt beat", "23100K44BA0"),
        ("vanbelt", "23100K44BA0"),
        ("kampas ganda", "22535K44900"),
        ("KAMPAS REM BELAKANG BEAT", "06430K44V80"),
    ] {
        assert_eq!(found(&toko, search).await.first().map(String::as_str), Some(code), "{search}");
    }
    // What is no search is no error either.
    for search in ["", "   ", "!!! ???", "' OR 1=1 --", "a & b | !c:*", "%", "\\", "🏍️"] {
        toko.get("/api/products").query([("search", search)]).await.list();
    }
    toko.get("/api/products").query([("search", "x".repeat(101))]).await.invalid("search");
}

#[tokio::test]
async fn a_new_synonym_is_understood_at_once() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    app.product("06455K44A71", "PAD SET,FR BRAKE", 45_000).await;
    assert_eq!(found(&toko, "penjepit cakram").await, Vec::<String>::new());
    let mut tx = app.db.begin().await.unwrap();
    sqlx::raw_sql("INSERT INTO pmov2.synonyms (term, means) VALUES ('penjepit cakram', '{pad set brake}')")
        .execute(&mut *tx)
        .await
        .unwrap();
    let raised = catalog::dictionary_changed(&mut tx, &app.state).await.unwrap();
    tx.commit().await.unwrap();
    raised.committed();
    app.until("the synonym is learned", async || found(&toko, "penjepit cakram").await == ["06455K44A71"]).await;
}
