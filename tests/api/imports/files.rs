//! Bringing files in: which are taken, how long they stay, and what may be done to them.

use chrono::TimeDelta;
use pmo_api::platform::table::read;
use pmo_tests::{TestApp, all_at_once};
use serde_json::{Value, json};

use super::{checked, commit, outcomes, path, rows, upload};

const SHOPS: &str = "Kode;Nama;No. WhatsApp\nTK901;Toko Satu;0812-0000-9001\nTK902;Toko Dua;0812-0000-9002\n";

#[tokio::test]
async fn a_file_is_checked_by_a_job() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let import = upload(&admin, "shops", SHOPS).await;
    assert_eq!((&import["status"], &import["kind"], &import["file_name"]), (&json!("checking"), &json!("shops"), &json!("daftar.csv")));
    assert_eq!((&import["created_by_name"], &import["is_committable"]), (&json!(admin.user.name), &json!(false)));
    commit(&admin, &import).await.problem(409, "import_not_ready");
    assert_eq!(rows(&admin, &import, "").await, Vec::<Value>::new());

    assert_eq!(app.run_jobs().await, 1);
    let job = admin.get(format!("/api/admin/jobs/{}", import["job_id"])).await.ok();
    assert_eq!((&job["kind"], &job["status"]), (&json!("import_check"), &json!("done")));
    assert_eq!((&job["result"]["import_id"], &job["result"]["counts"]["new"]), (&import["id"], &json!(2)));
    let import = admin.get(path(&import, "")).await.ok();
    assert_eq!((&import["status"], &import["is_committable"]), (&json!("ready"), &json!(true)));
    let counts = json!({ "total": 2, "new": 2, "changed": 0, "unchanged": 0, "duplicate": 0, "bad": 0 });
    assert_eq!(import["counts"], counts);
    assert_eq!(admin.get("/api/admin/imports").await.list().0, [import.clone()]);
    assert_eq!(admin.get("/api/admin/imports?kind=shops").await.list().0, [import]);
    admin.get("/api/admin/imports/999999").await.problem(404, "not_found");
    admin.get("/api/admin/imports/999999/rows").await.problem(404, "not_found");
    admin.get("/api/admin/imports/999999/rows/export").await.problem(404, "not_found");
    for action in ["check", "commit", "cancel"] {
        admin.post(format!("/api/admin/imports/999999/{action}")).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn what_is_no_table_is_refused_or_fails() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let post = |query: &str| admin.post(format!("/api/admin/imports?{query}"));
    post("kind=shops").body("text/csv", "").await.problem(422, "file_unreadable");
    post("kind=shops").json(json!({})).await.problem(415, "unsupported_media_type");
    post("kind=shops").body("text/csv", vec![b'x'; 10 * 1024 * 1024 + 1]).await.problem(413, "body_too_large");
    post("kind=orders").body("text/csv", "x").await.problem(400, "malformed_request");
    post("").body("text/csv", "x").await.problem(422, "validation_failed");
    for (file, says) in [
        ("Nama;Kota\nJaya;Bogor\n", "Kolom Kode tidak ditemukan"),
        ("Kode;Nama\n", "Tidak ada baris"),
        ("Kode;Nama;Kode toko\nA;B;C\n", "dua kolom"),
        ("%PDF-1.7\u{0}", "bukan CSV atau XLSX"),
    ] {
        let import = checked(&app, &admin, "shops", file).await;
        assert_eq!(import["status"], "failed", "{file}");
        assert!(import["error"].as_str().unwrap().contains(says), "{import}");
        commit(&admin, &import).await.problem(409, "import_not_ready");
    }
}

#[tokio::test]
async fn a_retry_of_an_upload_is_the_same_import() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let post = |text: &'static str| admin.post("/api/admin/imports?kind=shops").body("text/csv", text).idempotency_key("once");
    let first = post(SHOPS).await.success(202);
    assert_eq!(post(SHOPS).await.success(202), first);
    post("Kode\nTK1\n").await.problem(422, "idempotency_key_reused");
    assert_eq!(admin.get("/api/admin/imports").await.list().0.len(), 1);
}

#[tokio::test]
async fn a_cancelled_import_is_over() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let waiting = upload(&admin, "shops", SHOPS).await;
    let cancelled = admin.post(path(&waiting, "/cancel")).await.ok();
    assert_eq!(cancelled["status"], "cancelled");
    assert_eq!(admin.get(format!("/api/admin/jobs/{}", waiting["job_id"])).await.ok()["status"], "cancelled");
    assert_eq!(app.run_jobs().await, 0);

    let ready = checked(&app, &admin, "shops", SHOPS).await;
    admin.post(path(&ready, "/cancel")).await.ok();
    assert_eq!(admin.post(path(&ready, "/cancel")).await.ok()["status"], "cancelled", "harmless when repeated");
    for action in ["/commit", "/check"] {
        admin.post(path(&ready, action)).await.problem(409, "import_not_ready");
    }
    assert_eq!(rows(&admin, &ready, "").await, Vec::<Value>::new());
    let files: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.import_files").fetch_one(&app.db).await.unwrap();
    assert_eq!(files, 0);

    let done = checked(&app, &admin, "shops", SHOPS).await;
    commit(&admin, &done).await.ok();
    admin.post(path(&done, "/cancel")).await.problem(409, "import_not_ready");
    admin.post(path(&done, "/check")).await.problem(409, "import_not_ready");
}

#[tokio::test]
async fn a_cancelled_job_can_be_asked_for_again() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let import = upload(&admin, "shops", SHOPS).await;
    admin.post(format!("/api/admin/jobs/{}/cancel", import["job_id"])).await.ok();
    assert_eq!(admin.get(path(&import, "")).await.ok()["status"], "cancelled");
    let again = admin.post(path(&import, "/check")).await.success(202);
    assert_ne!(again["job_id"], import["job_id"]);
    let answers = all_at_once((0..4).map(|_| admin.post(path(&import, "/check")))).await;
    assert!(answers.into_iter().all(|answer| answer.success(202)["job_id"] == again["job_id"]), "one check at a time");
    app.run_jobs().await;
    assert_eq!(admin.get(path(&import, "")).await.ok()["status"], "ready");
}

#[tokio::test]
async fn what_nobody_takes_over_expires() {
    let app = TestApp::new().await;
    let import = checked(&app, &app.admin().await, "shops", SHOPS).await;
    app.advance(TimeDelta::days(7));
    let admin = app.admin().await;
    assert_eq!(admin.get(path(&import, "")).await.ok()["status"], "expired");
    for action in ["/commit", "/check"] {
        admin.post(path(&import, action)).await.problem(409, "import_not_ready");
    }
    pmo_api::imports::sweep(&app.state).await.unwrap();
    assert_eq!(outcomes(&admin, &import).await, []);
    let files: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.import_files").fetch_one(&app.db).await.unwrap();
    assert_eq!(files, 0);
    app.advance(TimeDelta::days(90));
    pmo_api::imports::sweep(&app.state).await.unwrap();
    app.admin().await.get(path(&import, "")).await.problem(404, "not_found");
}

#[tokio::test]
async fn a_template_can_be_filled_in_and_imported() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let template = admin.get("/api/admin/imports/template?kind=shops").await;
    assert_eq!(template.header("content-disposition"), Some("attachment; filename=\"contoh-toko.csv\""));
    let text = template.text();
    assert_eq!(text.trim(), "\u{feff}Kode;Nama;No. WhatsApp;Alamat;Kota;Provinsi;Kode sales;ID toko lama;Aktif");
    let import = checked(&app, &admin, "shops", &format!("{text}TK901;Toko Satu;081200009001;;Bogor;;;;ya\n")).await;
    assert_eq!((&import["counts"]["new"], &import["columns"]["ignored"]), (&json!(1), &json!([])));
    let workbook = admin.get("/api/admin/imports/template?kind=shops&format=xlsx").await.body;
    let mut rows = 0;
    read(&workbook, |row| rows += row.cells.len()).unwrap();
    assert_eq!(rows, 9);
    admin.get("/api/admin/imports/template").await.problem(422, "validation_failed");
    admin.get("/api/admin/imports/template?kind=orders").await.problem(400, "malformed_request");
}

#[tokio::test]
async fn the_findings_come_as_a_table() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let import = checked(&app, &admin, "shops", &format!("{SHOPS}TK903;=1+1;021-555\n")).await;
    let text = admin.get(path(&import, "/rows/export?outcome=bad")).await.text();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[1].starts_with("4;salah;TK903;'=1+1;") && lines[1].contains("No. WhatsApp: Isi dengan nomor"), "{}", lines[1]);
    let mut found = 0;
    read(&admin.get(path(&import, "/rows/export?format=xlsx")).await.body, |_| found += 1).unwrap();
    assert_eq!(found, 4);
    admin.get(path(&import, "/rows/export?format=pdf")).await.problem(400, "malformed_request");
    admin.get(path(&import, "/rows?outcome=odd")).await.problem(400, "malformed_request");
}
