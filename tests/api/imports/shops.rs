//! Shops from a table.

use pmo_tests::{AdminClient, Answer, TestApp, all_at_once};
use serde_json::{Value, json};
use sqlx::PgTransaction;
use tokio::task::JoinHandle;

use super::{checked, commit, outcomes, path, reasons, rows};

async fn shop(app: &TestApp, code: &str) -> Value {
    let admin = app.admin().await;
    admin.get(format!("/api/admin/shops?search={code}")).await.list().0.remove(0)
}

#[tokio::test]
async fn every_row_says_what_it_comes_to() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let seller = app.sales("SLS1").await;
    let known = app.shop("TK001").named("Toko Lama").await;
    let same = app.shop("TK002").named("Toko Sama").await;
    let file = format!(
        "DAFTAR TOKO PER NOVEMBER;;;;;\n\
         kode_toko;NAMA;No HP;Kota;Catatan;Kode Sales\n\
         tk901; Toko  Baru ;0812-0000-9001;Bogor;penting;sls1\n\
         TK001;Toko Baru Nama;;-;;\n\
         TK002;Toko Sama;{};;;\n\
         ;;;;;\n\
         TK901;Toko Baru;+62 812 0000 9001;Bogor;lain;SLS1\n\
         TK901;Toko Lain;081200009001;Bogor;;SLS1\n\
         TK 5;;021-555;;;\n\
         TK903;Toko Tiga;6.28121E+12;;;SLS9\n\
         ;Tanpa kode;081200009009;;;\n\
         TK904;Toko Empat;{};;;\n\
         TK905;Toko Lima;081200009001;;;\n",
        same.phone, known.phone
    );
    let import = checked(&app, &admin, "shops", &file).await;
    let counts = json!({ "total": 10, "new": 1, "changed": 1, "unchanged": 1, "duplicate": 1, "bad": 6 });
    assert_eq!((&import["status"], &import["counts"], &import["is_committable"]), (&json!("ready"), &counts, &json!(false)));
    assert_eq!(import["columns"]["ignored"], json!([{ "header": "Catatan", "position": "E" }]));
    assert_eq!(import["columns"]["found"][2], json!({ "field": "phone", "header": "No HP", "position": "C" }));

    let expected: Vec<(i64, String)> = [(3, "new"), (4, "changed"), (5, "unchanged"), (7, "duplicate")]
        .into_iter()
        .chain((8..=13).map(|row| (row, "bad")))
        .map(|(row, outcome)| (row, outcome.to_owned()))
        .collect();
    assert_eq!(outcomes(&admin, &import).await, expected);
    let found = rows(&admin, &import, "").await;
    assert_eq!((&found[0]["code"], &found[0]["name"], &found[0]["id"]), (&json!("TK901"), &json!("Toko Baru"), &json!(null)));
    assert_eq!((&found[0]["before"], &found[0]["after"]["phone"]), (&json!(null), &json!("6281200009001")));
    assert_eq!((&found[0]["after"]["sales"], &found[0]["after"]["sales_id"]), (&json!("SLS1"), &json!(seller.id)));
    assert_eq!(found[1]["id"], known.id);
    assert_eq!(found[1]["before"], json!({ "name": "Toko Lama", "city": "Bandung" }));
    assert_eq!(found[1]["after"], json!({ "name": "Toko Baru Nama", "city": null }), "an empty cell keeps, a dash empties");
    assert_eq!((&found[3]["duplicate_of"], &found[4]["duplicate_of"]), (&json!(3), &json!(3)));
    assert_eq!(reasons(&found[4]), ["kode_toko duplicate"]);
    assert_eq!(reasons(&found[5]), ["kode_toko format", "No HP phone"]);
    assert_eq!(reasons(&found[6]), ["No HP unreadable", "Kode Sales unknown"], "all that is wrong with it");
    assert_eq!(reasons(&found[7]), ["kode_toko required"]);
    assert_eq!(reasons(&found[8]), ["No HP taken"]);
    assert_eq!(reasons(&found[9]), ["No HP duplicate"]);
    assert_eq!(rows(&admin, &import, "outcome=bad").await.len(), 6);

    commit(&admin, &import).await.problem(422, "import_has_errors");
    assert_eq!(shop(&app, "TK001").await["name"], "Toko Lama", "nothing was changed");
}

#[tokio::test]
async fn a_file_is_taken_over_whole() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let known = app.shop("TK001").named("Toko Lama").await;
    let toko = app.toko_session(&known).await;
    let closing = app.shop("TK002").await;
    let closed = app.toko_session(&closing).await;
    toko.get("/api/cart").await.ok();
    let file = "code,name,phone,city,active\nTK001,Toko Baru,,Depok,\nTK002,,,,tidak\nTK901,Toko Satu,081200009001,Bogor,\nTK902,Toko Dua,081200009002,,tidak\n";
    let import = checked(&app, &admin, "shops", file).await;
    assert_eq!(import["is_committable"], true, "{import}");
    let done = commit(&admin, &import).await.ok();
    assert_eq!((&done["status"], &done["committed_by_name"]), (&json!("committed"), &json!(admin.user.name)));

    let changed = shop(&app, "TK001").await;
    assert_eq!((&changed["name"], &changed["city"], &changed["phone"]), (&json!("Toko Baru"), &json!("Depok"), &json!(known.phone)));
    assert_eq!(changed["version"], 2);
    assert_eq!((&shop(&app, "TK901").await["is_active"], &shop(&app, "TK902").await["is_active"]), (&json!(true), &json!(false)));
    closed.get("/api/cart").await.problem(401, "session_ended");
    assert_eq!(toko.get("/api/auth/me").await.ok()["name"], "Toko Baru");

    let audit: Vec<(String, String)> = sqlx::query_as(
        "SELECT action, COALESCE(after ->> 'name', after ->> 'code', after ->> 'kind', '') FROM pmov2.audit_log ORDER BY id",
    )
    .fetch_all(&app.db)
    .await
    .unwrap();
    let audit: Vec<_> = audit.iter().map(|(action, what)| format!("{action} {what}")).collect();
    assert_eq!(
        audit,
        [
            "import.upload shops",
            "shop.create Toko Satu",
            "shop.create Toko Dua",
            "shop.update Toko Baru",
            "shop.update ",
            "import.commit shops"
        ]
    );
    // What was imported is there now: the same file changes nothing any more.
    let again = checked(&app, &admin, "shops", file).await;
    assert_eq!((&again["counts"]["unchanged"], &again["counts"]["total"]), (&json!(4), &json!(4)));
    commit(&admin, &again).await.ok();
    assert_eq!(shop(&app, "TK001").await["version"], 2);
}

#[tokio::test]
async fn an_export_changes_nothing_when_it_is_imported() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    for code in ["TK001", "TK002", "TK003"] {
        app.shop(code).named("+62 \"Jaya\"; 'Motor'").await;
    }
    for (format, kind) in [("csv", "text/csv"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")] {
        let file = admin.get(format!("/api/admin/shops/export?format={format}")).await.body;
        let import = admin.post("/api/admin/imports?kind=shops").body(kind, file).await.success(202);
        app.run_jobs().await;
        let import = admin.get(path(&import, "")).await.ok();
        assert_eq!((&import["counts"]["unchanged"], &import["counts"]["total"]), (&json!(3), &json!(3)), "{format} {import}");
        assert_eq!(import["columns"]["found"].as_array().unwrap().len(), 9);
    }
}

#[tokio::test]
async fn what_has_changed_since_the_check_is_not_overwritten() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.shop("TK001").named("Toko Lama").await;
    let seller = app.sales("SLS1").await;
    let file = "kode;nama;wa;kode sales\nTK001;Toko Baru;;\nTK901;Toko Satu;081200009001;SLS1\n";
    let run = async |sql: &'static str| sqlx::raw_sql(sql).execute(&app.db).await.unwrap();
    let import = checked(&app, &admin, "shops", file).await;

    run("UPDATE pmov2.shops SET name = 'Nama Lain' WHERE code = 'TK001'").await;
    let problem = commit(&admin, &import).await.problem(409, "import_outdated");
    assert_eq!(problem["data"], json!({ "count": 1, "row_numbers": [2] }));
    assert_eq!(shop(&app, "TK001").await["name"], "Nama Lain");
    run("UPDATE pmov2.shops SET name = 'Toko Lama' WHERE code = 'TK001'").await;

    sqlx::query("UPDATE pmov2.sales SET is_active = false WHERE id = $1").bind(seller.id).execute(&app.db).await.unwrap();
    commit(&admin, &import).await.problem(409, "import_outdated");
    sqlx::query("UPDATE pmov2.sales SET is_active = true WHERE id = $1").bind(seller.id).execute(&app.db).await.unwrap();

    app.shop("TK555").phone("6281200009001").await;
    commit(&admin, &import).await.problem(409, "import_outdated");
    let again = admin.post(path(&import, "/check")).await.success(202);
    assert_eq!(again["status"], "checking");
    app.run_jobs().await;
    assert_eq!(admin.get(path(&import, "")).await.ok()["counts"]["bad"], 1, "the file, seen anew");
    run("DELETE FROM pmov2.shops WHERE code = 'TK555'").await;
    admin.post(path(&import, "/check")).await.success(202);
    app.run_jobs().await;

    // What the file does not speak of may have changed.
    run("UPDATE pmov2.shops SET city = 'Depok', order_count = 9 WHERE code = 'TK001'").await;
    commit(&admin, &import).await.ok();
    let changed = shop(&app, "TK001").await;
    assert_eq!((&changed["name"], &changed["city"]), (&json!("Toko Baru"), &json!("Depok")));
}

#[tokio::test]
async fn two_admins_take_it_over_once() {
    let app = TestApp::new().await;
    let (sari, rina) = (app.admin().await, app.super_admin().await);
    app.shop("TK001").await;
    let import = checked(&app, &sari, "shops", "kode;nama;hp\nTK001;Toko Baru;\nTK901;Toko Satu;081200009001\n").await;
    let commits = (0..8).map(|i| if i % 2 == 0 { sari.post(path(&import, "/commit")) } else { rina.post(path(&import, "/commit")) });
    let answers = all_at_once(commits).await;
    assert!(answers.iter().any(|answer| answer.status == 200));
    for answer in answers {
        match answer.status {
            200 => assert_eq!(answer.ok()["status"], "committed"),
            _ => drop(answer.problem(409, "import_not_ready")),
        }
    }
    assert_eq!(rina.post(path(&import, "/commit")).await.ok()["status"], "committed", "harmless when repeated");
    assert_eq!(shop(&app, "TK001").await["version"], 2);
    let commits: i64 =
        sqlx::query_scalar("SELECT count(*) FROM pmov2.audit_log WHERE action = 'import.commit'").fetch_one(&app.db).await.unwrap();
    assert_eq!(commits, 1);
}

/// A commit that waits for a lock on the only shop there is.
async fn waiting_commit(app: &TestApp, admin: &AdminClient, import: &Value) -> (PgTransaction<'static>, JoinHandle<Answer>) {
    let mut tx = app.db.begin().await.unwrap();
    sqlx::query("SELECT id FROM pmov2.shops FOR UPDATE").execute(&mut *tx).await.unwrap();
    let request = admin.post(path(import, "/commit"));
    let commit = tokio::spawn(async move { request.await });
    app.until("the commit waits", async || !waiting(app).await.is_empty()).await;
    (tx, commit)
}

/// Processes of the database that wait for a lock.
async fn waiting(app: &TestApp) -> Vec<i32> {
    sqlx::query_scalar("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
        .fetch_all(&app.db)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_shop_that_is_made_meanwhile_is_not_made_twice() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let import = checked(&app, &admin, "shops", "kode;nama;hp\nTK901;Toko Satu;081200009001\nTK902;Toko Dua;081200009002\n").await;
    // In a transaction that nobody sees yet when the rows are weighed.
    let mut tx = app.db.begin().await.unwrap();
    sqlx::query("INSERT INTO pmov2.shops (code, name, phone) VALUES ('TK902', 'Lain', '6281300000000')").execute(&mut *tx).await.unwrap();
    let request = admin.post(path(&import, "/commit"));
    let commit = tokio::spawn(async move { request.await });
    app.until("the commit waits", async || !waiting(&app).await.is_empty()).await;
    tx.commit().await.unwrap();
    commit.await.unwrap().problem(409, "import_outdated");
    let shops: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.shops").fetch_one(&app.db).await.unwrap();
    assert_eq!(shops, 1, "nothing of the file");
}

#[tokio::test]
async fn a_commit_goes_on_when_its_caller_is_gone() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.shop("TK001").await;
    let import = checked(&app, &admin, "shops", "kode;nama;hp\nTK001;Toko Baru;\nTK901;Toko Satu;081200009001\n").await;
    let (tx, commit) = waiting_commit(&app, &admin, &import).await;
    commit.abort();
    admin.post(path(&import, "/commit")).await.problem(409, "import_not_ready");
    tx.rollback().await.unwrap();
    app.until("it is taken over", async || admin.get(path(&import, "")).await.ok()["status"] == "committed").await;
    assert_eq!(shop(&app, "TK001").await["name"], "Toko Baru");
}

#[tokio::test]
async fn a_commit_that_dies_has_changed_nothing_and_can_be_repeated() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.shop("TK001").named("Toko Lama").await;
    let import = checked(&app, &admin, "shops", "kode;nama;hp\nTK001;Toko Baru;\nTK901;Toko Satu;081200009001\n").await;
    let (tx, commit) = waiting_commit(&app, &admin, &import).await;
    for pid in waiting(&app).await {
        sqlx::query("SELECT pg_terminate_backend($1)").bind(pid).execute(&app.db).await.unwrap();
    }
    commit.await.unwrap().problem(503, "service_unavailable");
    tx.rollback().await.unwrap();
    assert_eq!(
        (&shop(&app, "TK001").await["name"], &admin.get(path(&import, "")).await.ok()["status"]),
        (&json!("Toko Lama"), &json!("ready"))
    );
    super::commit(&admin, &import).await.ok();
    assert_eq!(shop(&app, "TK901").await["version"], 1);
}

#[tokio::test]
async fn a_check_whose_process_dies_is_done_by_another() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let import = super::upload(&admin, "shops", "kode;nama;hp\nTK901;Toko Satu;081200009001\n").await;
    sqlx::query("UPDATE pmov2.jobs SET status = 'running', attempts = 1, started_at = $1, due_at = $2")
        .bind(app.clock.now())
        .bind(app.clock.now() + chrono::TimeDelta::seconds(20))
        .execute(&app.db)
        .await
        .unwrap();
    assert_eq!(app.run_jobs().await, 0);
    app.advance(chrono::TimeDelta::seconds(20));
    assert_eq!(app.run_jobs().await, 1);
    assert_eq!(admin.get(path(&import, "")).await.ok()["counts"]["new"], 1);
}
