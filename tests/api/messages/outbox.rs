//! The outbox: nothing is lost, nothing is sent twice, and a gateway that fails harms nobody.

use std::sync::Arc;

use chrono::TimeDelta;
use pmo_api::notify::worker;
use pmo_tests::TestApp;
use serde_json::json;

use super::{BREAK, MEND, fates, fill, only, order, otp, run, times_sent};

#[tokio::test]
async fn what_is_not_committed_is_not_sent() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let mut hold = app.db.begin().await.unwrap();
    // The message is the last thing a checkout writes but one; then its connection breaks.
    sqlx::raw_sql("LOCK TABLE pmov2.messages IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    let toko = app.toko_session(&shop).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    let checkout = tokio::spawn(toko.post("/api/cart/checkout").send());
    app.until_blocked(1).await;
    assert_eq!(app.kill_blocked().await, 1);
    checkout.await.unwrap().problem(503, "service_unavailable");
    hold.rollback().await.unwrap();
    assert_eq!((app.drain().await, fates(&app).await.len()), (0, 0));
    toko.post("/api/cart/checkout").await.created();
    assert_eq!(app.drain().await, 1);
}

#[tokio::test]
async fn a_message_of_a_worker_that_dies_is_sent_when_its_lease_has_run_out() {
    let app = TestApp::new().await;
    order(&app, &app.shop("TK001").await).await;
    // The worker has the message and is about to send it.
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE pmov2.log_gateway_messages IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    let state = app.state.clone();
    let worker = tokio::spawn(async move { worker::drain(&state).await });
    app.until_blocked(1).await;
    worker.abort();
    assert!(worker.await.unwrap_err().is_cancelled());
    assert_eq!(app.kill_blocked().await, 1);
    hold.rollback().await.unwrap();

    let left = only(&app).await;
    assert_eq!((left.status.as_str(), left.attempts, left.sent_at), ("queued", 1, None));
    let lease = left.leased_until.unwrap() - app.clock.now();
    assert_eq!(lease, TimeDelta::seconds(60));
    for wait in [0, 59] {
        app.advance(TimeDelta::seconds(wait));
        assert_eq!(app.drain().await, 0, "somebody may still be sending it");
    }
    app.advance(TimeDelta::seconds(1));
    assert_eq!(app.drain().await, 1);
    let sent = only(&app).await;
    assert_eq!((sent.status.as_str(), sent.attempts, sent.leased_until), ("sent", 2, None));
    assert!(sent.possibly_sent_twice, "the first worker may have sent it");
    let tries: Vec<(String, Option<String>)> =
        sqlx::query_as("SELECT outcome, process FROM pmov2.message_attempts ORDER BY id").fetch_all(&app.db).await.unwrap();
    let process = Some(app.state.process.clone());
    assert_eq!(tries, [("lost".to_owned(), process.clone()), ("sent".to_owned(), process)]);
    assert_eq!(app.sent().await.len(), 1);
}

#[tokio::test]
async fn a_worker_whose_lease_has_passed_on_does_not_overrule_the_other() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    otp(&app, &shop).await;
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE pmov2.log_gateway_messages IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    let state = app.state.clone();
    let slow = tokio::spawn(async move { worker::drain(&state).await });
    app.until_blocked(1).await;
    // It takes longer than its lease; the connection of its send breaks in the end.
    app.advance(TimeDelta::seconds(60));
    let state = beside.state.clone();
    let quick = tokio::spawn(async move { worker::drain(&state).await });
    app.until_blocked(2).await;
    let first: i32 = sqlx::query_scalar(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' ORDER BY query_start LIMIT 1",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    sqlx::query("SELECT pg_terminate_backend($1)").bind(first).execute(&app.db).await.unwrap();
    assert_eq!(slow.await.unwrap(), 0);
    let waiting = only(&app).await;
    assert_eq!((waiting.status.as_str(), waiting.attempts, waiting.last_error), ("queued", 2, None), "it is the other's by now");
    hold.rollback().await.unwrap();
    assert_eq!(quick.await.unwrap(), 1);
    assert_eq!((only(&app).await.status.as_str(), app.sent().await.len()), ("sent", 1));
}

#[tokio::test]
async fn workers_side_by_side_send_each_message_once() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    fill(&app, 100).await;
    let drains = (0..6).map(|n| {
        let state = if n % 2 == 0 { app.state.clone() } else { beside.state.clone() };
        tokio::spawn(async move { worker::drain(&state).await })
    });
    let mut sent = Vec::new();
    for drain in drains.collect::<Vec<_>>() {
        sent.push(drain.await.unwrap());
    }
    assert_eq!(sent.iter().sum::<usize>(), 100);
    assert!(sent.iter().filter(|sent| **sent > 0).count() > 1, "they did share the work: {sent:?}");
    let times = times_sent(&app).await;
    assert_eq!((times.len(), times.values().max()), (100, Some(&1)));
    assert!(fates(&app).await.iter().all(|fate| fate.status == "sent" && fate.attempts == 1));
}

#[tokio::test]
async fn running_workers_hear_of_new_messages_and_send_each_once() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    for state in [&app.state, &beside.state] {
        tokio::spawn(worker::run(Arc::clone(state)));
    }
    fill(&app, 60).await;
    for n in 1..=3 {
        otp(&app, &app.shop(&format!("TK{n:03}")).await).await;
    }
    order(&app, &app.shop("TK010").await).await;
    app.until("all is sent", async || app.outbox().await.is_empty()).await;
    let times = times_sent(&app).await;
    assert_eq!((times.len(), times.values().max()), (64, Some(&1)));
    assert_eq!(app.sent().await.iter().filter(|message| message.kind == "otp").count(), 3);
}

#[tokio::test]
async fn a_gateway_that_fails_is_tried_again_after_growing_pauses() {
    let app = TestApp::new().await;
    fill(&app, 24).await;
    run(&app, BREAK).await;
    let mut longest = Vec::new();
    for attempt in 1..=8 {
        assert_eq!(app.drain().await, 0);
        let now = app.clock.now();
        let fates = fates(&app).await;
        let pauses: Vec<_> = fates.iter().map(|fate| (fate.next_attempt_at - now).as_seconds_f64()).collect();
        for (fate, pause) in fates.iter().zip(&pauses) {
            assert_eq!((fate.status.as_str(), fate.attempts, fate.leased_until), ("queued", attempt, None));
            assert!(fate.last_error.as_ref().is_some_and(|error| !error.is_empty()), "the admin is told why");
            let most = 2_f64.powi(attempt);
            assert!((0.5..=most).contains(pause), "{pause} s after attempt {attempt}");
        }
        let longest_now = pauses.iter().copied().fold(0.0, f64::max);
        let shortest = pauses.iter().copied().fold(f64::MAX, f64::min);
        if attempt > 3 {
            assert!(longest_now > shortest * 1.5, "all at the same moment again: {pauses:?}");
        }
        longest.push(longest_now);
        // Not a moment before it is due.
        app.advance(TimeDelta::milliseconds((shortest * 1_000.0) as i64 - 10));
        assert_eq!(app.drain().await, 0);
        assert!(self::fates(&app).await.iter().all(|fate| fate.attempts == attempt));
        app.advance(TimeDelta::milliseconds((longest_now * 1_000.0) as i64 + 20));
    }
    assert!(longest[7] > longest[0] * 8.0, "pauses grow: {longest:?}");

    run(&app, MEND).await;
    assert_eq!(app.drain().await, 24);
    let times = times_sent(&app).await;
    assert_eq!((times.len(), times.values().max()), (24, Some(&1)));
    assert!(fates(&app).await.iter().all(|fate| fate.status == "sent" && fate.attempts == 9 && fate.last_error.is_none()));
}

#[tokio::test]
async fn a_notice_is_given_up_after_a_day_and_a_code_when_it_expires() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    otp(&app, &shop).await;
    order(&app, &app.shop("TK002").await).await;
    run(&app, BREAK).await;
    let start = app.clock.now();
    let mut pauses = 0;
    // As the worker does: whenever the next message is due.
    while app.clock.now() - start < TimeDelta::days(2) && pauses < 2_000 {
        app.drain().await;
        let next = fates(&app).await.into_iter().filter(|fate| fate.status == "queued").map(|fate| fate.next_attempt_at).min();
        let Some(next) = next else { break };
        app.advance(next - app.clock.now());
        pauses += 1;
    }
    let fates = fates(&app).await;
    let lifetimes: Vec<_> = fates.iter().map(|fate| (fate.kind.as_str(), fate.expires_at - start)).collect();
    assert_eq!(lifetimes, [("otp", TimeDelta::minutes(5)), ("order_created", TimeDelta::days(1))]);
    assert_eq!(app.clock.now() - start, TimeDelta::days(1), "given up when its time is over, not at the next try after it");
    for fate in &fates {
        assert_eq!((fate.status.as_str(), fate.is_sealed, fate.leased_until), ("expired", false, None));
        assert!(fate.attempts > 4 && fate.last_error.is_some(), "{fate:?}");
    }
    assert!((100..2_000).contains(&pauses), "at most a quarter of an hour apart, never in a frenzy: {pauses}");
    run(&app, MEND).await;
    assert_eq!((app.drain().await, app.sent().await.len()), (0, 0));
}

#[tokio::test]
async fn a_code_that_has_expired_is_not_sent() {
    let app = TestApp::new().await;
    let (early, late) = (app.shop("TK001").await, app.shop("TK002").await);
    otp(&app, &late).await;
    app.advance(TimeDelta::seconds(1));
    otp(&app, &early).await;
    app.advance(TimeDelta::seconds(299));
    assert_eq!(app.drain().await, 1);
    assert_eq!((app.sent_to(&early.phone).await.len(), app.sent_to(&late.phone).await.len()), (1, 0));
    let fates = fates(&app).await;
    assert_eq!((fates[0].status.as_str(), fates[0].attempts, fates[0].is_sealed), ("expired", 0, false));
    assert_eq!(fates[1].status, "sent");
}

#[tokio::test]
async fn a_gateway_that_quotes_the_message_does_not_betray_its_code() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    run(
        &app,
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'can''t send %', NEW.text; END $$;
         CREATE TRIGGER refuse BEFORE INSERT ON pmov2.log_gateway_messages FOR EACH ROW EXECUTE FUNCTION refuse()",
    )
    .await;
    otp(&app, &shop).await;
    assert_eq!(app.drain().await, 0);
    let error = only(&app).await.last_error.unwrap();
    assert!(error.contains("can't send Kode OTP Anda: {secret}. Berlaku 5 menit."), "{error}");
    app.leave_outbox();
}

#[tokio::test]
async fn a_code_sealed_under_another_key_is_given_up() {
    let app = TestApp::new().await;
    let other = TestApp::builder()
        .beside(&app)
        .with_config(|config| config.secret_key = Some("a secret key that has been changed since".to_owned()))
        .start()
        .await;
    otp(&app, &app.shop("TK001").await).await;
    assert_eq!(other.drain().await, 0);
    let fate = only(&app).await;
    assert_eq!((fate.status.as_str(), fate.is_sealed), ("failed", false));
    assert!(app.sent().await.is_empty());
}

#[tokio::test]
async fn a_dead_gateway_fails_no_request() {
    let app = TestApp::new().await;
    tokio::spawn(worker::run(app.state.clone()));
    let shop = app.shop("TK001").await;
    // It neither answers nor refuses.
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE pmov2.log_gateway_messages IN EXCLUSIVE MODE").execute(&mut *hold).await.unwrap();
    // This gateway holds a connection for each message that is on its way; the test has but a few.
    fill(&app, 3).await;
    otp(&app, &shop).await;
    let placed = order(&app, &shop).await;
    assert_eq!(placed["status"], "pending");
    let admin = app.admin().await;
    admin.put(format!("/api/admin/orders/{}/approve", placed["id"])).await.ok();
    hold.rollback().await.unwrap();
    app.until("all is sent", async || {
        // What has been given up meanwhile is tried again.
        app.advance(TimeDelta::milliseconds(20));
        app.outbox().await.is_empty()
    })
    .await;
    assert_eq!(times_sent(&app).await.values().max(), Some(&1));
}
