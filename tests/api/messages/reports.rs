//! What gateways report: who may, and what it changes. Statuses come out of order, twice, too early and about strangers.

use aws_lc_rs::hmac;
use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::config::Gateway;
use pmo_api::notify::reports::worker::drain;
use pmo_tests::{Answer, GatewayStub, Reply, TestApp};
use serde_json::{Value, json};
use sqlx::Row;

use super::gateways::configure;
use super::{fill, only, order, otp};

const APP_SECRET: &str = "the secret of the app at Meta";
const GOWA_SECRET: &str = "the secret of our gowa";
const FONNTE_SECRET: &str = "k3yThatNobodyCanGuess42";

const CLOUD: &str = "/api/webhooks/whatsapp/cloud";

/// An app whose messages go by one gateway that takes them all, and whose reports are taken.
async fn app_by(gateway: Gateway) -> (TestApp, GatewayStub) {
    let stub = GatewayStub::start(match gateway {
        Gateway::CloudApi => Reply::taken_by_cloud_api(),
        Gateway::Fonnte => Reply::taken_by_fonnte(),
        _ => Reply::taken_by_gowa(),
    })
    .await;
    let urls = [stub.url(), stub.url(), stub.url()];
    let app = TestApp::builder()
        .with_config(move |config| {
            configure(config, &[gateway], urls);
            config.whatsapp.cloud_api_app_secret = Some(APP_SECRET.parse().unwrap());
            config.whatsapp.cloud_api_verify_token = Some("agreed".parse().unwrap());
            config.whatsapp.gowa_webhook_secret = Some(GOWA_SECRET.parse().unwrap());
            config.whatsapp.fonnte_webhook_secret = Some(FONNTE_SECRET.parse().unwrap());
        })
        .start()
        .await;
    (app, stub)
}

fn signature(secret: &str, body: &[u8]) -> String {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()), body);
    format!("sha256={}", tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

async fn signed(app: &TestApp, path: &str, secret: &str, body: &Value) -> Answer {
    let body = body.to_string();
    let signature = signature(secret, body.as_bytes());
    app.anonymous().post(path).body("application/json", body).header("x-hub-signature-256", &signature).await
}

/// Meta reports, and the report is worked off.
async fn meta(app: &TestApp, statuses: Value) {
    let body = json!({ "object": "whatsapp_business_account", "entry": [{ "id": "1", "changes": [
        { "field": "messages", "value": { "messaging_product": "whatsapp", "statuses": statuses } }] }] });
    assert_eq!(signed(app, CLOUD, APP_SECRET, &body).await.ok(), json!({ "kept": true }));
    assert_eq!(drain(&app.state).await.unwrap(), 1);
}

async fn fonnte(app: &TestApp, body: Value) {
    app.anonymous().post(format!("/api/webhooks/fonnte/{FONNTE_SECRET}")).json(body).await.ok();
    drain(&app.state).await.unwrap();
}

/// Status of the only message, when it was delivered, read and failed, and why.
async fn progress(app: &TestApp) -> (String, [Option<DateTime<Utc>>; 3], Option<String>) {
    let row =
        sqlx::query("SELECT status, delivered_at, read_at, failed_at, last_error FROM pmov2.messages").fetch_one(&app.db).await.unwrap();
    (row.get(0), [row.get(1), row.get(2), row.get(3)], row.get(4))
}

#[tokio::test]
async fn meta_asks_before_it_reports() {
    let (app, _stub) = app_by(Gateway::CloudApi).await;
    let nobody = app.anonymous();
    let answer = nobody.get(format!("{CLOUD}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=agreed")).await;
    assert_eq!(
        (answer.status, answer.text().as_str(), answer.header("content-type")),
        (200, "1158201444", Some("text/plain; charset=utf-8"))
    );
    for query in
        ["hub.mode=subscribe&hub.challenge=1&hub.verify_token=guessed", "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=agreed", ""]
    {
        nobody.get(format!("{CLOUD}?{query}")).await.problem(403, "forbidden");
    }
}

#[tokio::test]
async fn only_gateways_report() {
    let (app, _stub) = app_by(Gateway::CloudApi).await;
    let nobody = app.anonymous();
    let body = r#"{"entry":[]}"#;
    for path in [CLOUD, "/api/webhooks/gowa"] {
        let post = || nobody.post(path).body("application/json", body);
        post().await.problem(403, "forbidden");
        post().header("x-hub-signature-256", "sha256=00").await.problem(403, "forbidden");
        post().header("x-hub-signature-256", &signature("secret", body.as_bytes())).await.problem(403, "forbidden");
        let other = if path == CLOUD { GOWA_SECRET } else { APP_SECRET };
        post().header("x-hub-signature-256", &signature(other, body.as_bytes())).await.problem(403, "forbidden");
        let right = if path == CLOUD { APP_SECRET } else { GOWA_SECRET };
        let changed = nobody.post(path).body("application/json", r#"{"entry": []}"#);
        changed.header("x-hub-signature-256", &signature(right, body.as_bytes())).await.problem(403, "forbidden");
        post().header("x-hub-signature-256", &signature(right, body.as_bytes())).await.ok();
    }
    nobody.post("/api/webhooks/fonnte/guessed").json(json!({})).await.problem(404, "not_found");
    nobody.post(format!("/api/webhooks/fonnte/{}", &FONNTE_SECRET[..20])).json(json!({})).await.problem(404, "not_found");
    nobody.post(CLOUD).body("application/json", vec![b' '; 3 * 1024 * 1024 + 1]).await.problem(413, "body_too_large");
    let kept: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.delivery_reports").fetch_one(&app.db).await.unwrap();
    assert_eq!(kept, 2, "what was not proved is not kept");

    let plain = TestApp::new().await;
    plain.anonymous().get(format!("{CLOUD}?hub.mode=subscribe")).await.problem(404, "not_found");
    for path in [CLOUD, "/api/webhooks/gowa", "/api/webhooks/fonnte/x"] {
        plain.anonymous().post(path).json(json!({})).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn statuses_only_move_forward_in_whatever_order_they_come() {
    let (app, _stub) = app_by(Gateway::CloudApi).await;
    let placed = order(&app, &app.shop("TK001").await).await;
    app.drain().await;
    let at = |seconds: i64| app.clock.now() + TimeDelta::seconds(seconds);
    let status = |word: &str, seconds: i64| json!({ "id": "wamid.1", "status": word, "timestamp": at(seconds).timestamp().to_string() });
    meta(&app, json!([status("delivered", 3)])).await;
    assert_eq!(progress(&app).await, ("delivered".to_owned(), [Some(at(3)), None, None], None));
    meta(&app, json!([status("sent", 1), status("failed", 2), status("delivered", 4)])).await;
    assert_eq!(progress(&app).await, ("delivered".to_owned(), [Some(at(3)), None, None], None));
    meta(&app, json!([status("read", 9)])).await;
    meta(&app, json!([status("read", 20), status("delivered", 21)])).await;
    assert_eq!(progress(&app).await, ("read".to_owned(), [Some(at(3)), Some(at(9)), None], None));

    let admin = app.admin().await;
    let shown = admin.get(format!("/api/admin/orders/{}", placed["id"])).await.ok()["messages"][0].clone();
    assert_eq!((&shown["status"], &shown["gateway"]), (&json!("read"), &json!("cloud_api")));
    assert!(shown["delivered_at"].is_string() && shown["read_at"].is_string() && shown["failed_at"].is_null());
}

#[tokio::test]
async fn a_message_that_fails_after_it_was_taken_says_why() {
    let (app, _stub) = app_by(Gateway::CloudApi).await;
    order(&app, &app.shop("TK001").await).await;
    app.drain().await;
    meta(&app, json!([{ "id": "wamid.1", "status": "failed", "errors": [{ "code": 131_026, "title": "Message undeliverable" }] }])).await;
    let (status, [.., failed_at], error) = progress(&app).await;
    assert_eq!((status.as_str(), error.as_deref()), ("failed", Some("(#131026) Message undeliverable")));
    assert_eq!(failed_at, Some(app.clock.now()));
    // It did arrive after all, on another device.
    meta(&app, json!([{ "id": "wamid.1", "status": "delivered" }])).await;
    assert_eq!(progress(&app).await.0, "delivered");
}

#[tokio::test]
async fn a_report_that_is_faster_than_our_bookkeeping_is_looked_at_again() {
    let (app, _stub) = app_by(Gateway::Gowa).await;
    order(&app, &app.shop("TK001").await).await;
    let ack = json!({ "event": "message.ack", "timestamp": "2026-03-10T05:00:01Z",
        "payload": { "ids": ["3EB01"], "chat_id": "628@s.whatsapp.net", "receipt_type": "delivered" } });
    signed(&app, "/api/webhooks/gowa", GOWA_SECRET, &ack).await.ok();
    assert_eq!(drain(&app.state).await.unwrap(), 1);
    app.drain().await;
    assert_eq!(drain(&app.state).await.unwrap(), 0, "not at once");
    app.advance(TimeDelta::seconds(2));
    assert_eq!(drain(&app.state).await.unwrap(), 1);
    assert_eq!(progress(&app).await.0, "delivered");
}

#[tokio::test]
async fn a_report_about_a_stranger_is_given_up_in_the_end() {
    let (app, _stub) = app_by(Gateway::CloudApi).await;
    meta(&app, json!([{ "id": "wamid.of somebody else", "status": "read", "biz_opaque_callback_data": "99999999" }])).await;
    for pause in [2, 10, 60, 600] {
        app.advance(TimeDelta::seconds(pause));
        assert_eq!(drain(&app.state).await.unwrap(), 1);
    }
    app.advance(TimeDelta::days(1));
    assert_eq!(drain(&app.state).await.unwrap(), 0);
    let (unknown, is_done): (i32, bool) =
        sqlx::query_as("SELECT unknown, done_at IS NOT NULL FROM pmov2.delivery_reports").fetch_one(&app.db).await.unwrap();
    assert_eq!((unknown, is_done), (1, true));
}

#[tokio::test]
async fn what_can_t_be_understood_is_kept_and_stops_nobody() {
    let (app, _stub) = app_by(Gateway::CloudApi).await;
    order(&app, &app.shop("TK001").await).await;
    app.drain().await;
    let nonsense = "<html>";
    let post = app.anonymous().post(CLOUD).body("application/json", nonsense);
    post.header("x-hub-signature-256", &signature(APP_SECRET, nonsense.as_bytes())).await.ok();
    let body = json!({ "entry": [{ "changes": [{ "value": { "statuses": [{ "id": "wamid.1", "status": "delivered" }] } }] }] });
    signed(&app, CLOUD, APP_SECRET, &body).await.ok();
    assert_eq!(drain(&app.state).await.unwrap(), 2);
    assert_eq!(progress(&app).await.0, "delivered");
    let (body, error): (Vec<u8>, Option<String>) =
        sqlx::query_as("SELECT body, error FROM pmov2.delivery_reports ORDER BY id LIMIT 1").fetch_one(&app.db).await.unwrap();
    assert_eq!((body.as_slice(), error.is_some()), (nonsense.as_bytes(), true));
}

#[tokio::test]
async fn a_report_tells_what_a_broken_connection_did_not() {
    let (app, stub) = app_by(Gateway::CloudApi).await;
    stub.answers_next([Reply::Close]);
    order(&app, &app.shop("TK001").await).await;
    assert_eq!(app.drain().await, 0);
    let waiting = only(&app).await;
    assert!(waiting.possibly_sent_twice && waiting.status == "queued");
    let ours = stub.asked()[0].json()["biz_opaque_callback_data"].clone();
    meta(&app, json!([{ "id": "wamid.late", "status": "sent", "biz_opaque_callback_data": ours }])).await;
    let fate = only(&app).await;
    assert_eq!((fate.status.as_str(), fate.gateway_message_id.as_deref(), fate.possibly_sent_twice), ("sent", Some("wamid.late"), false));
    app.advance(TimeDelta::hours(1));
    assert_eq!((app.drain().await, stub.asked().len()), (0, 1), "it is not sent again");
}

#[tokio::test]
async fn a_failure_of_an_attempt_does_not_end_a_message_that_is_tried_again() {
    let (app, stub) = app_by(Gateway::CloudApi).await;
    stub.answers_next([Reply::Close]);
    order(&app, &app.shop("TK001").await).await;
    app.drain().await;
    let ours = stub.asked()[0].json()["biz_opaque_callback_data"].clone();
    meta(&app, json!([{ "id": "wamid.late", "status": "failed", "biz_opaque_callback_data": ours, "errors": [{ "code": 131_000 }] }]))
        .await;
    assert_eq!(only(&app).await.status, "queued");
    app.advance(TimeDelta::seconds(60));
    assert_eq!(app.drain().await, 1);
}

#[tokio::test]
async fn an_otp_that_was_reported_keeps_no_secret() {
    let (app, stub) = app_by(Gateway::CloudApi).await;
    stub.answers(Reply::Hang);
    otp(&app, &app.shop("TK001").await).await;
    app.drain().await;
    assert!(only(&app).await.is_sealed);
    let ours = stub.asked()[0].json()["biz_opaque_callback_data"].clone();
    meta(&app, json!([{ "id": "wamid.late", "status": "delivered", "biz_opaque_callback_data": ours }])).await;
    let fate = only(&app).await;
    assert_eq!((fate.status.as_str(), fate.is_sealed), ("delivered", false));
}

#[tokio::test]
async fn fonnte_changes_the_name_of_a_message_on_the_way() {
    let (app, _stub) = app_by(Gateway::Fonnte).await;
    order(&app, &app.shop("TK001").await).await;
    app.drain().await;
    // The later one comes first: nobody knows its name yet.
    fonnte(&app, json!({ "device": "628111", "stateid": "3EB0F", "state": "read" })).await;
    assert_eq!(progress(&app).await.0, "sent");
    fonnte(&app, json!({ "device": "628111", "id": "1", "stateid": "3EB0F", "status": "sent", "state": "delivered" })).await;
    assert_eq!(progress(&app).await.0, "delivered");
    app.advance(TimeDelta::seconds(2));
    drain(&app.state).await.unwrap();
    assert_eq!(progress(&app).await.0, "read");
    fonnte(&app, json!({ "device": "628111", "status": "connect" })).await;
}

#[tokio::test]
async fn two_processes_work_off_reports_of_the_same_messages() {
    let (app, _stub) = app_by(Gateway::CloudApi).await;
    fill(&app, 20).await;
    app.drain().await;
    for word in ["read", "sent", "delivered", "failed"] {
        for order in [1, -1] {
            let mut statuses: Vec<_> = (1..=20).map(|n| json!({ "id": format!("wamid.{n}"), "status": word })).collect();
            if order < 0 {
                statuses.reverse();
            }
            let body = json!({ "entry": [{ "changes": [{ "value": { "statuses": statuses } }] }] });
            signed(&app, CLOUD, APP_SECRET, &body).await.ok();
        }
    }
    let workers = (0..4).map(|_| {
        let state = app.state.clone();
        tokio::spawn(async move { drain(&state).await.unwrap() })
    });
    let counts: Vec<usize> = futures_util::future::join_all(workers).await.into_iter().map(Result::unwrap).collect();
    assert_eq!(counts.iter().sum::<usize>(), 8);
    let read: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.messages WHERE status = 'read'").fetch_one(&app.db).await.unwrap();
    assert_eq!(read, 20);
}
