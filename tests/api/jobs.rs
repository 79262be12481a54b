//! Long work: asked for once, done once, whatever dies in between.

use chrono::TimeDelta;
use pmo_api::jobs::{self, Kind, NewJob, worker};
use pmo_tests::{AdminClient, TestApp, all_at_once};
use serde_json::{Value, json};

const SYNC: &str = "/api/admin/stock/sync";
/// Holds up every stock sync.
const GATE: &str = "SELECT made_at FROM pmov2.catalogue_copies WHERE name = 'stock' FOR UPDATE";

async fn job(admin: &AdminClient, asked: &Value) -> Value {
    admin.get(format!("/api/admin/jobs/{}", asked["id"])).await.ok()
}

async fn run(app: &TestApp, sql: &'static str) {
    sqlx::raw_sql(sql).execute(&app.db).await.unwrap();
}

/// The stock of the only product, as lists are filtered by it.
async fn copied(app: &TestApp) -> i32 {
    sqlx::query_scalar("SELECT available FROM pmov2.product_stocks").fetch_one(&app.db).await.unwrap()
}

/// One product with 10 in the copy and 3 in the old system.
async fn with_old_stock(app: &TestApp) {
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(10).await;
    run(app, "UPDATE data_part.tblstock_part_id SET qty_on_hand = 3").await;
}

#[tokio::test]
async fn work_is_asked_for_and_then_done() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    with_old_stock(&app).await;
    let asked = admin.post(SYNC).await.success(202);
    assert_eq!((&asked["status"], &asked["kind"], &asked["attempts"]), (&json!("queued"), &json!("stock_sync"), &json!(0)));
    assert_eq!((&asked["created_by"], &asked["created_by_name"]), (&json!(admin.user.id), &json!(admin.user.name)));
    assert_eq!(job(&admin, &asked).await, asked);

    assert_eq!(app.run_jobs().await, 1);
    let done = job(&admin, &asked).await;
    assert_eq!((&done["status"], &done["attempts"]), (&json!("done"), &json!(1)));
    assert_eq!((&done["result"]["changed"], &done["error"]), (&json!(1), &json!(null)));
    assert!(done["finished_at"].is_string());
    assert_eq!(copied(&app).await, 3);
    assert_eq!(app.run_jobs().await, 0);

    let audit: (String, i64) = sqlx::query_as("SELECT action, entity_id FROM pmov2.audit_log").fetch_one(&app.db).await.unwrap();
    assert_eq!(audit, ("stock.sync".to_owned(), asked["id"].as_i64().unwrap()));
    admin.get("/api/admin/jobs/999999").await.problem(404, "not_found");
}

#[tokio::test]
async fn the_same_work_is_one_job_until_it_is_over() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let answers = all_at_once((0..8).map(|_| admin.post(SYNC))).await;
    let ids: Vec<Value> = answers.into_iter().map(|answer| answer.success(202)["id"].clone()).collect();
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    let products = admin.post("/api/admin/products/sync").await.success(202);
    assert_ne!(products["id"], ids[0], "other work is another job");
    assert_eq!(admin.get("/api/admin/jobs").await.list().0.len(), 2);
    let asked: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.audit_log").fetch_one(&app.db).await.unwrap();
    assert_eq!(asked, 2);

    app.run_jobs().await;
    let again = admin.post(SYNC).idempotency_key("again").await.success(202);
    assert_ne!(again["id"], ids[0]);
    app.run_jobs().await;
    assert_eq!(admin.post(SYNC).idempotency_key("again").await.success(202), again, "the first answer");
    assert_eq!(app.run_jobs().await, 0);
}

#[tokio::test]
async fn jobs_are_listed_newest_first() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let first = admin.post(SYNC).await.success(202);
    app.run_jobs().await;
    let second = admin.post(SYNC).await.success(202);
    let ids = async |query: &str| {
        let (jobs, meta) = admin.get(format!("/api/admin/jobs?{query}")).await.list();
        assert!(meta["total"].as_i64().unwrap() >= jobs.len() as i64);
        jobs.into_iter().map(|job| job["id"].clone()).collect::<Vec<_>>()
    };
    let (first, second) = (first["id"].clone(), second["id"].clone());
    assert_eq!(ids("").await, [second.clone(), first.clone()]);
    assert_eq!(ids("status=done").await, [first.clone()]);
    assert_eq!(ids("status=queued&kind=stock_sync").await, [second.clone()]);
    assert_eq!(ids("kind=product_sync").await, Vec::<Value>::new());
    assert_eq!(ids("per_page=1&page=2").await, [first]);
    admin.get("/api/admin/jobs?status=nonsense").await.problem(400, "malformed_request");
    admin.get("/api/admin/jobs?per_page=0").await.invalid("per_page");
}

#[tokio::test]
async fn a_job_whose_process_died_is_taken_over() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    with_old_stock(&app).await;
    let asked = admin.post(SYNC).await.success(202);
    // As a process leaves it that is killed in the middle.
    sqlx::query("UPDATE pmov2.jobs SET status = 'running', attempts = 1, started_at = $1, due_at = $2")
        .bind(app.clock.now())
        .bind(app.clock.now() + TimeDelta::seconds(20))
        .execute(&app.db)
        .await
        .unwrap();
    assert_eq!(app.run_jobs().await, 0, "its lease still runs");
    app.advance(TimeDelta::seconds(20));
    assert_eq!(app.run_jobs().await, 1);
    let done = job(&admin, &asked).await;
    assert_eq!((&done["status"], &done["attempts"]), (&json!("done"), &json!(2)));
    assert_eq!(copied(&app).await, 3);
}

#[tokio::test]
async fn of_two_processes_each_job_is_run_by_one() {
    let app = TestApp::new().await;
    let other = TestApp::builder().beside(&app).start().await;
    let admin = app.admin().await;
    with_old_stock(&app).await;
    for _ in 0..5 {
        let asked = [admin.post(SYNC).await.success(202), admin.post("/api/admin/products/sync").await.success(202)];
        let (here, there) = tokio::join!(app.run_jobs(), other.run_jobs());
        assert_eq!(here + there, 2);
        for asked in asked {
            assert_eq!(job(&admin, &asked).await["attempts"], 1);
        }
    }
}

#[tokio::test]
async fn a_job_that_waits_is_cancelled_at_once() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    with_old_stock(&app).await;
    let asked = admin.post(SYNC).await.success(202);
    let path = format!("/api/admin/jobs/{}/cancel", asked["id"]);
    let cancelled = admin.post(&path).await.ok();
    assert_eq!((&cancelled["status"], &cancelled["cancel_requested"]), (&json!("cancelled"), &json!(true)));
    assert_eq!(admin.post(&path).await.ok(), cancelled, "a second time changes nothing");
    assert_eq!(app.run_jobs().await, 0);
    assert_eq!(copied(&app).await, 10);
    let actions: Vec<String> = sqlx::query_scalar("SELECT action FROM pmov2.audit_log ORDER BY id").fetch_all(&app.db).await.unwrap();
    assert_eq!(actions, ["stock.sync", "job.cancel"]);

    let next = admin.post(SYNC).await.success(202);
    assert_ne!(next["id"], asked["id"]);
    app.run_jobs().await;
    let path = format!("/api/admin/jobs/{}/cancel", next["id"]);
    assert_eq!(admin.post(&path).await.ok()["status"], "done", "what is over stays as it is");
    admin.post("/api/admin/jobs/999999/cancel").await.problem(404, "not_found");
}

#[tokio::test]
async fn a_job_that_runs_is_cancelled_where_it_stands() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    with_old_stock(&app).await;
    let mut gate = app.db.begin().await.unwrap();
    sqlx::query(GATE).execute(&mut *gate).await.unwrap();
    let asked = admin.post(SYNC).await.success(202);
    let running = tokio::spawn({
        let state = app.state.clone();
        async move { worker::drain(&state).await }
    });
    app.until_blocked(1).await;
    let shown = job(&admin, &asked).await;
    assert_eq!(shown["status"], "running");
    let stopping = admin.post(format!("/api/admin/jobs/{}/cancel", asked["id"])).await.ok();
    assert_eq!((&stopping["status"], &stopping["cancel_requested"]), (&json!("running"), &json!(true)));
    assert_eq!(running.await.unwrap(), 1, "it did not wait for the lock");
    drop(gate);
    let cancelled = job(&admin, &asked).await;
    assert_eq!((&cancelled["status"], &cancelled["result"]), (&json!("cancelled"), &json!(null)));
    assert!(cancelled["stage"].is_string());
    assert_eq!(copied(&app).await, 10);
}

#[tokio::test]
async fn a_process_that_lost_its_job_writes_nothing() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    with_old_stock(&app).await;
    let mut gate = app.db.begin().await.unwrap();
    sqlx::query(GATE).execute(&mut *gate).await.unwrap();
    let asked = admin.post(SYNC).await.success(202);
    let slow = tokio::spawn({
        let state = app.state.clone();
        async move { worker::drain(&state).await }
    });
    app.until_blocked(1).await;
    // Another process takes it over while this one hangs.
    sqlx::query("UPDATE pmov2.jobs SET attempts = attempts + 1, due_at = $1")
        .bind(app.clock.now() + TimeDelta::minutes(5))
        .execute(&app.db)
        .await
        .unwrap();
    gate.rollback().await.unwrap();
    slow.await.unwrap();
    assert_eq!(copied(&app).await, 10, "what the slow one wrote was rolled back");
    let shown = job(&admin, &asked).await;
    assert_eq!((&shown["status"], &shown["attempts"]), (&json!("running"), &json!(2)), "it is the other one's");
}

#[tokio::test]
async fn a_job_that_fails_says_so_and_nothing_from_inside() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    run(&app, "ALTER TABLE data_part.tblstock_part_id RENAME TO away").await;
    let asked = admin.post(SYNC).await.success(202);
    app.run_jobs().await;
    let failed = job(&admin, &asked).await;
    assert_eq!((&failed["status"], &failed["error_code"]), (&json!("failed"), &json!("internal_error")));
    assert!(!failed["error"].as_str().unwrap().contains("tblstock"));
    run(&app, "ALTER TABLE data_part.away RENAME TO tblstock_part_id").await;
    assert_eq!(app.run_jobs().await, 0, "it is not tried again by itself");
    let again = admin.post(SYNC).await.success(202);
    app.run_jobs().await;
    assert_eq!(job(&admin, &again).await["status"], "done");
}

#[tokio::test]
async fn what_may_pass_is_tried_again_after_a_pause() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let asked = admin.post("/api/admin/products/sync").await.success(202);
    assert_eq!(app.run_jobs().await, 1, "the master is empty");
    let waiting = job(&admin, &asked).await;
    assert_eq!((&waiting["status"], &waiting["attempts"]), (&json!("queued"), &json!(1)));
    assert_eq!(app.run_jobs().await, 0);
    app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    app.advance(TimeDelta::minutes(1));
    assert_eq!(app.run_jobs().await, 1);
    let done = job(&admin, &asked).await;
    assert_eq!((&done["status"], &done["attempts"], &done["error"]), (&json!("done"), &json!(2), &json!(null)));

    run(&app, "DELETE FROM data_part.tblpart_id").await;
    let hopeless = admin.post("/api/admin/products/sync").await.success(202);
    for _ in 0..20 {
        app.run_jobs().await;
        app.advance(TimeDelta::minutes(1));
    }
    let failed = job(&admin, &hopeless).await;
    assert_eq!((&failed["status"], &failed["error_code"]), (&json!("failed"), &json!("service_unavailable")), "{failed:#}");
    assert_eq!(failed["error"], "Master barang di sistem lama sedang kosong.");
}

#[tokio::test]
async fn a_job_that_kills_its_processes_is_given_up() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let asked = admin.post(SYNC).await.success(202);
    run(&app, "UPDATE pmov2.jobs SET status = 'running', attempts = 8").await;
    assert_eq!(app.run_jobs().await, 0);
    let failed = job(&admin, &asked).await;
    assert_eq!((&failed["status"], &failed["error_code"]), (&json!("failed"), &json!("internal_error")));
    assert!(failed["error"].as_str().unwrap().contains("terhenti"));
}

#[tokio::test]
async fn a_schedule_gets_one_job_for_each_turn() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let ask = async |slot: &str| {
        let job = NewJob { kind: Kind::StockSync, subject: None, params: json!({}), created_by: None };
        let mut tx = app.db.begin().await.unwrap();
        let id = jobs::enqueue_for_slot(&mut tx, app.clock.now(), &job, slot).await.unwrap();
        tx.commit().await.unwrap();
        id
    };
    let first = ask("stock_sync 2026-03-10T12").await;
    assert!(first.is_some());
    assert_eq!(ask("stock_sync 2026-03-10T12").await, None);
    assert_eq!(ask("stock_sync 2026-03-10T13").await, None, "the same work is under way");
    assert_eq!(job(&admin, &json!({ "id": first })).await["created_by_name"], json!(null));
    app.run_jobs().await;
    assert_eq!(ask("stock_sync 2026-03-10T12").await, None, "the turn has had its job");
    let (one, other) = tokio::join!(ask("stock_sync 2026-03-10T13"), ask("stock_sync 2026-03-10T13"));
    assert!(one.is_some() != other.is_some(), "{one:?} {other:?}");
}

#[tokio::test]
async fn the_worker_hears_of_new_work() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let working = tokio::spawn(worker::run(app.state.clone()));
    for _ in 0..3 {
        let asked = admin.post(SYNC).await.success(202);
        app.until("the job is done", async || job(&admin, &asked).await["status"] == "done").await;
    }
    working.abort();
}
