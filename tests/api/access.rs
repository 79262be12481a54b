//! Nobody where they don't belong: every operation of the document × kinds of callers who may not call it.

use chrono::TimeDelta;
use pmo_tests::contract::{self, Operation};
use pmo_tests::{Answer, Client, TestApp};
use serde_json::json;

fn needs(operation: &Operation, scheme: &str) -> bool {
    operation.definition["security"].as_array().is_some_and(|all| all.iter().any(|one| one.get(scheme).is_some()))
}

fn filled(operation: &Operation) -> String {
    operation.path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>().join("/")
}

/// Calls an operation with a body that is well formed, so that only the caller can be what is wrong.
async fn refused(client: &Client, operation: &Operation, status: u16, code: &str, who: &str) {
    let request = client.request(operation.method.to_uppercase().parse().unwrap(), filled(operation));
    let request = if operation.definition.get("requestBody").is_some() { request.json(json!({})) } else { request };
    let answer = request.await;
    assert_eq!((answer.status, answer.json["code"].as_str()), (status, Some(code)), "{who} called {}: {answer}", operation.id);
}

#[tokio::test]
async fn operations_of_shops_refuse_everybody_else() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let (admin, super_admin) = (app.admin().await, app.super_admin().await);

    let forged = TestApp::builder()
        .with_config(|config| config.secret_key = Some("another secret of another installation".to_owned()))
        .start()
        .await;
    let forged_shop = forged.shop("TK001").await;
    let foreign = forged.toko_session(&forged_shop).await;

    let revoked = app.toko_session(&shop).await;
    sqlx::query("UPDATE pmov2.sessions SET is_active = false WHERE id = (SELECT max(id) FROM pmov2.sessions)")
        .execute(&app.db)
        .await
        .unwrap();
    let expired = app.toko_session(&shop).await;
    sqlx::query("UPDATE pmov2.sessions SET expires_at = $1 WHERE id = (SELECT max(id) FROM pmov2.sessions)")
        .bind(app.clock.now() - TimeDelta::seconds(1))
        .execute(&app.db)
        .await
        .unwrap();
    let closed = app.shop("TK002").inactive().await;
    let deactivated = app.toko_session(&closed).await;
    let gone = app.toko_session(&app.shop("TK003").await).await;
    sqlx::query("DELETE FROM pmov2.shops WHERE code = 'TK003'").execute(&app.db).await.unwrap();

    let unsigned = unsigned(&toko.token);
    for operation in contract::operations().iter().filter(|operation| needs(operation, "toko")) {
        refused(&app.anonymous(), operation, 401, "unauthenticated", "nobody").await;
        for (client, who) in [
            (admin.as_client(), "an admin"),
            (super_admin.as_client(), "a super admin"),
            (revoked.as_client(), "a revoked session"),
            (expired.as_client(), "an expired session"),
            (deactivated.as_client(), "a deactivated shop"),
            (gone.as_client(), "a shop that is gone"),
            (app.anonymous().with_token(&foreign.token), "a token of another installation"),
            (app.anonymous().with_token(&unsigned), "an unsigned token"),
            (app.anonymous().with_token("x.y.z"), "nonsense"),
        ] {
            refused(&client, operation, 401, "session_ended", who).await;
        }
        let basic = app.anonymous().with_header("authorization", "Basic dG9rbzp0b2tv");
        refused(&basic, operation, 401, "unauthenticated", "a password").await;
    }
}

#[tokio::test]
async fn operations_of_the_back_office_refuse_everybody_else() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let revoked = app.admin().await;
    sqlx::query("UPDATE pmov2.admin_sessions SET is_active = false").execute(&app.db).await.unwrap();
    let expired = app.admin().await;
    sqlx::query("UPDATE pmov2.admin_sessions SET expires_at = $1 WHERE is_active").bind(app.clock.now()).execute(&app.db).await.unwrap();
    let user = app.user("gone@pmo.demo", "super_admin").await;
    let deactivated = app.admin_session(&user).await;
    sqlx::query("UPDATE pmov2.users SET is_active = false WHERE id = $1").bind(user.id).execute(&app.db).await.unwrap();

    let unsigned = unsigned(&expired.token);
    for operation in contract::operations().iter().filter(|operation| needs(operation, "admin")) {
        refused(&app.anonymous(), operation, 401, "unauthenticated", "nobody").await;
        for (client, who) in [
            (toko.as_client(), "a shop"),
            (revoked.as_client(), "a revoked session"),
            (expired.as_client(), "an expired session"),
            (app.anonymous().with_token(&deactivated), "a deactivated user"),
            (app.anonymous().with_token(&unsigned), "an unsigned token"),
        ] {
            refused(&client, operation, 401, "session_ended", who).await;
        }
    }
}

/// Whether the document says that only a super admin may call it.
fn is_for_super_admins(operation: &Operation) -> bool {
    operation.definition.get("x-role").is_some_and(|role| role == "super_admin")
}

/// The answer of an operation that is called with a body that is well formed but empty, by somebody who has just logged in.
async fn called(app: &TestApp, email: &str, role: &str, operation: &Operation) -> Answer {
    let user = app.user(email, role).await;
    let client = app.anonymous().with_token(&app.admin_session(&user).await);
    let request = client.request(operation.method.to_uppercase().parse().unwrap(), filled(operation));
    let request = if operation.definition.get("requestBody").is_some() { request.json(json!({})) } else { request };
    request.await
}

#[tokio::test]
async fn an_admin_is_refused_what_only_a_super_admin_may_do_and_nothing_else() {
    let app = TestApp::new().await;
    for operation in contract::operations().iter().filter(|operation| needs(operation, "admin")) {
        let answer = called(&app, "admin@pmo.demo", "admin", operation).await;
        if is_for_super_admins(operation) {
            assert_eq!(
                (answer.status, answer.json["code"].as_str()),
                (403, Some("forbidden")),
                "an admin called {}: {answer}",
                operation.id
            );
            let text = format!("{} {}", operation.definition["summary"], operation.definition["description"]);
            assert!(text.contains("uper admin"), "{} does not say that it is for super admins", operation.id);
        } else {
            assert!(![401, 403].contains(&answer.status), "an admin called {}: {answer}", operation.id);
        }
        let answer = called(&app, "super@pmo.demo", "super_admin", operation).await;
        assert!(![401, 403].contains(&answer.status), "a super admin called {}: {answer}", operation.id);
    }
    app.leave_outbox();
}

/// The claims of a genuine token under `alg: none`.
fn unsigned(token: &str) -> String {
    format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{}.", token.split('.').nth(1).unwrap())
}

/// Only what is named here may be called without a login.
#[test]
fn everything_else_needs_a_login_of_the_right_kind() {
    let open = [
        "POST /api/auth/request-otp",
        "POST /api/auth/verify-otp",
        "POST /api/admin/login",
        "POST /api/admin/password/forgot",
        "POST /api/admin/password/reset",
    ];
    // Gateways report here: they have no login, but prove each call by a signature or an address that can't be guessed.
    let webhooks = [
        "GET /api/webhooks/whatsapp/cloud",
        "POST /api/webhooks/whatsapp/cloud",
        "POST /api/webhooks/gowa",
        "POST /api/webhooks/fonnte/{secret}",
    ];
    for operation in contract::operations() {
        let name = format!("{} {}", operation.method.to_uppercase(), operation.path);
        let secured = operation.definition["security"].as_array().is_some_and(|all| !all.is_empty());
        if open.contains(&name.as_str()) || webhooks.contains(&name.as_str()) {
            assert!(!secured, "{name} is called by nobody who is logged in");
        } else {
            let scheme = if operation.path.starts_with("/api/admin/") { "admin" } else { "toko" };
            assert!(needs(&operation, scheme), "{name} should need the login of {scheme}");
            let others = operation.definition["security"].to_string();
            assert!(!others.contains(if scheme == "toko" { "\"admin" } else { "\"toko" }), "{name} takes {others}");
        }
    }
}
