//! Requests per user and, before anybody is logged in, per address.

use chrono::TimeDelta;
use clap::{Args, Command, FromArgMatches};
use pmo_api::config::Config;
use pmo_tests::{Answer, TestApp};
use serde_json::json;

use super::{ask, retry_after};

/// What the `RateLimit` headers say: limit, window, remaining, reset.
#[track_caller]
fn limits(answer: &Answer) -> [u64; 4] {
    let number = |header: &str, name: &str| {
        let text = answer.header(header).unwrap_or_else(|| panic!("no {header}: {answer}"));
        let part =
            text.split(';').find_map(|part| part.strip_prefix(name)?.strip_prefix('=')).unwrap_or_else(|| panic!("{header}: {text}"));
        part.parse().unwrap()
    };
    assert!(answer.header("ratelimit").unwrap().starts_with("\"default\";"));
    [number("ratelimit-policy", "q"), number("ratelimit-policy", "w"), number("ratelimit", "r"), number("ratelimit", "t")]
}

#[test]
fn the_plans_limits_are_the_defaults() {
    let command = Config::augment_args(Command::new("test").no_binary_name(true)).mut_args(|arg| arg.env(clap::builder::Resettable::Reset));
    let config = Config::from_arg_matches(&command.try_get_matches_from(["--database-url", "postgres://x/y"]).unwrap()).unwrap();
    assert_eq!(config.rate_limit_api_per_minute, 60);
    assert_eq!((config.otp_ttl_seconds, config.otp_cooldown_seconds), (300, 60));
    assert_eq!((config.otp_request_limit, config.otp_request_window_seconds), (3, 600));
    assert_eq!((config.otp_max_attempts, config.otp_block_seconds), (5, 900));
    assert_eq!((config.login_limit, config.login_window_seconds), (5, 900));
    assert_eq!((config.toko_session_days, config.toko_session_max_days), (7, 90));
    assert_eq!((config.admin_session_minutes, config.admin_remember_days), (120, 30));
}

async fn sixty_a_minute(app: &TestApp) {
    let shop = app.shop("TK001").await;
    let (phone, desk) = (app.toko_session(&shop).await, app.toko_session(&shop).await);
    let other = app.toko_session(&app.shop("TK002").await).await;
    let admin = app.admin().await;
    for n in 0..60 {
        // A user is a shop, not a device; whatever it asks for counts.
        let answer = match n % 3 {
            0 => phone.get("/api/auth/me").await,
            1 => desk.get("/api/cart").await,
            _ => desk.get("/api/orders/999999").await,
        };
        assert!(answer.status < 429, "{answer}");
        assert_eq!(limits(&answer), [60, 60, 59 - n, 60], "request {n}");
    }
    app.advance(TimeDelta::seconds(10));
    for client in [&phone, &desk] {
        let answer = client.get("/api/cart").await;
        assert_eq!(limits(&answer), [60, 60, 0, 50]);
        assert_eq!(retry_after(&answer), 50);
        answer.problem(429, "rate_limited");
    }
    // Others are not concerned, nor is who has the same number among the admins.
    assert_eq!(limits(&other.get("/api/cart").await), [60, 60, 59, 60]);
    assert_eq!(limits(&admin.get("/api/admin/me").await)[2], u64::from(app.state.config.rate_limit_admin_per_minute) - 1);
    // What was refused does not lengthen the wait.
    app.advance(TimeDelta::seconds(50));
    assert_eq!(limits(&phone.get("/api/cart").await), [60, 60, 59, 60]);
}

#[tokio::test]
async fn a_user_has_sixty_requests_a_minute() {
    sixty_a_minute(&TestApp::builder().with_config(|config| config.rate_limit_api_per_minute = 60).start().await).await;
}

#[tokio::test]
async fn a_user_has_sixty_requests_a_minute_of_all_processes_together() {
    let app = TestApp::builder().redis().with_config(|config| config.rate_limit_api_per_minute = 60).start().await;
    let url = app.state.config.redis_url.clone().unwrap();
    let beside = TestApp::builder().beside(&app).redis_at(&url).with_config(|config| config.rate_limit_api_per_minute = 60).start().await;
    sixty_a_minute(&app).await;
    let token = app.toko_session(&app.shop("TK003").await).await.token;
    for n in 0..60 {
        let process = if n % 2 == 0 { &app } else { &beside };
        let answer = process.anonymous().with_token(&token).get("/api/auth/me").await;
        assert_eq!(limits(&answer), [60, 60, 59 - n, 60]);
    }
    for process in [&app, &beside] {
        process.anonymous().with_token(&token).get("/api/auth/me").await.problem(429, "rate_limited");
    }
}

#[tokio::test]
async fn nobody_in_particular_is_counted_by_address() {
    let app = TestApp::builder()
        .with_config(|config| {
            config.rate_limit_auth_per_minute = 3;
            config.trusted_proxies = 1;
        })
        .start()
        .await;
    app.user("admin@pmo.demo", "admin").await;
    let from = |address: &str| app.anonymous().with_header("x-forwarded-for", address);
    let asks = |address: &str, n: usize| from(address).post("/api/auth/request-otp").json(json!({ "shop_code": format!("TK{n:03}") }));
    for n in 0..3 {
        let answer = asks("203.0.113.7", n).await;
        assert_eq!(limits(&answer), [3, 60, 2 - n as u64, 60]);
        answer.plain();
    }
    // However the address is written by whoever is not the proxy.
    for address in ["203.0.113.7", "198.51.100.1, 203.0.113.7", "nonsense, 203.0.113.7"] {
        let answer = asks(address, 9).await;
        assert_eq!(retry_after(&answer), 60);
        answer.problem(429, "rate_limited");
    }
    // All ways to log in count together, also those with a bad body.
    from("203.0.113.7").post("/api/admin/login").json(json!({})).await.problem(429, "rate_limited");
    from("203.0.113.7").post("/api/auth/verify-otp").json(json!({})).await.problem(429, "rate_limited");
    asks("203.0.113.8", 4).await.plain();
    // An IPv6 customer has a whole /64.
    for n in 0..3 {
        asks(&format!("2001:db8:1:2::{n}"), 10 + n).await.plain();
    }
    asks("2001:db8:1:2:ffff::1", 20).await.problem(429, "rate_limited");
    asks("2001:db8:1:3::1", 20).await.plain();
    app.advance(TimeDelta::seconds(60));
    asks("203.0.113.7", 30).await.plain();
}

#[tokio::test]
async fn without_a_trusted_proxy_nobody_says_where_he_comes_from() {
    let app = TestApp::builder().with_config(|config| config.rate_limit_auth_per_minute = 2).start().await;
    for n in 0..2 {
        ask(&app, &json!({ "shop_code": format!("TK{n:03}") })).header("x-forwarded-for", &format!("203.0.113.{n}")).await.plain();
    }
    ask(&app, &json!({ "shop_code": "TK009" })).header("x-forwarded-for", "203.0.113.9").await.problem(429, "rate_limited");
}
