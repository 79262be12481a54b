//! Products from a table.

use pmo_tests::TestApp;
use serde_json::{Value, json};

use super::{checked, commit, outcomes, path, reasons, rows};

async fn product(app: &TestApp, code: &str) -> Value {
    let admin = app.admin().await;
    admin.get(format!("/api/admin/products?search={code}")).await.list().0.remove(0)
}

#[tokio::test]
async fn every_row_says_what_it_comes_to() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    app.product("31500-KPH-881", "BATTERY", 150_000).unmapped().await;
    app.product("31500KPH881", "BATTERY", 150_000).unmapped().await;
    let file = "No. Part;Nama Barang;Het;Kategori;Rak\n\
                06455-K59-A71;;Rp 50.000,-;;A1\n\
                31500-KPH-881;BATTERY;150,000;;\n\
                31500 KPH 881;BATTERY;160000;;\n\
                082322MAK0LN9;OLI MPX1;55.000,00;brake;\n\
                NEW-1;BARANG BARU;12,5;;\n\
                NEW-2;BARANG BARU;45rb;RODA;\n\
                NEW-3;;;;\n\
                06455K59A71;;50000;;\n\
                082322mak0ln9;OLI MPX1;55000;;\n";
    let import = checked(&app, &admin, "products", file).await;
    assert_eq!(import["columns"]["ignored"], json!([{ "header": "Rak", "position": "E" }]));
    let expected = ["changed", "unchanged", "bad", "new", "bad", "bad", "bad", "bad", "bad"];
    let found = outcomes(&admin, &import).await;
    assert_eq!(found.iter().map(|(_, outcome)| outcome.as_str()).collect::<Vec<_>>(), expected);
    let found = rows(&admin, &import, "").await;
    assert_eq!((&found[0]["id"], &found[0]["code"]), (&json!(pad.id), &json!("06455-K59-A71")));
    assert_eq!(found[0]["before"], json!({ "price": "45000.00", "overrides": [] }));
    assert_eq!(found[0]["after"], json!({ "price": "50000.00", "overrides": ["price"] }));
    assert_eq!((&found[3]["after"]["category"], &found[3]["after"]["price"]), (&json!("BRAKE"), &json!("55000.00")));
    let wrong: Vec<_> = [2, 4, 5, 6, 7, 8].into_iter().flat_map(|row: usize| reasons(&found[row])).collect();
    assert_eq!(
        wrong,
        [
            "No. Part ambiguous",
            "Het ambiguous",
            "Het not_a_number",
            "Kategori unknown",
            "Nama Barang required",
            "Het required",
            "No. Part duplicate",
            "No. Part duplicate"
        ]
    );
    commit(&admin, &import).await.problem(422, "import_has_errors");
}

#[tokio::test]
async fn what_is_imported_counts_over_the_old_system() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    app.product("9807956876", "SPARK PLUG", 15_000).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    assert_eq!(toko.get("/api/products?search=06455K59A71").await.list().0[0]["price"], "45000.00");
    let file = "kode,nama,harga,aktif,deskripsi\n\
                06455K59A71,KAMPAS REM DEPAN,50000,,Asli\n\
                9807956876,,15000,tidak,\n\
                53140K59A70,BARANG BARU,1000,,\n";
    let import = checked(&app, &admin, "products", file).await;
    let done = commit(&admin, &import).await.ok();
    assert_eq!((&done["status"], &done["counts"]["changed"], &done["counts"]["new"]), (&json!("committed"), &json!(2), &json!(1)));
    let pad = product(&app, "06455K59A71").await;
    assert_eq!(
        (&pad["name"], &pad["price"], &pad["overrides"]),
        (&json!("KAMPAS REM DEPAN"), &json!("50000.00"), &json!(["name", "price"]))
    );
    let plug = product(&app, "9807956876").await;
    assert_eq!((&plug["is_active"], &plug["overrides"]), (&json!(false), &json!(["is_active"])));
    let shown = toko.get("/api/products?search=06455K59A71").await.list().0;
    assert_eq!(shown[0]["price"], "50000.00", "shops see it at once");
    assert_eq!(toko.get("/api/products?search=53140K59A70").await.list().0[0]["name"], "BARANG BARU");

    admin.post("/api/admin/products/sync").await.success(202);
    app.run_jobs().await;
    assert_eq!(product(&app, "06455K59A71").await, pad, "a sync leaves it alone");
    let audit: Vec<String> = sqlx::query_scalar("SELECT action FROM pmov2.audit_log WHERE entity IN ('product', 'import') ORDER BY id")
        .fetch_all(&app.db)
        .await
        .unwrap();
    assert_eq!(audit, ["import.upload", "product.create", "product.update", "product.update", "import.commit"]);

    // The old system's own values again: no override is left.
    let back = checked(&app, &admin, "products", "kode;nama;harga\n06455K59A71;PAD SET,FR BRAKE;45000\n").await;
    commit(&admin, &back).await.ok();
    assert_eq!(product(&app, "06455K59A71").await["overrides"], json!([]));
}

#[tokio::test]
async fn a_price_that_was_changed_meanwhile_is_not_overwritten() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let import = checked(&app, &admin, "products", "kode;harga\n06455K59A71;50000\n").await;
    sqlx::query("UPDATE pmov2.products SET price = 47000").execute(&app.db).await.unwrap();
    commit(&admin, &import).await.problem(409, "import_outdated");
    assert_eq!(product(&app, "06455K59A71").await["price"], "47000.00");
    admin.post(path(&import, "/check")).await.success(202);
    app.run_jobs().await;
    assert_eq!(rows(&admin, &import, "").await[0]["before"]["price"], "47000.00");
    commit(&admin, &import).await.ok();
    assert_eq!(product(&app, "06455K59A71").await["price"], "50000.00");
}

#[tokio::test]
async fn an_export_changes_nothing_when_it_is_imported() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.product("06455K59A71", "PAD SET,FR BRAKE; \"ASLI\"", 45_000).await;
    app.product("00123", "=BUSI", 15_000).unmapped().inactive().await;
    let text = admin.get("/api/admin/products/export").await.text();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[1].starts_with("00123;'=BUSI;BRAKE;15000;;tidak;Kampas Rem;100;"), "{}", lines[1]);
    assert_eq!(admin.get("/api/admin/products/export?is_active=true").await.text().lines().count(), 2);
    admin.get("/api/admin/products/export?format=pdf").await.problem(400, "malformed_request");
    for (format, kind) in [("csv", "text/csv"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")] {
        let file = admin.get(format!("/api/admin/products/export?format={format}")).await.body;
        let import = admin.post("/api/admin/imports?kind=products").body(kind, file).await.success(202);
        app.run_jobs().await;
        let import = admin.get(path(&import, "")).await.ok();
        assert_eq!((&import["counts"]["unchanged"], &import["counts"]["total"]), (&json!(2), &json!(2)), "{format} {import}");
    }
    let template = admin.get("/api/admin/imports/template?kind=products").await.text();
    assert_eq!(template.trim(), "\u{feff}Kode;Nama;Kategori;Harga;Deskripsi;Aktif");
}
