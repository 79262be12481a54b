//! Failed logins, counted per account and per address.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use pmo_api::config::Config;
use pmo_tests::{Answer, PASSWORD, Proxy, RedisLease, Request, TestApp, all_at_once};
use serde_json::json;

use super::log_in;

/// An app that believes its proxy where a request comes from, with `rina` and `budi`.
async fn app() -> TestApp {
    let app = TestApp::builder().with_config(|config| config.trusted_proxies = 1).start().await;
    people(&app).await;
    app
}

async fn people(app: &TestApp) {
    app.user("rina@pmo.demo", "admin").await;
    app.user("budi@pmo.demo", "admin").await;
}

/// A login from the nth address.
fn from(n: usize, app: &TestApp, email: &str, password: &str) -> Request {
    log_in(app, email, password).header("x-forwarded-for", &format!("203.0.113.{n}"))
}

#[track_caller]
fn limited(answer: Answer, seconds: u64) {
    assert_eq!(answer.header("retry-after"), Some(seconds.to_string().as_str()), "{answer}");
    assert_eq!(answer.header("ratelimit-policy"), Some("\"default\";q=5;w=900"), "{answer}");
    assert_eq!(answer.header("ratelimit"), Some(format!("\"default\";r=0;t={seconds}").as_str()), "{answer}");
    answer.problem(429, "rate_limited");
}

async fn fail(times: usize, app: &TestApp, email: &str, address: impl Fn(usize) -> usize) {
    for n in 0..times {
        from(address(n), app, email, "a wrong password").await.problem(401, "credentials_invalid");
    }
}

#[tokio::test]
async fn an_account_takes_five_failed_logins_from_wherever_they_come() {
    let app = app().await;
    fail(5, &app, "rina@pmo.demo", |n| n).await;
    limited(from(10, &app, "rina@pmo.demo", PASSWORD).await, 900);
    limited(from(11, &app, " RINA@pmo.demo", PASSWORD).await, 900);
    from(12, &app, "budi@pmo.demo", PASSWORD).await.plain();
    app.advance(TimeDelta::seconds(899));
    limited(from(13, &app, "rina@pmo.demo", PASSWORD).await, 1);
    app.advance(TimeDelta::seconds(1));
    from(14, &app, "rina@pmo.demo", PASSWORD).await.plain();
}

#[tokio::test]
async fn an_account_that_does_not_exist_is_limited_as_one_that_does() {
    let app = app().await;
    fail(5, &app, "nobody@pmo.demo", |n| n).await;
    limited(from(10, &app, "nobody@pmo.demo", PASSWORD).await, 900);
}

#[tokio::test]
async fn an_address_has_five_failed_logins_whoever_it_tries() {
    let app = app().await;
    for n in 0..5 {
        from(1, &app, &format!("guess-{n}@pmo.demo"), PASSWORD).await.problem(401, "credentials_invalid");
    }
    limited(from(1, &app, "rina@pmo.demo", PASSWORD).await, 900);
    from(2, &app, "rina@pmo.demo", PASSWORD).await.plain();
    app.advance(TimeDelta::minutes(15));
    from(1, &app, "rina@pmo.demo", PASSWORD).await.plain();
}

#[tokio::test]
async fn a_success_forgives_the_account_but_neither_the_address_nor_other_accounts() {
    let app = app().await;
    // Somebody with an account of his own guesses at another's.
    fail(4, &app, "rina@pmo.demo", |_| 1).await;
    from(1, &app, "budi@pmo.demo", PASSWORD).await.plain();
    fail(1, &app, "rina@pmo.demo", |_| 1).await;
    limited(from(1, &app, "budi@pmo.demo", PASSWORD).await, 900);
    limited(from(2, &app, "rina@pmo.demo", PASSWORD).await, 900);

    // Whoever remembers the own password in the end starts anew.
    fail(4, &app, "budi@pmo.demo", |n| 10 + n).await;
    from(20, &app, "budi@pmo.demo", PASSWORD).await.plain();
    fail(4, &app, "budi@pmo.demo", |n| 30 + n).await;
    from(40, &app, "budi@pmo.demo", PASSWORD).await.plain();
}

#[tokio::test]
async fn logins_that_succeed_are_as_many_as_one_likes() {
    let app = app().await;
    for _ in 0..7 {
        from(1, &app, "rina@pmo.demo", PASSWORD).await.plain();
    }
}

#[tokio::test]
async fn fifty_guesses_at_once_are_five_tries() {
    let app = app().await;
    let answers = all_at_once((0..50).map(|n| from(n, &app, "rina@pmo.demo", "a wrong password"))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 401).count(), 5);
    for answer in answers.into_iter().filter(|answer| answer.status != 401) {
        limited(answer, 900);
    }
    let answers = all_at_once((0..50).map(|n| from(99, &app, &format!("guess-{n}@pmo.demo"), PASSWORD))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 401).count(), 5);
}

#[tokio::test]
async fn with_redis_the_limits_are_those_of_all_processes_together() {
    let app = TestApp::builder().redis().with_config(|config| config.trusted_proxies = 1).start().await;
    let url = app.state.config.redis_url.clone().unwrap();
    let beside = TestApp::builder().beside(&app).redis_at(&url).with_config(|config| config.trusted_proxies = 1).start().await;
    people(&app).await;
    fail(3, &app, "rina@pmo.demo", |n| n).await;
    fail(2, &beside, "rina@pmo.demo", |n| 3 + n).await;
    limited(from(10, &app, "rina@pmo.demo", PASSWORD).await, 900);
    limited(from(11, &beside, "rina@pmo.demo", PASSWORD).await, 900);

    // Per address, and a success on one forgives on the other.
    for n in 0..4 {
        let process = if n % 2 == 0 { &app } else { &beside };
        from(20, process, "budi@pmo.demo", "a wrong password").await.problem(401, "credentials_invalid");
    }
    from(20, &beside, "budi@pmo.demo", PASSWORD).await.plain();
    from(20, &app, "budi@pmo.demo", "a wrong password").await.problem(401, "credentials_invalid");
    limited(from(20, &beside, "budi@pmo.demo", PASSWORD).await, 900);
    from(21, &beside, "budi@pmo.demo", PASSWORD).await.plain();
}

#[tokio::test]
async fn a_redis_that_hangs_or_goes_away_hinders_no_login() {
    let redis = RedisLease::take().await;
    let (proxy, url) = Proxy::before(&redis.url).await;
    let change = |config: &mut Config| {
        config.trusted_proxies = 1;
        config.redis_timeout_ms = 250;
    };
    let app = TestApp::builder().redis_at(&url).with_config(change).start().await;
    people(&app).await;
    let until_shared = async || {
        app.until("limits are shared", async || {
            app.advance(TimeDelta::seconds(1));
            from(1, &app, "rina@pmo.demo", PASSWORD).await.plain();
            app.state.limiter.is_shared()
        })
        .await;
    };
    until_shared().await;
    for (n, break_it) in [Proxy::stall as fn(&Proxy), Proxy::cut].into_iter().enumerate() {
        break_it(&proxy);
        let started = Instant::now();
        let login = tokio::time::timeout(Duration::from_secs(5), from(2, &app, "rina@pmo.demo", PASSWORD).send()).await;
        login.unwrap_or_else(|_| panic!("still waiting for Redis after {:?}", started.elapsed())).plain();
        assert!(!app.state.limiter.is_shared());
        // The process goes on counting by itself.
        fail(5, &app, "budi@pmo.demo", |i| 10 + 10 * n + i).await;
        limited(from(9, &app, "budi@pmo.demo", PASSWORD).await, 900);
        proxy.mend();
        app.advance(TimeDelta::minutes(15));
        until_shared().await;
    }
}

#[tokio::test]
async fn our_own_fault_is_no_failed_login() {
    let home = TestApp::new().await;
    people(&home).await;
    let (proxy, url) = Proxy::before(home.database_url()).await;
    let away = TestApp::builder().beside(&home).database_url(&url).start().await;
    proxy.cut();
    for _ in 0..6 {
        log_in(&away, "rina@pmo.demo", PASSWORD).await.problem(503, "service_unavailable");
    }
    proxy.mend();
    away.until("it is ready again", async || away.anonymous().get("/readyz").await.json["notices"] == json!(true)).await;
    log_in(&away, "rina@pmo.demo", PASSWORD).await.plain();
}
