//! The catalogue: what is shown, in which order, how fresh it is, and that shops find parts by their own words.

use chrono::TimeDelta;
use pmo_api::catalog;
use pmo_tests::{TestApp, TokoClient};
use serde_json::{Value, json};

async fn toko(app: &TestApp) -> TokoClient {
    app.toko_session(&app.shop("TK001").await).await
}

fn codes(products: &[Value]) -> Vec<&str> {
    products.iter().map(|product| product["code"].as_str().unwrap()).collect()
}

/// The codes of a list.
async fn listed(toko: &TokoClient, query: &[(&str, &str)]) -> Vec<String> {
    let (data, _) = toko.get("/api/products").query(query.iter().copied()).await.list();
    codes(&data).into_iter().map(str::to_owned).collect()
}

/// The codes that a search finds, best first.
async fn found(toko: &TokoClient, search: &str) -> Vec<String> {
    listed(toko, &[("search", search)]).await
}

/// Some parts of a workshop's day, each with another model or function.
async fn some_parts(app: &TestApp) {
    for (code, name, category, stock) in [
        ("06455K59A71", "PAD SET,FR BRAKE", "BRAKE", 10),
        ("06455K44V80", "PAD SET,FR BRAKE", "BRAKE", 0),
        ("06455K60B01", "PAD SET,FR BRAKE", "BRAKE", 4),
        ("06435K59A71", "PAD SET,RR BRAKE", "BRAKE", 4),
        ("06430K44V80", "SHOE SET,BRAKE", "BRAKE", 7),
        ("31500-KPH-881", "BATTERY(GTZ5S)", "BATT", 3),
        ("31919K25601", "SPARK PLUG (MR9C-9N)", "SPLG", 50),
        ("30700K44901", "CAP ASSY,NOISE SUPPRESSOR", "IGN", 5),
        ("17910K59A01", "CABLE COMP,THROTTLE", "CABLE", 5),
        ("23100K44V01", "BELT DRIVE", "BLDRV", 5),
        ("22201KPH900", "DISK,CLUTCH FRICTION", "CLTCH", 5),
        ("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED", "OIL", 90),
        ("082322MAK1LN9", "OLI MPX1 10W30 SL 1L FED", "OIL", 90),
        ("88110K59A71", "MIRROR ASSY,R BACK", "MIRR", 5),
        ("88120K59A71", "MIRROR ASSY,L BACK", "MIRR", 5),
        ("957010602000", "BOLT,FLANGE 6X20", "BOLT", 500),
    ] {
        app.product(code, name, 50_000).category(category).stock(stock).await;
    }
}

#[tokio::test]
async fn only_what_can_be_ordered_is_shown() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    let shown = app.product("A1", "PAD SET", 45_000).await;
    let inactive = app.product("A2", "PAD SET", 45_000).inactive().await;
    let unpriced = app.product("A3", "PAD SET", 0).await;

    for query in [&[][..], &[("search", "pad set")], &[("search", "A2")], &[("search", "A3")]] {
        let (data, meta) = toko.get("/api/products").query(query.iter().copied()).await.list();
        assert!(data.iter().all(|product| product["id"] == shown.id), "{query:?}");
        assert_eq!(meta["total"], data.len());
    }
    toko.get(format!("/api/products/{}", shown.id)).await.ok();
    for hidden in [inactive.id, unpriced.id, 999_999] {
        toko.get(format!("/api/products/{hidden}")).await.problem(404, "not_found");
        toko.get(format!("/api/products/{hidden}/stock")).await.problem(404, "not_found");
    }
    let categories = toko.get("/api/categories").await.ok();
    assert_eq!(categories.as_array().unwrap().iter().map(|category| category["product_count"].as_i64().unwrap()).sum::<i64>(), 1);
}

#[tokio::test]
async fn a_product_says_what_a_shop_wants_to_know() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).category("BRAKE").stock(12).await;

    let (data, meta) = toko.get("/api/products").await.list();
    assert_eq!(meta, json!({ "page": 1, "per_page": 20, "total": 1, "total_pages": 1 }));
    let expected = json!({
        "id": pad.id, "code": "06455K59A71", "name": "PAD SET,FR BRAKE", "category": "BRAKE", "category_name": "Kampas Rem",
        "price": "45000.00", "available": 12, "in_stock": true, "image_url": null,
    });
    assert_eq!(data[0], expected);
    let detail = toko.get(format!("/api/products/{}", pad.id)).await.ok();
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(detail[key], *value, "{key}");
    }
    assert_eq!(detail["models"], json!(["vario 150"]), "by the group K59 of its part number");
}

#[tokio::test]
async fn lists_are_filtered_sorted_and_paged() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    for (code, name, price, category, stock) in [
        ("C3", "AXLE", 3_000, "WHEEL", 0),
        ("C1", "BOLT", 1_000, "BOLT", 5),
        ("C4", "CABLE", 4_000, "BOLT", 0),
        ("C2", "DISK", 2_000, "BOLT", 5),
    ] {
        app.product(code, name, price).category(category).stock(stock).await;
    }
    assert_eq!(listed(&toko, &[]).await, ["C3", "C1", "C4", "C2"], "by name");
    assert_eq!(listed(&toko, &[("sort", "relevance")]).await, ["C3", "C1", "C4", "C2"], "without a search the same");
    assert_eq!(listed(&toko, &[("sort", "code")]).await, ["C1", "C2", "C3", "C4"]);
    assert_eq!(listed(&toko, &[("sort", "price_asc"), ("category", "BOLT")]).await, ["C1", "C2", "C4"]);
    assert_eq!(listed(&toko, &[("sort", "price_desc"), ("in_stock", "true")]).await, ["C2", "C1"]);
    assert_eq!(listed(&toko, &[("in_stock", "false")]).await.len(), 4);
    assert_eq!(listed(&toko, &[("category", "NONE")]).await.len(), 0);
    assert_eq!(listed(&toko, &[("search", "c"), ("category", "WHEEL")]).await.len(), 0);

    let (data, meta) = toko.get("/api/products").query([("page", 2), ("per_page", 3)]).await.list();
    assert_eq!(codes(&data), ["C2"]);
    assert_eq!(meta, json!({ "page": 2, "per_page": 3, "total": 4, "total_pages": 2 }));
    for search in ["", "bolt axle"] {
        let (data, meta) = toko.get("/api/products").query([("page", "9"), ("search", search)]).await.list();
        assert!(data.is_empty());
        assert!(meta["total"].as_i64().unwrap() > 0, "the total is known past the last page: {search:?}");
    }
    let categories = toko.get("/api/categories").await.ok();
    let bolts = categories.as_array().unwrap().iter().find(|category| category["code"] == "BOLT").unwrap();
    assert_eq!((&bolts["product_count"], &bolts["in_stock_count"]), (&json!(3), &json!(2)));

    for (field, value) in [("page", "0"), ("per_page", "0"), ("per_page", "101")] {
        assert_eq!(toko.get("/api/products").query([(field, value)]).await.invalid(field), "range");
    }
    assert_eq!(toko.get("/api/products").query([("search", "x".repeat(101))]).await.invalid("search"), "length");
    for (field, value) in [("page", "x"), ("in_stock", "maybe"), ("sort", "beauty")] {
        toko.get("/api/products").query([(field, value)]).await.problem(400, "malformed_request");
    }
}

#[tokio::test]
async fn part_numbers_are_found_in_every_writing_the_exact_one_first() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    some_parts(&app).await;
    app.product("06455K59A71ZA", "PAD SET,FR BRAKE", 60_000).await;

    for written in ["06455K59A71", "06455-K59-A71", "06455 k59 a71", "06455k59a71", "  06455k59-a71 "] {
        assert_eq!(found(&toko, written).await[..2], ["06455K59A71", "06455K59A71ZA"], "{written}");
    }
    for written in ["31500kph881", "31500 KPH 881", "31500-kph-881"] {
        assert_eq!(found(&toko, written).await[0], "31500-KPH-881", "{written}");
    }
    assert_eq!(found(&toko, "06430k44").await, ["06430K44V80"], "the beginning");
    assert_eq!(found(&toko, "K44-V80").await.len(), 2, "the middle");
    assert_eq!(found(&toko, "82322mak0").await, ["082322MAK0LN9"], "a spreadsheet ate the zero");
    assert_eq!(found(&toko, "06455k59a72").await[0], "06455K59A71", "a wrong digit");
    assert_eq!(found(&toko, "06455 vario 150").await[0], "06455K59A71", "with a motorcycle");
}

#[tokio::test]
async fn parts_are_found_by_the_words_of_a_workshop() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    some_parts(&app).await;
    for (typed, first) in [
        ("kampas rem depan vario 150", "06455K59A71"),
        ("vario 150 depan rem kampas", "06455K59A71"),
        ("kamaps rem depan vairo 150", "06455K59A71"),
        ("kampasrem depan vario150", "06455K59A71"),
        ("kampas rem belakang beat", "06430K44V80"),
        ("brake pad fr k59", "06455K59A71"),
        ("busi", "31919K25601"),
        ("bsui beat", "31919K25601"),
        ("aki gtz5s", "31500-KPH-881"),
        ("baterai", "31500-KPH-881"),
        ("tali gas vario", "17910K59A01"),
        ("vanbelt beat", "23100K44V01"),
        ("van belt", "23100K44V01"),
        ("kampas kopling supra x 125", "22201KPH900"),
        ("oli mpx 1 800ml", "082322MAK0LN9"),
        ("oli 0.8", "082322MAK0LN9"),
        ("oli 1 liter", "082322MAK1LN9"),
        ("spion kanan vario", "88110K59A71"),
        ("spion vario kiri", "88120K59A71"),
        ("baut 6x20", "957010602000"),
        ("baut 6 x 20", "957010602000"),
    ] {
        let found = found(&toko, typed).await;
        assert_eq!(found.first().map(String::as_str), Some(first), "{typed}: {found:?}");
    }
    assert_eq!(found(&toko, "kampas rem depan").await.last().unwrap(), "06455K44V80", "what is out of stock comes last");
    assert_eq!(found(&toko, "kampas rem depan").await.len(), 3, "and nothing else");
}

#[tokio::test]
async fn a_search_gives_up_what_says_least() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    some_parts(&app).await;
    assert_eq!(found(&toko, "aki beat").await, ["31500-KPH-881"], "no battery of that motorcycle");
    assert_eq!(found(&toko, "spion kanan vario 150 merah").await, ["88110K59A71"], "no red one");
    assert_eq!(found(&toko, "busi denso beat").await, ["31919K25601"], "nobody knows the maker");
    for nothing in ["xyzzy", "yamaha mio", "漢字", "99999zz999"] {
        assert!(found(&toko, nothing).await.is_empty(), "{nothing}");
    }
    let (none, meta) = toko.get("/api/products").query([("search", "kampas rem depan beat"), ("in_stock", "true")]).await.list();
    assert_eq!((none.len(), &meta["total"]), (0, &json!(0)), "there is one, but not in stock; another motorcycle's does not fit");
    for syntax in ["'", "a & b | !c:*", "\\", "%", "_%", "(((", "<->"] {
        toko.get("/api/products").query([("search", syntax)]).await.list();
    }
}

#[tokio::test]
async fn a_new_synonym_is_understood_at_once_by_every_process() {
    let one = TestApp::new().await;
    let two = TestApp::builder().beside(&one).start().await;
    some_parts(&one).await;
    let shop = one.shop("TK001").await;
    let (here, there) = (one.toko_session(&shop).await, two.toko_session(&shop).await);
    for toko in [&here, &there] {
        assert!(found(toko, "gundul").await.is_empty());
    }
    let mut tx = one.state.db.begin().await.unwrap();
    sqlx::query("INSERT INTO pmov2.synonyms (term, means) VALUES ('gundul', '{spark plug}')").execute(&mut *tx).await.unwrap();
    let raised = catalog::dictionary_changed(&mut tx, &one.state).await.unwrap();
    tx.commit().await.unwrap();
    raised.committed();
    assert_eq!(found(&here, "gundul").await, ["31919K25601"]);
    two.until("the other process has heard", async || found(&there, "gundul").await == ["31919K25601"]).await;
}

#[tokio::test]
async fn answers_are_kept_and_a_change_shows_at_once_on_every_process() {
    let one = TestApp::new().await;
    let two = TestApp::builder().beside(&one).start().await;
    let pad = one.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let shop = one.shop("TK001").await;
    let clients = [one.toko_session(&shop).await, two.toko_session(&shop).await];
    // On a page, in a search, by itself.
    let prices = async |toko: &TokoClient| {
        let (page, _) = toko.get("/api/products").await.list();
        let (search, _) = toko.get("/api/products").query([("search", "pad")]).await.list();
        let detail = toko.get(format!("/api/products/{}", pad.id)).await.ok();
        [&page[0], &search[0], &detail].map(|product| product["price"].as_str().unwrap().to_owned())
    };
    for toko in &clients {
        assert_eq!(prices(toko).await, ["45000.00"; 3]);
    }
    sqlx::query("UPDATE pmov2.products SET price = 46000").execute(&one.db).await.unwrap();
    for toko in &clients {
        let [page, _, detail] = prices(toko).await;
        assert_eq!([page, detail], ["45000.00"; 2], "nobody was told, so it is kept");
    }
    one.change_catalogue("UPDATE pmov2.products SET price = 47000").await;
    assert_eq!(prices(&clients[0]).await, ["47000.00"; 3]);
    two.until("the other process has heard", async || prices(&clients[1]).await == ["47000.00"; 3]).await;
}

#[tokio::test]
async fn stock_on_a_page_is_at_most_five_minutes_old_and_asked_for_it_is_of_this_moment() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(10).await;
    let on_page = async || toko.get("/api/products").await.list().0[0]["available"].as_i64().unwrap();
    let asked = async || toko.get(format!("/api/products/{}/stock", pad.id)).await.ok();
    assert_eq!(on_page().await, 10);

    sqlx::query("UPDATE data_part.tblstock_part_id SET qty_booking = 4").execute(&app.db).await.unwrap();
    assert_eq!(on_page().await, 10);
    let stock = asked().await;
    assert_eq!((&stock["available"], &stock["in_stock"], &stock["source"]), (&json!(6), &json!(true), &json!("data_part")));
    assert_eq!(stock["as_of"].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap(), app.clock.now());
    app.advance(TimeDelta::minutes(4));
    assert_eq!(on_page().await, 10);
    app.advance(TimeDelta::minutes(1));
    assert_eq!(on_page().await, 6);

    sqlx::query("UPDATE data_part.tblpart_id SET min_stok = 9").execute(&app.db).await.unwrap();
    let stock = asked().await;
    assert_eq!((&stock["available"], &stock["in_stock"]), (&json!(0), &json!(false)), "never negative");
}

#[tokio::test]
async fn the_newest_month_counts_until_the_new_one_has_its_row() {
    // Midnight of 1 April in Jakarta is 17:00 in UTC.
    let app = TestApp::builder().clock("2026-03-31T16:59:00Z").start().await;
    let toko = toko(&app).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(10).await;
    let part = pad.ref_part_id.unwrap();
    for (qty, month, year) in [(77, 12, 2025), (88, 4, 2026), (99, 1, 2027)] {
        sqlx::query(
            "INSERT INTO data_part.tblstock_part_id (fk_part, qty_on_hand, qty_booking, bulan, tahun) VALUES ($1, $2, NULL, $3, $4)",
        )
        .bind(part as i32)
        .bind(qty)
        .bind(month)
        .bind(year)
        .execute(&app.db)
        .await
        .unwrap();
    }
    let asked = async || {
        let stock = toko.get(format!("/api/products/{}/stock", pad.id)).await.ok();
        (stock["available"].as_i64().unwrap(), stock["stock_month"].as_str().unwrap().to_owned())
    };
    assert_eq!(asked().await, (10, "2026-03".to_owned()));
    app.advance(TimeDelta::minutes(1));
    assert_eq!(asked().await, (88, "2026-04".to_owned()));
    app.advance(TimeDelta::days(40));
    let toko = app.toko_session(&app.shop("TK002").await).await;
    let stock = toko.get(format!("/api/products/{}/stock", pad.id)).await.ok();
    assert_eq!(stock["stock_month"], "2026-04", "May has no row yet");
}

#[tokio::test]
async fn a_product_the_old_system_does_not_know_has_no_stock() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    let seat = app.product("77200K0JN00ZA", "SEAT COMP,DOUBLE", 318_000).unmapped().await;
    let stock = toko.get(format!("/api/products/{}/stock", seat.id)).await.ok();
    assert_eq!((&stock["available"], &stock["source"], &stock["stock_month"]), (&json!(0), &json!("not_mapped"), &json!(null)));
}

#[tokio::test]
async fn a_stock_sync_writes_what_differs_and_tells_everybody() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(10).await;
    app.product("06430K44V80", "SHOE SET,BRAKE", 56_000).stock(0).await;
    let orphan = app.product("77200K0JN00ZA", "SEAT COMP,DOUBLE", 318_000).unmapped().await;
    let in_stock = async || listed(&toko, &[("in_stock", "true"), ("sort", "code")]).await;
    let copies = async || sqlx::query_scalar::<_, i64>("SELECT product_id FROM pmov2.product_stocks ORDER BY 1").fetch_all(&app.db).await;
    assert!(copies().await.unwrap().contains(&orphan.id));
    assert_eq!(in_stock().await, ["06455K59A71"], "the first list makes the copy, as none was made before");
    assert!(!copies().await.unwrap().contains(&orphan.id), "what is not mapped has none");

    sqlx::query("UPDATE data_part.tblstock_part_id SET qty_on_hand = 5").execute(&app.db).await.unwrap();
    let admin = app.admin().await;
    let sync = async || {
        let asked = admin.post("/api/admin/stock/sync").await.success(202);
        app.run_jobs().await;
        admin.get(format!("/api/admin/jobs/{}", asked["id"])).await.ok()["result"]["changed"].clone()
    };
    assert_eq!(sync().await, 2);
    assert_eq!(in_stock().await, ["06430K44V80", "06455K59A71"]);
    assert_eq!(toko.get(format!("/api/products/{}", pad.id)).await.ok()["available"], 5);
    assert_eq!(sync().await, 0);
}

#[tokio::test]
async fn the_functions_of_the_cart_answer_for_many_products_in_order() {
    let app = TestApp::new().await;
    let pad = app.product("06455-K59-A71", "PAD SET,FR BRAKE", 45_000).stock(10).await;
    let twin = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let old = app.product("31500-KPH-881", "BATTERY", 45_000).inactive().await;
    let new = app.product("31500KPH881", "BATTERY", 45_000).await;
    let mut conn = app.state.db.acquire().await.unwrap();

    let codes = ["06455k59a71", "nothing", "31500 KPH 881", "06455-K59-A71"].map(str::to_owned);
    let ids = catalog::ids_by_code(&mut conn, &codes).await.unwrap();
    assert_eq!(ids, [Some(pad.id), None, Some(new.id), Some(pad.id)], "the older row, unless it can't be ordered");

    let products = catalog::orderable(&mut conn, &app.state, &[old.id, twin.id, 999_999, pad.id]).await.unwrap();
    let seen: Vec<_> = products.iter().map(|product| (product.id, product.is_orderable, product.available)).collect();
    assert_eq!(seen, [(old.id, false, 100), (twin.id, true, 100), (pad.id, true, 10)]);
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
async fn what_is_no_search_is_no_error_either() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    for search in ["", "   ", "!!! ???", "' OR 1=1 --", "a & b | !c:*", "%", "\\", "🏍️"] {
        toko.get("/api/products").query([("search", search)]).await.list();
    }
    toko.get("/api/products").query([("search", "x".repeat(101))]).await.invalid("search");
}
