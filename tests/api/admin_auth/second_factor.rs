//! The second factor: set up, asked for, used once, lost, taken away, required.

use chrono::TimeDelta;
use pmo_tests::{AdminClient, Answer, Client, PASSWORD, Request, TestApp, User, all_at_once};
use serde_json::{Value, json};
use totp_rs::{Algorithm, Builder, Secret};

use super::{audit, log_in, logged_in};

/// An authenticator app.
struct Phone(totp_rs::Totp);

impl Phone {
    fn reading(base32: &str) -> Self {
        let secret = Secret::try_from_base32(base32).unwrap().as_bytes().to_vec();
        let totp = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_step_duration(30).with_secret(secret);
        Self(totp.with_account_name("test").build().unwrap())
    }

    /// What it shows now.
    fn code(&self, app: &TestApp) -> String {
        self.0.generate(u64::try_from(app.clock.now().timestamp()).unwrap()).to_string()
    }

    /// Waits for another code than the one before.
    fn next(&self, app: &TestApp) -> String {
        app.advance(TimeDelta::seconds(30));
        self.code(app)
    }

    /// A code that is not good now.
    fn wrong(&self, app: &TestApp) -> String {
        let at = |seconds: i64| self.0.generate(u64::try_from(app.clock.now().timestamp() + seconds).unwrap()).to_string();
        let good = [at(-30), at(0), at(30)];
        (0..10).map(|digit| digit.to_string().repeat(6)).find(|code| !good.contains(code)).unwrap()
    }
}

fn with_code(app: &TestApp, email: &str, code: &str) -> Request {
    app.anonymous().post("/api/admin/login").json(json!({ "email": email, "password": PASSWORD, "totp_code": code }))
}

fn set_up(admin: &Client) -> Request {
    admin.post("/api/admin/totp/setup").json(json!({ "current_password": PASSWORD }))
}

fn confirm(admin: &Client, code: &str) -> Request {
    admin.post("/api/admin/totp/confirm").json(json!({ "totp_code": code }))
}

fn both(admin: &Client, path: &str, code: &str) -> Request {
    admin.post(format!("/api/admin/totp/{path}")).json(json!({ "current_password": PASSWORD, "totp_code": code }))
}

fn recovery_codes(data: &Value) -> Vec<String> {
    serde_json::from_value(data["recovery_codes"].clone()).unwrap()
}

/// A user with a second factor, and what belongs to it.
async fn protected(app: &TestApp, email: &str) -> (User, AdminClient, Phone, Vec<String>) {
    let user = app.user(email, "admin").await;
    let admin = app.log_in(&user).await;
    let phone = Phone::reading(set_up(&admin).await.ok()["secret"].as_str().unwrap());
    let codes = recovery_codes(&confirm(&admin, &phone.next(app)).await.ok());
    (user, admin, phone, codes)
}

async fn require(app: &TestApp, required: bool) {
    app.set("totp_required", json!(required)).await;
}

#[track_caller]
fn wrong_code(answer: Answer) {
    assert_eq!(answer.invalid("totp_code"), "wrong");
}

#[tokio::test]
async fn an_app_is_set_up_confirmed_and_then_asked_for() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let (here, elsewhere) = (logged_in(&app, &user).await, logged_in(&app, &user).await);
    let off = json!({ "is_on": false, "is_required": false, "recovery_codes_left": 0 });
    assert_eq!(here.get("/api/admin/me").await.ok()["totp"], off);
    confirm(&here, "123456").await.problem(409, "totp_not_set_up");

    set_up(&here).await.ok();
    let answer = set_up(&here).await;
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let setup = answer.ok();
    let secret = setup["secret"].as_str().unwrap();
    assert!(setup["otpauth_url"].as_str().unwrap().starts_with("otpauth://totp/PMO%20V2:rina%40pmo.demo?"));
    assert!(setup["qr_svg"].as_str().unwrap().contains("<svg"));
    // Until it is confirmed nothing has changed.
    log_in(&app, "rina@pmo.demo", PASSWORD).await.plain();
    assert_eq!(here.get("/api/admin/me").await.ok()["totp"], off);

    let phone = Phone::reading(secret);
    wrong_code(confirm(&here, &phone.wrong(&app)).await);
    let code = phone.code(&app);
    let codes = recovery_codes(&confirm(&here, &format!("{} {}", &code[..3], &code[3..])).await.ok());
    assert_eq!(codes.len(), 10);
    elsewhere.get("/api/admin/me").await.problem(401, "session_ended");
    assert_eq!(here.get("/api/admin/me").await.ok()["totp"], json!({ "is_on": true, "is_required": false, "recovery_codes_left": 10 }));
    confirm(&here, &code).await.problem(409, "totp_already_on");
    set_up(&here).await.problem(409, "totp_already_on");

    log_in(&app, "rina@pmo.demo", PASSWORD).await.problem(401, "totp_required");
    with_code(&app, "rina@pmo.demo", "  ").await.problem(401, "totp_required");
    with_code(&app, "rina@pmo.demo", &code).await.problem(401, "totp_invalid");
    with_code(&app, "rina@pmo.demo", &phone.next(&app)).await.plain();
    log_in(&app, "rina@pmo.demo", "a wrong password").await.problem(401, "credentials_invalid");

    let stored: Value = sqlx::query_scalar(
        "SELECT jsonb_build_array((SELECT jsonb_agg(to_jsonb(t)) FROM pmov2.user_totps t), (SELECT jsonb_agg(to_jsonb(c)) FROM pmov2.totp_recovery_codes c),
             (SELECT jsonb_agg(to_jsonb(a)) FROM pmov2.audit_log a))",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    let (stored, hex) = (stored.to_string(), |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>());
    for kept_safe in [secret, &codes[0], &codes[0].replace('-', "")] {
        assert!(!stored.contains(kept_safe) && !stored.contains(&hex(kept_safe)), "{kept_safe} is sealed or hashed");
    }
    let actions: Vec<_> = audit(&app).await.into_iter().map(|(action, ..)| action).filter(|action| action != "admin.login").collect();
    assert_eq!(actions, ["admin.totp_set_up", "admin.totp_set_up", "admin.totp_on"]);
}

#[tokio::test]
async fn each_code_logs_in_once() {
    let app = TestApp::new().await;
    let (.., phone, _) = protected(&app, "rina@pmo.demo").await;
    let code = phone.next(&app);
    let answers = all_at_once((0..4).map(|_| with_code(&app, "rina@pmo.demo", &code))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1, "{answers:?}");
    for answer in answers.into_iter().filter(|answer| answer.status != 200) {
        answer.problem(401, "totp_invalid");
    }
    // A clock that is a little off: the code of the step before is good, unless a later one has been used.
    let (early, late) = (phone.next(&app), phone.next(&app));
    with_code(&app, "rina@pmo.demo", &late).await.plain();
    with_code(&app, "rina@pmo.demo", &early).await.problem(401, "totp_invalid");
    let early = phone.next(&app);
    app.advance(TimeDelta::seconds(30));
    with_code(&app, "rina@pmo.demo", &early).await.plain();
    let old = phone.next(&app);
    app.advance(TimeDelta::seconds(60));
    with_code(&app, "rina@pmo.demo", &old).await.problem(401, "totp_invalid");
}

#[tokio::test]
async fn a_recovery_code_logs_in_once() {
    let app = TestApp::new().await;
    let (_, admin, _, codes) = protected(&app, "rina@pmo.demo").await;
    let (_, _, _, others) = protected(&app, "budi@pmo.demo").await;
    with_code(&app, "rina@pmo.demo", &others[0]).await.problem(401, "totp_invalid");
    let answers = all_at_once((0..4).map(|_| with_code(&app, "rina@pmo.demo", &codes[0].to_uppercase()))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1, "{answers:?}");
    with_code(&app, "rina@pmo.demo", &codes[1].replace('-', " ")).await.plain();
    assert_eq!(admin.get("/api/admin/me").await.ok()["totp"]["recovery_codes_left"], 8);
    let used: Vec<Value> =
        sqlx::query_scalar("SELECT after FROM pmov2.audit_log WHERE action = 'admin.login' AND after IS NOT NULL ORDER BY id")
            .fetch_all(&app.db)
            .await
            .unwrap();
    assert_eq!(used, [9, 8].map(|left| json!({ "second_factor": "recovery_code", "recovery_codes_left": left })));
}

#[tokio::test]
async fn guessing_codes_is_limited_whatever_is_known() {
    let app = TestApp::builder().with_config(|config| config.trusted_proxies = 1).start().await;
    let (_, admin, phone, codes) = protected(&app, "rina@pmo.demo").await;
    app.advance(TimeDelta::seconds(30));
    let from = |n: usize, request: Request| request.header("x-forwarded-for", &format!("203.0.113.{n}"));
    for n in 0..4 {
        from(n, with_code(&app, "rina@pmo.demo", &phone.wrong(&app))).await.problem(401, "totp_invalid");
        // Stopping at the question is no failure, but forgives none either.
        from(n, log_in(&app, "rina@pmo.demo", PASSWORD)).await.problem(401, "totp_required");
    }
    // Nor is a logged-in session a way around.
    wrong_code(both(&admin, "disable", &phone.wrong(&app)).await);
    for (n, code) in [phone.code(&app), codes[0].clone()].iter().enumerate() {
        from(20 + n, with_code(&app, "rina@pmo.demo", code)).await.problem(429, "rate_limited");
    }
    both(&admin, "recovery-codes", &phone.code(&app)).await.problem(429, "rate_limited");
    set_up(&admin).await.problem(429, "rate_limited");
    app.advance(TimeDelta::minutes(15));
    for n in 0..12 {
        from(n, log_in(&app, "rina@pmo.demo", PASSWORD)).await.problem(401, "totp_required");
    }
    with_code(&app, "rina@pmo.demo", &phone.code(&app)).await.plain();
}

#[tokio::test]
async fn new_recovery_codes_replace_the_old_ones() {
    let app = TestApp::new().await;
    let (user, admin, phone, old) = protected(&app, "rina@pmo.demo").await;
    let wrong_password = json!({ "current_password": "a wrong password", "totp_code": phone.next(&app) });
    assert_eq!(admin.post("/api/admin/totp/recovery-codes").json(wrong_password).await.invalid("current_password"), "wrong");
    wrong_code(both(&admin, "recovery-codes", &phone.wrong(&app)).await);
    let new = recovery_codes(&both(&admin, "recovery-codes", &phone.code(&app)).await.ok());
    assert!(new.len() == 10 && new.iter().all(|code| !old.contains(code)));
    wrong_code(both(&admin, "recovery-codes", &phone.code(&app)).await);
    with_code(&app, "rina@pmo.demo", &old[0]).await.problem(401, "totp_invalid");
    with_code(&app, "rina@pmo.demo", &new[0]).await.plain();
    assert!(audit(&app).await.iter().any(|(action, actor, ..)| action == "admin.recovery_codes_replaced" && *actor == user.id));
}

#[tokio::test]
async fn turning_it_off_needs_password_and_code() {
    let app = TestApp::new().await;
    let (user, admin, phone, codes) = protected(&app, "rina@pmo.demo").await;
    let off =
        |password: &str, code: &str| admin.post("/api/admin/totp/disable").json(json!({ "current_password": password, "totp_code": code }));
    assert_eq!(off("a wrong password", &codes[0]).await.invalid("current_password"), "wrong");
    wrong_code(off(PASSWORD, &phone.wrong(&app)).await);
    wrong_code(off(PASSWORD, "nonsense").await);
    off("", &codes[0]).await.invalid("current_password");
    off(PASSWORD, "").await.invalid("totp_code");
    assert_eq!(off(PASSWORD, &codes[0]).await.plain()["message"], "Autentikator sudah dinonaktifkan.");
    off(PASSWORD, &codes[1]).await.problem(409, "totp_not_set_up");
    both(&admin, "recovery-codes", &codes[1]).await.problem(409, "totp_not_set_up");
    log_in(&app, "rina@pmo.demo", PASSWORD).await.plain();
    assert_eq!(admin.get("/api/admin/me").await.ok()["totp"]["recovery_codes_left"], 0);
    assert!(audit(&app).await.iter().any(|(action, actor, ..)| action == "admin.totp_off" && *actor == user.id));
    // And on again, with another secret.
    let phone = Phone::reading(set_up(&admin).await.ok()["secret"].as_str().unwrap());
    confirm(&admin, &phone.code(&app)).await.ok();
}

#[tokio::test]
async fn a_super_admin_takes_it_away_from_somebody_who_lost_the_phone() {
    let app = TestApp::new().await;
    let (user, admin, ..) = protected(&app, "rina@pmo.demo").await;
    let super_admin = app.super_admin().await;
    let path = format!("/api/admin/users/{}/totp", user.id);
    app.admin().await.delete(&path).await.problem(403, "forbidden");
    let out = super_admin.delete(&path).await.ok();
    assert_eq!(out, json!({ "id": user.id, "name": "rina", "email": "rina@pmo.demo", "role": "admin" }));
    admin.get("/api/admin/me").await.problem(401, "session_ended");
    log_in(&app, "rina@pmo.demo", PASSWORD).await.plain();
    super_admin.delete(&path).await.problem(409, "totp_not_set_up");
    super_admin.delete("/api/admin/users/999999/totp").await.problem(404, "not_found");
    super_admin.delete(format!("/api/admin/users/{}/totp", super_admin.user.id)).await.problem(403, "forbidden");
    let entries = audit(&app).await;
    let (action, actor, _, entity, _) = entries.iter().rev().find(|(action, ..)| action == "user.totp_reset").unwrap();
    assert_eq!((action.as_str(), *actor, *entity), ("user.totp_reset", super_admin.user.id, user.id));
}

#[tokio::test]
async fn where_it_is_required_nothing_else_goes_before_it() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let (.., phone, _) = protected(&app, "budi@pmo.demo").await;
    let budi = with_code(&app, "budi@pmo.demo", &phone.next(&app)).await.plain();
    let budi = app.anonymous().with_token(budi["token"].as_str().unwrap());
    let user = app.user("rina@pmo.demo", "super_admin").await;
    let (session, spare) = (app.log_in(&user).await, app.log_in(&user).await);
    let there = beside.anonymous().with_token(&session.token);
    for client in [&*session, &there] {
        client.get("/api/admin/orders").await.list();
    }

    require(&app, true).await;
    session.get("/api/admin/orders").await.problem(403, "totp_setup_required");
    app.until("the other process knows it", async || there.get("/api/admin/orders").await.status == 403).await;
    session.get("/api/admin/sessions").await.problem(403, "totp_setup_required");
    session.delete("/api/admin/users/1/totp").await.problem(403, "totp_setup_required");
    budi.get("/api/admin/orders").await.list();

    let fresh = logged_in(&app, &user).await;
    assert_eq!(fresh.get("/api/admin/me").await.ok()["totp"], json!({ "is_on": false, "is_required": true, "recovery_codes_left": 0 }));
    let new = json!({ "current_password": PASSWORD, "new_password": "another password" });
    spare.put("/api/admin/password").json(new).await.plain();
    spare.post("/api/admin/logout").await.plain();
    let back = json!({ "email": "rina@pmo.demo", "password": "another password" });
    let login = app.anonymous().post("/api/admin/login").json(back).await.plain();
    let rina = app.anonymous().with_token(login["token"].as_str().unwrap());
    let setup = rina.post("/api/admin/totp/setup").json(json!({ "current_password": "another password" })).await.ok();
    let phone = Phone::reading(setup["secret"].as_str().unwrap());
    rina.get("/api/admin/orders").await.problem(403, "totp_setup_required");
    confirm(&rina, &phone.code(&app)).await.ok();
    rina.get("/api/admin/orders").await.list();

    // Off again: what is required is missing again, for a session that goes on too.
    let off = json!({ "current_password": "another password", "totp_code": phone.next(&app) });
    rina.post("/api/admin/totp/disable").json(off).await.plain();
    rina.get("/api/admin/orders").await.problem(403, "totp_setup_required");
    require(&app, false).await;
    rina.get("/api/admin/orders").await.list();
}

#[tokio::test]
async fn a_login_under_way_does_not_escape_the_second_factor() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let admin = logged_in(&app, &user).await;
    let phone = Phone::reading(set_up(&admin).await.ok()["secret"].as_str().unwrap());
    // Both wait for the user's row; whichever is first, no session without the second factor is left.
    let mut tx = app.db.begin().await.unwrap();
    sqlx::query("SELECT FROM pmov2.users WHERE id = $1 FOR UPDATE").bind(user.id).execute(&mut *tx).await.unwrap();
    let confirmed = tokio::spawn(confirm(&admin, &phone.code(&app)).send());
    app.until_blocked(1).await;
    let login = tokio::spawn(log_in(&app, "rina@pmo.demo", PASSWORD).send());
    app.until_blocked(2).await;
    tx.commit().await.unwrap();
    confirmed.await.unwrap().ok();
    let login = login.await.unwrap();
    if login.status == 200 {
        let token = login.plain()["token"].as_str().unwrap().to_owned();
        app.anonymous().with_token(&token).get("/api/admin/me").await.problem(401, "session_ended");
    } else {
        login.problem(401, "totp_required");
    }
}
