//! The limits of codes: how often one may be requested, and how often guessed.

use chrono::TimeDelta;
use pmo_tests::{Answer, TestApp, all_at_once};
use serde_json::json;

use super::{ask, code_for, count_sessions, enter, nth_wrong, phone, retry_after, shop_code, wrong};

#[track_caller]
fn limited(answer: Answer, seconds: u64) {
    assert_eq!(retry_after(&answer), seconds, "{answer}");
    answer.problem(429, "rate_limited");
}

#[track_caller]
fn blocked(answer: Answer, seconds: u64) {
    assert_eq!(retry_after(&answer), seconds, "{answer}");
    answer.problem(429, "otp_blocked");
}

/// So many wrong codes, all at once.
async fn fail(app: &TestApp, who: &serde_json::Value, code: &str, times: u32) {
    for answer in all_at_once((1..=times).map(|n| enter(app, who, &nth_wrong(code, n)))).await {
        answer.problem(401, "otp_invalid");
    }
}

#[tokio::test]
async fn a_minute_between_two_codes_and_three_in_ten_minutes_however_the_shop_is_named() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let other = app.shop("TK002").await;
    let (by_phone, by_code) = (phone(&shop), shop_code(&shop));
    let written = json!({ "phone": format!("+{} {}", &shop.phone[..2], &shop.phone[2..]) });
    let at = |seconds| app.advance(TimeDelta::seconds(seconds));

    ask(&app, &by_phone).await.plain();
    limited(ask(&app, &by_code).await, 60);
    limited(ask(&app, &written).await, 60);
    at(59);
    limited(ask(&app, &by_code).await, 1);
    at(1); // 60 s
    ask(&app, &by_code).await.plain();
    limited(ask(&app, &by_phone).await, 60);
    at(60); // 120 s
    ask(&app, &written).await.plain();
    at(60); // 180 s
    limited(ask(&app, &by_phone).await, 420);
    limited(ask(&app, &by_code).await, 420);
    ask(&app, &phone(&other)).await.plain();
    at(419); // 599 s
    limited(ask(&app, &by_code).await, 1);
    at(1); // 600 s: the first of three is ten minutes old
    ask(&app, &by_code).await.plain();
    at(59); // 659 s
    limited(ask(&app, &by_code).await, 1);
    at(1); // 660 s: the second
    ask(&app, &by_phone).await.plain();
    // The newest is the only one that still leaves.
    assert_eq!(app.drain().await, 1);
}

#[tokio::test]
async fn a_refused_request_changes_nothing() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    app.advance(TimeDelta::seconds(30));
    limited(ask(&app, &phone(&shop)).await, 30);
    assert_eq!(app.drain().await, 0);
    enter(&app, &phone(&shop), &code).await.plain();
    // Neither does a login: it would let a thief of codes have as many as he likes.
    limited(ask(&app, &phone(&shop)).await, 30);
}

#[tokio::test]
async fn of_twenty_requests_at_once_one_is_granted() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    let answers = all_at_once((0..20).map(|n| if n % 2 == 0 { ask(&app, &phone(&shop)) } else { ask(&beside, &shop_code(&shop)) })).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
    for answer in answers.into_iter().filter(|answer| answer.status != 200) {
        limited(answer, 60);
    }
    assert_eq!(app.drain().await, 1);
}

#[tokio::test]
async fn five_wrong_codes_block_the_phone_for_a_quarter_of_an_hour() {
    let app = TestApp::new().await;
    let (shop, other) = (app.shop("TK001").await, app.shop("TK002").await);
    let code = code_for(&app, &shop).await;
    for n in 1..=5 {
        // By phone and by code in turn: they count together.
        let who = if n % 2 == 0 { phone(&shop) } else { shop_code(&shop) };
        enter(&app, &who, &nth_wrong(&code, n)).await.problem(401, "otp_invalid");
    }
    let all =
        || [phone(&shop), shop_code(&shop)].into_iter().flat_map(|who| [enter(&app, &who, &code), ask(&app, &who)]).collect::<Vec<_>>();
    for answer in all_at_once(all()).await {
        blocked(answer, 900);
    }
    app.advance(TimeDelta::seconds(899));
    for answer in all_at_once(all()).await {
        blocked(answer, 1);
    }
    let code_of_other = code_for(&app, &other).await;
    enter(&app, &phone(&other), &code_of_other).await.plain();
    app.advance(TimeDelta::seconds(1));
    enter(&app, &phone(&shop), &code).await.problem(401, "otp_invalid");
    let code = code_for(&app, &shop).await;
    enter(&app, &phone(&shop), &code).await.plain();
}

#[tokio::test]
async fn guessing_without_a_code_counts_too() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    fail(&app, &phone(&shop), "000000", 5).await;
    blocked(ask(&app, &phone(&shop)).await, 900);
}

#[tokio::test]
async fn a_new_code_does_not_forgive_wrong_ones_but_a_success_does() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    fail(&app, &phone(&shop), &code, 3).await;
    app.advance(TimeDelta::seconds(60));
    let code = code_for(&app, &shop).await;
    fail(&app, &phone(&shop), &code, 1).await;
    enter(&app, &phone(&shop), &code).await.plain();

    app.advance(TimeDelta::minutes(9));
    let code = code_for(&app, &shop).await;
    fail(&app, &phone(&shop), &code, 4).await;
    app.advance(TimeDelta::seconds(60));
    let code = code_for(&app, &shop).await;
    fail(&app, &phone(&shop), &code, 1).await;
    blocked(enter(&app, &phone(&shop), &code).await, 900);
}

#[tokio::test]
async fn wrong_codes_are_forgotten_after_a_quarter_of_an_hour() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    fail(&app, &phone(&shop), "000000", 4).await;
    app.advance(TimeDelta::minutes(15));
    fail(&app, &phone(&shop), "000000", 4).await;
    app.advance(TimeDelta::seconds(899));
    fail(&app, &phone(&shop), "000000", 1).await;
    blocked(enter(&app, &phone(&shop), "000000").await, 900);
}

#[tokio::test]
async fn fifty_guesses_at_once_are_five_tries() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    let guesses = (1..=50).map(|n| enter(if n % 2 == 0 { &app } else { &beside }, &phone(&shop), &nth_wrong(&code, n)));
    let answers = all_at_once(guesses).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 401).count(), 5);
    for answer in answers {
        if answer.status == 401 {
            answer.problem(401, "otp_invalid");
        } else {
            blocked(answer, 900);
        }
    }
    blocked(enter(&app, &phone(&shop), &code).await, 900);
    let attempts: i32 = sqlx::query_scalar("SELECT attempts FROM pmov2.otps").fetch_one(&app.db).await.unwrap();
    assert_eq!((attempts, count_sessions(&app).await), (5, 0));
}

#[tokio::test]
async fn twenty_right_codes_at_once_are_one_session() {
    let app = TestApp::new().await;
    let beside = TestApp::builder().beside(&app).start().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    let answers = all_at_once((0..20).map(|n| enter(if n % 2 == 0 { &app } else { &beside }, &shop_code(&shop), &code))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
    assert!(answers.iter().all(|answer| [200, 401, 429].contains(&answer.status)));
    assert_eq!(count_sessions(&app).await, 1);
}

#[tokio::test]
async fn a_try_cut_off_in_the_middle_leaves_neither_a_session_nor_a_used_code() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    // The session is written, the code is about to be used up, and the connection breaks.
    let mut hold = app.db.begin().await.unwrap();
    sqlx::raw_sql("SELECT FROM pmov2.otps FOR UPDATE").execute(&mut *hold).await.unwrap();
    let login = tokio::spawn(enter(&app, &phone(&shop), &code).send());
    app.until_blocked(1).await;
    assert_eq!(app.kill_blocked().await, 1);
    login.await.unwrap().problem(503, "service_unavailable");
    hold.rollback().await.unwrap();
    assert_eq!(count_sessions(&app).await, 0);
    enter(&app, &phone(&shop), &code).await.plain();
    enter(&app, &phone(&shop), &wrong(&code)).await.problem(401, "otp_invalid");
}
