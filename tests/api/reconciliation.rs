//! PMO and the old system compared: each kind of difference is found, and nothing else is; what is under way is no difference.

mod kinds;

use chrono::TimeDelta;
use pmo_api::datapart::reconciliation::{self, Compared};
use pmo_api::schedules::worker::run_due;
use pmo_tests::{AdminClient, Shop, TestApp};
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

const RECONCILIATION: &str = "/api/admin/reconciliation";

async fn compare(app: &TestApp) -> Compared {
    reconciliation::run(&app.state).await.unwrap()
}

/// Something that the old system's people did.
async fn they(app: &TestApp, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&app.db).await.unwrap();
}

/// An order of two parts, placed by a shop.
async fn placed(app: &TestApp, shop: &Shop) -> Value {
    let toko = app.toko_session(shop).await;
    let known: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.products").fetch_one(&app.db).await.unwrap();
    for (n, qty) in [(known, 4), (known + 1, 6)] {
        let part = app.product(&format!("06455K{n:05}"), "PAD SET,FR BRAKE", 45_000).await;
        toko.post("/api/cart/add").json(json!({ "product_id": part.id, "qty": qty })).await.ok();
    }
    toko.post("/api/cart/checkout").await.created()
}

/// The same, handed over to the old system.
async fn handed_over(app: &TestApp, shop: &Shop) -> Value {
    let order = placed(app, shop).await;
    app.admin().await.put(format!("/api/admin/orders/{}/approve", order["id"])).await.ok()
}

async fn differences(admin: &AdminClient, query: &str) -> Vec<Value> {
    admin.get(format!("{RECONCILIATION}/differences?{query}")).await.list().0
}

fn kinds(differences: &[Value]) -> Vec<&str> {
    differences.iter().map(|one| one["kind"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn orders_in_every_state_are_green() {
    let app = TestApp::new().await;
    let (shop, admin) = (app.shop("TK001").await, app.admin().await);
    let shown = admin.get(RECONCILIATION).await.ok();
    assert_eq!((&shown["verdict"], &shown["run"], &shown["kinds"]), (&Value::Null, &Value::Null, &json!([])), "not compared yet");
    assert_eq!(admin.get("/api/admin/dashboard").await.ok()["reconciliation"], Value::Null);

    placed(&app, &shop).await;
    let rejected = placed(&app, &shop).await;
    admin.put(format!("/api/admin/orders/{}/reject", rejected["id"])).json(json!({ "reason": "Stok habis" })).await.ok();
    let cancelled = placed(&app, &shop).await;
    app.toko_session(&shop).await.post(format!("/api/orders/{}/cancel", cancelled["id"])).await.ok();
    handed_over(&app, &shop).await;
    let (approved, refused, split) = (handed_over(&app, &shop).await, handed_over(&app, &shop).await, handed_over(&app, &shop).await);
    let number = |order: &Value| order["ref_so_number"].as_str().unwrap().to_owned();
    they(&app, &format!("UPDATE data_part.tblso SET status_approve_reject = 'Approved' WHERE no_so = '{}'", number(&approved))).await;
    they(&app, &format!("UPDATE data_part.tblso SET status_approve_reject = 'Rejected' WHERE no_so = '{}'", number(&refused))).await;
    pmo_api::orders::follow(&app.state).await.unwrap();
    // What the old system does every day: it delivers, it splits a line in two, it has orders of its own.
    they(
        &app,
        &format!(
            "UPDATE data_part.tblso_detail SET qty_sisa = 0;
             WITH line AS (SELECT d.id FROM data_part.tblso_detail d JOIN data_part.tblso so ON so.id = d.fk_so WHERE no_so = '{}' AND qty_so = 6)
             INSERT INTO data_part.tblso_detail (fk_so, fk_part, harga, qty_so, total_harga, qty_sisa)
             SELECT fk_so, fk_part, harga, 2, 2 * harga, 2 FROM data_part.tblso_detail WHERE id IN (SELECT id FROM line);
             UPDATE data_part.tblso_detail SET qty_so = 4, total_harga = 4 * harga WHERE qty_so = 6
                 AND fk_so = (SELECT id FROM data_part.tblso WHERE no_so = '{}');
             INSERT INTO data_part.tblso (no_so, tgl_so, keterangan) VALUES ('2026/900001/POD-PD', '2026-03-10', 'PMO: tanya dulu'),
                 ('2026/900002/POD-PD', '2026-03-10', NULL), ('2026/900003/POD-PD', '2026-03-10', 'lihat PMO ORD-2026-000001')",
            number(&split),
            number(&split)
        ),
    )
    .await;
    let compared = compare(&app).await;
    assert_eq!(compared, Compared { orders: 3, lines: 6, sales_orders: 4, ..Compared::default() });
    let shown = admin.get(RECONCILIATION).await.ok();
    assert_eq!((&shown["verdict"], &shown["is_stale"], &shown["kinds"]), (&json!("green"), &json!(false), &json!([])));
    assert_eq!((&shown["run"]["orders"], &shown["run"]["lines"], &shown["run"]["found"]), (&json!(3), &json!(6), &json!(0)));
    assert!(differences(&admin, "").await.is_empty());
    let standing = &admin.get("/api/admin/dashboard").await.ok()["reconciliation"];
    assert_eq!((&standing["verdict"], &standing["unacknowledged"]), (&json!("green"), &json!(0)));
    app.leave_outbox();
}

#[tokio::test]
async fn what_an_admin_accepts_is_green_until_its_figures_change() {
    let app = TestApp::new().await;
    let (shop, admin) = (app.shop("TK001").await, app.admin().await);
    handed_over(&app, &shop).await;
    they(&app, "UPDATE data_part.tblso SET grand_total = 1").await;
    assert_eq!((compare(&app).await.appeared, compare(&app).await.appeared), (1, 0), "a difference that lasts is one");
    let seen = differences(&admin, "").await;
    assert_eq!(kinds(&seen), ["total_differs"]);
    let path = format!("{RECONCILIATION}/differences/{}/acknowledgement", seen[0]["id"]);

    admin.put(&path).json(json!({ "note": "  " })).await.invalid("note");
    admin.put(&path).json(json!({ "note": "" })).await.invalid("note");
    let accepted = admin.put(&path).json(json!({ "note": " Disepakati dengan toko. " })).await.ok();
    assert_eq!(
        (&accepted["acknowledgement"]["note"], &accepted["acknowledgement"]["by"]),
        (&json!("Disepakati dengan toko."), &json!("admin"))
    );
    admin.put(&path).json(json!({ "note": "Disepakati dengan toko." })).await.ok();
    let shown = admin.get(RECONCILIATION).await.ok();
    assert_eq!((&shown["verdict"], &shown["kinds"][0]["found"]), (&json!("green"), &json!(1)));
    assert_eq!(compare(&app).await.unacknowledged, 0, "the next night remembers");
    assert_eq!(differences(&admin, "acknowledged=false").await.len(), 0);
    assert_eq!(differences(&admin, "acknowledged=true&kind=total_differs").await.len(), 1);
    assert_eq!(differences(&admin, "kind=price_differs").await.len(), 0);

    they(&app, "UPDATE data_part.tblso SET grand_total = 2").await;
    let compared = compare(&app).await;
    assert_eq!((compared.appeared, compared.resolved, compared.unacknowledged), (1, 1, 1), "this is another difference");
    let again = differences(&admin, "").await;
    assert_eq!((&again[0]["data_part"], &again[0]["acknowledgement"]), (&json!("2.00"), &Value::Null));
    assert_eq!(differences(&admin, &format!("order_id={}", again[0]["order_id"])).await.len(), 1);
    assert_eq!(differences(&admin, "order_id=999999").await.len(), 0);

    let path = format!("{RECONCILIATION}/differences/{}/acknowledgement", again[0]["id"]);
    admin.put(&path).json(json!({ "note": "Ya" })).await.ok();
    assert_eq!(admin.delete(&path).await.ok()["acknowledgement"], Value::Null);
    admin.delete(&path).await.ok();
    assert_eq!(admin.get(RECONCILIATION).await.ok()["verdict"], "red");
    let audited: Vec<String> = sqlx::query_scalar("SELECT action FROM pmov2.audit_log WHERE action LIKE 'reconciliation.%' ORDER BY id")
        .fetch_all(&app.db)
        .await
        .unwrap();
    assert_eq!(
        audited,
        ["reconciliation.acknowledge", "reconciliation.acknowledge", "reconciliation.reopen"],
        "what changed nothing is not told"
    );
    let nothing = format!("{RECONCILIATION}/differences/999999/acknowledgement");
    admin.put(&nothing).json(json!({ "note": "Ya" })).await.problem(404, "not_found");
    admin.delete(&nothing).await.problem(404, "not_found");

    // Earlier comparisons still show what they saw.
    let (runs, meta) = admin.get(format!("{RECONCILIATION}/runs?per_page=2")).await.list();
    assert_eq!((&meta["total"], &runs[0]["appeared"], &runs[1]["found"]), (&json!(4), &json!(1), &json!(1)));
    let before = differences(&admin, &format!("run_id={}", runs[1]["id"])).await;
    assert_eq!((before.len(), &before[0]["data_part"], &before[0]["is_open"]), (1, &json!("1.00"), &json!(false)));
    app.leave_outbox();
}

#[tokio::test]
async fn it_is_compared_every_night_and_when_an_admin_asks() {
    let app = TestApp::builder().clock("2026-03-10T05:00:00Z").start().await;
    let (shop, admin) = (app.shop("TK001").await, app.admin().await);
    handed_over(&app, &shop).await;
    run_due(&app.state).await.unwrap();
    let shown = admin.get(RECONCILIATION).await.ok();
    assert_eq!((&shown["verdict"], &shown["schedule"]["next_run_at"]), (&json!("green"), &json!("2026-03-10T19:20:00Z")));
    assert_eq!(shown["schedule"]["timing"], "Setiap hari pukul 02.20");

    they(&app, "DELETE FROM data_part.tblso_detail; DELETE FROM data_part.tblso").await;
    admin.post("/api/admin/schedules/reconciliation/run").await.success(202);
    run_due(&app.state).await.unwrap();
    let shown = app.admin().await.get(RECONCILIATION).await.ok();
    assert_eq!((&shown["verdict"], &shown["schedule"]["last_run"]["result"]["appeared"]), (&json!("red"), &json!(1)));
    assert_eq!(
        shown["kinds"],
        json!([{ "kind": "sales_order_missing", "title": "Sales order tidak ada di sistem lama", "found": 1, "unacknowledged": 1 }])
    );

    app.advance(TimeDelta::hours(37));
    assert_eq!(app.admin().await.get(RECONCILIATION).await.ok()["is_stale"], true, "a night was missed");
    app.leave_outbox();
}

#[tokio::test]
async fn an_old_system_that_is_locked_is_said_and_compared_later() {
    let app = TestApp::builder().clock("2026-03-10T05:00:00Z").start().await;
    let admin = app.admin().await;
    handed_over(&app, &app.shop("TK001").await).await;
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE data_part.tblso_detail IN ACCESS EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    run_due(&app.state).await.unwrap();
    let shown = admin.get(RECONCILIATION).await.ok();
    assert_eq!((&shown["verdict"], &shown["schedule"]["last_run"]["outcome"]), (&Value::Null, &json!("failed")));
    let error = shown["schedule"]["last_run"]["error"].as_str().unwrap();
    assert!(error.contains("sistem lama sedang mengunci tabelnya"), "{error}");
    hold.rollback().await.unwrap();
    app.advance(TimeDelta::minutes(1));
    run_due(&app.state).await.unwrap();
    assert_eq!(admin.get(RECONCILIATION).await.ok()["verdict"], "green");
    app.leave_outbox();
}

#[tokio::test]
async fn approvals_under_way_are_no_differences() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let mut ids = Vec::new();
    for _ in 0..12 {
        ids.push(placed(&app, &shop).await["id"].clone());
    }
    let admin = app.admin().await;
    let approving = async {
        for id in &ids {
            admin.put(format!("/api/admin/orders/{id}/approve")).await.ok();
        }
    };
    let comparing = async {
        let mut seen = Vec::new();
        loop {
            let compared = compare(&app).await;
            assert_eq!((compared.found, compared.lines), (0, 2 * compared.orders), "{compared:?}");
            seen.push(compared.orders);
            if compared.orders == 12 {
                return seen;
            }
        }
    };
    let (_, seen) = tokio::join!(approving, comparing);
    assert!(seen.is_sorted(), "{seen:?}");
    app.leave_outbox();
}

#[tokio::test]
async fn comparing_at_once_in_several_processes_tells_each_difference_once() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    for _ in 0..3 {
        handed_over(&app, &shop).await;
    }
    they(&app, "UPDATE data_part.tblso SET grand_total = 1").await;
    let all = (0..6).map(|n| {
        let state = if n % 2 == 0 { app.state.clone() } else { beside.state.clone() };
        tokio::spawn(async move { reconciliation::run(&state).await.unwrap() })
    });
    let all: Vec<Compared> = futures_util::future::join_all(all).await.into_iter().map(Result::unwrap).collect();
    assert!(all.iter().all(|compared| compared.found == 3));
    assert_eq!(all.iter().map(|compared| compared.appeared).sum::<i64>(), 3);
    let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.reconciliation_differences").fetch_one(&app.db).await.unwrap();
    assert_eq!(stored, 3);
    app.leave_outbox();
}

#[tokio::test]
async fn the_oldest_comparisons_are_forgotten() {
    let app = TestApp::builder().clock("2026-03-10T05:00:00Z").start().await;
    handed_over(&app, &app.shop("TK001").await).await;
    they(&app, "UPDATE data_part.tblso SET grand_total = 1").await;
    compare(&app).await;
    they(
        &app,
        "UPDATE data_part.tblso SET grand_total = 2;
         INSERT INTO pmov2.reconciliation_runs (started_at, finished_at) SELECT now(), now() FROM generate_series(1, 500)",
    )
    .await;
    compare(&app).await;
    let forgotten = reconciliation::sweep(&app.db).await.unwrap();
    assert_eq!((forgotten, reconciliation::sweep(&app.db).await.unwrap()), (102, 0));
    let kept: Vec<(String, bool)> =
        sqlx::query_as("SELECT data_part, is_open FROM pmov2.reconciliation_differences").fetch_all(&app.db).await.unwrap();
    assert_eq!(kept, [("2.00".to_owned(), true)]);
    app.leave_outbox();
}
