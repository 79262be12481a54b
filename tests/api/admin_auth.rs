//! How the back office logs in and stays logged in.

mod limits;
mod password;
mod reset;
mod second_factor;

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::auth::{self, Role};
use pmo_tests::{Client, PASSWORD, Request, TestApp, User};
use serde_json::{Value, json};

fn log_in(app: &TestApp, email: &str, password: &str) -> Request {
    app.anonymous().post("/api/admin/login").json(json!({ "email": email, "password": password }))
}

/// A client with the session of a login.
async fn logged_in(app: &TestApp, user: &User) -> Client {
    app.log_in(user).await.as_client()
}

fn expires_at(object: &Value) -> DateTime<Utc> {
    object["expires_at"].as_str().unwrap().parse().unwrap()
}

/// The audit log, oldest first: who, what, to whom, and from where.
async fn audit(app: &TestApp) -> Vec<(String, i64, String, i64, String)> {
    sqlx::query_as("SELECT action, actor_id, actor_name, entity_id, ip_address FROM pmov2.audit_log WHERE entity = 'user' ORDER BY id")
        .fetch_all(&app.db)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_login_answers_with_the_token_and_the_user() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "super_admin").await;
    let answer = log_in(&app, "rina@pmo.demo", PASSWORD).header("x-request-id", "login-of-rina").await;
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert!(answer.header("set-cookie").is_none());
    let login = answer.plain();
    let mut keys: Vec<_> = login.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["expires_at", "success", "token", "user"]);
    assert_eq!(login["success"], true);
    assert_eq!(login["user"], json!({ "id": user.id, "name": "rina", "email": "rina@pmo.demo", "role": "super_admin" }));
    assert_eq!(login["expires_at"], "2026-03-10T07:00:00Z", "2 hours from now");

    let me = app.anonymous().with_token(login["token"].as_str().unwrap()).get("/api/admin/me").await.ok();
    assert_eq!((&me["id"], &me["role"], &me["email"]), (&json!(user.id), &json!("super_admin"), &json!("rina@pmo.demo")));
    assert_eq!(me["session"]["expires_at"], "2026-03-10T07:00:00Z");
    assert!(!me.to_string().contains("argon2"));

    assert_eq!(audit(&app).await, [("admin.login".to_owned(), user.id, "rina".to_owned(), user.id, "127.0.0.1".to_owned())]);
    let (request_id, at): (String, DateTime<Utc>) =
        sqlx::query_as("SELECT request_id, at FROM pmov2.audit_log").fetch_one(&app.db).await.unwrap();
    assert_eq!((request_id.as_str(), at), ("login-of-rina", app.clock.now()));
}

#[tokio::test]
async fn emails_are_read_as_people_write_them_and_passwords_to_the_letter() {
    let app = TestApp::new().await;
    app.user("rina@pmo.demo", "admin").await;
    for email in ["rina@pmo.demo", "Rina@PMO.demo", "  rina@pmo.demo\t"] {
        log_in(&app, email, PASSWORD).await.plain();
    }
    for password in ["demo-pmo-2025 ", " demo-pmo-2025", "DEMO-PMO-2025", "demo-pmo-202", "demo-pmo-20255"] {
        log_in(&app, "rina@pmo.demo", password).await.problem(401, "credentials_invalid");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_login_does_not_show() {
    let app = TestApp::builder().with_config(|config| config.login_limit = 100).start().await;
    app.user("rina@pmo.demo", "admin").await;
    app.user("gone@pmo.demo", "admin").await;
    sqlx::raw_sql("UPDATE pmov2.users SET is_active = false WHERE email = 'gone@pmo.demo'").execute(&app.db).await.unwrap();
    let mut seen = Vec::new();
    let mut quickest = std::collections::HashMap::new();
    // In turn, so that a busy moment of the machine does not fall on one of them.
    for round in 0..4 {
        for (who, email, password) in [
            ("a wrong password", "rina@pmo.demo", "demo-pmo-2024"),
            ("nobody", "nobody@pmo.demo", PASSWORD),
            ("inactive", "gone@pmo.demo", PASSWORD),
            ("no email at all", "x", PASSWORD),
        ] {
            let started = std::time::Instant::now();
            let answer = log_in(&app, email, password).await;
            let took = started.elapsed();
            quickest.entry(who).and_modify(|best: &mut std::time::Duration| *best = took.min(*best)).or_insert(took);
            let mut problem = answer.problem(401, "credentials_invalid");
            problem.as_object_mut().unwrap().remove("request_id");
            if round == 0 {
                seen.push(problem);
            }
        }
    }
    assert!(seen.iter().all(|problem| *problem == seen[0]), "{seen:#?}");
    let known = quickest["a wrong password"];
    assert!(quickest.values().all(|quickest| *quickest * 4 > known), "an unknown account should cost a hash too: {quickest:?}");
    assert!(audit(&app).await.is_empty());
}

#[tokio::test]
async fn what_is_no_login_names_its_field() {
    let app = TestApp::new().await;
    let login = |body: Value| app.anonymous().post("/api/admin/login").json(body);
    assert_eq!(login(json!({ "password": PASSWORD })).await.invalid("email"), "required");
    assert_eq!(login(json!({ "email": "a@pmo.demo" })).await.invalid("password"), "required");
    login(json!({ "email": "", "password": PASSWORD })).await.invalid("email");
    login(json!({ "email": "x".repeat(101), "password": PASSWORD })).await.invalid("email");
    login(json!({ "email": "a@pmo.demo", "password": "" })).await.invalid("password");
    login(json!({ "email": "a@pmo.demo", "password": "x".repeat(201) })).await.invalid("password");
}

#[tokio::test]
async fn a_session_ends_after_two_hours_without_activity() {
    let app = TestApp::new().await;
    let admin = logged_in(&app, &app.user("rina@pmo.demo", "admin").await).await;
    for _ in 0..3 {
        app.advance(TimeDelta::seconds(2 * 3_600 - 1));
        let me = admin.get("/api/admin/me").await.ok();
        assert_eq!(expires_at(&me["session"]), app.clock.now() + TimeDelta::hours(2));
    }
    app.advance(TimeDelta::hours(2));
    admin.get("/api/admin/me").await.problem(401, "session_ended");
    admin.get("/api/admin/orders").await.problem(401, "session_ended");
}

#[tokio::test]
async fn a_remembered_session_lasts_thirty_days_used_or_not() {
    let app = TestApp::new().await;
    app.user("rina@pmo.demo", "admin").await;
    let body = json!({ "email": "rina@pmo.demo", "password": PASSWORD, "remember": true });
    let login = app.anonymous().post("/api/admin/login").json(body).await.plain();
    let end = app.clock.now() + TimeDelta::days(30);
    assert_eq!(expires_at(&login), end);
    let admin = app.anonymous().with_token(login["token"].as_str().unwrap());
    app.advance(TimeDelta::days(20));
    assert_eq!(expires_at(&admin.get("/api/admin/me").await.ok()["session"]), end);
    app.advance(TimeDelta::days(10) - TimeDelta::seconds(1));
    assert_eq!(expires_at(&admin.get("/api/admin/me").await.ok()["session"]), end);
    app.advance(TimeDelta::seconds(1));
    admin.get("/api/admin/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn no_session_outlasts_a_remembered_one() {
    let app = TestApp::builder().with_config(|config| config.admin_remember_days = 1).start().await;
    let admin = logged_in(&app, &app.user("rina@pmo.demo", "admin").await).await;
    for _ in 0..23 {
        app.advance(TimeDelta::hours(1));
        admin.get("/api/admin/me").await.ok();
    }
    app.advance(TimeDelta::hours(1));
    admin.get("/api/admin/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn an_admin_sees_the_own_sessions_and_ends_them() {
    let app = TestApp::new().await;
    let (rina, budi) = (app.user("rina@pmo.demo", "admin").await, app.user("budi@pmo.demo", "super_admin").await);
    let login = log_in(&app, "rina@pmo.demo", PASSWORD).header("user-agent", "Firefox").await.plain();
    let desk = app.anonymous().with_token(login["token"].as_str().unwrap());
    app.advance(TimeDelta::minutes(10));
    let laptop = logged_in(&app, &rina).await;
    let super_admin = logged_in(&app, &budi).await;

    let (sessions, meta) = laptop.get("/api/admin/sessions").await.list();
    assert_eq!(meta["total"], 2);
    let current: Vec<_> = sessions.iter().map(|session| session["is_current"].as_bool().unwrap()).collect();
    assert_eq!(current, [true, false], "the most recently used first");
    assert_eq!((&sessions[1]["user_agent"], &sessions[1]["ip_address"]), (&json!("Firefox"), &json!("127.0.0.1")));

    let path = format!("/api/admin/sessions/{}", sessions[1]["id"]);
    super_admin.delete(&path).await.problem(404, "not_found");
    desk.get("/api/admin/me").await.ok();
    assert_eq!(laptop.delete(&path).await.ok()["id"], sessions[1]["id"]);
    desk.get("/api/admin/me").await.problem(401, "session_ended");
    laptop.delete(&path).await.problem(404, "not_found");

    assert_eq!(laptop.post("/api/admin/logout").await.plain(), json!({ "success": true, "message": "Anda sudah keluar." }));
    laptop.get("/api/admin/me").await.problem(401, "session_ended");
    laptop.post("/api/admin/logout").await.problem(401, "session_ended");
    super_admin.get("/api/admin/me").await.ok();
    let actions: Vec<_> = audit(&app).await.into_iter().map(|(action, actor, ..)| (action, actor)).collect();
    let expected = [
        ("admin.login", rina.id),
        ("admin.login", rina.id),
        ("admin.login", budi.id),
        ("admin.session_ended", rina.id),
        ("admin.logout", rina.id),
    ];
    assert_eq!(actions, expected.map(|(action, actor)| (action.to_owned(), actor)));
}

#[tokio::test]
async fn deactivating_a_user_ends_the_sessions_at_once_everywhere() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let admin = app.log_in(&user).await;
    let there = beside.anonymous().with_token(&admin.token);
    let other = logged_in(&app, &app.user("budi@pmo.demo", "admin").await).await;
    there.get("/api/admin/me").await.ok();

    let mut tx = app.state.db.begin().await.unwrap();
    sqlx::query("UPDATE pmov2.users SET is_active = false WHERE id = $1").bind(user.id).execute(&mut *tx).await.unwrap();
    let ended = auth::end_sessions_of_user(&mut tx, user.id, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ended.count(), 1);
    ended.committed(&app.state.bus);

    admin.get("/api/admin/me").await.problem(401, "session_ended");
    app.until("the other process knows it", async || there.get("/api/admin/me").await.status == 401).await;
    log_in(&app, &user.email, PASSWORD).await.problem(401, "credentials_invalid");
    other.get("/api/admin/me").await.ok();
}

#[tokio::test]
async fn a_login_under_way_does_not_escape_a_change_of_the_user() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    for change in ["UPDATE pmov2.users SET password = 'another'", "UPDATE pmov2.users SET is_active = false"] {
        let hash: String = sqlx::query_scalar("SELECT password FROM pmov2.users").fetch_one(&app.db).await.unwrap();
        let mut tx = app.db.begin().await.unwrap();
        sqlx::raw_sql(change).execute(&mut *tx).await.unwrap();
        let login = tokio::spawn(log_in(&app, &user.email, PASSWORD).send());
        app.until_blocked(1).await;
        tx.commit().await.unwrap();
        login.await.unwrap().problem(401, "credentials_invalid");
        sqlx::query("UPDATE pmov2.users SET password = $1, is_active = true").bind(hash).execute(&app.db).await.unwrap();
    }
    let sessions: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.admin_sessions").fetch_one(&app.db).await.unwrap();
    assert_eq!((sessions, audit(&app).await.len()), (0, 0));
    log_in(&app, &user.email, PASSWORD).await.plain();
}

#[tokio::test]
async fn the_cookie_way() {
    let app = TestApp::builder().with_config(|config| config.public_url = Some("https://pmo.example".to_owned())).start().await;
    app.user("rina@pmo.demo", "admin").await;
    let login = |remember: bool| {
        let body = json!({ "email": "rina@pmo.demo", "password": PASSWORD, "remember": remember });
        app.anonymous().post("/api/admin/login").header("x-session", "cookie").json(body)
    };
    for headers in [&[][..], &[("sec-fetch-site", "cross-site")], &[("origin", "https://evil.example")]] {
        let answer = headers.iter().fold(login(false), |request, (name, value)| request.header(name, value)).await;
        assert!(answer.header("set-cookie").is_none());
        answer.problem(403, "cross_site_request");
    }
    for (remember, expected) in [(false, ""), (true, "; Max-Age=2592000")] {
        let answer = login(remember).from_our_page().await;
        let cookie = answer.header("set-cookie").unwrap().to_owned();
        let (pair, attributes) = cookie.split_once("; ").unwrap();
        assert!(pair.starts_with("__Host-pmo_admin="), "{cookie}");
        assert_eq!(attributes, format!("HttpOnly; SameSite=Lax; Secure; Path=/{expected}"));
        assert!(answer.json.get("token").is_none() && !answer.text().contains(pair.split_once('=').unwrap().1));
        answer.plain();

        let browser = app.anonymous().with_cookie(pair);
        browser.get("/api/admin/me").await.ok();
        browser.put("/api/admin/password").json(json!({})).await.problem(403, "cross_site_request");
        browser.post("/api/admin/logout").header("sec-fetch-site", "cross-site").await.problem(403, "cross_site_request");
        let out = browser.post("/api/admin/logout").from_our_page().await;
        assert_eq!(out.header("set-cookie"), Some("__Host-pmo_admin=; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=0"));
        browser.get("/api/admin/me").await.problem(401, "session_ended");
    }
}

#[tokio::test]
async fn an_admin_made_on_the_command_line_can_log_in() {
    let app = TestApp::new().await;
    let create =
        async |name: &str, email: &str, password: &str, role| auth::create_admin(&app.db, name, email, password.to_owned(), role).await;
    let id = create(" Ibu Rina ", " Rina@PMO.demo ", "kata sandi rina", Role::SuperAdmin).await.unwrap();
    let login = log_in(&app, "rina@pmo.demo", "kata sandi rina").await.plain();
    assert_eq!(login["user"], json!({ "id": id, "name": "Ibu Rina", "email": "rina@pmo.demo", "role": "super_admin" }));
    create("Budi", "budi@pmo.demo", "ten chars.", Role::Admin).await.unwrap();
    assert_eq!(log_in(&app, "budi@pmo.demo", "ten chars.").await.plain()["user"]["role"], "admin");

    let hash: String = sqlx::query_scalar("SELECT password FROM pmov2.users WHERE id = $1").bind(id).fetch_one(&app.db).await.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");

    for (name, email, password, why) in [
        ("Rina", "RINA@pmo.demo", "kata sandi rina", "already an admin"),
        ("Rina", "rina", "kata sandi rina", "no email address"),
        ("Rina", "new@pmo.demo", "too short", "10 to 200 characters"),
        (" ", "new@pmo.demo", "kata sandi rina", "the name"),
    ] {
        let error = create(name, email, password, Role::Admin).await.unwrap_err().to_string();
        assert!(error.contains(why) && !error.contains(password), "{error}");
    }
    let users: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.users").fetch_one(&app.db).await.unwrap();
    assert_eq!(users, 2);
}
