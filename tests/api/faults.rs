//! What breaks breaks alone: requests that don't need the broken part go on, the others answer a problem within two seconds,
//! and everything catches up afterwards. All of them: api/docs/faults.md.

mod database;
mod gateways;
mod no_writing;
mod old_system;
mod redis;

use std::time::{Duration, Instant};

use pmo_tests::{Answer, Request, TokoClient};
use serde_json::json;

/// The answer, which must come within two seconds (and what a busy machine adds).
async fn soon(request: Request) -> Answer {
    let started = Instant::now();
    let answer = request.await;
    assert!(started.elapsed() < Duration::from_millis(3_000), "took {:?}: {answer}", started.elapsed());
    answer
}

/// What needs the broken part: a problem, soon, that says when to come back.
async fn refused(request: Request) {
    let answer = soon(request).await;
    assert!(answer.header("retry-after").is_some(), "{answer}");
    answer.problem(503, "service_unavailable");
}

async fn placed(toko: &TokoClient, product_id: i64) -> i64 {
    toko.post("/api/cart/add").json(json!({"product_id": product_id, "qty": 2})).await.ok();
    toko.post("/api/cart/checkout").json(json!({})).await.created()["id"].as_i64().unwrap()
}
