//! Three processes share out the turns of schedules, under load: each is run once, also when they all find it due at the same
//! moment, and a turn whose process is killed in the middle of it is another one's.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use pmo_api::schedules::Schedule;
use pmo_tests::Client;
use serde_json::json;

use crate::several::Several;

/// Boundaries between two turns that are crossed under load.
const BOUNDARIES: usize = 12;

/// As if the next turn had begun: all turns before it are days older, and all processes hear of it at once.
const NEXT_TURN: &str = "
    UPDATE pmov2.schedule_runs SET slot = slot - make_interval(days => id::int) WHERE slot > now() - interval '12 hours';
    UPDATE pmov2.schedules SET next_run_at = now() WHERE name IN ('order_sync', 'order_days', 'login_cleanup');
    SELECT pg_notify('pmo', 'schedules next')";

async fn until_all_are_done(several: &Several) {
    let done = "SELECT count(*) FROM pmov2.schedules WHERE run_id IS NULL AND next_run_at > now()";
    several.home.until("all turns are done", async || several.count(done).await == Schedule::ALL.len() as i64).await;
}

/// Looks and orders, each request at the next process, until it is told to end.
async fn order_until(places: Vec<Client>, product_id: i64, is_over: tokio::sync::watch::Receiver<bool>) -> usize {
    let mut orders = 0;
    while !*is_over.borrow() {
        let at = |n: usize| &places[(orders + n) % places.len()];
        at(0).post("/api/cart/add").json(json!({ "product_id": product_id, "qty": 1 })).await.ok();
        at(1).post("/api/cart/checkout").json(json!({})).await.created();
        orders += 1;
    }
    orders
}

#[tokio::test]
async fn every_turn_is_run_once_under_load_by_one_of_three_processes() {
    let several = Several::start(&[("RATE_LIMIT_API_PER_MINUTE", "1000000".to_owned())]).await;
    let home = &several.home;
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let (end, is_over) = tokio::sync::watch::channel(false);
    let mut shops = Vec::new();
    for number in 1..=4 {
        let toko = home.toko_session(&home.shop(&format!("TK{number:03}")).await).await;
        let places = (0..3).map(|process| several.at(&toko, process)).collect();
        shops.push(tokio::spawn(order_until(places, pad.id, is_over.clone())));
    }
    until_all_are_done(&several).await;
    for _ in 0..BOUNDARIES {
        sqlx::raw_sql(NEXT_TURN).execute(&home.db).await.unwrap();
        until_all_are_done(&several).await;
    }
    end.send(true).unwrap();
    let mut orders = 0;
    for shop in shops {
        orders += shop.await.unwrap();
    }

    let runs: Vec<(String, DateTime<Utc>, i32, String, String)> =
        sqlx::query_as("SELECT name, slot, attempt, outcome, process FROM pmov2.schedule_runs ORDER BY id")
            .fetch_all(&home.db)
            .await
            .unwrap();
    assert!(runs.iter().all(|(_, _, attempt, outcome, _)| (*attempt, outcome.as_str()) == (1, "done")), "{runs:#?}");
    let mut turns: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, .., process) in &runs {
        *turns.entry(name).or_default() += 1;
        *by.entry(process).or_default() += 1;
    }
    println!("{orders} orders, {turns:?}, by process {:?}", by.values().collect::<Vec<_>>());
    for name in ["order_sync", "order_days", "login_cleanup"] {
        // A real turn may have begun as well.
        assert!((BOUNDARIES + 1..=BOUNDARIES + 3).contains(&turns[name]), "{turns:?}");
    }
    assert!(by.len() > 1, "they shared the turns: {by:?}");
    several.until_none_is_queued().await;
}

#[tokio::test]
async fn a_turn_of_a_process_that_is_killed_in_the_middle_is_another_ones_and_its_work_is_done_once() {
    let mut several = Several::start(&[]).await;
    let db = several.home.db.clone();
    let pad = several.home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = several.home.toko_session(&several.home.shop("TK001").await).await;
    let (toko, admin) = (several.at(&toko, 0), several.at(&several.home.admin().await.as_client(), 1));
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
    let order = toko.post("/api/cart/checkout").await.created();
    admin.put(format!("/api/admin/orders/{}/approve", order["id"])).await.ok();
    until_all_are_done(&several).await;

    // The run reads the old system and is about to write what it has decided, but somebody else holds the order.
    let mut hold = db.begin().await.unwrap();
    sqlx::query("SELECT FROM pmov2.orders FOR UPDATE").execute(&mut *hold).await.unwrap();
    sqlx::raw_sql("UPDATE data_part.tblso SET status_approve_reject = 'Approved'").execute(&db).await.unwrap();
    sqlx::raw_sql(NEXT_TURN).execute(&db).await.unwrap();
    several.home.until_blocked(1).await;
    let running = "SELECT id, slot, process FROM pmov2.schedule_runs WHERE name = 'order_sync' AND outcome = 'running'";
    let (run, slot, process): (i64, DateTime<Utc>, String) = sqlx::query_as(running).fetch_one(&db).await.unwrap();
    several.kill(&process).await;
    several.home.kill_blocked().await;
    hold.rollback().await.unwrap();
    assert_eq!(several.count("SELECT count(*) FROM pmov2.orders WHERE status = 'approved'").await, 0);
    // As if the minute of its lease had passed.
    sqlx::raw_sql("UPDATE pmov2.schedules SET leased_until = now() WHERE name = 'order_sync'; SELECT pg_notify('pmo', 'schedules lost')")
        .execute(&db)
        .await
        .unwrap();
    until_all_are_done(&several).await;

    let runs: Vec<(DateTime<Utc>, i32, String, String)> = sqlx::query_as(
        "SELECT slot, attempt, outcome, process FROM pmov2.schedule_runs WHERE name = 'order_sync' AND id >= $1 ORDER BY id",
    )
    .bind(run)
    .fetch_all(&db)
    .await
    .unwrap();
    assert_eq!((runs[0].2.as_str(), &runs[0].3), ("lost", &process), "{runs:?}");
    assert!(runs.len() > 1 && runs[1..].iter().all(|(.., outcome, by)| outcome == "done" && *by != process), "{runs:?}");
    // The same turn again, unless the minute was over just then.
    assert!(runs[1].0 > slot || runs[1].1 == 2, "{runs:?}");
    several.until_none_is_queued().await;
    let told = several.count("SELECT count(*) FROM pmov2.messages WHERE kind = 'order_confirmed'").await;
    let moves = several.count("SELECT count(*) FROM pmov2.order_events WHERE to_status = 'approved'").await;
    assert_eq!((told, moves), (1, 1), "the order was moved once, and its shop told once");
}
