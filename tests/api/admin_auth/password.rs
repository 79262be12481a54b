//! Passwords: changed by whoever knows the old one, and never shown.

use pmo_tests::{Client, PASSWORD, Request, TestApp, all_at_once};
use serde_json::{Value, json};

use super::{audit, log_in, logged_in};

const NEW: &str = "kata sandi baru";

fn change(client: &Client, current: &str, new: &str) -> Request {
    client.put("/api/admin/password").json(json!({ "current_password": current, "new_password": new }))
}

#[tokio::test]
async fn changing_the_password_ends_the_other_sessions() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let here = logged_in(&app, &user).await;
    let elsewhere = [app.log_in(&user).await, app.log_in(&user).await];
    let other = logged_in(&app, &app.user("budi@pmo.demo", "admin").await).await;
    for session in &elsewhere {
        beside.anonymous().with_token(&session.token).get("/api/admin/me").await.ok();
    }

    let done = change(&here, PASSWORD, NEW).await;
    assert_eq!(done.header("cache-control"), Some("no-store"));
    assert_eq!(done.plain(), json!({ "success": true, "message": "Kata sandi sudah diganti." }));
    for session in &elsewhere {
        session.get("/api/admin/me").await.problem(401, "session_ended");
        let there = beside.anonymous().with_token(&session.token);
        app.until("it has ended on the other process", async || there.get("/api/admin/me").await.status == 401).await;
    }
    here.get("/api/admin/me").await.ok();
    other.get("/api/admin/me").await.ok();
    log_in(&app, "rina@pmo.demo", PASSWORD).await.problem(401, "credentials_invalid");
    log_in(&app, "rina@pmo.demo", NEW).await.plain();

    let entries = audit(&app).await;
    assert_eq!(entries.iter().filter(|(action, ..)| action == "admin.password_changed").count(), 1);
    let rows: Value =
        sqlx::query_scalar("SELECT jsonb_agg(to_jsonb(a) ORDER BY id) FROM pmov2.audit_log a").fetch_one(&app.db).await.unwrap();
    let entry = rows.as_array().unwrap().iter().find(|row| row["action"] == "admin.password_changed").unwrap();
    assert_eq!((&entry["actor_id"], &entry["after"]), (&json!(user.id), &json!({ "ended_sessions": 2 })));
    let text = rows.to_string();
    assert!(!text.contains(NEW) && !text.contains(PASSWORD) && !text.contains("argon2"), "{text}");
    let hash: String = sqlx::query_scalar("SELECT password FROM pmov2.users WHERE id = $1").bind(user.id).fetch_one(&app.db).await.unwrap();
    assert!(hash.starts_with("$argon2id$"));
}

#[tokio::test]
async fn only_whoever_knows_the_password_changes_it() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let (admin, second) = (logged_in(&app, &user).await, logged_in(&app, &user).await);
    assert_eq!(change(&admin, "a wrong password", NEW).await.invalid("current_password"), "wrong");
    assert_eq!(change(&admin, PASSWORD, PASSWORD).await.invalid("new_password"), "unchanged");
    for new in ["", "too short", "🛵🛵🛵🛵🛵🛵🛵🛵🛵"] {
        assert_eq!(change(&admin, PASSWORD, new).await.invalid("new_password"), "length", "{new:?}");
    }
    assert_eq!(change(&admin, PASSWORD, &"x".repeat(201)).await.invalid("new_password"), "length");
    assert_eq!(change(&admin, PASSWORD, "rina123456").await.invalid("new_password"), "guessable");
    change(&admin, "", NEW).await.invalid("current_password");
    let body = json!({ "new_password": NEW });
    assert_eq!(admin.put("/api/admin/password").json(body).await.invalid("current_password"), "required");

    second.get("/api/admin/me").await.ok();
    log_in(&app, "rina@pmo.demo", PASSWORD).await.plain();
    // In characters, not in bytes.
    change(&admin, PASSWORD, "🛵🔧🛞🔩🪛🧰🔑🚦🧲🏁").await.plain();
    log_in(&app, "rina@pmo.demo", "🛵🔧🛞🔩🪛🧰🔑🚦🧲🏁").await.plain();
}

#[tokio::test]
async fn a_stolen_session_is_no_way_to_guess_the_password() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let admin = logged_in(&app, &user).await;
    let answers = all_at_once((0..20).map(|n| change(&admin, &format!("guess number {n}"), NEW))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 422).count(), 5);
    for answer in answers.into_iter().filter(|answer| answer.status != 422) {
        answer.problem(429, "rate_limited");
    }
    // They are failed logins of the account.
    assert_eq!(log_in(&app, "rina@pmo.demo", PASSWORD).await.problem(429, "rate_limited")["status"], 429);
    let answer = change(&admin, PASSWORD, NEW).await;
    assert_eq!(answer.header("retry-after"), Some("900"));
    answer.problem(429, "rate_limited");
    app.advance(chrono::TimeDelta::minutes(15));
    change(&admin, PASSWORD, NEW).await.plain();
}

#[tokio::test]
async fn of_two_changes_at_once_one_counts() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let (one, two) = (logged_in(&app, &user).await, logged_in(&app, &user).await);
    let answers = all_at_once([change(&one, PASSWORD, "the first new one"), change(&two, PASSWORD, "the second new one")]).await;
    let won: Vec<_> = answers.iter().map(|answer| answer.status == 200).collect();
    assert_eq!(won.iter().filter(|won| **won).count(), 1, "{answers:?}");
    let (new, lost) = if won[0] { ("the first new one", &two) } else { ("the second new one", &one) };
    log_in(&app, "rina@pmo.demo", new).await.plain();
    lost.get("/api/admin/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn a_password_is_never_sent_back() {
    let app = TestApp::new().await;
    app.user("rina@pmo.demo", "admin").await;
    let secret = "8675309";
    let number: i64 = secret.parse().unwrap();
    let long = secret.repeat(30);
    let values = [json!(number), json!(number as f64 + 0.5), json!([secret]), json!({ secret: secret }), json!(secret), json!(long)];
    let email = "rina@pmo.demo";
    for value in values {
        for body in [
            json!({ "email": email, "password": value }),
            json!({ "email": value, "password": value }),
            json!({ "email": email, "password": PASSWORD, "remember": value }),
            json!({ "password": value }),
            json!({ "email": email, "password": PASSWORD, secret: value }),
        ] {
            let answer = app.anonymous().post("/api/admin/login").json(&body).await;
            assert!(!answer.text().contains(secret), "{body}: {answer}");
            assert!(!answer.text().contains(PASSWORD), "{body}: {answer}");
            app.advance(chrono::TimeDelta::minutes(16));
        }
        let admin = app.admin().await;
        for body in [
            json!({ "current_password": value, "new_password": NEW }),
            json!({ "current_password": PASSWORD, "new_password": value }),
            json!({ "current_password": value, "new_password": value }),
            json!({ "new_password": value }),
        ] {
            let answer = admin.put("/api/admin/password").json(&body).await;
            assert!(answer.status >= 400, "{body}: {answer}");
            assert!(!answer.text().contains(secret) && !answer.text().contains(NEW), "{body}: {answer}");
            app.advance(chrono::TimeDelta::minutes(16));
        }
    }
    let broken = format!("{{\"email\": \"rina@pmo.demo\", \"password\": \"{secret}\", ");
    let answer = app.anonymous().post("/api/admin/login").body("application/json", broken).await;
    assert!(!answer.text().contains(secret), "{answer}");
}
