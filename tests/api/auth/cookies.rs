//! The session as a cookie, and what keeps other sites from using it.

use std::collections::BTreeMap;

use pmo_tests::{Answer, Client, Shop, TestApp};
use serde_json::json;

use super::{code_for, count_sessions, enter, keys, phone, shop_code};

/// A `Set-Cookie` header: name, value, attributes (names in small letters).
fn set_cookie(answer: &Answer) -> (String, String, BTreeMap<String, String>) {
    let all: Vec<_> = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    let mut parts = all[0].split("; ");
    let (name, value) = parts.next().unwrap().split_once('=').unwrap();
    let attributes = parts.map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (name.to_ascii_lowercase(), value.to_owned())
    });
    (name.to_owned(), value.to_owned(), attributes.collect())
}

async fn log_in(app: &TestApp, shop: &Shop) -> Answer {
    let code = code_for(app, shop).await;
    enter(app, &phone(shop), &code).header("x-session", "cookie").from_our_page().await
}

/// A client that holds its session as a browser does.
async fn browser(app: &TestApp, shop: &Shop) -> Client {
    let (name, value, _) = set_cookie(&log_in(app, shop).await);
    app.anonymous().with_cookie(&format!("{name}={value}"))
}

fn attributes(of: &[(&str, &str)]) -> BTreeMap<String, String> {
    of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[tokio::test]
async fn a_cookie_takes_the_place_of_the_token() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let login = log_in(&app, &shop).await;
    let (name, value, found) = set_cookie(&login);
    assert_eq!(name, "pmo_toko");
    assert_eq!(found, attributes(&[("httponly", ""), ("samesite", "Lax"), ("path", "/"), ("max-age", "7776000")]));
    assert_eq!(login.header("cache-control"), Some("no-store"));
    assert!(!login.text().contains(&value), "where scripts can read it");
    assert_eq!(keys(&login.plain()), ["expires_at", "shop", "success"]);

    let browser = app.anonymous().with_cookie(&format!("other=1; {name}={value}; more=2"));
    assert_eq!(browser.get("/api/auth/me").await.ok()["code"], "TK001");
    app.anonymous().with_cookie("pmo_toko=").get("/api/auth/me").await.problem(401, "session_ended");
    app.anonymous().with_cookie(&format!("pmo_admin={value}")).get("/api/auth/me").await.problem(401, "unauthenticated");
    app.anonymous().with_cookie(&format!("pmo_admin={value}")).get("/api/admin/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn behind_https_the_cookie_is_bound_to_this_host() {
    let app = TestApp::builder().with_config(|config| config.public_url = Some("https://pmo.example".to_owned())).start().await;
    let shop = app.shop("TK001").await;
    let (name, value, found) = set_cookie(&log_in(&app, &shop).await);
    assert_eq!(name, "__Host-pmo_toko");
    assert_eq!(found, attributes(&[("httponly", ""), ("samesite", "Lax"), ("secure", ""), ("path", "/"), ("max-age", "7776000")]));
    let browser = app.anonymous().with_cookie(&format!("{name}={value}"));
    browser.get("/api/auth/me").await.ok();
    // The plain one another host of the domain could have set.
    app.anonymous().with_cookie(&format!("pmo_toko={value}")).get("/api/auth/me").await.problem(401, "unauthenticated");

    let out = browser.post("/api/auth/logout").from_our_page().await;
    let (name, value, found) = set_cookie(&out);
    assert_eq!((name.as_str(), value.as_str()), ("__Host-pmo_toko", ""));
    assert_eq!(found, attributes(&[("httponly", ""), ("samesite", "Lax"), ("secure", ""), ("path", "/"), ("max-age", "0")]));
}

#[tokio::test]
async fn logging_out_takes_the_cookie_back() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let browser = browser(&app, &shop).await;
    browser.post("/api/auth/logout").await.problem(403, "cross_site_request");
    browser.get("/api/auth/me").await.ok();
    let out = browser.post("/api/auth/logout").from_our_page().await;
    let (name, value, found) = set_cookie(&out);
    assert_eq!((name.as_str(), value.as_str()), ("pmo_toko", ""));
    assert_eq!(found, attributes(&[("httponly", ""), ("samesite", "Lax"), ("path", "/"), ("max-age", "0")]));
    browser.get("/api/auth/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn the_client_says_how_it_wants_its_session() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    let asked = |form: &str| enter(&app, &phone(&shop), &code).header("x-session", form).from_our_page();
    for nonsense in ["token", "", "cookie, bearer"] {
        assert_eq!(asked(nonsense).await.invalid("header:X-Session"), "one_of");
    }
    let login = asked("Bearer").await;
    assert!(login.header("set-cookie").is_none());
    assert!(login.plain()["token"].is_string());
}

#[tokio::test]
async fn a_cookie_changes_nothing_for_another_site() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let browser = browser(&app, &shop).await;
    let item =
        browser.post("/api/cart/add").from_our_page().json(json!({ "product_id": pad.id, "qty": 1 })).await.ok()["items"][0]["id"].clone();
    let host = app.url.strip_prefix("http://").unwrap();
    let (own, own_https) = (format!("http://{host}"), format!("https://{host}"));
    let port_1 = format!("http://{}:1", host.split(':').next().unwrap());

    let refused: [&[(&str, &str)]; 11] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "")],
        &[("sec-fetch-site", "cross-site"), ("origin", &own)],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("origin", "")],
        &[("origin", &port_1)],
        &[("referer", &own)],
    ];
    for headers in refused {
        let with = |request: pmo_tests::Request| headers.iter().fold(request, |request, (name, value)| request.header(name, value));
        for request in [
            browser.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })),
            browser.put(format!("/api/cart/item/{item}")).json(json!({ "qty": 9 })),
            browser.delete(format!("/api/cart/item/{item}")),
            browser.delete("/api/cart/clear"),
            browser.post("/api/cart/checkout"),
        ] {
            let answer = with(request).await;
            assert_eq!((answer.status, answer.json["code"].as_str()), (403, Some("cross_site_request")), "{headers:?}: {answer}");
        }
        // Reading is harmless: the answer stays with the browser.
        assert_eq!(with(browser.get("/api/cart")).await.ok()["total_qty"], 1);
    }

    let allowed: [&[(&str, &str)]; 4] = [
        &[("sec-fetch-site", "same-origin")],
        &[("sec-fetch-site", "same-origin"), ("origin", &own)],
        &[("origin", &own)],
        // Behind a proxy that ends HTTPS.
        &[("origin", &own_https)],
    ];
    for (n, headers) in allowed.into_iter().enumerate() {
        let request = browser.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 }));
        let cart = headers.iter().fold(request, |request, (name, value)| request.header(name, value)).await.ok();
        assert_eq!(cart["total_qty"], n + 2, "{headers:?}");
    }
}

#[tokio::test]
async fn a_bearer_token_needs_no_origin_and_goes_before_the_cookie() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let toko = app.toko_session(&shop).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let add = |client: &Client| client.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 }));
    add(&toko).await.ok();
    add(&toko).header("sec-fetch-site", "cross-site").header("origin", "https://integrator.example").await.ok();

    let browser = browser(&app, &shop).await;
    let both = browser.with_token(&toko.token);
    add(&both).header("sec-fetch-site", "cross-site").await.ok();
    // No falling back: a client that sends a token means it.
    let stale = browser.with_token("x.y.z");
    stale.get("/api/auth/me").await.problem(401, "session_ended");
    add(&stale).from_our_page().await.problem(401, "session_ended");
}

#[tokio::test]
async fn another_site_logs_nobody_in() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    for headers in [&[][..], &[("sec-fetch-site", "cross-site")], &[("origin", "https://evil.example")]] {
        let request = app.anonymous().post("/api/auth/request-otp").header("x-session", "cookie").json(phone(&shop));
        let answer = headers.iter().fold(request, |request, (name, value)| request.header(name, value)).await;
        answer.problem(403, "cross_site_request");
    }
    assert!(app.outbox().await.is_empty());
    let code = code_for(&app, &shop).await;
    for n in 0..6 {
        let request = enter(&app, &shop_code(&shop), &code).header("x-session", "cookie");
        let request = if n % 2 == 0 { request } else { request.header("sec-fetch-site", "cross-site") };
        let answer = request.await;
        assert!(answer.header("set-cookie").is_none());
        answer.problem(403, "cross_site_request");
    }
    assert_eq!(count_sessions(&app).await, 0);
    // Neither did it cost the code or a try.
    enter(&app, &shop_code(&shop), &code).header("x-session", "cookie").from_our_page().await.plain();
}
