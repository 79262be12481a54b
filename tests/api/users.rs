//! The people of the back office, as super admins keep them.

use pmo_tests::{PASSWORD, TestApp, all_at_once};
use serde_json::{Value, json};

const USERS: &str = "/api/admin/users";

fn path(id: impl std::fmt::Display) -> String {
    format!("{USERS}/{id}")
}

fn emails(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["email"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn users_are_found_filtered_and_sorted() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    app.user("rina@dealer.example", "admin").await;
    app.user("andi@dealer.example", "admin").await;
    sqlx::query("UPDATE pmov2.users SET name = 'ibu rina', is_active = false WHERE email LIKE 'rina%'").execute(&app.db).await.unwrap();

    let (all, meta) = chief.get(USERS).await.list();
    assert_eq!((emails(&all), &meta["total"]), (vec!["andi@dealer.example", "rina@dealer.example", "super@pmo.demo"], &json!(3)));
    assert_eq!((&all[2]["is_self"], &all[2]["open_sessions"], &all[0]["last_activity"]), (&json!(true), &json!(1), &Value::Null));
    assert!(all.iter().all(|user| user.get("password").is_none()));
    for (query, expected) in [
        ("search=ibu", &["rina@dealer.example"][..]),
        ("search=andi@dealer", &["andi@dealer.example"]),
        ("role=super_admin", &["super@pmo.demo"]),
        ("role=admin&is_active=true", &["andi@dealer.example"]),
        ("is_active=false", &["rina@dealer.example"]),
        ("sort=-email&per_page=1", &["super@pmo.demo"]),
        ("sort=created_at&per_page=1", &["super@pmo.demo"]),
    ] {
        assert_eq!(emails(&chief.get(format!("{USERS}?{query}")).await.list().0), expected, "{query}");
    }
    chief.get(path(999)).await.problem(404, "not_found");
}

#[tokio::test]
async fn who_has_a_second_factor_is_told_and_whether_everybody_must() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let andi = app.user("andi@dealer.example", "admin").await.id;
    let seen = async || {
        let user = chief.get(path(andi)).await.ok();
        let (all, _) = chief.get(format!("{USERS}?search=andi")).await.list();
        assert_eq!((&all[0]["has_totp"], &all[0]["totp_required"]), (&user["has_totp"], &user["totp_required"]));
        (user["has_totp"].as_bool().unwrap(), user["totp_required"].as_bool().unwrap())
    };
    assert_eq!(seen().await, (false, false));
    // Set up, but never used: it protects nothing yet.
    sqlx::query("INSERT INTO pmov2.user_totps (user_id, sealed_secret) SELECT id, 'x' FROM pmov2.users").execute(&app.db).await.unwrap();
    assert_eq!(seen().await, (false, false));
    sqlx::query("UPDATE pmov2.user_totps SET confirmed_at = now()").execute(&app.db).await.unwrap();
    assert_eq!(seen().await, (true, false));
    sqlx::query("INSERT INTO pmov2.settings (key, value) VALUES ('totp_required', 'true')").execute(&app.db).await.unwrap();
    assert_eq!(seen().await, (true, true));
}

#[tokio::test]
async fn a_new_user_can_log_in_with_the_first_password() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let form = json!({ "name": " Ibu Rina ", "email": " Rina@Dealer.example ", "role": "admin", "password": "kata-sandi-awal" });
    let made = chief.post(USERS).idempotency_key("one").json(&form).await.created();
    assert_eq!((&made["name"], &made["email"], &made["role"]), (&json!("Ibu Rina"), &json!("rina@dealer.example"), &json!("admin")));
    assert_eq!(chief.post(USERS).idempotency_key("one").json(&form).await.created(), made);
    let login = json!({ "email": "rina@dealer.example", "password": "kata-sandi-awal" });
    app.anonymous().post("/api/admin/login").json(login).await.plain();
    assert_eq!(chief.get(path(&made["id"])).await.ok()["open_sessions"], 1);
    let written: Vec<String> =
        sqlx::query_scalar("SELECT to_jsonb(audit_log)::text FROM pmov2.audit_log").fetch_all(&app.db).await.unwrap();
    assert!(written.iter().any(|entry| entry.contains("user.create")) && !written.concat().contains("kata-sandi-awal"), "{written:?}");

    for (field, value, code) in [
        ("email", json!("rina@dealer.example"), "taken"),
        ("email", json!("rina"), "email"),
        ("name", json!("  "), "required"),
        ("password", json!("short"), "length"),
        ("password", json!("password123"), "guessable"),
        ("password", json!("dealer12345"), "guessable"),
    ] {
        let mut wrong = form.clone();
        wrong["email"] = json!("lain@dealer.example");
        wrong[field] = value;
        assert_eq!(chief.post(USERS).json(&wrong).await.invalid(field), code);
    }
}

#[tokio::test]
async fn another_role_means_another_login() {
    let app = TestApp::new().await;
    let (chief, admin) = (app.super_admin().await, app.admin().await);
    let id = admin.user.id;
    let mut form = json!({ "name": "Admin Baru", "email": "admin@pmo.demo", "role": "admin", "version": 1 });
    let renamed = chief.put(path(id)).json(&form).await.ok();
    assert_eq!((&renamed["name"], &renamed["version"]), (&json!("Admin Baru"), &json!(2)));
    assert_eq!(admin.get("/api/admin/me").await.ok()["name"], "Admin Baru", "an open session shows it at once");
    let conflict = chief.put(path(id)).json(&form).await.problem(409, "edit_conflict");
    assert_eq!(conflict["data"], renamed);

    form["version"] = json!(2);
    form["role"] = json!("super_admin");
    let raised = chief.put(path(id)).json(&form).await.ok();
    assert_eq!((&raised["role"], &raised["open_sessions"]), (&json!("super_admin"), &json!(0)));
    admin.get("/api/admin/me").await.problem(401, "session_ended");
    form["version"] = json!(3);
    assert_eq!(chief.put(path(id)).json(&form).await.ok()["version"], 3, "what changes nothing is no change");
    form["email"] = json!("super@pmo.demo");
    assert_eq!(chief.put(path(id)).json(&form).await.invalid("email"), "taken");
    form["email"] = json!("nobody");
    assert_eq!(chief.put(path(id)).json(&form).await.invalid("email"), "email");
    form["email"] = json!("admin@pmo.demo");
    chief.put(path(999)).json(&form).await.problem(404, "not_found");
}

#[tokio::test]
async fn nobody_takes_the_own_rights_away() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    app.user("other@pmo.demo", "super_admin").await;
    let own = path(chief.user.id);
    let form = json!({ "name": "Super", "email": "super@pmo.demo", "role": "admin", "version": 1 });
    chief.put(&own).json(form).await.problem(409, "last_super_admin");
    chief.put(format!("{own}/deactivate")).await.problem(409, "last_super_admin");
    chief.delete(&own).await.problem(409, "last_super_admin");
    let renamed =
        chief.put(&own).json(json!({ "name": "Bu Super", "email": "super@pmo.demo", "role": "super_admin", "version": 1 })).await.ok();
    assert_eq!((&renamed["name"], &renamed["is_self"]), (&json!("Bu Super"), &json!(true)), "everything else may be changed");
}

/// Of two super admins who take each other's rights away at the same moment, one stays.
#[tokio::test]
async fn there_is_always_a_super_admin() {
    for way in ["demote", "deactivate", "delete"] {
        let app = TestApp::new().await;
        let one = app.super_admin().await;
        let user = app.user("other@pmo.demo", "super_admin").await;
        let two = app.anonymous().with_token(&app.admin_session(&user).await);
        let by = |client: &pmo_tests::Client, id: i64, email: &str| match way {
            "demote" => client.put(path(id)).json(json!({ "name": "x", "email": email, "role": "admin", "version": 1 })),
            "deactivate" => client.put(format!("{}/deactivate", path(id))),
            _ => client.delete(path(id)),
        };
        let answers = all_at_once([by(&one, user.id, &user.email), by(&two, one.user.id, &one.user.email)]).await;
        let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses[0], 200, "{way}: {statuses:?}");
        // The other one was too late: logged out already, or found itself the last.
        assert!([401, 403, 404, 409].contains(&statuses[1]), "{way}: {statuses:?}");
        let left: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.users WHERE role = 'super_admin' AND is_active")
            .fetch_one(&app.db)
            .await
            .unwrap();
        assert_eq!(left, 1, "{way}");
    }
}

#[tokio::test]
async fn a_deactivated_user_is_out_at_once_and_can_not_come_back() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let rina = app.log_in(&user).await;
    rina.get("/api/admin/orders").await.list();
    let closed = chief.put(format!("{}/deactivate", path(user.id))).await.ok();
    assert_eq!((&closed["is_active"], &closed["open_sessions"], &closed["version"]), (&json!(false), &json!(0), &json!(2)));
    assert_eq!(chief.put(format!("{}/deactivate", path(user.id))).await.ok(), closed, "harmless when repeated");
    rina.get("/api/admin/orders").await.problem(401, "session_ended");
    let login = json!({ "email": user.email, "password": PASSWORD });
    app.anonymous().post("/api/admin/login").json(&login).await.problem(401, "credentials_invalid");
    assert_eq!(chief.put(format!("{}/activate", path(user.id))).await.ok()["is_active"], true);
    rina.get("/api/admin/orders").await.problem(401, "session_ended");
    app.anonymous().post("/api/admin/login").json(&login).await.plain();

    let kept = chief.delete(path(user.id)).await.problem(409, "in_use");
    assert!(kept["detail"].as_str().unwrap().contains("audit"), "who has acted stands in the log: {kept}");
    let fresh = app.user("baru@pmo.demo", "super_admin").await;
    let session = app.anonymous().with_token(&app.admin_session(&fresh).await);
    session.get("/api/admin/me").await.ok();
    assert_eq!(chief.delete(path(fresh.id)).await.ok()["email"], "baru@pmo.demo");
    session.get("/api/admin/me").await.problem(401, "session_ended");
    chief.delete(path(fresh.id)).await.problem(404, "not_found");
    for action in ["activate", "deactivate"] {
        chief.put(format!("{}/{action}", path(999))).await.problem(404, "not_found");
    }
    let actions: Vec<String> =
        sqlx::query_scalar("SELECT action FROM pmov2.audit_log WHERE action LIKE 'user.%' ORDER BY id").fetch_all(&app.db).await.unwrap();
    assert_eq!(actions, ["user.deactivate", "user.activate", "user.delete"]);
}

#[tokio::test]
async fn a_super_admin_sees_and_ends_the_sessions_of_others() {
    let app = TestApp::new().await;
    let chief = app.super_admin().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let one = app.anonymous().with_token(&app.admin_session(&user).await);
    let two = app.anonymous().with_token(&app.admin_session(&user).await);
    let sessions = format!("{}/sessions", path(user.id));
    let (open, _) = chief.get(&sessions).await.list();
    assert_eq!(open.len(), 2);
    assert!(open.iter().all(|session| session["is_current"] == false));
    chief.delete(format!("{sessions}/{}", open[0]["id"])).await.ok();
    two.get("/api/admin/me").await.problem(401, "session_ended");
    chief.delete(format!("{sessions}/{}", open[0]["id"])).await.problem(404, "not_found");
    assert_eq!(chief.delete(&sessions).await.list().0.len(), 1);
    one.get("/api/admin/me").await.problem(401, "session_ended");
    assert_eq!(chief.delete(&sessions).await.list().0.len(), 0);

    let elsewhere = app.anonymous().with_token(&app.admin_session(&chief.user).await);
    let own = format!("{}/sessions", path(chief.user.id));
    assert_eq!(chief.get(&own).await.list().0.iter().filter(|session| session["is_current"] == true).count(), 1);
    assert_eq!(chief.delete(&own).await.list().0.len(), 1, "all but the one that asks");
    elsewhere.get("/api/admin/me").await.problem(401, "session_ended");
    chief.get("/api/admin/me").await.ok();
    for path in [format!("{}/sessions", path(999))] {
        chief.get(&path).await.problem(404, "not_found");
        chief.delete(&path).await.problem(404, "not_found");
    }
}
