//! Nobody where they don't belong: every operation of the document × every kind of caller, and every id of another shop.

use chrono::TimeDelta;
use pmo_tests::contract::{self, Operation};
use pmo_tests::{Answer, Client, TestApp};
use serde_json::json;
use sqlx::AssertSqlSafe;

fn needs(operation: &Operation, scheme: &str) -> bool {
    operation.definition["security"].as_array().is_some_and(|all| all.iter().any(|one| one.get(scheme).is_some()))
}

fn filled(operation: &Operation) -> String {
    operation.path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>().join("/")
}

/// Somebody who calls.
struct Caller {
    who: &'static str,
    client: Client,
    /// Whose login this is, if it is one that counts.
    login: Option<&'static str>,
    /// What they are told who may not call.
    told: &'static str,
}

impl Caller {
    fn with(who: &'static str, client: Client, login: Option<&'static str>) -> Self {
        Self { who, client, login, told: "session_ended" }
    }
}

/// Calls with a body that is well formed, so that only the caller can be what is wrong.
async fn call(client: &Client, operation: &Operation) -> Answer {
    let request = client.request(operation.method.to_uppercase().parse().unwrap(), filled(operation));
    let request = if operation.definition.get("requestBody").is_some() { request.json(json!({})) } else { request };
    request.await
}

/// Ends the newest session of a kind in one of the ways in which sessions end.
async fn end(app: &TestApp, table: &str, how: &str) {
    let sql = format!("UPDATE pmov2.{table} SET {how} WHERE id = (SELECT max(id) FROM pmov2.{table})");
    sqlx::query(AssertSqlSafe(sql)).bind(app.clock.now() - TimeDelta::seconds(1)).execute(&app.db).await.unwrap();
}

const REVOKED: &str = "is_active = ($1::timestamptz IS NULL)";
const EXPIRED: &str = "expires_at = $1";

/// The claims of a genuine token under `alg: none`.
fn unsigned(token: &str) -> String {
    format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{}.", token.split('.').nth(1).unwrap())
}

/// Everybody there can be: without a login, with each kind of login, and with each kind of what once was one or looks like it.
async fn everybody(app: &TestApp) -> Vec<Caller> {
    let token = |token: &str| app.anonymous().with_token(token);
    let mut everybody = Vec::new();

    let shops = [app.shop("TK001").await, app.shop("TK002").await];
    for (shop, who) in shops.iter().zip(["a shop", "another shop"]) {
        everybody.push(Caller::with(who, app.toko_session(shop).await.as_client(), Some("toko")));
    }
    for (who, how) in [("a revoked session of a shop", REVOKED), ("an expired session of a shop", EXPIRED)] {
        let client = app.toko_session(&shops[0]).await.as_client();
        end(app, "sessions", how).await;
        everybody.push(Caller::with(who, client, None));
    }
    let closed = app.shop("TK003").inactive().await;
    everybody.push(Caller::with("a deactivated shop", app.toko_session(&closed).await.as_client(), None));
    let gone = app.toko_session(&app.shop("TK004").await).await;
    sqlx::query("DELETE FROM pmov2.shops WHERE code = 'TK004'").execute(&app.db).await.unwrap();
    everybody.push(Caller::with("a shop that is gone", gone.as_client(), None));

    for (role, names) in [
        (
            "admin",
            ["an admin", "a revoked session of an admin", "an expired session of an admin", "a deactivated admin", "an admin who is gone"],
        ),
        (
            "super_admin",
            [
                "a super admin",
                "a revoked session of a super admin",
                "an expired session of a super admin",
                "a deactivated super admin",
                "a super admin who is gone",
            ],
        ),
    ] {
        let user = app.user(&format!("{role}@pmo.demo"), role).await;
        everybody.push(Caller::with(names[0], token(&app.admin_session(&user).await), Some("admin")));
        for (who, how) in [(names[1], REVOKED), (names[2], EXPIRED)] {
            let ended = app.admin_session(&user).await;
            end(app, "admin_sessions", how).await;
            everybody.push(Caller::with(who, token(&ended), None));
        }
        for (who, sql) in
            [(names[3], "UPDATE pmov2.users SET is_active = false WHERE id = $1"), (names[4], "DELETE FROM pmov2.users WHERE id = $1")]
        {
            let user = app.user(&format!("{}@pmo.demo", who.replace(' ', ".")), role).await;
            let session = app.admin_session(&user).await;
            sqlx::query(sql).bind(user.id).execute(&app.db).await.unwrap();
            everybody.push(Caller::with(who, token(&session), None));
        }
    }

    let foreign = TestApp::builder()
        .with_config(|config| config.secret_key = Some("another secret of another installation".to_owned()))
        .start()
        .await;
    let foreign_shop = foreign.toko_session(&foreign.shop("TK001").await).await.token.clone();
    let foreign_admin = foreign.admin_session(&foreign.user("super_admin@pmo.demo", "super_admin").await).await;
    let shop = app.toko_session(&shops[0]).await.token.clone();
    let admin = app.admin_session(&app.user("super_admin@pmo.demo", "super_admin").await).await;
    for (who, shown) in [
        ("a shop of another installation", foreign_shop),
        ("a super admin of another installation", foreign_admin),
        ("an unsigned token of a shop", unsigned(&shop)),
        ("an unsigned token of a super admin", unsigned(&admin)),
        ("nonsense", "x.y.z".to_owned()),
    ] {
        everybody.push(Caller::with(who, token(&shown), None));
    }
    for (who, client) in
        [("nobody", app.anonymous().as_client()), ("a password", app.anonymous().with_header("authorization", "Basic dG9rbzp0b2tv"))]
    {
        everybody.push(Caller { who, client, login: None, told: "unauthenticated" });
    }
    everybody
}

#[tokio::test]
async fn every_operation_refuses_everybody_but_those_it_is_for() {
    let app = TestApp::new().await;
    let everybody = everybody(&app).await;
    for operation in contract::operations() {
        let Some(login) = ["toko", "admin"].into_iter().find(|scheme| needs(&operation, scheme)) else { continue };
        for caller in everybody.iter().filter(|caller| caller.login != Some(login)) {
            let answer = call(&caller.client, &operation).await;
            assert_eq!(
                (answer.status, answer.json["code"].as_str()),
                (401, Some(caller.told)),
                "{} called {}: {answer}",
                caller.who,
                operation.id
            );
        }
    }
}

#[tokio::test]
async fn every_shop_may_call_what_is_for_shops() {
    let app = TestApp::new().await;
    let shops = [app.shop("TK001").await, app.shop("TK002").await];
    for operation in contract::operations().iter().filter(|operation| needs(operation, "toko")) {
        for shop in &shops {
            let answer = call(&app.toko_session(shop).await.as_client(), operation).await;
            assert!(![401, 403].contains(&answer.status), "{} called {}: {answer}", shop.code, operation.id);
        }
    }
}

/// What an id in the path of an operation of shops names. An operation that is not here fails the test below.
const NAMED: [(&str, &str); 9] = [
    ("end_session", "sessions"),
    ("update_cart_item", "cart_items"),
    ("remove_cart_item", "cart_items"),
    ("get_order", "orders"),
    ("cancel_order", "orders"),
    ("reorder", "orders"),
    // These belong to no shop.
    ("get_product", ""),
    ("get_product_image", ""),
    ("get_product_stock", ""),
];

/// All that is kept of a shop, as text.
async fn kept_of(app: &TestApp, shop: i64) -> String {
    sqlx::query_scalar(
        "SELECT jsonb_build_array(
            (SELECT jsonb_agg(o ORDER BY o.id) FROM pmov2.orders o WHERE o.shop_id = $1),
            (SELECT jsonb_agg(i ORDER BY i.id) FROM pmov2.cart_items i JOIN pmov2.carts c ON c.id = i.cart_id WHERE c.shop_id = $1),
            (SELECT jsonb_agg(s ORDER BY s.id) FROM pmov2.sessions s WHERE s.shop_id = $1))::text",
    )
    .bind(shop)
    .fetch_one(&app.db)
    .await
    .unwrap()
}

#[tokio::test]
async fn no_id_of_another_shop_means_anything() {
    let app = TestApp::new().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let other = app.shop("TK777").named("TOKO TETANGGA").await;
    let neighbour = app.toko_session(&other).await;
    for status in ["pending", "cancelled"] {
        neighbour.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
        let order = neighbour.post("/api/cart/checkout").json(json!({ "notes": "untuk tetangga" })).await.created();
        if status == "cancelled" {
            neighbour.post(format!("/api/orders/{}/cancel", order["id"])).await.ok();
        }
    }
    neighbour.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 3 })).await.ok();
    let before = kept_of(&app, other.id).await;

    let shop = app.shop("TK001").await;
    let intruder = app.toko_session(&shop).await.as_client();
    let mine: Vec<i64> =
        sqlx::query_scalar("SELECT id FROM pmov2.sessions WHERE shop_id = $1").bind(shop.id).fetch_all(&app.db).await.unwrap();
    for operation in contract::operations().iter().filter(|operation| needs(operation, "toko") && operation.path.contains('{')) {
        let (_, table) = NAMED
            .iter()
            .find(|(id, _)| *id == operation.id)
            .unwrap_or_else(|| panic!("say in NAMED whose thing the id of {} names", operation.id));
        if table.is_empty() {
            continue;
        }
        // Every id there is, and some beyond.
        let last: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT max(id) FROM pmov2.{table}"))).fetch_one(&app.db).await.unwrap();
        for id in (1..=last + 2).filter(|id| *table != "sessions" || !mine.contains(id)) {
            let request =
                intruder.request(operation.method.to_uppercase().parse().unwrap(), operation.path.replace("{id}", &id.to_string()));
            let request = if operation.definition.get("requestBody").is_some() { request.json(json!({ "qty": 9 })) } else { request };
            request.await.problem(404, "not_found");
        }
    }
    // Ids in bodies.
    let carts: Vec<i64> = sqlx::query_scalar("SELECT id FROM pmov2.carts").fetch_all(&app.db).await.unwrap();
    for cart in carts {
        intruder.post("/api/cart/checkout").json(json!({ "cart_id": cart })).await.invalid("cart_id");
    }
    // And without any id nothing of the neighbour is told.
    for operation in contract::operations().iter().filter(|operation| needs(operation, "toko") && operation.method == "get") {
        let text = call(&intruder, operation).await.text();
        for told in ["TETANGGA", "tetangga", "TK777", other.phone.as_str(), "ORD-"] {
            assert!(!text.contains(told), "{} tells {told}", operation.id);
        }
    }
    assert_eq!(kept_of(&app, other.id).await, before);
    app.leave_outbox();
}

/// Whether the document says that only a super admin may call it.
fn is_for_super_admins(operation: &Operation) -> bool {
    operation.definition.get("x-role").is_some_and(|role| role == "super_admin")
}

/// The answer to somebody who has just logged in.
async fn called(app: &TestApp, email: &str, role: &str, operation: &Operation) -> Answer {
    let user = app.user(email, role).await;
    call(&app.anonymous().with_token(&app.admin_session(&user).await), operation).await
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
