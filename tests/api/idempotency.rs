//! `Idempotency-Key`: the effect once, whoever repeats the request and however it ended.

use std::sync::atomic::{AtomicU32, Ordering};

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use actix_web::{FromRequest, dev::Payload};
use futures_util::FutureExt;
use futures_util::future::join_all;
use pmo_api::platform::http::{ApiResult, Document, ErrorCode, IdempotencyKey, idempotency};
use pmo_tests::TestApp;
use serde_json::{Value, json};
use sqlx::PgConnection;

fn key(text: &str) -> IdempotencyKey {
    try_key(text).unwrap()
}

fn try_key(text: &str) -> ApiResult<IdempotencyKey> {
    let request = TestRequest::default().insert_header(("idempotency-key", text)).to_http_request();
    IdempotencyKey::from_request(&request, &mut Payload::None).now_or_never().unwrap()
}

/// An effect that can be counted.
async fn effect(tx: &mut PgConnection) -> ApiResult<Value> {
    let last: i32 = sqlx::query_scalar(
        "INSERT INTO pmov2.serials (type, year, last_number) VALUES ('order', 2026, 1)
         ON CONFLICT ON CONSTRAINT serials_type_year_key DO UPDATE SET last_number = serials.last_number + 1 RETURNING last_number",
    )
    .fetch_one(tx)
    .await?;
    Ok(json!({"number": last}))
}

async fn place(app: &TestApp, actor: &str, key: &IdempotencyKey, input: &Value) -> ApiResult<Document> {
    idempotency::once(&app.state.db, actor, key, "POST /place", input, StatusCode::CREATED, effect).await
}

fn number(answer: &Document) -> i64 {
    assert_eq!(answer.status, StatusCode::CREATED);
    let json: Value = serde_json::from_slice(&answer.json).unwrap();
    assert_eq!(json["success"], true);
    json["data"]["number"].as_i64().unwrap()
}

#[tokio::test]
async fn the_same_request_gets_the_first_answer_again() {
    let app = TestApp::new().await;
    let input = json!({"qty": 1});
    let first = place(&app, "toko:1", &key("k-1"), &input).await.unwrap();
    let again = place(&app, "toko:1", &key("k-1"), &input).await.unwrap();
    // Quoted, as the draft writes it, it is the same key.
    let quoted = place(&app, "toko:1", &key("\"k-1\""), &input).await.unwrap();
    assert_eq!((first.replayed, again.replayed, quoted.replayed), (false, true, true));
    assert_eq!(first.json, again.json);
    assert_eq!([number(&first), number(&again), number(&quoted)], [1, 1, 1]);
}

#[tokio::test]
async fn a_key_belongs_to_its_request_and_its_caller() {
    let app = TestApp::new().await;
    place(&app, "toko:1", &key("k-1"), &json!({"qty": 1})).await.unwrap();
    let reused = place(&app, "toko:1", &key("k-1"), &json!({"qty": 2})).await.unwrap_err();
    assert_eq!(reused.code, ErrorCode::IdempotencyKeyReused);
    assert_eq!(number(&place(&app, "toko:2", &key("k-1"), &json!({"qty": 2})).await.unwrap()), 2);
    assert_eq!(number(&place(&app, "toko:1", &key("k-2"), &json!({"qty": 1})).await.unwrap()), 3);
}

#[tokio::test]
async fn thirty_two_at_once_are_one() {
    let app = TestApp::new().await;
    let (key, input) = (key("double-tap"), json!({"qty": 1}));
    let answers = join_all((0..32).map(|_| place(&app, "toko:1", &key, &input))).await;
    let (mut first, mut replayed) = (0, 0);
    for answer in answers {
        match answer {
            Ok(answer) => {
                assert_eq!(number(&answer), 1);
                if answer.replayed { replayed += 1 } else { first += 1 }
            }
            Err(error) => {
                assert_eq!(error.code, ErrorCode::IdempotencyInProgress);
                assert!(error.retry_after.is_some());
            }
        }
    }
    assert_eq!(first, 1, "{replayed} were given again");
    assert_eq!(number(&place(&app, "toko:1", &key, &input).await.unwrap()), 1);
}

#[tokio::test]
async fn after_an_error_nothing_has_happened_and_the_key_is_free() {
    let app = TestApp::new().await;
    let (key, input, tries) = (key("k-1"), json!({}), AtomicU32::new(0));
    let attempt = async || {
        idempotency::once(&app.state.db, "toko:1", &key, "POST /place", &input, StatusCode::CREATED, async |tx: &mut PgConnection| {
            let made = effect(tx).await?;
            if tries.fetch_add(1, Ordering::SeqCst) == 0 { Err(ErrorCode::CartEmpty.into()) } else { Ok(made) }
        })
        .await
    };
    assert_eq!(attempt().await.unwrap_err().code, ErrorCode::CartEmpty);
    assert_eq!(number(&attempt().await.unwrap()), 1, "the number of the failed attempt was given back");
}

#[tokio::test]
async fn a_connection_that_dies_in_the_middle_leaves_nothing() {
    let app = TestApp::new().await;
    place(&app, "toko:9", &key("warm-up"), &json!({})).await.unwrap();
    let (key, input) = (key("k-1"), json!({}));
    // Holds the row that the effect needs.
    let mut lock = app.db.begin().await.unwrap();
    sqlx::query("SELECT FROM pmov2.serials FOR UPDATE").execute(&mut *lock).await.unwrap();
    let (killed, ()) = tokio::join!(place(&app, "toko:1", &key, &input), async {
        app.until_blocked(1).await;
        let busy = place(&app, "toko:1", &key, &input).await.unwrap_err();
        assert_eq!(busy.code, ErrorCode::IdempotencyInProgress);
        assert_eq!(app.kill_blocked().await, 1);
    });
    let killed = killed.unwrap_err();
    assert_eq!(killed.code, ErrorCode::Unavailable);
    assert!(killed.retry_after.is_some());
    lock.rollback().await.unwrap();
    let after = place(&app, "toko:1", &key, &input).await.unwrap();
    assert_eq!((number(&after), after.replayed), (2, false));
}

#[test]
fn a_key_is_one_to_255_plain_characters() {
    assert!(try_key("x").is_ok());
    assert!(try_key(&"x".repeat(255)).is_ok());
    assert!(try_key("01936f5e-8d5c-7c4e-9d1a-2b6f0e9a7c11").is_ok());
    for bad in ["", "\"\"", "a b", &"x".repeat(256), "ké"] {
        let error = try_key(bad).unwrap_err();
        assert_eq!(error.code, ErrorCode::ValidationFailed, "{bad}");
        assert_eq!(error.errors[0].field, "header:Idempotency-Key");
    }
}
