//! Orders as a table.

use pmo_api::platform::table::{Cell, read};
use pmo_tests::TestApp;

use super::order;

#[tokio::test]
async fn orders_and_their_lines_come_as_a_table() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let toko = app.toko_session(&app.shop("TK001").named("=cmd|' /C calc'!A0").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE; \"ASLI\"", 45_000).await;
    let plug = app.product("9807956876", "SPARK PLUG", 15_000).await;
    let first = order(&toko, &[(&pad, 2), (&plug, 1)]).await;
    order(&toko, &[(&plug, 3)]).await;
    admin.put(format!("/api/admin/orders/{}/approve", first["id"])).await.ok();

    let answer = admin.get("/api/admin/orders/export").await;
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename=\"pesanan-2026-03-10.csv\""));
    let text = answer.text();
    assert!(text.starts_with("\u{feff}No. pesanan;Tanggal;Status;"));
    let rows: Vec<_> = text.lines().skip(1).collect();
    let sales = toko.shop.sales.as_ref().unwrap();
    let expected = format!(
        "ORD-2026-000001;10 Mar 2026 12.00;submitted_to_datapart;TK001;\"'=cmd|' /C calc'!A0\";Bandung;{};2;105000;0;105000;2026/000001/POD-PD;10 Mar 2026 12.00;;",
        sales.name
    );
    assert_eq!(rows[0], expected, "a formula is text");
    assert_eq!(rows.len(), 2);

    let lines = admin.get("/api/admin/orders/export?rows=lines").await.text();
    let lines: Vec<_> = lines.lines().skip(1).collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].ends_with(";1;06455K59A71;\"PAD SET,FR BRAKE; \"\"ASLI\"\"\";BRAKE;2;45000;0;90000"), "{}", lines[0]);
    assert!(lines[2].starts_with("ORD-2026-000002;") && lines[2].ends_with(";3;15000;0;45000"), "{}", lines[2]);

    let pending = admin.get("/api/admin/orders/export?status=pending").await.text();
    assert_eq!(pending.lines().count(), 2);
    assert_eq!(admin.get("/api/admin/orders/export?search=nobody").await.text().lines().count(), 1);
    let workbook = admin.get("/api/admin/orders/export?format=xlsx&rows=lines").await;
    assert_eq!(workbook.header("content-disposition"), Some("attachment; filename=\"pesanan-2026-03-10.xlsx\""));
    assert_eq!(workbook.header("content-encoding"), Some("identity"), "an archive is not packed again");
    let mut rows = Vec::new();
    read(&workbook.body, |row| rows.push(row.cells)).unwrap();
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[1][4], Cell::Text("=cmd|' /C calc'!A0".to_owned()), "a text, as it is");
    assert_eq!((&rows[1][10], &rows[1][13]), (&Cell::Number(2.0), &Cell::Number(90_000.0)));

    admin.get("/api/admin/orders/export?format=pdf").await.problem(400, "malformed_request");
    admin.get("/api/admin/orders/export?rows=nonsense").await.problem(400, "malformed_request");
    app.drain().await;
}

#[tokio::test]
async fn an_export_of_many_batches_has_every_order_once() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let shop = app.shop("TK001").await;
    sqlx::query(
        "INSERT INTO pmov2.orders (order_number, shop_id, total_amount, grand_total, line_count, created_at)
         SELECT 'ORD-2026-' || lpad(n::text, 6, '0'), $1, 1000, 1000, 1, timestamptz '2026-01-01 00:00:00+00' + make_interval(mins => n / 7)
         FROM generate_series(1, 1700) n",
    )
    .bind(shop.id)
    .execute(&app.db)
    .await
    .unwrap();
    let text = admin.get("/api/admin/orders/export").await.text();
    let numbers: Vec<_> = text.lines().skip(1).map(|row| row.split(';').next().unwrap().to_owned()).collect();
    let expected: Vec<_> = (1..=1700).map(|n| format!("ORD-2026-{n:06}")).collect();
    assert_eq!(numbers, expected);
}
