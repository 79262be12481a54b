//! Quick order: what a pasted list finds.

use pmo_tests::{TestApp, TokoClient, logs};
use serde_json::{Value, json};

async fn toko(app: &TestApp) -> TokoClient {
    app.toko_session(&app.shop("TK001").await).await
}

async fn send(toko: &TokoClient, text: &str) -> Value {
    toko.post("/api/quick-order").json(json!({ "text": text })).await.ok()
}

/// Each line as `status code × qty`, with the codes to choose from.
fn told(answer: &Value) -> Vec<String> {
    let line = |line: &Value| {
        let codes: Vec<&str> = line["candidates"].as_array().unwrap().iter().map(|product| product["code"].as_str().unwrap()).collect();
        let code = line["product"]["code"].as_str().map_or_else(|| codes.join("|"), str::to_owned);
        format!("{} {} × {}", line["status"].as_str().unwrap(), code, line["qty"])
    };
    answer["lines"].as_array().unwrap().iter().map(line).collect()
}

async fn parts(app: &TestApp) {
    app.product("06455K59A71", "PAD SET,FR BRAKE", 72_500).await;
    app.product("06455KVY901", "PAD SET,FR BRAKE", 61_000).stock(0).await;
    app.product("06455K44V01", "PAD SET,FR BRAKE", 64_000).await;
    app.product("31500-KPH-881", "BATTERY(GTZ5S)", 238_000).category("BATT").await;
    app.product("9430120120", "DOWEL PIN,12X20", 4_500).category("BOLT").await;
    app.product("77200K0JN00ZA", "SEAT COMP,DOUBLE", 318_000).category("SEAT").await;
    app.product("83500K61N00ZA", "COVER,R BODY *NH1*", 120_000).category("BODY").await;
    app.product("83500K61N00ZB", "COVER,R BODY *R263*", 120_000).category("BODY").await;
    app.product("082322MBK0LN9", "OLI MPX2 10W30 SL 0,8L FED", 54_500).category("OIL").await;
    app.product("17210K16900", "ELEMENT COMP,AIR/C", 52_500).category("EC").inactive().await;
    app.product("31919K25601", "SPARK PLUG (MR9C-9N)", 0).category("SPLG").await;
}

#[tokio::test]
async fn every_line_says_what_became_of_it() {
    let app = TestApp::new().await;
    parts(&app).await;
    let toko = toko(&app).await;
    let answer = send(
        &toko,
        "Pagi pak, mau order\n\n1. 06455-k59-a71 5\n2. kampas rem depan beat 3\n3. oli mpx2 0,8L = 12 btl\n4. 17210K16900 2 pcs\n5. kabel ajaib 1\n\
         6. 9430120120 0\nTerima kasih",
    )
    .await;
    assert_eq!(
        told(&answer),
        [
            "ignored  × 0",
            "found 06455K59A71 × 5",
            "choose 06455K44V01|06455KVY901 × 3",
            "found 082322MBK0LN9 × 12",
            "unknown  × 2",
            "unknown  × 1",
            "unknown 9430120120 × 0",
            "ignored  × 0",
        ]
    );
    assert_eq!((&answer["found"], &answer["choose"], &answer["unknown"]), (&json!(2), &json!(1), &json!(3)));
    let lines = answer["lines"].as_array().unwrap();
    let numbers: Vec<u64> = lines.iter().map(|line| line["line_no"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [1, 3, 4, 5, 6, 7, 8, 9]);
    assert_eq!(lines[1]["raw"], "1. 06455-k59-a71 5");
    assert_eq!(lines[1]["query"], "06455-k59-a71");
    assert_eq!(lines[1]["message"], json!(null));
    assert_eq!(lines[1]["product"]["price"], "72500.00");
    assert_eq!(lines[1]["product"]["available"], 100);
    assert_eq!(lines[2]["candidates"][1]["in_stock"], false);
    assert_eq!(lines[4]["message"], "Barang ini sedang tidak dijual.");
    assert_eq!(lines[5]["message"], "Barang tidak ditemukan.");
    assert_eq!(lines[6]["message"], "Jumlahnya nol.");
    assert_eq!(toko.get("/api/cart").await.ok()["items"], json!([]), "nothing is put into the cart");
}

#[tokio::test]
async fn a_part_number_is_found_however_it_is_written() {
    let app = TestApp::new().await;
    parts(&app).await;
    let toko = toko(&app).await;
    for (line, expected) in [
        ("06455K59A71 5", "found 06455K59A71 × 5"),
        ("06455 K59 A71 x 5", "found 06455K59A71 × 5"),
        ("06455.k59.a71 (5)", "found 06455K59A71 × 5"),
        ("K59A71 5", "found 06455K59A71 × 5"),
        ("31500KPH881 : 4", "found 31500-KPH-881 × 4"),
        ("31500 KPH 881", "found 31500-KPH-881 × 1"),
        ("9430120120 3", "found 9430120120 × 3"),
        // Without its colour: one has it, or several have.
        ("77200-K0J-N00 2", "found 77200K0JN00ZA × 2"),
        ("83500-K61-N00 2", "choose 83500K61N00ZA|83500K61N00ZB × 2"),
        ("83500-K61-N00ZB 2", "found 83500K61N00ZB × 2"),
        // One character wrong
        ("06455K59A72 5", "choose 06455K59A71 × 5"),
        // No such number, but its name
        ("06459K99Z99 oli mpx2 6", "choose 082322MBK0LN9 × 6"),
        // No price
        ("31919K25601 6", "unknown  × 6"),
        ("12345ABC678 6", "unknown  × 6"),
        // Understood together with its neighbours
        ("06455K59A71 5, 9430120120 3", "found 06455K59A71 × 5; found 9430120120 × 3"),
    ] {
        assert_eq!(told(&send(&toko, line).await).join("; "), expected, "{line}");
    }
}

#[tokio::test]
async fn lists_come_with_all_kinds_of_separators() {
    let app = TestApp::new().await;
    parts(&app).await;
    let toko = toko(&app).await;
    let expected = ["found 06455K59A71 × 5", "found 9430120120 × 3"];
    for list in [
        "06455K59A71\t5\n9430120120\t3",
        "06455K59A71;5\n9430120120;3",
        "06455K59A71,5\n9430120120,3",
        "06455K59A71 | 5\n9430120120 | 3",
        "06455K59A71 = 5 pcs\r\n9430120120 = 3 pcs\r\n",
        "06455K59A71：5\n9430120120：3",
        "06455K59A71\u{a0}×\u{a0}5\n9430120120\u{a0}×\u{a0}3",
        "1\t06455K59A71\tPAD SET,FR BRAKE\t5\t72.500\n2\t9430120120\tDOWEL PIN\t3\t4.500",
        "06455K59A71\n5\n9430120120\n3",
    ] {
        let answer = send(&toko, list).await;
        let found: Vec<String> = told(&answer).into_iter().filter(|line| !line.starts_with("ignored")).collect();
        assert_eq!(found, expected, "{list:?}");
    }
    let table = send(&toko, "No\tKode\tNama Barang\tQty\n1\t06455K59A71\tPAD SET\t5\n2\t9430120120\t\t3\nTotal\t\t\t8").await;
    assert_eq!(told(&table), ["ignored  × 0", expected[0], expected[1], "ignored  × 0"]);
}

#[tokio::test]
async fn candidates_come_in_the_catalogues_order() {
    let app = TestApp::new().await;
    parts(&app).await;
    let toko = toko(&app).await;
    for words in ["kampas rem depan", "cover body", "brake", "K59", "pad k44 xyz", "oli"] {
        let page = toko.get("/api/products").query([("search", words), ("per_page", "5")]).await.list().0;
        let wanted: Vec<&Value> = page.iter().collect();
        let answer = send(&toko, &format!("{words} = 2")).await;
        let line = &answer["lines"][0];
        let got: Vec<&Value> = match line["status"].as_str().unwrap() {
            "found" => vec![&line["product"]],
            _ => line["candidates"].as_array().unwrap().iter().collect(),
        };
        assert!(!got.is_empty(), "{words}");
        assert_eq!(got, wanted, "{words}: the same products, told in the same way");
    }
}

#[tokio::test]
async fn two_hundred_lines_take_as_many_statements_as_four() {
    let app = TestApp::new().await;
    parts(&app).await;
    let toko = toko(&app).await;
    // One of each kind: a number, a name, one that has to give up a word, a number nobody has.
    let kinds = |round: usize| {
        [
            format!("06455K59A71 {round}"),
            format!("kampas rem depan beat {round} pcs"),
            format!("cover body merah tipe{round}x = {round}"),
            format!("99455K59{round:03} {round}"),
        ]
    };
    send(&toko, "busi 1").await;
    let count = async |text: String| {
        let answer = toko.post("/api/quick-order").json(json!({ "text": text })).await;
        let id = answer.header("x-request-id").unwrap().to_owned();
        assert_eq!(answer.ok()["lines"].as_array().unwrap().len(), text.lines().count());
        logs::statements(&id)
    };
    let few = count(kinds(1).join("\n")).await;
    let many = count((1..=50).flat_map(kinds).collect::<Vec<_>>().join("\n")).await;
    assert!((1..=4).contains(&few), "{few} statements");
    assert_eq!(many, few);
}

#[tokio::test]
async fn a_list_has_at_most_200_items() {
    let app = TestApp::new().await;
    parts(&app).await;
    let toko = toko(&app).await;
    let list = |items: usize| format!("Pagi pak\n\n{}\nTerima kasih", vec!["9430120120 2"; items].join("\n\n"));
    let answer = send(&toko, &list(200)).await;
    assert_eq!((&answer["found"], answer["lines"].as_array().unwrap().len()), (&json!(200), 202), "the same product twice is fine");

    let problem = toko.post("/api/quick-order").json(json!({ "text": list(201) })).await.problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["field"], "text");
    assert_eq!(problem["errors"][0]["code"], "too_many_lines");
    assert!(problem["detail"].as_str().unwrap().contains("200"), "{problem}");
}

#[tokio::test]
async fn a_text_has_1_to_20000_characters() {
    let app = TestApp::new().await;
    let toko = toko(&app).await;
    let send = async |text: Value| toko.post("/api/quick-order").json(json!({ "text": text })).await;
    assert_eq!(send(json!("")).await.invalid("text"), "length");
    assert_eq!(send(json!("é".repeat(20_001))).await.invalid("text"), "length");
    assert_eq!(send(json!("é\n".repeat(10_000))).await.invalid("text"), "too_many_lines");
    assert_eq!(send(json!("-\n".repeat(10_000))).await.ok()["lines"].as_array().unwrap().len(), 10_000);
    assert_eq!(send(json!(" \n\t\n")).await.ok()["lines"], json!([]));
    send(json!(5)).await.problem(400, "malformed_request");
    assert_eq!(toko.post("/api/quick-order").json(json!({})).await.invalid("text"), "required");
    // Nothing of it reaches SQL.
    let answer = send(json!("'; DROP TABLE pmov2.products; -- 5\n% _ \\ 3\n(((( & | ! <-> :* 2\n\"' x 1\n漢字 busi 4")).await.ok();
    assert!(answer["lines"].as_array().unwrap().iter().all(|line| line["status"] != "found"), "{answer:#}");
}

#[tokio::test]
async fn only_shops_may_ask_and_not_without_limit() {
    let app = TestApp::builder().with_config(|config| config.rate_limit_api_per_minute = 2).start().await;
    app.anonymous().post("/api/quick-order").json(json!({ "text": "busi 1" })).await.problem(401, "unauthenticated");
    app.admin().await.post("/api/quick-order").json(json!({ "text": "busi 1" })).await.problem(401, "session_ended");
    let toko = toko(&app).await;
    for _ in 0..2 {
        let answer = toko.post("/api/quick-order").json(json!({ "text": "busi 1" })).await;
        assert!(answer.header("ratelimit").is_some());
        answer.ok();
    }
    toko.post("/api/quick-order").json(json!({ "text": "busi 1" })).await.problem(429, "rate_limited");
}
