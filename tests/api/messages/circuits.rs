//! Gateways that fail are left alone for a while, by all processes, and none is asked faster than its rate.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::config::{Gateway, Rate};
use pmo_api::notify::worker;
use pmo_tests::{GatewayStub, Reply, TestApp};

use super::gateways::{configure, outside};
use super::{fates, fill, otp};

async fn left_alone_until(app: &TestApp, gateway: &str) -> Option<DateTime<Utc>> {
    sqlx::query_scalar("SELECT open_until FROM pmov2.gateways WHERE name = $1").bind(gateway).fetch_one(&app.db).await.unwrap()
}

#[tokio::test]
async fn a_gateway_that_keeps_failing_is_skipped_by_all_processes_until_it_works_again() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Fonnte]).await;
    let app = &outside.app;
    let urls = [outside.cloud_api.url(), outside.fonnte.url(), outside.gowa.url()];
    let beside = TestApp::builder()
        .beside(app)
        .with_config(move |config| configure(config, &[Gateway::CloudApi, Gateway::Fonnte], urls))
        .start()
        .await;
    outside.cloud_api.answers(Reply::refused_by_cloud_api(500, 131_000));
    fill(app, 12).await;
    assert_eq!(app.drain().await, 12, "the other gateway takes them all");
    assert_eq!(outside.cloud_api.asked().len(), 5, "after five failures it is left alone");
    assert_eq!(left_alone_until(app, "cloud_api").await, Some(app.clock.now() + TimeDelta::seconds(15)));

    outside.cloud_api.forget();
    fill(app, 3).await;
    assert_eq!(beside.drain().await, 3);
    assert!(outside.cloud_api.asked().is_empty(), "the other process knows it too");

    // One message tries it; it still fails, and the pause is longer.
    app.advance(TimeDelta::seconds(15));
    fill(app, 3).await;
    assert_eq!(app.drain().await, 3);
    assert_eq!(outside.cloud_api.asked().len(), 1);
    assert_eq!(left_alone_until(app, "cloud_api").await, Some(app.clock.now() + TimeDelta::seconds(30)));

    outside.cloud_api.answers(Reply::taken_by_cloud_api());
    outside.cloud_api.forget();
    app.advance(TimeDelta::seconds(30));
    fill(app, 3).await;
    assert_eq!(beside.drain().await, 3);
    assert_eq!(outside.cloud_api.asked().len(), 3, "the first one proved that it works");
    assert_eq!(left_alone_until(app, "cloud_api").await, None);
    fill(app, 1).await;
    app.until("the first process has heard of it", async || {
        fill(app, 1).await;
        app.drain().await;
        outside.cloud_api.asked().len() > 4
    })
    .await;
}

#[tokio::test]
async fn a_gateway_that_refuses_us_is_left_alone_at_once() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Fonnte]).await;
    outside.cloud_api.answers(Reply::refused_by_cloud_api(401, 190));
    fill(&outside.app, 5).await;
    assert_eq!(outside.app.drain().await, 5);
    assert_eq!(outside.cloud_api.asked().len(), 1);
    assert_eq!(left_alone_until(&outside.app, "cloud_api").await, Some(outside.app.clock.now() + TimeDelta::minutes(15)));
    let (is_stopped, error): (bool, String) =
        sqlx::query_as("SELECT is_stopped, last_error FROM pmov2.gateways").fetch_one(&outside.app.db).await.unwrap();
    assert!(is_stopped && error.contains("(#190)"), "{error}");
}

#[tokio::test]
async fn a_recipient_who_can_t_be_reached_is_not_the_gateways_fault() {
    let outside = outside(&[Gateway::CloudApi]).await;
    outside.cloud_api.answers(Reply::refused_by_cloud_api(400, 131_026));
    fill(&outside.app, 20).await;
    assert_eq!(outside.app.drain().await, 0);
    assert_eq!(outside.cloud_api.asked().len(), 20);
    assert!(fates(&outside.app).await.iter().all(|fate| fate.status == "failed"));
}

#[tokio::test]
async fn messages_wait_untouched_while_all_their_gateways_are_left_alone() {
    let outside = outside(&[Gateway::Gowa]).await;
    let app = &outside.app;
    outside.gowa.answers(Reply::refused_by_gowa(500, "NOT_LOGGED_IN", "you are not logged in"));
    fill(app, 40).await;
    assert_eq!(app.drain().await, 0);
    let asked = outside.gowa.asked().len();
    assert_eq!(asked, 5);
    let attempts: i32 = fates(app).await.iter().map(|fate| fate.attempts).sum();
    assert!(attempts <= 16, "those that were taken before it was clear: {attempts}");

    outside.gowa.answers(Reply::taken_by_gowa());
    app.advance(TimeDelta::seconds(14));
    assert_eq!(app.drain().await, 0);
    assert_eq!(outside.gowa.asked().len(), asked);
    let mut sent = 0;
    for _ in 0..10 {
        app.advance(TimeDelta::seconds(1));
        sent += app.drain().await;
    }
    assert_eq!(sent, 40);
    assert!(fates(app).await.iter().all(|fate| fate.status == "sent" && fate.attempts <= 2));
}

/// Messages that had to wait too long for their turn are put back for a moment of the service's clock, which goes on meanwhile.
async fn until_asked(app: &TestApp, gateway: &GatewayStub, times: usize) {
    app.until("all have left", async || {
        app.advance(TimeDelta::milliseconds(20));
        gateway.asked().len() == times
    })
    .await;
}

#[tokio::test]
async fn messages_leave_at_the_configured_rate_over_all_processes_and_an_otp_does_not_wait() {
    let gowa = GatewayStub::start(Reply::taken_by_gowa()).await;
    let configured = |url: String| {
        move |config: &mut pmo_api::config::Config| {
            configure(config, &[Gateway::Gowa], [url.clone(), url.clone(), url]);
            config.whatsapp.gateway_rates = vec![Rate { gateway: Gateway::Gowa, per_second: 25.0 }];
        }
    };
    let app = TestApp::builder().with_config(configured(gowa.url())).start().await;
    let beside = TestApp::builder().beside(&app).with_config(configured(gowa.url())).start().await;
    fill(&app, 50).await;
    let started = Instant::now();
    for state in [&app.state, &beside.state] {
        tokio::spawn(worker::run(Arc::clone(state)));
    }
    app.until("some have left", async || gowa.asked().len() > 5).await;
    otp(&app, &app.shop("TK001").await).await;
    until_asked(&app, &gowa, 51).await;
    let place = gowa.asked().iter().position(|asked| asked.body.contains("OTP"));
    assert!(place.is_some_and(|place| place < 50), "it was asked for before the others had left, and waited for them all");
    let took = started.elapsed();
    assert!(took >= Duration::from_millis(1_900), "51 messages at 25 a second take two seconds: {took:?}");
    // What a pause has left unused is not made up for after it.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let resumed = Instant::now();
    fill(&app, 20).await;
    until_asked(&app, &gowa, 71).await;
    app.until("all is written down", async || app.outbox().await.is_empty()).await;
    assert!(fates(&app).await.iter().all(|fate| fate.status == "sent"));
    let mut notices: Vec<_> = gowa.asked().into_iter().filter(|asked| !asked.body.contains("OTP")).map(|asked| asked.at).collect();
    notices.sort();
    // A busy machine holds requests up, so that some arrive together; it sends none early.
    for (since, sent) in [(started, &notices[..50]), (resumed, &notices[50..])] {
        for (number, at) in sent.iter().enumerate() {
            let due = Duration::from_secs_f64(number.saturating_sub(3) as f64 / 25.0);
            assert!(at.duration_since(since) >= due, "message {number} left after {:?}", at.duration_since(since));
        }
    }
}
