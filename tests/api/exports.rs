//! Shops, sales people and the audit log as tables.

use pmo_api::platform::table::{Cell, read};
use pmo_tests::TestApp;
use serde_json::json;

fn rows(file: &[u8]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    read(file, |row| rows.push(row.cells.iter().map(|cell| cell.text().unwrap().unwrap_or_default()).collect())).unwrap();
    rows
}

#[tokio::test]
async fn shops_come_as_a_table() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.shop("TK002").named("Jaya; Motor").await;
    let first = app.shop("TK001").named("@SUM(A1)").await;
    app.shop("TK003").await;
    sqlx::query("UPDATE pmov2.shops SET is_active = false WHERE code = 'TK003'").execute(&app.db).await.unwrap();

    let answer = admin.get("/api/admin/shops/export").await;
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename=\"toko-2026-03-10.csv\""));
    let text = answer.text();
    assert!(text.starts_with("\u{feff}Kode;Nama;No. WhatsApp;"), "{text}");
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[1].starts_with(&format!("TK001;'@SUM(A1);{};", first.phone)), "a formula is text: {}", lines[1]);
    assert!(lines[2].starts_with("TK002;\"Jaya; Motor\";"), "{}", lines[2]);
    assert_eq!(lines.len(), 4);

    let answer = admin.get("/api/admin/shops/export?format=xlsx&is_active=false").await;
    assert_eq!(answer.header("content-type"), Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename=\"toko-2026-03-10.xlsx\""));
    let found = rows(&answer.body);
    assert_eq!(found.len(), 2);
    assert_eq!((found[1][0].as_str(), found[1][9].as_str()), ("TK003", "tidak"));

    assert_eq!(admin.get("/api/admin/shops/export?search=jaya").await.text().lines().count(), 2);
    admin.get("/api/admin/shops/export?format=pdf").await.problem(400, "malformed_request");
}

#[tokio::test]
async fn an_export_of_many_batches_has_every_shop_once() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    sqlx::query(
        "INSERT INTO pmov2.shops (code, name, phone)
         SELECT 'TK' || lpad(n::text, 5, '0'), 'Toko ' || n, '62812' || lpad(n::text, 8, '0') FROM generate_series(1, 2500) n",
    )
    .execute(&app.db)
    .await
    .unwrap();
    let expected: Vec<_> = (1..=2500).map(|n| format!("TK{n:05}")).collect();
    for format in ["csv", "xlsx"] {
        let file = admin.get(format!("/api/admin/shops/export?format={format}")).await.body;
        let codes: Vec<_> = rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect();
        assert_eq!(codes, expected, "{format}");
    }
}

#[tokio::test]
async fn sales_people_come_as_a_table() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let spv = admin.post("/api/admin/sales").json(json!({ "code": "SPV1", "name": "Bu Ani", "jabatan": "spv" })).await.created();
    let sales = json!({ "code": "SLS1", "name": "Budi", "jabatan": "sales", "spv_id": spv["id"], "phone": "0813-1234-5678" });
    admin.post("/api/admin/sales").json(sales).await.created();
    let text = admin.get("/api/admin/sales/export").await.text();
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[1].starts_with("SLS1;Budi;6281312345678;sales;SPV1;Bu Ani;;ya;0;0;"), "{}", lines[1]);
    let found = rows(&admin.get("/api/admin/sales/export?format=xlsx&jabatan=spv").await.body);
    assert_eq!((found.len(), found[1][0].as_str()), (2, "SPV1"));
    admin.get("/api/admin/sales/export?format=pdf").await.problem(400, "malformed_request");
}

#[tokio::test]
async fn the_audit_log_comes_as_a_table() {
    let app = TestApp::new().await;
    let admin = app.super_admin().await;
    let spv = json!({ "code": "SPV1", "name": "=HYPERLINK(\"x\")", "jabatan": "spv" });
    admin.post("/api/admin/sales").json(spv).await.created();
    let text = admin.get("/api/admin/audit/export?entity=sales").await.text();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(lines[1].contains(";10 Mar 2026 12.00;admin;") && lines[1].contains(";sales.create;sales;"), "{}", lines[1]);
    let mut found = Vec::new();
    read(&admin.get("/api/admin/audit/export?format=xlsx&entity=sales").await.body, |row| found.push(row.cells)).unwrap();
    assert!(matches!(&found[1][8], Cell::Text(after) if after.contains("SPV1")), "{found:?}");
    app.admin().await.get("/api/admin/audit/export").await.problem(403, "forbidden");
    admin.get("/api/admin/audit/export?format=pdf").await.problem(400, "malformed_request");
}
