//! Login codes that an admin issues for a shop that no message reaches.

use chrono::TimeDelta;
use pmo_tests::{AdminClient, Shop, TestApp, all_at_once};
use serde_json::{Value, json};

use super::{ask, code_for, enter, nth_wrong, phone, shop_code, wrong};

async fn issue(admin: &AdminClient, shop: &Shop) -> String {
    let issued = admin.post(format!("/api/admin/shops/{}/login-code", shop.id)).await.ok();
    issued["code"].as_str().unwrap().to_owned()
}

/// What the audit log says of the shop, oldest first: action, kind and name of who did it, and the rest.
async fn audit(app: &TestApp, shop: &Shop) -> Vec<(String, String, String, Option<Value>)> {
    sqlx::query_as("SELECT action, actor_kind, actor_name, after FROM pmov2.audit_log WHERE entity = 'shop' AND entity_id = $1 ORDER BY id")
        .bind(shop.id)
        .fetch_all(&app.db)
        .await
        .unwrap()
}

#[tokio::test]
async fn an_issued_code_logs_in_once_and_the_audit_log_knows() {
    let app = TestApp::new().await;
    let (admin, shop) = (app.admin().await, app.shop("TK001").await);
    let answer = admin.post(format!("/api/admin/shops/{}/login-code", shop.id)).await;
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let issued = answer.ok();
    assert_eq!(issued["shop"], json!({ "id": shop.id, "code": "TK001", "name": shop.name, "phone": shop.phone }));
    assert_eq!(issued["expires_at"], "2026-03-10T05:15:00Z", "in 15 minutes");
    let code = issued["code"].as_str().unwrap();
    assert!(app.outbox().await.is_empty(), "no message");

    let login = enter(&app, &shop_code(&shop), code).await.plain();
    app.anonymous().with_token(login["token"].as_str().unwrap()).get("/api/cart").await.ok();
    enter(&app, &shop_code(&shop), code).await.problem(401, "otp_invalid");

    let entries = audit(&app, &shop).await;
    let expected = [
        (
            "shop.login_code_issued".to_owned(),
            "admin".to_owned(),
            "admin".to_owned(),
            Some(json!({ "expires_at": "2026-03-10T05:15:00Z" })),
        ),
        ("shop.login_code_used".to_owned(), "toko".to_owned(), shop.name.clone(), None),
    ];
    assert_eq!(entries, expected);
    let stored: Value = sqlx::query_scalar(
        "SELECT jsonb_build_array((SELECT jsonb_agg(to_jsonb(o)) FROM pmov2.otps o), (SELECT jsonb_agg(to_jsonb(a) - 'at' - 'request_id') FROM pmov2.audit_log a))",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    assert!(!stored.to_string().contains(&format!("\"{code}\"")), "only a keyed hash is kept");
}

#[tokio::test]
async fn it_lasts_a_quarter_of_an_hour() {
    let app = TestApp::new().await;
    let (admin, shop) = (app.admin().await, app.shop("TK001").await);
    let code = issue(&admin, &shop).await;
    app.advance(TimeDelta::seconds(899));
    enter(&app, &phone(&shop), &code).await.plain();
    let code = issue(&admin, &shop).await;
    app.advance(TimeDelta::seconds(900));
    enter(&app, &phone(&shop), &code).await.problem(401, "otp_invalid");
}

#[tokio::test]
async fn it_replaces_every_earlier_code_and_stays_when_the_shop_asks_for_one() {
    let app = TestApp::new().await;
    let (admin, shop) = (app.admin().await, app.shop("TK001").await);
    let requested = code_for(&app, &shop).await;
    let first = issue(&admin, &shop).await;
    let second = issue(&admin, &shop).await;
    for old in [&requested, &first] {
        if *old != second {
            enter(&app, &phone(&shop), old).await.problem(401, "otp_invalid");
        }
    }
    // The login page asks for a code before anything can be entered.
    app.advance(TimeDelta::seconds(60));
    let newer = code_for(&app, &shop).await;
    enter(&app, &phone(&shop), &second).await.plain();
    if newer != second {
        enter(&app, &phone(&shop), &newer).await.problem(401, "otp_invalid");
    }
}

#[tokio::test]
async fn the_limits_of_requested_codes_neither_count_it_nor_hinder_it() {
    let app = TestApp::new().await;
    let (admin, shop) = (app.admin().await, app.shop("TK001").await);
    for _ in 0..5 {
        issue(&admin, &shop).await;
    }
    ask(&app, &phone(&shop)).await.plain();
    ask(&app, &phone(&shop)).await.problem(429, "rate_limited");
    let code = issue(&admin, &shop).await;
    for n in 1..=5 {
        enter(&app, &phone(&shop), &nth_wrong(&code, n)).await.problem(401, "otp_invalid");
    }
    enter(&app, &phone(&shop), &code).await.problem(429, "otp_blocked");
    // The admin knows who is on the phone.
    let code = issue(&admin, &shop).await;
    enter(&app, &phone(&shop), &wrong(&code)).await.problem(401, "otp_invalid");
    enter(&app, &phone(&shop), &code).await.plain();
    app.drain().await;
}

#[tokio::test]
async fn entered_many_times_at_once_it_logs_in_once() {
    let app = TestApp::new().await;
    let (admin, shop) = (app.admin().await, app.shop("TK001").await);
    let code = issue(&admin, &shop).await;
    let answers = all_at_once((0..4).map(|_| enter(&app, &phone(&shop), &code))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1, "{answers:?}");
    assert_eq!(super::count_sessions(&app).await, 1);
}

#[tokio::test]
async fn only_active_shops_that_exist_get_one() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let closed = app.shop("TK002").inactive().await;
    admin.post(format!("/api/admin/shops/{}/login-code", closed.id)).await.problem(409, "shop_inactive");
    admin.post("/api/admin/shops/999999/login-code").await.problem(404, "not_found");
    let toko = app.toko_session(&app.shop("TK001").await).await;
    toko.post(format!("/api/admin/shops/{}/login-code", toko.shop.id)).await.problem(401, "session_ended");
    let (one, other) = (app.shop("TK003").await, app.shop("TK004").await);
    let code = issue(&admin, &one).await;
    enter(&app, &phone(&other), &code).await.problem(401, "otp_invalid");
}
