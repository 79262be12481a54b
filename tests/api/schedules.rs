//! What happens by itself: once per turn over all processes, tried again when it fails or its process dies, at once when an
//! admin asks for it.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::schedules::Schedule;
use pmo_api::schedules::worker::run_due;
use pmo_tests::TestApp;
use serde_json::{Value, json};

const SCHEDULES: &str = "/api/admin/schedules";

/// Runs what is due, as the worker of a process does.
async fn due(app: &TestApp) -> Vec<&'static str> {
    run_due(&app.state).await.unwrap().into_iter().map(Schedule::as_str).collect()
}

/// All runs, oldest first: name, turn, attempt, how it ended.
async fn runs(app: &TestApp) -> Vec<(String, DateTime<Utc>, i32, String)> {
    sqlx::query_as("SELECT name, slot, attempt, outcome FROM pmov2.schedule_runs ORDER BY id").fetch_all(&app.db).await.unwrap()
}

async fn shown(app: &TestApp, name: &str) -> Value {
    let all = app.admin().await.get(SCHEDULES).await.ok();
    all.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[tokio::test]
async fn everything_runs_on_the_first_start_and_then_at_its_time() {
    let app = TestApp::builder().clock("2026-03-10T05:02:30Z").start().await;
    assert_eq!(due(&app).await.len(), Schedule::ALL.len());
    assert!(due(&app).await.is_empty(), "not twice");
    app.run_jobs().await;
    app.advance(TimeDelta::minutes(3));
    assert_eq!(due(&app).await, ["order_sync"]);
    app.advance(TimeDelta::minutes(55));
    let ran = due(&app).await;
    assert!(["stock_sync", "order_sync", "login_cleanup", "order_days"].iter().all(|name| ran.contains(name)) && ran.len() == 4, "{ran:?}");
    let stock: Vec<_> = runs(&app).await.into_iter().filter(|run| run.0 == "stock_sync").map(|run| (run.1, run.2, run.3)).collect();
    assert_eq!(stock, [(at("2026-03-10T05:00:00Z"), 1, "done".to_owned()), (at("2026-03-10T06:00:00Z"), 1, "done".to_owned())]);

    let stock = shown(&app, "stock_sync").await;
    assert_eq!((&stock["title"], &stock["timing"]), (&json!("Salin stok dari sistem lama"), &json!("Setiap jam")));
    assert_eq!((&stock["next_run_at"], &stock["is_running"]), (&json!("2026-03-10T07:00:00Z"), &json!(false)));
    assert_eq!((&stock["last_run"]["slot"], &stock["last_run"]["outcome"]), (&json!("2026-03-10T06:00:00Z"), &json!("done")));
    assert_eq!(stock["last_run"]["process"], app.state.process);
    assert!(
        stock["last_run"]["result"]["job_id"].is_number()
            && stock["last_run"]["took_ms"].is_number()
            && stock["last_run"]["requested_by"].is_null()
    );
}

#[tokio::test]
async fn each_turn_is_run_once_however_many_processes_there_are() {
    let app = TestApp::builder().clock("2026-03-10T05:00:00Z").start().await;
    let (two, three) = (TestApp::builder().beside(&app).start().await, TestApp::builder().beside(&app).start().await);
    let mut ran_by = [0; 3];
    for _ in 0..13 {
        let states = [&app, &two, &three].map(|app| app.state.clone());
        let ran = states.map(|state| tokio::spawn(async move { run_due(&state).await.unwrap().len() }));
        for (n, ran) in ran.into_iter().enumerate() {
            ran_by[n] += ran.await.unwrap();
        }
        app.advance(TimeDelta::minutes(5));
    }
    let mut turns: BTreeMap<(String, DateTime<Utc>), usize> = BTreeMap::new();
    for (name, slot, attempt, outcome) in runs(&app).await {
        assert_eq!((attempt, outcome.as_str()), (1, "done"), "{name} {slot}");
        *turns.entry((name, slot)).or_default() += 1;
    }
    assert!(turns.values().all(|times| *times == 1), "{turns:#?}");
    let of = |name: &str| turns.keys().filter(|(found, _)| found == name).count();
    assert_eq!((of("order_sync"), of("stock_sync"), of("housekeeping"), of("stock_month")), (13, 2, 1, 1));
    assert_eq!(ran_by.iter().sum::<usize>(), turns.len());
}

#[tokio::test]
async fn after_a_downtime_only_the_newest_turn_is_made_up_for() {
    let app = TestApp::builder().clock("2026-03-10T05:00:00Z").start().await;
    due(&app).await;
    app.advance(TimeDelta::hours(10) + TimeDelta::minutes(7));
    due(&app).await;
    let stock: Vec<_> = runs(&app).await.into_iter().filter(|run| run.0 == "stock_sync").map(|run| run.1).collect();
    assert_eq!(stock, [at("2026-03-10T05:00:00Z"), at("2026-03-10T15:00:00Z")]);
    assert_eq!(shown(&app, "stock_sync").await["next_run_at"], "2026-03-10T16:00:00Z");
}

#[tokio::test]
async fn a_run_that_fails_is_tried_again_soon() {
    let app = TestApp::builder().clock("2026-03-10T05:00:00Z").start().await;
    sqlx::raw_sql("ALTER TABLE pmov2.otp_guards RENAME TO away").execute(&app.db).await.unwrap();
    due(&app).await;
    let cleanup = shown(&app, "login_cleanup").await;
    assert_eq!((&cleanup["last_run"]["outcome"], &cleanup["next_run_at"]), (&json!("failed"), &json!("2026-03-10T05:01:00Z")));
    assert!(cleanup["last_run"]["error"].as_str().is_some_and(|error| !error.is_empty()));
    app.advance(TimeDelta::minutes(1));
    assert!(due(&app).await.contains(&"login_cleanup"));
    assert_eq!(shown(&app, "login_cleanup").await["next_run_at"], "2026-03-10T05:03:00Z", "the pauses grow");
    sqlx::raw_sql("ALTER TABLE pmov2.away RENAME TO otp_guards").execute(&app.db).await.unwrap();
    app.advance(TimeDelta::minutes(2));
    due(&app).await;
    let cleanup: Vec<_> = runs(&app).await.into_iter().filter(|run| run.0 == "login_cleanup").map(|run| (run.1, run.2, run.3)).collect();
    let turn = at("2026-03-10T05:00:00Z");
    assert_eq!(cleanup, [(turn, 1, "failed".to_owned()), (turn, 2, "failed".to_owned()), (turn, 3, "done".to_owned())]);
    assert_eq!(shown(&app, "login_cleanup").await["next_run_at"], "2026-03-10T06:00:00Z");
}

#[tokio::test]
async fn a_run_of_a_process_that_dies_is_another_ones() {
    let app = TestApp::builder().clock("2026-03-10T05:00:00Z").start().await;
    let beside = TestApp::builder().beside(&app).start().await;
    // It is in the middle of reading the old system.
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE data_part.tblso IN ACCESS EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    sqlx::raw_sql("UPDATE pmov2.schedules SET next_run_at = '2030-01-01'").execute(&app.db).await.unwrap();
    let order = app.shop("TK001").await;
    sqlx::query(
        "INSERT INTO pmov2.orders (order_number, shop_id, total_amount, grand_total, line_count, status, ref_so_id, ref_so_number, submitted_at)
         VALUES ('ORD-2026-000001', $1, 1, 1, 1, 'submitted_to_datapart', 1, '2026/000001/POD-PD', $2)",
    )
    .bind(order.id)
    .bind(app.clock.now())
    .execute(&app.db)
    .await
    .unwrap();
    let state = app.state.clone();
    let dying = tokio::spawn(async move { run_due(&state).await });
    app.until_blocked(1).await;
    assert_eq!(shown(&app, "order_sync").await["is_running"], true);
    dying.abort();
    assert!(dying.await.unwrap_err().is_cancelled());
    app.kill_blocked().await;
    hold.rollback().await.unwrap();

    app.advance(TimeDelta::seconds(59));
    assert!(!due(&beside).await.contains(&"order_sync"), "it may still be at it");
    app.advance(TimeDelta::seconds(1));
    assert!(due(&beside).await.contains(&"order_sync"));
    let sync: Vec<_> = runs(&app).await.into_iter().filter(|run| run.0 == "order_sync").map(|run| (run.1, run.2, run.3)).collect();
    let turn = at("2026-03-10T05:00:00Z");
    assert_eq!(sync, [(turn, 1, "lost".to_owned()), (turn, 2, "done".to_owned())]);
    assert_eq!(shown(&app, "order_sync").await["last_run"]["process"], beside.state.process);
}

#[tokio::test]
async fn an_admin_has_it_run_at_once() {
    let app = TestApp::builder().clock("2026-03-10T05:02:00Z").start().await;
    due(&app).await;
    let admin = app.admin().await;
    let ask = || admin.post(format!("{SCHEDULES}/stock_sync/run"));
    let asked = ask().await.success(202);
    assert_eq!((&asked["requested_at"], &asked["next_run_at"]), (&json!("2026-03-10T05:02:00Z"), &json!("2026-03-10T06:00:00Z")));
    ask().await.success(202);
    assert_eq!(due(&app).await, ["stock_sync"], "once, however often it is clicked");
    let shown = shown(&app, "stock_sync").await;
    assert_eq!((&shown["requested_at"], &shown["next_run_at"]), (&Value::Null, &json!("2026-03-10T06:00:00Z")), "its own turns stay");
    assert_eq!((&shown["last_run"]["requested_by"], &shown["last_run"]["slot"]), (&json!("admin"), &json!("2026-03-10T05:02:00Z")));

    let (runs, meta) = admin.get(format!("{SCHEDULES}/stock_sync/runs?per_page=1")).await.list();
    assert_eq!((&meta["total"], &runs[0]["requested_by"]), (&json!(2), &json!("admin")));
    let audited: i64 =
        sqlx::query_scalar("SELECT count(*) FROM pmov2.audit_log WHERE action = 'schedule.run'").fetch_one(&app.db).await.unwrap();
    assert_eq!(audited, 2);
    admin.post(format!("{SCHEDULES}/pigeons/run")).await.problem(404, "not_found");
    admin.get(format!("{SCHEDULES}/pigeons/runs")).await.problem(404, "not_found");
}

#[tokio::test]
async fn a_new_month_has_its_own_stock_from_its_first_minute() {
    let app = TestApp::builder().clock("2026-03-31T16:30:00Z").start().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
    due(&app).await;
    sqlx::query("INSERT INTO data_part.tblstock_part_id (fk_part, qty_on_hand, qty_booking, bulan, tahun) VALUES ($1, 7, 0, 4, 2026)")
        .bind(i32::try_from(pad.ref_part_id.unwrap()).unwrap())
        .execute(&app.db)
        .await
        .unwrap();
    let copied = async || -> i32 { sqlx::query_scalar("SELECT available FROM pmov2.product_stocks").fetch_one(&app.db).await.unwrap() };
    app.run_jobs().await;
    app.advance(TimeDelta::minutes(29));
    due(&app).await;
    app.run_jobs().await;
    assert_eq!(copied().await, 12, "it is still March in Jakarta");
    app.advance(TimeDelta::minutes(2));
    assert!(due(&app).await.contains(&"stock_month"));
    app.run_jobs().await;
    assert_eq!(copied().await, 7);
    assert_eq!(shown(&app, "stock_month").await["next_run_at"], "2026-04-30T17:01:00Z");
}

#[tokio::test]
async fn what_nobody_needs_any_more_is_swept_away() {
    let app = TestApp::builder().clock("2026-03-10T05:00:00Z").start().await;
    let (idle, busy) = (app.shop("TK001").await, app.shop("TK002").await);
    let part = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let add = json!({ "product_id": part.id, "qty": 1 });
    app.toko_session(&idle).await.post("/api/cart/add").json(&add).await.ok();
    let toko = app.toko_session(&busy).await;
    toko.post("/api/cart/add").json(&add).idempotency_key("old").await.ok();
    let order = toko.post("/api/cart/checkout").await.created();
    app.drain().await;
    // Keys have the database's time.
    sqlx::raw_sql("UPDATE pmov2.idempotency_keys SET created_at = '2026-03-10'").execute(&app.db).await.unwrap();

    app.advance(TimeDelta::days(89));
    app.toko_session(&busy).await.post("/api/cart/add").json(&add).await.ok();
    app.advance(TimeDelta::days(2));
    due(&app).await;
    let count = async |sql: &'static str| -> i64 { sqlx::query_scalar(sql).fetch_one(&app.db).await.unwrap() };
    assert_eq!(count("SELECT count(*) FROM pmov2.idempotency_keys").await, 0);
    assert_eq!(count("SELECT count(*) FROM pmov2.log_gateway_messages").await, 0);
    assert_eq!(count("SELECT count(*) FROM pmov2.carts WHERE status = 'active'").await, 1, "the one that was used two days ago");
    assert_eq!(count("SELECT count(*) FROM pmov2.cart_items").await, 1, "and its line; those of the order are the order's");
    assert_eq!(count("SELECT count(*) FROM pmov2.sessions").await, 1);
    assert_eq!(count("SELECT count(*) FROM pmov2.messages").await, 1, "messages stay");
    let kept = app.toko_session(&busy).await.get(format!("/api/orders/{}", order["id"])).await.ok();
    assert_eq!(kept["items"].as_array().unwrap().len(), 1);
    let result = &shown(&app, "housekeeping").await["last_run"]["result"];
    assert_eq!((&result["carts"], &result["idempotency_keys"]), (&json!(2), &json!(1)), "{result}");
}
