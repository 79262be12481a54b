//! PostgreSQL's disk is full, truly: a file system of some megabytes, and a file that takes the rest of it.
//!
//! Where nobody may mount one this says so and shows nothing; tests/api/faults/no_writing.rs shows everywhere what the service does
//! when PostgreSQL reports it.

use std::time::{Duration, Instant};

use pmo_tests::{Proxy, Request};
use serde_json::json;

use crate::demo::{Demo, assert_whole, checkout, fill_cart};
use crate::own_postgres::OwnPostgres;

#[tokio::test]
async fn on_a_full_disk_nothing_is_lost_and_everything_catches_up() {
    let Some(mut postgres) = OwnPostgres::start("full-disk", 320) else {
        println!("SKIPPED: this machine lets nobody mount a small file system");
        return;
    };
    let (proxy, url) = Proxy::before(&postgres.api_url).await;
    let demo = Demo::start(&url).await;
    let (toko, admin) = (demo.toko().await, demo.admin().await);
    let product = toko.get("/api/products?per_page=1").await.list().0[0]["id"].clone();
    fill_cart(&toko, &product).await.ok();
    let pending = checkout(&toko, "before").await.created();
    let mut answered = vec![pending["order_number"].as_str().unwrap().to_owned()];

    postgres.fill_disk();
    // What still fits into what PostgreSQL has goes on; then nothing can be written, and perhaps PostgreSQL itself gives up.
    let (mut refused, mut read, mut slowest, full_since) = (0, 0, Duration::ZERO, Instant::now());
    let mut note = async |request: Request| {
        let asked = Instant::now();
        let answer = request.await;
        slowest = slowest.max(asked.elapsed());
        if answer.status >= 300 && answer.status != 422 {
            answer.clone().problem(503, "service_unavailable");
        }
        answer
    };
    while refused < 20 && full_since.elapsed() < Duration::from_secs(30) {
        read += usize::from(note(toko.get("/api/orders")).await.status == 200);
        let filled = note(toko.post("/api/cart/add").json(json!({ "product_id": product, "qty": 1 }))).await;
        let placed = note(checkout(&toko, &format!("full-{}", answered.len()))).await;
        if placed.status == 201 {
            answered.push(placed.json["data"]["order_number"].as_str().unwrap().to_owned());
        }
        refused += usize::from(filled.status == 503) + usize::from(placed.status == 503);
    }
    println!(
        "full disk: {} orders still fitted, {refused} requests were refused, {read} reads answered, the slowest took {slowest:?}",
        answered.len() - 1
    );
    assert!(refused >= 20, "the disk was full, and nobody noticed");
    assert!(slowest < Duration::from_secs(3), "{slowest:?}");

    postgres.free_disk();
    // If it has given up, whoever watches over it starts it again.
    let before = postgres.url.clone();
    postgres.start_again();
    println!("PostgreSQL {}", if postgres.url == before { "went on by itself" } else { "had given up and was started again" });
    proxy.lead_to(postgres.place());
    demo.until_ready().await;
    demo.until("the cart takes something", async || fill_cart(&toko, &product).await.status == 200).await;
    let last = checkout(&toko, "after").await.created();
    answered.push(last["order_number"].as_str().unwrap().to_owned());
    admin.put(format!("/api/admin/orders/{}/approve", pending["id"])).await.ok();
    demo.until("all messages have left", async || admin.get("/api/admin/messages?status=queued").await.list().1["total"] == 0).await;
    assert_whole(&postgres.url, &answered).await;
}
