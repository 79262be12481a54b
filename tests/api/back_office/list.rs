//! The list of all orders: what it is searched and narrowed by, and what a row says.

use chrono::TimeDelta;
use pmo_tests::TestApp;
use serde_json::{Value, json};

use super::{counted, id, order};

#[tokio::test]
async fn orders_are_found_by_what_people_know_of_them() {
    let app = TestApp::new().await;
    let sales = app.sales("SL01").await;
    let jaya = app.toko_session(&app.shop("TK001").named("Jaya Motor").sales(&sales).await).await;
    let sinar = app.toko_session(&app.shop("TK002").named("Café Sinar Abadi").await).await;
    sqlx::query("UPDATE pmov2.shops SET city = 'Bogor' WHERE id = $1").bind(sinar.shop.id).execute(&app.db).await.unwrap();
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let first = order(&jaya, &[(&pad, 1)]).await;
    app.advance(TimeDelta::days(1));
    let admin = app.admin().await;
    let second = order(&sinar, &[(&pad, 2)]).await;
    let third = order(&sinar, &[(&pad, 3)]).await;
    let approved = admin.put(format!("/api/admin/orders/{}/approve", first["id"])).await.ok();
    let ids = async |query: &str| {
        let (orders, meta) = admin.get(format!("/api/admin/orders{query}")).await.list();
        assert_eq!(meta["total"], orders.len(), "{query}");
        orders.iter().map(id).collect::<Vec<_>>()
    };
    let (a, b, c) = (id(&first), id(&second), id(&third));
    let so_number = approved["ref_so_number"].as_str().unwrap();
    for (query, expected) in [
        ("", vec![c, b, a]),
        ("?sort=created_at", vec![a, b, c]),
        ("?sort=-grand_total", vec![c, b, a]),
        ("?sort=order_number", vec![a, b, c]),
        ("?sort=shop_name", vec![b, c, a]),
        ("?sort=-shop_name", vec![a, c, b]),
        ("?sort=status", vec![c, b, a]),
        ("?sort=-status", vec![a, b, c]),
        ("?status=pending", vec![c, b]),
        ("?status=pending,submitted_to_datapart", vec![c, b, a]),
        ("?status=submitted_to_datapart,approved", vec![a]),
        ("?status=cancelled", vec![]),
        ("?search=tk001", vec![a]),
        ("?search=cafe%20abadi", vec![c, b]),
        ("?search=bogor", vec![c, b]),
        ("?search=0812000000", vec![c, b, a]),
        ("?search=ord-2026-000002", vec![b]),
        ("?search=ORD-2026-", vec![c, b, a]),
        ("?search=3", vec![c]),
        ("?search=000002", vec![c, b]),
        ("?search=1", vec![a]),
        ("?search=%25", vec![]),
        ("?search=nobody", vec![]),
        ("?search=", vec![c, b, a]),
        ("?from=2026-03-11", vec![c, b]),
        ("?to=2026-03-10", vec![a]),
        ("?from=2026-03-12&to=2026-03-10", vec![]),
        ("?city=Bogor", vec![c, b]),
        ("?city=Bandung&status=pending", vec![]),
        ("?min_total=90000&max_total=90000.00", vec![b]),
        ("?max_total=89999.99", vec![a]),
        ("?mapping_problem=true", vec![]),
        ("?mapping_problem=false", vec![c, b, a]),
    ] {
        assert_eq!(ids(query).await, expected, "{query}");
    }
    assert_eq!(ids(&format!("?search={so_number}")).await, [a]);
    assert_eq!(ids(&format!("?search={}", &so_number[..8])).await, [a]);
    assert_eq!(ids(&format!("?shop_id={}", sinar.shop.id)).await, [c, b]);
    assert_eq!(ids(&format!("?shop_id={}&sales_id={}", sinar.shop.id, sales.id)).await, Vec::<i64>::new());
    assert_eq!(ids(&format!("?sales_id={}", sales.id)).await, [a]);

    for (query, status, code) in [
        ("?from=yesterday", 400, "malformed_request"),
        ("?status=nonsense", 400, "malformed_request"),
        ("?status=pending,", 400, "malformed_request"),
        ("?sort=name", 400, "malformed_request"),
        ("?min_total=1e5", 400, "malformed_request"),
        ("?mapping_problem=maybe", 400, "malformed_request"),
        ("?shop_id=0", 422, "validation_failed"),
        ("?per_page=101", 422, "validation_failed"),
    ] {
        admin.get(format!("/api/admin/orders{query}")).await.problem(status, code);
    }
    app.drain().await;
}

#[tokio::test]
async fn a_row_says_whose_order_it_is_and_whether_it_can_be_approved() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let good = app.toko_session(&app.shop("TK001").await).await;
    let unmapped = app.toko_session(&app.shop("TK002").unmapped().await).await;
    let nobodys = app.toko_session(&app.shop("TK003").without_sales().await).await;
    let unknown = app.sales("SL09").unmapped().await;
    let visited = app.toko_session(&app.shop("TK004").sales(&unknown).await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let odd = app.product("99999ZZZ000", "UNKNOWN PART", 10_000).unmapped().await;

    let fine = order(&good, &[(&pad, 1)]).await;
    let mut stuck = Vec::new();
    for (toko, product) in [(&unmapped, &pad), (&nobodys, &pad), (&visited, &pad), (&good, &odd)] {
        stuck.push(id(&order(toko, &[(product, 1)]).await));
    }
    let given_up = order(&good, &[(&odd, 1)]).await;
    good.post(format!("/api/orders/{}/cancel", given_up["id"])).await.ok();

    let (rows, _) = admin.get("/api/admin/orders?sort=created_at").await.list();
    let problems: Vec<_> = rows.iter().filter(|row| row["has_mapping_problem"] == json!(true)).map(id).collect();
    assert_eq!(problems, stuck, "a cancelled order has no problem any more");
    for row in &rows {
        let detail = admin.get(format!("/api/admin/orders/{}", row["id"])).await.ok();
        let named = detail["status"] == "pending" && !detail["mapping_problems"].as_array().unwrap().is_empty();
        assert_eq!(row["has_mapping_problem"], named, "the list and the order agree: {row}");
    }
    let sales = good.shop.sales.as_ref().unwrap();
    assert_eq!(
        (&rows[0]["shop_city"], &rows[0]["sales_id"], &rows[0]["sales_name"]),
        (&json!("Bandung"), &json!(sales.id), &json!(sales.name))
    );
    assert_eq!((&rows[2]["sales_id"], &rows[2]["sales_name"]), (&Value::Null, &Value::Null));

    let ids = async |query: &str| {
        let (orders, meta) = admin.get(format!("/api/admin/orders?sort=created_at&{query}")).await.list();
        assert_eq!(meta["total"], orders.len());
        orders.iter().map(id).collect::<Vec<_>>()
    };
    assert_eq!(ids("mapping_problem=true").await, stuck);
    assert_eq!(ids("mapping_problem=true&status=cancelled").await, Vec::<i64>::new());
    assert_eq!(ids("mapping_problem=false").await, [id(&fine), id(&given_up)]);
    assert_eq!(ids("mapping_problem=false&status=pending").await, [id(&fine)]);
    // A mapping that is put right shows at once: no order has changed.
    sqlx::raw_sql("UPDATE pmov2.products SET ref_part_id = 77 WHERE code = '99999ZZZ000'").execute(&app.db).await.unwrap();
    assert_eq!(ids("mapping_problem=true").await, stuck[..3]);
    app.drain().await;
}

#[tokio::test]
async fn the_summary_is_what_counting_says_whatever_happens() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let agrees = async || {
        let summary = admin.get("/api/admin/orders/summary").await.ok();
        assert_eq!(summary, counted(&app).await);
        let (_, meta) = admin.get("/api/admin/orders").await.list();
        assert_eq!(meta["total"], summary["total"]);
        summary
    };
    assert_eq!(agrees().await["total"], 0);
    let mut placed = Vec::new();
    for _ in 0..5 {
        placed.push(id(&order(&toko, &[(&pad, 1)]).await));
    }
    assert_eq!(agrees().await["pending"], 5);
    admin.put(format!("/api/admin/orders/{}/approve", placed[0])).await.ok();
    admin.put(format!("/api/admin/orders/{}/reject", placed[1])).json(json!({ "reason": "x" })).await.ok();
    toko.post(format!("/api/orders/{}/cancel", placed[2])).await.ok();
    agrees().await;
    // However orders are written: several at once, over several days, and back.
    sqlx::raw_sql("UPDATE pmov2.orders SET status = 'approved', approved_at = now() WHERE status = 'submitted_to_datapart'")
        .execute(&app.db)
        .await
        .unwrap();
    assert_eq!(agrees().await["approved"], 1);
    sqlx::raw_sql(
        "UPDATE pmov2.orders SET status = 'pending' WHERE status IN ('rejected', 'cancelled'); UPDATE pmov2.orders SET notes = 'x'",
    )
    .execute(&app.db)
    .await
    .unwrap();
    assert_eq!(agrees().await["pending"], 4);
    sqlx::query("DELETE FROM pmov2.orders WHERE id = ANY($1)").bind(&placed[3..]).execute(&app.db).await.unwrap();
    assert_eq!(agrees().await["total"], 3);
    // What is rolled back was never counted.
    let mut tx = app.db.begin().await.unwrap();
    sqlx::raw_sql("DELETE FROM pmov2.orders").execute(&mut *tx).await.unwrap();
    tx.rollback().await.unwrap();
    agrees().await;
    app.drain().await;
}

#[tokio::test]
async fn from_one_pending_order_to_the_next_takes_no_list() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let mut placed = Vec::new();
    for _ in 0..4 {
        placed.push(id(&order(&toko, &[(&pad, 1)]).await));
        app.advance(TimeDelta::minutes(1));
    }
    let around = |detail: &Value| (detail["previous_pending_id"].as_i64(), detail["next_pending_id"].as_i64());
    let see = async |order: i64| around(&admin.get(format!("/api/admin/orders/{order}")).await.ok());
    assert_eq!(see(placed[1]).await, (Some(placed[0]), Some(placed[2])));
    assert_eq!(see(placed[0]).await, (Some(placed[3]), Some(placed[1])), "past the first one comes the last");
    assert_eq!(see(placed[3]).await, (Some(placed[2]), Some(placed[0])));
    // Approving answers with the one to go on with.
    let approved = admin.put(format!("/api/admin/orders/{}/approve", placed[1])).await.ok();
    assert_eq!(around(&approved), (Some(placed[0]), Some(placed[2])));
    let rejected = admin.put(format!("/api/admin/orders/{}/reject", placed[2])).json(json!({ "reason": "x" })).await.ok();
    assert_eq!(around(&rejected), (Some(placed[0]), Some(placed[3])));
    admin.put(format!("/api/admin/orders/{}/approve", placed[3])).await.ok();
    assert_eq!(see(placed[0]).await, (None, None), "there is no other");
    assert_eq!(around(&admin.put(format!("/api/admin/orders/{}/approve", placed[0])).await.ok()), (None, None));
    app.drain().await;
}
