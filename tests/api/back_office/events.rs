//! The stream of events: what changes, as it changes.

use pmo_api::platform::bus::{self, Topic};
use pmo_tests::TestApp;
use serde_json::json;

use super::{counted, id, order};

#[tokio::test]
async fn orders_are_told_as_they_come_and_move_on_every_process() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let admin = app.admin().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    // What fixtures did to the database has been heard.
    let mut here = admin.get("/api/admin/events").header("accept-encoding", "gzip, br").stream().await;
    let mut there = beside.anonymous().with_token(&admin.token).get("/api/admin/events").stream().await;
    assert_eq!(here.head.header("content-type"), Some("text/event-stream"));
    assert_eq!(here.head.header("content-encoding"), Some("identity"), "what is compressed is held back");
    assert_eq!((here.head.header("cache-control"), here.head.header("x-accel-buffering")), (Some("no-store"), Some("no")));
    let empty = json!({ "order_ids": [], "counts": { "pending": 0, "submitted_to_datapart": 0, "approved": 0, "rejected": 0, "cancelled": 0, "total": 0 } });
    for stream in [&mut here, &mut there] {
        assert_eq!(stream.expect("orders").await, empty, "how things stand, at once");
    }
    let placed = id(&order(&toko, &[(&pad, 1)]).await);
    for stream in [&mut here, &mut there] {
        assert_eq!(stream.expect("orders").await, json!({ "order_ids": [placed], "counts": counted(&app).await }));
    }
    admin.put(format!("/api/admin/orders/{placed}/approve")).await.ok();
    for stream in [&mut here, &mut there] {
        let event = stream.expect("orders").await;
        assert_eq!(
            (&event["order_ids"], &event["counts"]["pending"], &event["counts"]["submitted_to_datapart"]),
            (&json!([placed]), &json!(0), &json!(1))
        );
    }
    let again = id(&order(&toko, &[(&pad, 1)]).await);
    assert_eq!(here.expect("orders").await["order_ids"], json!([again]));
    toko.post(format!("/api/orders/{again}/cancel")).await.ok();
    assert_eq!(here.expect("orders").await["counts"]["cancelled"], 1);
    app.drain().await;
}

#[tokio::test]
async fn long_work_is_told_too_and_what_is_rolled_back_is_not() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let mut stream = admin.get("/api/admin/events").stream().await;
    stream.expect("orders").await;
    let mut tx = app.db.begin().await.unwrap();
    bus::notify(&mut tx, Topic::Jobs, "16").await.unwrap();
    tx.rollback().await.unwrap();
    let mut tx = app.db.begin().await.unwrap();
    bus::notify(&mut tx, Topic::Jobs, "17").await.unwrap();
    bus::notify(&mut tx, Topic::Jobs, "18").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(stream.expect("jobs").await, json!({ "job_ids": [17, 18] }));
}

#[tokio::test]
async fn a_stream_ends_with_its_session_and_with_its_process() {
    let app = TestApp::new().await;
    let user = app.user("rina@pmo.demo", "admin").await;
    let (one, other) = (app.log_in(&user).await, app.log_in(&user).await);
    let mut stream = one.get("/api/admin/events").stream().await;
    let mut stays = other.get("/api/admin/events").stream().await;
    stream.expect("orders").await;
    stays.expect("orders").await;
    one.post("/api/admin/logout").await.plain();
    assert_eq!(stream.next().await, None);
    one.get("/api/admin/events").await.problem(401, "session_ended");

    let mut tx = app.db.begin().await.unwrap();
    bus::notify(&mut tx, Topic::Jobs, "17").await.unwrap();
    tx.commit().await.unwrap();
    stays.expect("jobs").await;
    app.state.events.close();
    assert_eq!(stays.next().await, None);
}

#[tokio::test]
async fn streams_are_bounded_and_make_room_when_they_are_left() {
    let app = TestApp::builder().with_config(|config| config.event_streams = 2).start().await;
    let admin = app.admin().await;
    let mut open = Vec::new();
    for _ in 0..2 {
        let mut stream = admin.get("/api/admin/events").stream().await;
        stream.expect("orders").await;
        open.push(stream);
    }
    let refused = admin.get("/api/admin/events").await;
    assert_eq!(refused.header("retry-after"), Some("30"));
    refused.problem(503, "service_unavailable");
    drop(open);
    app.until("there is room again", async || {
        // Whoever hung up is noticed when there is something to say.
        app.state.bus.deliver(Topic::Jobs, "1");
        admin.get("/api/admin/events").stream().await.head.status == 200
    })
    .await;
}
