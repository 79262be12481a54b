//! How shops log in and stay logged in.

mod cookies;
mod guesses;
mod issued;
mod otp;
mod rates;
mod sessions;
mod tokens;

use pmo_tests::{Answer, Request, Shop, TestApp};
use serde_json::{Value, json};

fn phone(shop: &Shop) -> Value {
    json!({ "phone": shop.phone })
}

fn shop_code(shop: &Shop) -> Value {
    json!({ "shop_code": shop.code })
}

/// Requests a code. `who` is `{"phone": …}` or `{"shop_code": …}`.
fn ask(app: &TestApp, who: &Value) -> Request {
    app.anonymous().post("/api/auth/request-otp").json(who)
}

/// Logs in with a code.
fn enter(app: &TestApp, who: &Value, code: &str) -> Request {
    let mut body = who.clone();
    body["otp"] = json!(code);
    app.anonymous().post("/api/auth/verify-otp").json(body)
}

/// A new code of a shop, as it arrives at its WhatsApp.
async fn code_for(app: &TestApp, shop: &Shop) -> String {
    ask(app, &phone(shop)).await.plain();
    app.drain().await;
    app.otp_sent_to(&shop.phone).await
}

/// A code that is not this one.
fn wrong(code: &str) -> String {
    nth_wrong(code, 1)
}

/// Different codes for different `n`, none of them this one.
fn nth_wrong(code: &str, n: u32) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + n) % 1_000_000)
}

fn retry_after(answer: &Answer) -> u64 {
    answer.header("retry-after").and_then(|seconds| seconds.parse().ok()).unwrap_or_else(|| panic!("no Retry-After: {answer}"))
}

fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = object.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

async fn count_sessions(app: &TestApp) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM pmov2.sessions WHERE is_active").fetch_one(&app.db).await.unwrap()
}
