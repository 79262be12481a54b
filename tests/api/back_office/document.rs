//! An order on paper.

use pmo_tests::TestApp;
use serde_json::json;

use super::order;

#[tokio::test]
async fn an_order_is_printed_and_the_same_order_gives_the_same_bytes() {
    let app = TestApp::new().await;
    let (admin, super_admin) = (app.admin().await, app.super_admin().await);
    let toko = app.toko_session(&app.shop("TK001").named("Toko Jaya Motor").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let placed = order(&toko, &[(&pad, 2)]).await;
    let path = format!("/api/admin/orders/{}/document", placed["id"]);
    let pdf = admin.get(&path).await;
    assert_eq!(pdf.status, 200);
    assert_eq!(pdf.header("content-type"), Some("application/pdf"));
    assert_eq!(pdf.header("content-disposition"), Some("inline; filename=\"ORD-2026-000001.pdf\""));
    assert_eq!((pdf.header("cache-control"), pdf.header("x-frame-options")), (Some("no-store"), Some("SAMEORIGIN")));
    assert!(pdf.body.starts_with(b"%PDF-") && pdf.body.len() > 5_000);
    assert_eq!(admin.get(&path).await.body, pdf.body);

    // What stands on it changes with the order and with the dealer.
    admin.put(format!("/api/admin/orders/{}/approve", placed["id"])).await.ok();
    let approved = admin.get(&path).await.body;
    assert_ne!(approved, pdf.body);
    let mut settings = super_admin.get("/api/admin/settings").await.ok();
    settings["dealer"] = json!({ "name": "PT Menara Agung", "address": "Jl. Veteran No. 12", "city": "Padang", "phone": "(0751) 123456" });
    settings.as_object_mut().unwrap().remove("updated_at");
    super_admin.put("/api/admin/settings").json(settings).await.ok();
    assert_ne!(admin.get(&path).await.body, approved);
    admin.get("/api/admin/orders/999999/document").await.problem(404, "not_found");
    toko.get(&path).await.problem(401, "session_ended");
    app.drain().await;
}

#[tokio::test]
async fn two_hundred_lines_and_whatever_people_type_fit() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let toko = app.toko_session(&app.shop("TK001").named(&"Toko 🛵 Ñandú 東京 ".repeat(6)).await).await;
    let long = app.product(&"W".repeat(50), &"VERY LONG NAME,WITH COMMAS ".repeat(7), 9_999_999).await;
    toko.post("/api/cart/add").json(json!({ "product_id": long.id, "qty": 9_999 })).await.ok();
    let placed = toko.post("/api/cart/checkout").json(json!({ "notes": "baris\n".repeat(60) })).await.created();
    sqlx::query(
        "WITH made AS (INSERT INTO pmov2.products (code, name, price, category) SELECT 'P' || n, 'PART ' || n, 500, 'OIL' FROM generate_series(2, 200) n RETURNING id, code, name)
         INSERT INTO pmov2.order_items (order_id, line_no, product_id, code, name, qty, price, subtotal, available_at_order)
         SELECT $1, substr(code, 2)::int, id, code, name, 1, 500, 500, 0 FROM made",
    )
    .bind(super::id(&placed))
    .execute(&app.db)
    .await
    .unwrap();
    let pdf = admin.get(format!("/api/admin/orders/{}/document", placed["id"])).await;
    assert_eq!(pdf.status, 200);
    assert!(pdf.body.len() < 200_000, "{} bytes", pdf.body.len());
    app.drain().await;
}
