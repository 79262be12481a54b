//! A new password by a link that is emailed.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use pmo_api::auth;
use pmo_tests::{PASSWORD, Request, TestApp, all_at_once};
use serde_json::{Value, json};

use super::{audit, log_in, logged_in};

const NEW: &str = "kata sandi baru";

fn forgot(app: &TestApp, email: &str) -> Request {
    app.anonymous().post("/api/admin/password/forgot").json(json!({ "email": email }))
}

fn reset(app: &TestApp, token: &str, password: &str) -> Request {
    app.anonymous().post("/api/admin/password/reset").json(json!({ "token": token, "new_password": password }))
}

/// The token in the newest link that was emailed.
async fn emailed(app: &TestApp, email: &str) -> String {
    app.drain().await;
    let sent = app.sent_to(email).await;
    let (_, rest) = sent[0].text.split_once("#token=").unwrap_or_else(|| panic!("no link in {}", sent[0].text));
    rest.split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn the_link_sets_a_new_password_and_ends_all_sessions() {
    let app = TestApp::builder().with_config(|config| config.public_url = Some("https://pmo.example/".to_owned())).start().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let before = [logged_in(&app, &user).await, logged_in(&app, &user).await];
    let other = logged_in(&app, &app.user("budi@pmo.demo", "admin").await).await;

    let answer = forgot(&app, " Rina@PMO.demo ").await;
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let message = "Bila email ini terdaftar, tautan untuk membuat kata sandi baru sudah dikirim.";
    assert_eq!(answer.plain(), json!({ "success": true, "message": message }));
    let waiting = app.outbox().await;
    assert_eq!((waiting.len(), waiting[0].kind.as_str(), waiting[0].recipient.as_str()), (1, "password_reset", "rina@pmo.demo"));
    assert!(waiting[0].text.contains("{secret}") && !waiting[0].text.contains("token="), "the link is sealed while it waits");

    let token = emailed(&app, "rina@pmo.demo").await;
    assert!(app.sent_to("rina@pmo.demo").await[0].text.contains(&format!("https://pmo.example/admin/reset-password#token={token}")));
    let stored: Value = sqlx::query_scalar(
        "SELECT jsonb_build_array((SELECT jsonb_agg(to_jsonb(r)) FROM pmov2.password_resets r), (SELECT jsonb_agg(to_jsonb(m)) FROM pmov2.messages m))",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert!(!stored.to_string().contains(&token[..16]), "only a keyed hash is kept");

    let done = reset(&app, &token, NEW).header("x-request-id", "reset-of-rina").await.plain();
    assert_eq!(done["message"], "Kata sandi baru sudah disimpan. Silakan masuk.");
    for session in &before {
        session.get("/api/admin/me").await.problem(401, "session_ended");
    }
    other.get("/api/admin/me").await.ok();
    log_in(&app, "rina@pmo.demo", PASSWORD).await.problem(401, "credentials_invalid");
    log_in(&app, "rina@pmo.demo", NEW).await.plain();

    let entries: Vec<_> = audit(&app).await.into_iter().filter(|(action, ..)| action == "admin.password_reset").collect();
    assert_eq!(entries, [("admin.password_reset".to_owned(), user.id, "rina".to_owned(), user.id, "127.0.0.1".to_owned())]);
    let after: Value =
        sqlx::query_scalar("SELECT after FROM pmov2.audit_log WHERE request_id = 'reset-of-rina'").fetch_one(&app.db).await.unwrap();
    assert_eq!(after, json!({ "ended_sessions": 2 }));
}

#[tokio::test]
async fn a_link_is_good_once_for_an_hour_and_only_the_newest_is() {
    let app = TestApp::new().await;
    app.user("rina@pmo.demo", "admin").await;
    forgot(&app, "rina@pmo.demo").await.plain();
    let first = emailed(&app, "rina@pmo.demo").await;
    forgot(&app, "rina@pmo.demo").await.plain();
    let second = emailed(&app, "rina@pmo.demo").await;
    for wrong in [first.as_str(), "x", &second[1..], &"0".repeat(64), &second.to_uppercase()] {
        reset(&app, wrong, NEW).await.problem(422, "reset_link_invalid");
    }
    app.advance(TimeDelta::seconds(3_599));
    reset(&app, &format!(" {second}\n"), NEW).await.plain();
    reset(&app, &second, "another password").await.problem(422, "reset_link_invalid");
    log_in(&app, "rina@pmo.demo", NEW).await.plain();

    forgot(&app, "rina@pmo.demo").await.plain();
    let late = emailed(&app, "rina@pmo.demo").await;
    app.advance(TimeDelta::hours(1));
    reset(&app, &late, "another password").await.problem(422, "reset_link_invalid");
    auth::sweep(&app.db, &app.state.config, app.clock.now() + TimeDelta::days(2)).await.unwrap();
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.password_resets").fetch_one(&app.db).await.unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn a_new_password_is_as_good_as_a_changed_one() {
    let app = TestApp::new().await;
    app.user("rina@pmo.demo", "admin").await;
    forgot(&app, "rina@pmo.demo").await.plain();
    let token = emailed(&app, "rina@pmo.demo").await;
    for bad in ["", "too short", &"x".repeat(201)] {
        assert_eq!(reset(&app, &token, bad).await.invalid("new_password"), "length");
    }
    assert_eq!(reset(&app, &token, "qwertyuiop").await.invalid("new_password"), "guessable");
    assert_eq!(reset(&app, "", NEW).await.invalid("token"), "length");
    assert_eq!(forgot(&app, "").await.invalid("email"), "length");
    assert_eq!(forgot(&app, &"x".repeat(101)).await.invalid("email"), "length");
    reset(&app, &token, NEW).await.plain();
}

#[tokio::test]
async fn who_has_an_account_does_not_show() {
    let app = TestApp::builder().with_config(|config| config.password_reset_limit = 100).start().await;
    app.user("rina@pmo.demo", "admin").await;
    app.user("gone@pmo.demo", "admin").await;
    sqlx::raw_sql("UPDATE pmov2.users SET is_active = false WHERE email = 'gone@pmo.demo'").execute(&app.db).await.unwrap();
    let mut seen = Vec::new();
    for email in ["rina@pmo.demo", "gone@pmo.demo", "nobody@pmo.demo", "no email at all"] {
        let started = Instant::now();
        seen.push(forgot(&app, email).await.plain());
        assert!(started.elapsed() >= Duration::from_millis(120), "{email} was answered too soon");
    }
    assert!(seen.iter().all(|answer| *answer == seen[0]), "{seen:#?}");
    assert_eq!(app.outbox().await.len(), 1);
    app.drain().await;
    assert_eq!(app.sent().await.len(), 1);
}

#[tokio::test]
async fn links_are_limited_per_account_and_per_address() {
    let app = TestApp::builder().with_config(|config| config.trusted_proxies = 1).start().await;
    app.user("rina@pmo.demo", "admin").await;
    let from = |n: usize, email: &str| forgot(&app, email).header("x-forwarded-for", &format!("203.0.113.{n}"));
    for email in ["rina@pmo.demo", "nobody@pmo.demo"] {
        for n in 0..5 {
            from(n, email).await.plain();
        }
        let refused = from(9, email).await;
        assert_eq!(refused.header("retry-after"), Some("3600"), "the same whether there is such an account or not");
        assert_eq!(refused.header("ratelimit-policy"), Some("\"default\";q=5;w=3600"));
        refused.problem(429, "rate_limited");
    }
    // Six from one address, each for another account.
    for n in 0..5 {
        from(77, &format!("guess-{n}@pmo.demo")).await.plain();
    }
    from(77, "guess-5@pmo.demo").await.problem(429, "rate_limited");
    app.advance(TimeDelta::hours(1));
    from(77, "rina@pmo.demo").await.plain();
    app.drain().await;
}

#[tokio::test]
async fn of_two_resets_by_one_link_one_counts() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    forgot(&app, "rina@pmo.demo").await.plain();
    let token = emailed(&app, "rina@pmo.demo").await;
    let answers = all_at_once((0..6).map(|n| reset(&app, &token, &format!("new password {n}")))).await;
    let won: Vec<_> = (0..6).filter(|n| answers[*n].status == 200).collect();
    assert_eq!(won.len(), 1, "{answers:?}");
    for answer in answers.into_iter().filter(|answer| answer.status != 200) {
        answer.problem(422, "reset_link_invalid");
    }
    log_in(&app, "rina@pmo.demo", &format!("new password {}", won[0])).await.plain();
    let resets = audit(&app).await.into_iter().filter(|(action, actor, ..)| action == "admin.password_reset" && *actor == user.id);
    assert_eq!(resets.count(), 1);
}

#[tokio::test]
async fn of_two_links_asked_for_at_once_one_is_good() {
    let app = TestApp::new().await;
    app.user("rina@pmo.demo", "admin").await;
    for answer in all_at_once((0..4).map(|_| forgot(&app, "rina@pmo.demo"))).await {
        answer.plain();
    }
    let live: i64 =
        sqlx::query_scalar("SELECT count(*) FROM pmov2.password_resets WHERE used_at IS NULL").fetch_one(&app.db).await.unwrap();
    assert_eq!(live, 1);
    app.leave_outbox();
}

#[tokio::test]
async fn a_link_dies_with_what_else_happens_to_the_account() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;

    forgot(&app, "rina@pmo.demo").await.plain();
    let token = emailed(&app, "rina@pmo.demo").await;
    let body = json!({ "current_password": PASSWORD, "new_password": "the password of rina" });
    logged_in(&app, &user).await.put("/api/admin/password").json(body).await.plain();
    reset(&app, &token, NEW).await.problem(422, "reset_link_invalid");

    forgot(&app, "rina@pmo.demo").await.plain();
    let token = emailed(&app, "rina@pmo.demo").await;
    // In the middle of the reset.
    let mut tx = app.db.begin().await.unwrap();
    sqlx::raw_sql("UPDATE pmov2.users SET is_active = false").execute(&mut *tx).await.unwrap();
    let late = tokio::spawn(reset(&app, &token, NEW).send());
    app.until_blocked(1).await;
    tx.commit().await.unwrap();
    late.await.unwrap().problem(422, "reset_link_invalid");
    let used: Option<chrono::DateTime<chrono::Utc>> =
        sqlx::query_scalar("SELECT used_at FROM pmov2.password_resets ORDER BY id DESC LIMIT 1").fetch_one(&app.db).await.unwrap();
    assert_eq!(used, None);
}

#[tokio::test]
async fn a_reset_forgives_the_failed_logins_before_it() {
    let app = TestApp::builder().with_config(|config| config.trusted_proxies = 1).start().await;
    app.user("rina@pmo.demo", "admin").await;
    for n in 0..5 {
        log_in(&app, "rina@pmo.demo", "what was it")
            .header("x-forwarded-for", &format!("203.0.113.{n}"))
            .await
            .problem(401, "credentials_invalid");
    }
    let here = |request: Request| request.header("x-forwarded-for", "203.0.113.99");
    here(log_in(&app, "rina@pmo.demo", PASSWORD)).await.problem(429, "rate_limited");
    here(forgot(&app, "rina@pmo.demo")).await.plain();
    let token = emailed(&app, "rina@pmo.demo").await;
    here(reset(&app, &token, NEW)).await.plain();
    here(log_in(&app, "rina@pmo.demo", NEW)).await.plain();
}

#[tokio::test]
async fn another_site_asks_for_nothing_in_somebodys_browser() {
    let app = TestApp::new().await;
    app.user("rina@pmo.demo", "admin").await;
    forgot(&app, "rina@pmo.demo")
        .header("x-session", "cookie")
        .header("sec-fetch-site", "cross-site")
        .await
        .problem(403, "cross_site_request");
    reset(&app, "x", NEW).header("x-session", "cookie").header("sec-fetch-site", "cross-site").await.problem(403, "cross_site_request");
    assert!(app.outbox().await.is_empty());
}
