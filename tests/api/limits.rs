//! Limits are exact, and shared through Redis by all processes; without it they go on in each process.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use futures_util::future::join_all;
use pmo_api::platform::clock::Clock;
use pmo_api::platform::rate_limit::{Quota, RateLimiter};
use pmo_tests::{Proxy, RedisLease, TestApp, contract};

fn clock() -> Clock {
    Clock::manual("2026-03-10T05:00:00Z".parse().unwrap())
}

fn pool(url: &str) -> deadpool_redis::Pool {
    deadpool_redis::Config::from_url(url).create_pool(Some(deadpool_redis::Runtime::Tokio1)).unwrap()
}

/// A limiter that waits for Redis also on a busy machine.
fn shared(clock: &Clock, redis: &RedisLease) -> RateLimiter {
    RateLimiter::new(clock.clone(), Some(redis.pool())).with_patience(Duration::from_secs(5))
}

#[tokio::test]
async fn a_hundred_at_once_get_ten_of_ten() {
    let redis = RedisLease::take().await;
    let clock = clock();
    for limiter in [shared(&clock, &redis), RateLimiter::new(clock.clone(), None)] {
        let decisions = join_all((0..100).map(|_| limiter.take("k", Quota::new(10, 60)))).await;
        assert_eq!(decisions.iter().filter(|decision| decision.allowed).count(), 10);
        let mut remaining: Vec<_> = decisions.iter().filter(|decision| decision.allowed).map(|decision| decision.remaining).collect();
        remaining.sort_unstable();
        assert_eq!(remaining, (0..10).collect::<Vec<_>>(), "each was told how many are left");
        assert!(decisions.iter().filter(|decision| !decision.allowed).all(|decision| decision.remaining == 0 && decision.reset == 60));
    }
}

#[tokio::test]
async fn two_processes_share_one_limit() {
    let redis = RedisLease::take().await;
    let clock = clock();
    let one = shared(&clock, &redis);
    let two = shared(&clock, &redis);
    let quota = Quota::new(10, 60);
    let (first, second) = tokio::join!(join_all((0..50).map(|_| one.take("k", quota))), join_all((0..50).map(|_| two.take("k", quota))));
    assert_eq!(first.iter().chain(&second).filter(|decision| decision.allowed).count(), 10);
    assert!(one.is_shared() && two.is_shared());

    // Other keys and other processes on another Redis are not concerned.
    assert!(two.take("other", quota).await.allowed);
    let elsewhere = RedisLease::take().await;
    assert!(shared(&clock, &elsewhere).take("k", quota).await.allowed);

    one.forget("k").await;
    assert!(two.take("k", quota).await.allowed);
}

#[tokio::test]
async fn the_window_slides_in_redis_as_it_does_in_the_process() {
    let redis = RedisLease::take().await;
    let clock = clock();
    let limiters = [shared(&clock, &redis), RateLimiter::new(clock.clone(), None)];
    let quota = Quota::new(3, 600);
    for seconds in [0, 100, 100, 100, 299, 1, 50, 50, 1, 600] {
        clock.advance(TimeDelta::seconds(seconds));
        let (shared, own) = (limiters[0].take("k", quota).await, limiters[1].take("k", quota).await);
        assert_eq!(shared, own, "after {seconds} more seconds");
    }
}

#[tokio::test]
async fn without_redis_each_process_counts_for_itself_until_it_is_back() {
    let redis = RedisLease::take().await;
    let (proxy, url) = Proxy::before(&redis.url).await;
    let clock = clock();
    let limiter = RateLimiter::new(clock.clone(), Some(pool(&url)));
    let quota = Quota::new(2, 60);
    assert!(limiter.take("k", quota).await.allowed);
    assert!(limiter.is_shared());

    proxy.cut();
    assert!(limiter.take("k", quota).await.allowed);
    assert!(!limiter.is_shared());
    assert!(limiter.take("k", quota).await.allowed);
    assert!(!limiter.take("k", quota).await.allowed, "limits hold without Redis too");

    proxy.mend();
    assert!(!limiter.take("k", quota).await.allowed, "Redis is left alone for a second");
    clock.advance(TimeDelta::seconds(1));
    assert!(limiter.take("k", quota).await.allowed);
    assert!(limiter.is_shared());
    assert!(!limiter.take("k", quota).await.allowed);
}

#[tokio::test]
async fn a_redis_that_hangs_does_not_hang_the_request() {
    let redis = RedisLease::take().await;
    let (proxy, url) = Proxy::before(&redis.url).await;
    let limiter = RateLimiter::new(clock(), Some(pool(&url)));
    limiter.take("k", Quota::new(2, 60)).await;
    proxy.stall();
    let started = Instant::now();
    for _ in 0..3 {
        let waited = tokio::time::timeout(Duration::from_secs(5), limiter.take("k", Quota::new(2, 60))).await;
        assert!(waited.is_ok(), "still waiting for Redis after 5 s");
    }
    assert!(started.elapsed() < Duration::from_millis(500), "only the first request waits, and not long: {:?}", started.elapsed());
    assert!(!limiter.is_shared());
}

/// Before anything else is looked at, on every operation, with what a client needs to slow down.
#[tokio::test]
async fn every_operation_is_limited_and_says_so() {
    let app = TestApp::builder()
        .with_config(|config| {
            config.rate_limit_api_per_minute = 1;
            config.rate_limit_admin_per_minute = 1;
            config.rate_limit_auth_per_minute = 1;
        })
        .start()
        .await;
    let shop = app.shop("TK001").await;
    let (toko, admin, nobody) = (app.toko_session(&shop).await.as_client(), app.admin().await.as_client(), app.anonymous().as_client());
    let first = toko.get("/api/cart").await;
    assert_eq!(first.header("ratelimit-policy"), Some("\"default\";q=1;w=60"));
    assert_eq!(first.header("ratelimit"), Some("\"default\";r=0;t=60"));
    admin.get("/api/admin/me").await.ok();
    nobody.post("/api/auth/request-otp").await.problem(415, "unsupported_media_type");

    for operation in contract::operations().into_iter().filter(|operation| !operation.is_webhook()) {
        let security = operation.definition["security"].to_string();
        let client = if security.contains("\"toko\"") {
            &toko
        } else if security.contains("\"admin\"") {
            &admin
        } else {
            &nobody
        };
        let path = operation.path.split('/').map(|part| if part.starts_with('{') { "x" } else { part }).collect::<Vec<_>>().join("/");
        let answer = client.request(operation.method.to_uppercase().parse().unwrap(), path).await;
        assert_eq!(answer.header("retry-after"), Some("60"), "{} {answer}", operation.id);
        answer.problem(429, "rate_limited");
    }
    // Another shop is not concerned, and a minute later nobody is.
    app.toko_session(&app.shop("TK002").await).await.get("/api/cart").await.ok();
    app.advance(TimeDelta::seconds(60));
    toko.get("/api/cart").await.ok();
}
