//! One process follows another while shops order, and no request is lost.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use pmo_tests::{Client, Pmo, TestApp};
use serde_json::json;

/// What shops met while processes came and went.
#[derive(Default)]
struct Met {
    answers: AtomicUsize,
    /// Microseconds.
    longest: AtomicUsize,
    is_over: AtomicBool,
}

/// Looks and orders until it is over. The harness takes no answer, and a wrong one, for a failure of the test.
async fn shop(client: Client, product_id: i64, met: Arc<Met>) {
    let add = json!({ "product_id": product_id, "qty": 1 });
    while !met.is_over.load(Ordering::Relaxed) {
        for request in
            [client.get("/api/products"), client.post("/api/cart/add").json(&add), client.post("/api/cart/checkout").json(json!({}))]
        {
            let started = Instant::now();
            let answer = request.await;
            assert!(answer.status < 300, "{answer}");
            met.longest.fetch_max(started.elapsed().as_micros() as usize, Ordering::Relaxed);
            met.answers.fetch_add(1, Ordering::Relaxed);
        }
    }
}

async fn replaced_under_load(restarts: usize, overlapping: bool) {
    let now = chrono::Utc::now().to_rfc3339();
    let home = TestApp::builder().clock(&now).start().await;
    home.leave_outbox();
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    let start = || Pmo::on(home.database_url()).behind(&socket).with("WHATSAPP_GATEWAYS", "log").start();
    let mut running = start().await;

    let met = Arc::new(Met::default());
    let mut shops = Vec::new();
    for number in 1..=8 {
        let toko = home.toko_session(&home.shop(&format!("TK{number:03}")).await).await;
        shops.push(tokio::spawn(shop(toko.at(&running.url), pad.id, met.clone())));
    }
    let mut of_each = Vec::new();
    for _ in 0..restarts {
        tokio::time::sleep(Duration::from_millis(700)).await;
        if overlapping {
            let next = start().await;
            running.terminate();
            assert!(running.ended().await.success(), "{}", running.log());
            running = next;
        } else {
            running.terminate();
            assert!(running.ended().await.success(), "{}", running.log());
            running = start().await;
        }
        of_each.push(met.answers.load(Ordering::Relaxed));
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    met.is_over.store(true, Ordering::Relaxed);
    for shop in shops {
        shop.await.unwrap();
    }
    let (answers, longest) = (met.answers.load(Ordering::Relaxed), met.longest.load(Ordering::Relaxed));
    println!("{restarts} replacements, {answers} requests answered, none lost; the longest took {} ms", longest / 1_000);
    assert!(of_each.windows(2).all(|two| two[0] < two[1]), "each process has answered: {of_each:?}");
    let orders: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.orders").fetch_one(&home.db).await.unwrap();
    assert_eq!(orders as usize, answers / 3, "one order for each answered checkout");
}

/// `systemctl restart`: connections wait in systemd's socket until the next process takes them.
#[tokio::test]
async fn a_restart_behind_a_held_socket_loses_no_request() {
    replaced_under_load(3, false).await;
}

/// The next process is there before the last one ends: nobody waits either.
#[tokio::test]
async fn a_process_that_follows_before_the_last_one_ends_loses_no_request() {
    replaced_under_load(3, true).await;
}
