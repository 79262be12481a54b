//! Each kind of difference, planted in the old system or left over by a restored PMO: exactly it is found.

use pmo_tests::TestApp;
use serde_json::{Value, json};

use super::{compare, differences, handed_over, kinds, placed, they};

/// One order that was handed over, something that happened to the sales order, and what is found of it.
async fn found_after(sql: &str) -> (TestApp, Value, Vec<Value>) {
    let app = TestApp::new().await;
    let order = handed_over(&app, &app.shop("TK001").await).await;
    // Another one, of which nothing may be said.
    handed_over(&app, &app.shop("TK002").await).await;
    they(
        &app,
        &sql.replace(
            "SALES_ORDER",
            &format!("(SELECT id FROM data_part.tblso WHERE no_so = '{}')", order["ref_so_number"].as_str().unwrap()),
        ),
    )
    .await;
    compare(&app).await;
    let admin = app.admin().await;
    let found = differences(&admin, "").await;
    assert!(found.iter().all(
        |one| one["title"].as_str().is_some_and(|text| !text.is_empty()) && one["advice"].as_str().is_some_and(|text| text.len() > 40)
    ));
    app.leave_outbox();
    (app, order, found)
}

/// The one difference there is.
async fn one_after(kind: &str, sql: &str) -> (Value, Value) {
    let (_app, order, mut found) = found_after(sql).await;
    assert_eq!(kinds(&found), [kind], "{sql}");
    (order, found.remove(0))
}

#[tokio::test]
async fn a_sales_order_that_is_gone() {
    let (order, found) = one_after(
        "sales_order_missing",
        "DELETE FROM data_part.tblso_detail WHERE fk_so = SALES_ORDER; DELETE FROM data_part.tblso WHERE id = SALES_ORDER",
    )
    .await;
    assert_eq!(
        (&found["order_id"], &found["order_number"], &found["pmo"]),
        (&order["id"], &order["order_number"], &order["ref_so_number"])
    );
    assert_eq!(found["data_part"], Value::Null);
}

#[tokio::test]
async fn a_sales_order_that_is_there_twice() {
    let (order, found) = one_after(
        "sales_order_double",
        "INSERT INTO data_part.tblso (no_so, tgl_so, keterangan) SELECT '2026/900001/POD-PD', tgl_so, keterangan || ' (salinan)' FROM data_part.tblso WHERE id = SALES_ORDER",
    )
    .await;
    assert_eq!((&found["pmo"], &found["data_part"]), (&order["ref_so_number"], &json!("2026/900001/POD-PD")));
    assert_eq!(found["order_number"], order["order_number"]);
}

#[tokio::test]
async fn a_double_that_was_cancelled_or_refused_there_does_no_harm() {
    let (_, _, found) = found_after(
        "INSERT INTO data_part.tblso (no_so, tgl_so, keterangan, tgl_batal, status_approve_reject)
         SELECT no, tgl_so, keterangan, at, status FROM data_part.tblso, (VALUES ('2026/900001/POD-PD', '2026-03-11'::timestamp, 'Waiting For Approval'),
             ('2026/900002/POD-PD', NULL, 'Rejected')) AS other (no, at, status) WHERE id = SALES_ORDER",
    )
    .await;
    assert_eq!(kinds(&found), [""; 0]);
}

#[tokio::test]
async fn a_sales_order_of_an_order_that_nobody_knows_and_whose_number_would_be_given_again() {
    let (_, _, found) = found_after(
        "INSERT INTO data_part.tblso (no_so, tgl_so, keterangan) VALUES ('2026/900001/POD-PD', '2026-03-10', 'PMO ORD-2026-000077: titip di pos')",
    )
    .await;
    assert_eq!(kinds(&found), ["serial_behind", "sales_order_unknown"]);
    assert_eq!((&found[0]["pmo"], &found[0]["data_part"], &found[0]["subject"]["code"]), (&json!("2"), &json!("77"), &json!("2026")));
    assert_eq!((&found[1]["order_number"], &found[1]["so_number"]), (&json!("ORD-2026-000077"), &json!("2026/900001/POD-PD")));
}

#[tokio::test]
async fn a_sales_order_of_an_order_that_was_not_handed_over() {
    let app = TestApp::new().await;
    let (shop, admin) = (app.shop("TK001").await, app.admin().await);
    let (pending, rejected) = (placed(&app, &shop).await, placed(&app, &shop).await);
    admin.put(format!("/api/admin/orders/{}/reject", rejected["id"])).json(json!({ "reason": "Stok habis" })).await.ok();
    for (n, order) in [&pending, &rejected].into_iter().enumerate() {
        let remark = order["order_number"].as_str().unwrap();
        they(
            &app,
            &format!(
                "INSERT INTO data_part.tblso (no_so, tgl_so, keterangan) VALUES ('2026/90000{n}/POD-PD', '2026-03-10', 'PMO {remark}')"
            ),
        )
        .await;
    }
    compare(&app).await;
    let found = differences(&admin, "kind=sales_order_unexpected").await;
    let mut statuses: Vec<&str> = found.iter().map(|one| one["pmo"].as_str().unwrap()).collect();
    statuses.sort_unstable();
    assert_eq!((statuses.as_slice(), differences(&admin, "").await.len()), (["pending", "rejected"].as_slice(), 2));
    app.leave_outbox();
}

#[tokio::test]
async fn another_number_and_another_total() {
    let (order, found) =
        one_after("number_differs", "UPDATE data_part.tblso SET no_so = '2026/000999/POD-PD' WHERE id = SALES_ORDER").await;
    assert_eq!((&found["pmo"], &found["data_part"]), (&order["ref_so_number"], &json!("2026/000999/POD-PD")));
    let (_, found) = one_after("total_differs", "UPDATE data_part.tblso SET grand_total = grand_total - 1 WHERE id = SALES_ORDER").await;
    assert_eq!((&found["pmo"], &found["data_part"]), (&json!("450000.00"), &json!("449999.00")));
    let (_, found) = one_after("total_differs", "UPDATE data_part.tblso SET grand_total = NULL WHERE id = SALES_ORDER").await;
    assert_eq!((&found["pmo"], &found["data_part"]), (&json!("450000.00"), &Value::Null));
}

#[tokio::test]
async fn lines_that_are_missing_or_were_not_ordered() {
    let (_, found) = one_after("line_missing", "DELETE FROM data_part.tblso_detail WHERE fk_so = SALES_ORDER AND qty_so = 4").await;
    assert_eq!(
        found["lines"],
        json!([{ "code": "06455K00000", "name": "PAD SET,FR BRAKE", "pmo": { "qty": 4, "price": "45000.00", "total": "180000.00" }, "data_part": null }])
    );
    let (_, found) = one_after("line_missing", "DELETE FROM data_part.tblso_detail WHERE fk_so = SALES_ORDER").await;
    assert_eq!(found["lines"].as_array().unwrap().len(), 2);
    let (_, found) = one_after(
        "line_extra",
        "INSERT INTO data_part.tblpart_id (id, kd_part, nm_part) VALUES (777, 'GRATIS', 'TOPI');
         INSERT INTO data_part.tblso_detail (fk_so, fk_part, qty_so, harga, total_harga) VALUES (SALES_ORDER, 777, 1, 0, 0)",
    )
    .await;
    assert_eq!(
        found["lines"],
        json!([{ "code": "GRATIS", "name": "TOPI", "pmo": null, "data_part": { "qty": 1, "price": "0.00", "total": "0.00" } }])
    );
    // A part that the master does not have (any more), and nothing known of the line but that it is there.
    let (_, found) = one_after("line_extra", "INSERT INTO data_part.tblso_detail (fk_so, fk_part) VALUES (SALES_ORDER, 4)").await;
    assert_eq!(
        found["lines"],
        json!([{ "code": "4", "name": null, "pmo": null, "data_part": { "qty": null, "price": null, "total": null } }])
    );
}

#[tokio::test]
async fn other_quantities_and_other_prices() {
    let (_, found) = one_after(
        "quantity_differs",
        "UPDATE data_part.tblso_detail SET qty_so = 5, total_harga = 5 * harga WHERE fk_so = SALES_ORDER AND qty_so = 6",
    )
    .await;
    assert_eq!((&found["lines"][0]["pmo"]["qty"], &found["lines"][0]["data_part"]["qty"]), (&json!(6), &json!(5)));
    one_after("quantity_differs", "UPDATE data_part.tblso_detail SET qty_so = NULL WHERE fk_so = SALES_ORDER AND qty_so = 6").await;
    let (_, found) = one_after(
        "price_differs",
        "UPDATE data_part.tblso_detail SET harga = 44000, total_harga = 44000 * qty_so WHERE fk_so = SALES_ORDER AND qty_so = 6",
    )
    .await;
    assert_eq!((&found["lines"][0]["pmo"]["price"], &found["lines"][0]["data_part"]["price"]), (&json!("45000.00"), &json!("44000.00")));
    one_after("price_differs", "UPDATE data_part.tblso_detail SET total_harga = total_harga + 1 WHERE fk_so = SALES_ORDER AND qty_so = 6")
        .await;
    // Split in two, one of them dearer.
    one_after(
        "price_differs",
        "UPDATE data_part.tblso_detail SET qty_so = 5, total_harga = 5 * harga WHERE fk_so = SALES_ORDER AND qty_so = 6;
         INSERT INTO data_part.tblso_detail (fk_so, fk_part, harga, qty_so, total_harga)
         SELECT fk_so, fk_part, 50000, 1, 50000 FROM data_part.tblso_detail WHERE fk_so = SALES_ORDER AND qty_so = 5",
    )
    .await;
}

#[tokio::test]
async fn decisions_that_are_not_the_same() {
    // What the old system has just decided is read back within minutes.
    let (_, _, found) = found_after("UPDATE data_part.tblso SET status_approve_reject = 'Approved' WHERE id = SALES_ORDER").await;
    assert_eq!(kinds(&found), [""; 0]);
    one_after("status_differs", "UPDATE data_part.tblso SET tgl_batal = '2026-03-11' WHERE id = SALES_ORDER").await;
    one_after(
        "status_differs",
        "UPDATE data_part.tblso SET status_approve_reject = 'Approved' WHERE id = SALES_ORDER;
         UPDATE pmov2.orders SET is_followed = false WHERE ref_so_id = SALES_ORDER",
    )
    .await;
    let (_, found) = one_after(
        "status_differs",
        "UPDATE data_part.tblso SET status_approve_reject = 'REJECTED' WHERE id = SALES_ORDER;
         UPDATE pmov2.orders SET status = 'approved' WHERE ref_so_id = SALES_ORDER",
    )
    .await;
    assert_eq!((&found["pmo"], &found["data_part"]), (&json!("approved"), &json!("REJECTED")));
    one_after(
        "status_differs",
        "UPDATE data_part.tblso SET status_approve_reject = 'approved by spv' WHERE id = SALES_ORDER;
         UPDATE pmov2.orders SET status = 'rejected' WHERE ref_so_id = SALES_ORDER",
    )
    .await;
    // The old system may forget what it has refused.
    let (_, _, found) = found_after(
        "UPDATE pmov2.orders SET status = 'rejected' WHERE ref_so_id = SALES_ORDER;
         DELETE FROM data_part.tblso_detail WHERE fk_so = SALES_ORDER; DELETE FROM data_part.tblso WHERE id = SALES_ORDER",
    )
    .await;
    assert_eq!(kinds(&found), [""; 0]);
}

#[tokio::test]
async fn shops_sales_people_and_parts_that_vanished() {
    let app = TestApp::new().await;
    let (shop, _, gone) = (app.shop("TK001").await, app.shop("TK002").inactive().await, app.shop("TK003").await);
    let part = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    app.product("9807956876", "SPARK PLUG", 15_000).inactive().await;
    app.product("31500KPH881", "BATTERY", 150_000).unmapped().await;
    they(
        &app,
        &format!(
            "DELETE FROM data_part.tbltoko; INSERT INTO data_part.tbltoko (id, kd_toko, nm_toko) VALUES ({}, 'X', 'X');
             DELETE FROM data_part.tblsalesman WHERE id <> {}; DELETE FROM data_part.tblpart_id",
            shop.ref_toko_id.unwrap(),
            shop.sales.unwrap().ref_salesman_id.unwrap()
        ),
    )
    .await;
    they(&app, "UPDATE pmov2.sales SET is_active = false WHERE code = 'S-TK002'").await;
    compare(&app).await;
    let found = differences(&app.admin().await, "").await;
    let mut subjects: Vec<_> = found
        .iter()
        .map(|one| (one["kind"].as_str().unwrap(), one["subject"]["code"].as_str().unwrap(), one["pmo"].as_str().unwrap().to_owned()))
        .collect();
    subjects.sort_unstable();
    assert_eq!(
        subjects,
        [
            ("part_vanished", "06455K59A71", part.ref_part_id.unwrap().to_string()),
            ("salesman_vanished", "S-TK003", gone.sales.unwrap().ref_salesman_id.unwrap().to_string()),
            ("shop_vanished", "TK003", gone.ref_toko_id.unwrap().to_string()),
        ]
    );
}
