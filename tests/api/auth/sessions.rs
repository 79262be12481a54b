//! Sessions: how long they last, where they are, and how they end.

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::auth;
use pmo_tests::{Shop, TestApp, TokoClient};
use serde_json::{Value, json};

use super::{code_for, count_sessions, enter, phone};

fn expires_at(me: &Value) -> DateTime<Utc> {
    me["session"]["expires_at"].as_str().unwrap().parse().unwrap()
}

/// What the administration does when it closes a shop.
async fn deactivate(app: &TestApp, shop: &Shop) {
    let mut tx = app.state.db.begin().await.unwrap();
    sqlx::query("UPDATE pmov2.shops SET is_active = false WHERE id = $1").bind(shop.id).execute(&mut *tx).await.unwrap();
    let ended = auth::end_sessions_of_shop(&mut tx, shop.id).await.unwrap();
    tx.commit().await.unwrap();
    ended.committed(&app.state.bus);
}

/// Waits until a session has ended on a process that hears of it.
async fn until_ended(app: &TestApp, token: &str) {
    let there = app.anonymous().with_token(token);
    app.until("the session has ended there too", async || there.get("/api/auth/me").await.status == 401).await;
    there.get("/api/auth/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn a_session_lasts_seven_days_after_its_last_use() {
    let app = TestApp::new().await;
    let toko = app.toko(&app.shop("TK001").await).await;
    for _ in 0..3 {
        app.advance(TimeDelta::days(7) - TimeDelta::seconds(1));
        // Any use renews it, not only asking for it.
        toko.get("/api/cart").await.ok();
        let me = toko.get("/api/auth/me").await.ok();
        assert_eq!(expires_at(&me), app.clock.now() + TimeDelta::days(7));
    }
    app.advance(TimeDelta::days(7));
    toko.get("/api/auth/me").await.problem(401, "session_ended");
    toko.get("/api/cart").await.problem(401, "session_ended");
    app.advance(TimeDelta::days(1));
    toko.get("/api/auth/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn no_session_lasts_longer_than_ninety_days() {
    let app = TestApp::new().await;
    let toko = app.toko(&app.shop("TK001").await).await;
    let end = app.clock.now() + TimeDelta::days(90);
    for day in (6..90).step_by(6) {
        app.advance(TimeDelta::days(6));
        let me = toko.get("/api/auth/me").await.ok();
        assert_eq!(expires_at(&me), (app.clock.now() + TimeDelta::days(7)).min(end), "on day {day}");
    }
    app.advance(TimeDelta::days(6) - TimeDelta::seconds(1));
    assert_eq!(expires_at(&toko.get("/api/auth/me").await.ok()), end);
    app.advance(TimeDelta::seconds(1));
    toko.get("/api/auth/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn a_session_is_written_at_most_once_a_minute() {
    let app = TestApp::new().await;
    let toko = app.toko(&app.shop("TK001").await).await;
    let start = app.clock.now();
    let last_activity = async || -> DateTime<Utc> {
        toko.get("/api/auth/me").await.ok();
        sqlx::query_scalar("SELECT last_activity FROM pmov2.sessions").fetch_one(&app.db).await.unwrap()
    };
    app.advance(TimeDelta::seconds(59));
    assert_eq!(last_activity().await, start, "reading does not mean writing");
    app.advance(TimeDelta::seconds(1));
    assert_eq!(last_activity().await, start + TimeDelta::seconds(60));
    app.advance(TimeDelta::seconds(59));
    assert_eq!(last_activity().await, start + TimeDelta::seconds(60));
}

#[tokio::test]
async fn a_shop_sees_its_devices_and_ends_them_one_by_one() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    let login = enter(&app, &phone(&shop), &code).header("user-agent", "Mozilla/5.0 (Linux; Android 13; SM-A035F)").await.plain();
    let mobile = app.anonymous().with_token(login["token"].as_str().unwrap());
    app.advance(TimeDelta::minutes(5));
    let desk = app.toko(&shop).await;
    let third = app.toko_session(&shop).await;
    app.toko(&app.shop("TK002").await).await;

    let (devices, meta) = mobile.get("/api/auth/sessions").await.list();
    assert_eq!(meta["total"], 3, "another shop's is none of them");
    let current: Vec<_> = devices.iter().filter(|device| device["is_current"] == true).collect();
    assert_eq!(current.len(), 1);
    assert_eq!(current[0]["user_agent"], "Mozilla/5.0 (Linux; Android 13; SM-A035F)");
    assert_eq!(current[0]["ip_address"], "127.0.0.1");
    assert_eq!(current[0]["created_at"], "2026-03-10T05:00:00Z");
    assert_eq!(current[0]["last_activity"], "2026-03-10T05:05:00Z");
    assert!(!devices.iter().any(|device| device.to_string().contains("token")));
    app.advance(TimeDelta::minutes(2));
    mobile.get("/api/auth/me").await.ok();
    let (devices, _) = mobile.get("/api/auth/sessions").await.list();
    assert_eq!(devices[0]["is_current"], true, "the most recently used first");

    // The desk ends the phone's session.
    let (devices, _) = desk.get("/api/auth/sessions").await.list();
    let of_phone = devices.iter().find(|device| device["user_agent"].as_str().is_some_and(|agent| agent.contains("Android"))).unwrap();
    assert_eq!(of_phone["is_current"], false);
    let path = format!("/api/auth/sessions/{}", of_phone["id"]);
    let ended = desk.delete(&path).await.ok();
    assert_eq!((&ended["id"], &ended["is_current"]), (&of_phone["id"], &json!(false)));
    mobile.get("/api/auth/me").await.problem(401, "session_ended");
    desk.delete(&path).await.problem(404, "not_found");
    assert_eq!(desk.get("/api/auth/sessions").await.list().0.len(), 2);

    // Logging out ends this session only.
    let out = desk.post("/api/auth/logout").await.plain();
    assert_eq!(out, json!({ "success": true, "message": "Anda sudah keluar." }));
    desk.get("/api/auth/me").await.problem(401, "session_ended");
    desk.post("/api/auth/logout").await.problem(401, "session_ended");
    third.get("/api/auth/me").await.ok();
    assert_eq!(third.get("/api/auth/sessions").await.list().0.len(), 1);
}

#[tokio::test]
async fn a_session_that_is_not_ones_own_is_not_there() {
    let app = TestApp::new().await;
    let (mine, other) = (app.toko_session(&app.shop("TK001").await).await, app.toko_session(&app.shop("TK002").await).await);
    // Sessions of shops and of admins are numbered by themselves.
    sqlx::raw_sql("ALTER TABLE pmov2.admin_sessions ALTER COLUMN id RESTART WITH 501").execute(&app.db).await.unwrap();
    let admin = app.admin().await;
    let theirs = other.get("/api/auth/me").await.ok()["session"]["id"].clone();
    mine.delete(format!("/api/auth/sessions/{theirs}")).await.problem(404, "not_found");
    let of_admin = admin.get("/api/admin/me").await.ok()["session"]["id"].clone();
    mine.delete(format!("/api/auth/sessions/{of_admin}")).await.problem(404, "not_found");
    admin.delete(format!("/api/admin/sessions/{theirs}")).await.problem(404, "not_found");
    other.get("/api/auth/me").await.ok();
    admin.get("/api/admin/me").await.ok();

    // Nor one that has ended of itself.
    let mine_id = mine.get("/api/auth/me").await.ok()["session"]["id"].clone();
    app.advance(TimeDelta::days(7));
    let later = app.toko_session(&mine.shop).await;
    later.delete(format!("/api/auth/sessions/{mine_id}")).await.problem(404, "not_found");
    assert_eq!(later.get("/api/auth/sessions").await.list().0.len(), 1);
}

#[tokio::test]
async fn deactivating_a_shop_ends_its_sessions_at_once_everywhere() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko(&shop).await;
    let second = app.toko_session(&shop).await;
    let other = app.toko_session(&app.shop("TK002").await).await;
    // Both processes remember the sessions.
    for token in [&toko.token, &second.token, &other.token] {
        for process in [&app, &beside] {
            process.anonymous().with_token(token).get("/api/auth/me").await.ok();
        }
    }
    deactivate(&app, &shop).await;
    toko.get("/api/auth/me").await.problem(401, "session_ended");
    second.post("/api/cart/checkout").await.problem(401, "session_ended");
    until_ended(&beside, &toko.token).await;
    until_ended(&beside, &second.token).await;
    other.get("/api/auth/me").await.ok();

    // Activated again, the shop logs in again: what was ended stays ended.
    sqlx::query("UPDATE pmov2.shops SET is_active = true").execute(&app.db).await.unwrap();
    toko.get("/api/auth/me").await.problem(401, "session_ended");
    app.advance(TimeDelta::seconds(60));
    app.toko(&shop).await;
}

#[tokio::test]
async fn a_login_under_way_does_not_escape_the_deactivation() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    let mut deactivation = app.state.db.begin().await.unwrap();
    sqlx::query("UPDATE pmov2.shops SET is_active = false WHERE id = $1").bind(shop.id).execute(&mut *deactivation).await.unwrap();
    let login = tokio::spawn(enter(&app, &phone(&shop), &code).send());
    app.until_blocked(1).await;
    let ended = auth::end_sessions_of_shop(&mut deactivation, shop.id).await.unwrap();
    deactivation.commit().await.unwrap();
    ended.committed(&app.state.bus);
    login.await.unwrap().problem(401, "otp_invalid");
    assert_eq!(count_sessions(&app).await, 0);
}

#[tokio::test]
async fn a_deactivation_waits_for_the_login_that_was_first_and_ends_it() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    // The login has its session and waits to use up its code.
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("SELECT FROM pmov2.otps FOR UPDATE").execute(&mut *hold).await.unwrap();
    let login = tokio::spawn(enter(&app, &phone(&shop), &code).send());
    app.until_blocked(1).await;
    let (state, id) = (app.state.clone(), shop.id);
    let deactivation = tokio::spawn(async move {
        let mut tx = state.db.begin().await.unwrap();
        sqlx::query("UPDATE pmov2.shops SET is_active = false WHERE id = $1").bind(id).execute(&mut *tx).await.unwrap();
        let ended = auth::end_sessions_of_shop(&mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        let count = ended.count();
        ended.committed(&state.bus);
        count
    });
    app.until_blocked(2).await;
    hold.rollback().await.unwrap();
    let token = login.await.unwrap().plain()["token"].as_str().unwrap().to_owned();
    assert_eq!(deactivation.await.unwrap(), 1);
    app.anonymous().with_token(&token).get("/api/auth/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn what_one_process_ends_has_ended_on_the_other() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    let (first, second) = (app.toko_session(&shop).await, app.toko_session(&shop).await);
    let on_the_other = |toko: &TokoClient| beside.anonymous().with_token(&toko.token);
    for toko in [&first, &second] {
        toko.get("/api/auth/me").await.ok();
        on_the_other(toko).get("/api/auth/me").await.ok();
    }
    first.post("/api/auth/logout").await.plain();
    until_ended(&beside, &first.token).await;
    let id = second.get("/api/auth/me").await.ok()["session"]["id"].clone();
    on_the_other(&second).delete(format!("/api/auth/sessions/{id}")).await.ok();
    until_ended(&app, &second.token).await;
}

#[tokio::test]
async fn a_session_used_on_one_process_is_renewed_on_the_other() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let there = beside.anonymous().with_token(&toko.token);
    there.get("/api/auth/me").await.ok();
    app.advance(TimeDelta::days(6));
    toko.get("/api/auth/me").await.ok();
    // The other process still remembers that it ends today.
    app.advance(TimeDelta::days(6));
    let me = there.get("/api/auth/me").await.ok();
    assert_eq!(expires_at(&me), app.clock.now() + TimeDelta::days(7));
}

#[tokio::test]
async fn a_process_that_hears_nothing_remembers_nothing() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    toko.get("/api/auth/me").await.ok();
    let break_channel = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ILIKE 'listen%'";
    app.until("the channel is seen to be down", async || {
        sqlx::raw_sql(break_channel).execute(&app.db).await.unwrap();
        !app.state.bus.is_live()
    })
    .await;
    // As another process would, that this one can't hear.
    sqlx::raw_sql("UPDATE pmov2.sessions SET is_active = false").execute(&app.db).await.unwrap();
    toko.get("/api/auth/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn what_has_ended_is_swept_away_and_what_counts_is_kept() {
    let app = TestApp::new().await;
    let (old, new) = (app.shop("TK001").await, app.shop("TK002").await);
    app.toko(&old).await;
    app.admin().await;
    app.advance(TimeDelta::days(7));
    let toko = app.toko(&new).await;
    let rows = async || -> (i64, i64, i64, i64) {
        sqlx::query_as(
            "SELECT (SELECT count(*) FROM pmov2.sessions), (SELECT count(*) FROM pmov2.admin_sessions),
                    (SELECT count(*) FROM pmov2.otps), (SELECT count(*) FROM pmov2.otp_guards)",
        )
        .fetch_one(&app.db)
        .await
        .unwrap()
    };
    assert_eq!(rows().await, (2, 1, 2, 2));
    auth::sweep(&app.db, &app.state.config, app.clock.now()).await.unwrap();
    assert_eq!(rows().await, (1, 0, 1, 1));
    toko.get("/api/auth/me").await.ok();
    super::ask(&app, &phone(&new)).await.problem(429, "rate_limited");
}
