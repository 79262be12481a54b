//! A shop's orders, and the back office's approve and reject.

use pmo_tests::{Product, TestApp, TokoClient};
use serde_json::{Value, json};

async fn order(toko: &TokoClient, lines: &[(&Product, i32)]) -> Value {
    for (product, qty) in lines {
        toko.post("/api/cart/add").json(json!({ "product_id": product.id, "qty": qty })).await.ok();
    }
    toko.post("/api/cart/checkout").await.created()
}

#[tokio::test]
async fn a_shop_lists_and_reads_its_own_orders_only() {
    let app = TestApp::new().await;
    let mine = app.toko_session(&app.shop("TK001").await).await;
    let other = app.toko_session(&app.shop("TK002").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let first = order(&mine, &[(&pad, 1)]).await;
    let second = order(&mine, &[(&pad, 2)]).await;
    let foreign = order(&other, &[(&pad, 3)]).await;

    let (orders, meta) = mine.get("/api/orders").await.list();
    assert_eq!(orders.iter().map(|order| &order["id"]).collect::<Vec<_>>(), [&second["id"], &first["id"]]);
    assert_eq!(meta, json!({ "page": 1, "per_page": 20, "total": 2, "total_pages": 1 }));
    let (orders, meta) = mine.get("/api/orders?page=2&per_page=1").await.list();
    assert_eq!(orders[0]["id"], first["id"]);
    assert_eq!(meta["total_pages"], 2);
    assert_eq!(mine.get("/api/orders?status=approved").await.list().0.len(), 0);
    assert_eq!(mine.get("/api/orders?status=pending").await.list().0.len(), 2);
    mine.get("/api/orders?status=nonsense").await.problem(400, "malformed_request");
    mine.get("/api/orders?per_page=101").await.invalid("per_page");
    mine.get("/api/orders?page=0").await.invalid("page");

    let path = format!("/api/orders/{}", foreign["id"]);
    mine.get(&path).await.problem(404, "not_found");
    mine.post(format!("{path}/cancel")).await.problem(404, "not_found");
    mine.post(format!("{path}/reorder")).await.problem(404, "not_found");
    mine.get("/api/orders/999999").await.problem(404, "not_found");
    mine.get("/api/orders/abc").await.problem(404, "not_found");
    app.drain().await;
}

#[tokio::test]
async fn a_pending_order_can_be_cancelled_once() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let placed = order(&toko, &[(&pad, 1)]).await;
    let path = format!("/api/orders/{}/cancel", placed["id"]);
    let cancelled = toko.post(&path).json(json!({ "reason": "Salah pesan." })).await.ok();
    assert_eq!(cancelled["status"], "cancelled");
    assert_eq!(cancelled["can_cancel"], false);
    let event = &cancelled["events"][1];
    assert_eq!(
        (&event["from_status"], &event["to_status"], &event["reason"]),
        (&json!("pending"), &json!("cancelled"), &json!("Salah pesan."))
    );
    assert_eq!(toko.post(&path).await.ok(), cancelled, "a second tap changes nothing");
    let id = &placed["id"];
    let problem = admin.put(format!("/api/admin/orders/{id}/approve")).await.problem(409, "order_transition_not_allowed");
    assert_eq!(problem["data"]["status"], "cancelled");
    admin.put(format!("/api/admin/orders/{id}/reject")).json(json!({ "reason": "x" })).await.problem(409, "order_transition_not_allowed");
    app.drain().await;
}

#[tokio::test]
async fn an_earlier_order_is_ordered_again() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 15_000).await;
    let placed = order(&toko, &[(&pad, 1), (&plug, 5)]).await;
    app.change_catalogue("UPDATE pmov2.products SET price = 50000 WHERE code = '06455K59A71'; UPDATE pmov2.products SET is_active = false WHERE code = '9807956876'")
        .await;
    let out = toko.post(format!("/api/orders/{}/reorder", placed["id"])).idempotency_key("again").await.ok();
    assert_eq!(out["results"][1]["status"], "not_orderable");
    assert_eq!(out["cart"]["grand_total"], "50000.00", "at today's price");
    assert_eq!(out["cart"]["needs_confirmation"], false);
    assert_eq!(toko.post(format!("/api/orders/{}/reorder", placed["id"])).idempotency_key("again").await.ok(), out);
    assert_eq!(toko.get("/api/cart").await.ok()["items"][0]["qty"], 1);
    app.drain().await;
}

#[derive(Debug, PartialEq, sqlx::FromRow)]
struct So {
    id: i32,
    no_so: String,
    jenis_so: String,
    tgl_so: chrono::NaiveDate,
    jenis_pembayaran: String,
    fk_salesman: i32,
    tipe_source: String,
    fk_toko: i32,
    fk_dealer: Option<i32>,
    tipe_penjualan: String,
    tgl_jatuh_tempo: chrono::NaiveDate,
    grand_total: rust_decimal::Decimal,
    status_outstanding: bool,
    status_approve_reject: String,
    approve_by: Option<String>,
    keterangan: String,
}

#[tokio::test]
async fn approving_writes_the_sales_order_as_the_old_system_wants_it() {
    let app = TestApp::builder().clock("2026-01-31T05:00:00Z").start().await;
    let shop = app.shop("TK001").named("Toko Jaya Motor").await;
    let toko = app.toko_session(&shop).await;
    let admin = app.admin().await;
    let oil = app.product("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED", 55_000).category("OIL").await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let placed = order(&toko, &[(&oil, 12), (&pad, 2)]).await;
    let id = &placed["id"];

    let approved = admin.put(format!("/api/admin/orders/{id}/approve")).await.ok();
    assert_eq!(approved["status"], "submitted_to_datapart");
    assert_eq!(approved["ref_so_number"], "2026/000001/POD-PD");
    assert_eq!(approved["jenis_so"], "Oli Regular", "equal numbers: the line put in first decides");
    assert!(approved["submitted_at"].is_string());
    assert_eq!(approved["events"][1]["actor_kind"], "admin");

    let so: So = sqlx::query_as("SELECT * FROM data_part.tblso").fetch_one(&app.db).await.unwrap();
    assert_eq!(
        so,
        So {
            id: i32::try_from(approved["ref_so_id"].as_i64().unwrap()).unwrap(),
            no_so: "2026/000001/POD-PD".into(),
            jenis_so: "Oli Regular".into(),
            tgl_so: "2026-01-31".parse().unwrap(),
            jenis_pembayaran: "Cash".into(),
            fk_salesman: i32::try_from(shop.sales.as_ref().unwrap().ref_salesman_id.unwrap()).unwrap(),
            tipe_source: "OTHER".into(),
            fk_toko: i32::try_from(shop.ref_toko_id.unwrap()).unwrap(),
            fk_dealer: None,
            tipe_penjualan: "Reguler".into(),
            tgl_jatuh_tempo: "2026-02-28".parse().unwrap(),
            grand_total: rust_decimal::Decimal::new(75_000_000, 2),
            status_outstanding: true,
            status_approve_reject: "Waiting For Approval".into(),
            approve_by: None,
            keterangan: "PMO ORD-2026-000001".into(),
        }
    );
    let lines: Vec<(i32, rust_decimal::Decimal, i32, rust_decimal::Decimal, i32, Option<i32>)> = sqlx::query_as(
        "SELECT fk_part, harga, qty_so, total_harga, qty_sisa, fk_tipe FROM data_part.tblso_detail WHERE fk_so = $1 ORDER BY id",
    )
    .bind(so.id)
    .fetch_all(&app.db)
    .await
    .unwrap();
    let line = |product: &Product, price: i64, qty: i32| {
        let part = i32::try_from(product.ref_part_id.unwrap()).unwrap();
        (part, rust_decimal::Decimal::new(price * 100, 2), qty, rust_decimal::Decimal::new(price * 100 * i64::from(qty), 2), qty, None)
    };
    assert_eq!(lines, [line(&oil, 55_000, 12), line(&pad, 45_000, 2)]);

    // The back office sees it as the old system has it.
    let detail = admin.get(format!("/api/admin/orders/{id}")).await.ok();
    assert_eq!(detail["sales_order"]["no_so"], "2026/000001/POD-PD");
    assert_eq!(detail["sales_order"]["lines"][0]["kd_part"], "082322MAK0LN9");
    assert_eq!(detail["sales_name"], json!(shop.sales.unwrap().name));

    app.drain().await;
    let told = app.sent_to(&shop.phone).await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].text, "Order ORD-2026-000001 telah disetujui.\nNo SO: 2026/000001/POD-PD\nTerima kasih!");
    let audit: Vec<(String, i64)> = sqlx::query_as("SELECT action, entity_id FROM pmov2.audit_log").fetch_all(&app.db).await.unwrap();
    assert_eq!(audit, [("order.approve".to_owned(), id.as_i64().unwrap())]);

    // Again: the same answer, nothing written.
    let again = admin.put(format!("/api/admin/orders/{id}/approve")).await.ok();
    assert_eq!(again["ref_so_number"], approved["ref_so_number"]);
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM data_part.tblso").fetch_one(&app.db).await.unwrap();
    assert_eq!(count, 1);
    toko.post(format!("/api/orders/{id}/cancel")).await.problem(409, "order_transition_not_allowed");
    admin.put(format!("/api/admin/orders/{id}/reject")).json(json!({ "reason": "x" })).await.problem(409, "order_transition_not_allowed");
}

#[tokio::test]
async fn rejecting_needs_a_reason_that_the_shop_reads() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let placed = order(&toko, &[(&pad, 2)]).await;
    let path = format!("/api/admin/orders/{}/reject", placed["id"]);
    admin.put(&path).json(json!({})).await.invalid("reason");
    admin.put(&path).json(json!({ "reason": "" })).await.invalid("reason");
    admin.put(&path).json(json!({ "reason": "   " })).await.invalid("reason");
    let rejected = admin.put(&path).json(json!({ "reason": "Stock tidak tersedia." })).await.ok();
    assert_eq!(rejected["status"], "rejected");
    assert_eq!(rejected["reject_reason"], "Stock tidak tersedia.");
    assert_eq!(admin.put(&path).json(json!({ "reason": "Stock tidak tersedia." })).await.ok()["status"], "rejected");
    admin.put(&path).json(json!({ "reason": "Lain." })).await.problem(409, "order_transition_not_allowed");
    assert_eq!(toko.get(format!("/api/orders/{}", placed["id"])).await.ok()["events"][1]["reason"], "Stock tidak tersedia.");
    app.drain().await;
    let told = app.sent_to(&shop.phone).await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].text, "Order ORD-2026-000001 ditolak.\nAlasan: Stock tidak tersedia.\nSilakan hubungi admin.");
}

#[tokio::test]
async fn a_missing_mapping_is_named_and_nothing_is_written() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK300").unmapped().without_sales().await).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let odd = app.product("99999ZZZ000", "UNKNOWN PART", 10_000).unmapped().await;
    let placed = order(&toko, &[(&pad, 1), (&odd, 1)]).await;
    let path = format!("/api/admin/orders/{}", placed["id"]);
    let named = ["shop.ref_toko_id", "shop.sales_id", "items[1].ref_part_id"];
    let fields = |errors: &Value| errors.as_array().unwrap().iter().map(|e| e["field"].as_str().unwrap().to_owned()).collect::<Vec<_>>();

    assert_eq!(fields(&admin.get(&path).await.ok()["mapping_problems"]), named, "shown before anybody clicks");
    let problem = admin.put(format!("{path}/approve")).await.problem(422, "mapping_missing");
    assert_eq!(fields(&problem["errors"]), named);
    assert_eq!(problem["errors"][2]["message"], "Barang 99999ZZZ000 (UNKNOWN PART) belum dipetakan ke sistem lama.");
    let written: i64 = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM data_part.tblso) + (SELECT count(*) FROM pmov2.serials WHERE type = 'so_datapart')",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert_eq!(written, 0);
    assert_eq!(admin.get(&path).await.ok()["status"], "pending");
    app.drain().await;
}

#[tokio::test]
async fn numbers_follow_the_highest_of_the_year_and_skip_what_is_taken() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    sqlx::raw_sql(
        "INSERT INTO data_part.tblso (no_so, tgl_so) VALUES ('2026/000041/POD-PD', '2026-01-05'), ('2026/000007/POD-PD', '2026-01-02'),
         ('2025/000900/POD-PD', '2025-12-30'), ('2026/000950/POD-XX', '2026-01-05')",
    )
    .execute(&app.db)
    .await
    .unwrap();
    let mut numbers = Vec::new();
    for round in 0..3 {
        let placed = order(&toko, &[(&pad, 1)]).await;
        numbers.push(admin.put(format!("/api/admin/orders/{}/approve", placed["id"])).await.ok()["ref_so_number"].clone());
        if round == 0 {
            // The old system goes on counting in the same series.
            sqlx::raw_sql("INSERT INTO data_part.tblso (no_so, tgl_so) VALUES ('2026/000043/POD-PD', '2026-03-10'), ('2026/000044/POD-PD', '2026-03-10')")
                .execute(&app.db)
                .await
                .unwrap();
        }
    }
    assert_eq!(numbers, ["2026/000042/POD-PD", "2026/000045/POD-PD", "2026/000046/POD-PD"]);
    app.drain().await;
}

/// The totals of the list are sums of changes: they must be what counting says, whatever happens at once.
#[tokio::test]
async fn totals_are_exact_while_orders_come_and_go_and_are_summed_up() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let shops = futures_util::future::join_all((1..=6).map(async |i| app.toko_session(&app.shop(&format!("TK{i:03}")).await).await)).await;
    let lives = futures_util::future::join_all(shops.iter().enumerate().map(async |(i, toko)| {
        for round in 0..3 {
            let placed = order(toko, &[(&pad, round + 1)]).await;
            let path = format!("/api/admin/orders/{}", placed["id"]);
            match (i + round as usize) % 4 {
                0 => drop(admin.put(format!("{path}/approve")).await.ok()),
                1 => drop(admin.put(format!("{path}/reject")).json(json!({ "reason": "x" })).await.ok()),
                2 => drop(toko.post(format!("/api/orders/{}/cancel", placed["id"])).await.ok()),
                _ => {}
            }
        }
    }));
    let sums = async {
        for _ in 0..10 {
            let both =
                futures_util::future::join(pmo_api::orders::days::sum_up(&app.state), pmo_api::orders::days::sum_up(&app.state)).await;
            both.0.and(both.1).unwrap();
        }
    };
    futures_util::future::join(lives, sums).await;
    app.drain().await;

    let right = async || {
        for status in ["pending", "submitted_to_datapart", "rejected", "cancelled", "approved"] {
            let counted: i64 =
                sqlx::query_scalar("SELECT count(*) FROM pmov2.orders WHERE status = $1").bind(status).fetch_one(&app.db).await.unwrap();
            let (_, meta) = admin.get(format!("/api/admin/orders?status={status}")).await.list();
            assert_eq!(meta["total"], counted, "{status}");
        }
        assert_eq!(admin.get("/api/admin/orders?from=2026-03-10&to=2026-03-10").await.list().1["total"], 18);
        assert_eq!(admin.get("/api/admin/orders?from=2026-03-11").await.list().1["total"], 0);
    };
    right().await;
    pmo_api::orders::days::sum_up(&app.state).await.unwrap();
    right().await;
    let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.order_days").fetch_one(&app.db).await.unwrap();
    assert_eq!(rows, 4, "one for each status of the day");
    let by_hand: i64 = sqlx::query_scalar("SELECT sum(order_count) FROM pmov2.shops").fetch_one(&app.db).await.unwrap();
    assert_eq!(by_hand, 18);
    sqlx::query("DELETE FROM pmov2.orders WHERE status = 'cancelled'").execute(&app.db).await.unwrap();
    assert_eq!(admin.get("/api/admin/orders?status=cancelled").await.list().1["total"], 0, "also what is done by hand");
}

#[tokio::test]
async fn a_token_of_the_other_kind_is_no_token() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    toko.get("/api/admin/orders").await.problem(401, "session_ended");
    toko.put("/api/admin/orders/1/approve").await.problem(401, "session_ended");
    admin.get("/api/orders").await.problem(401, "session_ended");
    admin.get("/api/cart").await.problem(401, "session_ended");
    app.anonymous().get("/api/cart").await.problem(401, "unauthenticated");
    app.anonymous().get("/api/admin/dashboard").await.problem(401, "unauthenticated");
}
