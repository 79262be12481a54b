//! Floods: ten times what the service sustains, slow and idle clients, heads and bodies without end. What it is good for does not
//! collapse, its memory stays bounded, and its limits say so.
//!
//! A binary of its own: nothing else runs while it does. The short form is part of `make test`; FLOOD=long, as `make torture` has it, takes
//! its time. Needs the built service (`cargo build --workspace`).

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod http;
mod load;

use std::time::Duration;

use pmo_tests::{Pmo, TestApp};
use serde_json::json;
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::http::{Connection, request};
use crate::load::Load;

/// Clients that keep a service on two cores busy.
const CLIENTS: usize = 16;
/// What the service has to be still good for: of what it sustains, in the same run.
const SHARE: f64 = 0.4;
/// What a process may take in all this, in MiB: an unoptimised one, with its share for each connection.
const MOST_MEMORY: u64 = 400;

struct Plan {
    seconds: u64,
    idle: usize,
    slow: usize,
}

fn plan() -> Plan {
    // As many as this process may have files open.
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let files = limits.lines().find_map(|line| line.strip_prefix("Max open files")).and_then(|line| line.split_whitespace().next());
    let files: usize = files.and_then(|files| files.parse().ok()).unwrap_or(1_024);
    let wanted = if std::env::var("FLOOD").is_ok_and(|form| form == "long") {
        Plan { seconds: 20, idle: 10_000, slow: 500 }
    } else {
        Plan { seconds: 2, idle: 1_000, slow: 100 }
    };
    let idle = wanted.idle.min(files.saturating_sub(2_500).max(200));
    if idle < wanted.idle {
        println!("{idle} idle connections over {}: this process may open {files} files", wanted.idle);
    }
    Plan { idle, ..wanted }
}

/// MiB: now, and at the most so far.
fn memory(pmo: &Pmo) -> (u64, u64) {
    let status = std::fs::read_to_string(format!("/proc/{}/status", pmo.id())).unwrap();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    };
    (of("VmRSS"), of("VmHWM"))
}

/// Clients that send a byte from time to time; how each of them ended.
async fn trickle(address: String, count: usize, head: Vec<u8>) -> Vec<Option<u16>> {
    let mut clients = JoinSet::new();
    for _ in 0..count {
        let (address, head) = (address.clone(), head.clone());
        clients.spawn(async move {
            let mut connection = Connection::open(&address).await.unwrap();
            connection.send(&head).await.unwrap();
            let end = Instant::now() + Duration::from_secs(40);
            while Instant::now() < end {
                match tokio::time::timeout(Duration::from_millis(500), connection.answer()).await {
                    Ok(ended) => return ended.ok(),
                    Err(_) if connection.send(b"x").await.is_err() => return None,
                    Err(_) => {}
                }
            }
            panic!("it was never told to hurry up");
        });
    }
    clients.join_all().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_takes_no_more_than_its_share() {
    let plan = plan();
    let home = TestApp::builder().clock(&chrono::Utc::now().to_rfc3339()).start().await;
    home.leave_outbox();
    let pmo = Pmo::on(home.database_url()).with("WHATSAPP_GATEWAYS", "log").with("RATE_LIMIT_ADMIN_PER_MINUTE", 60).start().await;
    let address = pmo.url.trim_start_matches("http://").replace("localhost", "127.0.0.1");
    for number in 0..40 {
        home.product(&format!("06455K{number:05}"), "PAD SET,FR BRAKE", 45_000).await;
    }
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let mut requests = Vec::new();
    let mut token = String::new();
    for number in 1..=40 {
        token = home.toko_session(&home.shop(&format!("TK{number:03}")).await).await.token;
        let add = json!({ "product_id": pad.id, "qty": 1 }).to_string();
        requests.push(request("GET", "/api/products", &token, ""));
        requests.push(request("GET", "/api/cart", &token, ""));
        requests.push(request("GET", "/api/products?search=kampas", &token, ""));
        requests.push(request("POST", "/api/cart/add", &token, &add));
    }
    let load = Load::new(address.clone(), requests);
    let over = Duration::from_secs(plan.seconds);

    // Everything once, so that nothing has to be made first.
    load.by_clients(CLIENTS, Duration::from_millis(500)).await;
    // Slow clients, who stay during all that follows.
    let slow_heads =
        tokio::spawn(trickle(address.clone(), plan.slow, b"GET /api/products HTTP/1.1\r\nhost: localhost\r\nx-slow: ".to_vec()));
    let body = format!(
        "POST /api/cart/add HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{{"
    );
    let slow_bodies = tokio::spawn(trickle(address.clone(), plan.slow, body.into_bytes()));
    println!("{} slow clients beside all that follows", 2 * plan.slow);

    // A machine that is busy with something else meanwhile has another try.
    let mut tries = 0;
    let (rate, idle) = loop {
        tries += 1;
        let sustained = load.by_clients(CLIENTS, over).await;
        let rate = sustained.goodput(over);
        println!("sustained by {CLIENTS} clients: {}; memory {} MiB", sustained.says(over), memory(&pmo).0);
        let flooded = load.at_rate(10.0 * rate, 1_500, over).await;
        println!("ten times that: {}; memory {} MiB", flooded.says(over), memory(&pmo).0);
        let mut idle = Vec::new();
        for _ in 0..plan.idle {
            idle.push(Connection::open(&address).await.unwrap());
        }
        let beside_idle = load.by_clients(CLIENTS, over).await;
        println!("{} idle connections beside: {}; memory {} MiB", plan.idle, beside_idle.says(over), memory(&pmo).0);
        assert_eq!(flooded.wrong() + beside_idle.wrong(), 0, "only good answers, and those that ask to come back");
        let shares = [flooded.goodput(over) / rate, beside_idle.goodput(over) / rate];
        println!(
            "goodput of what is sustained: {:.0} % in the flood, {:.0} % beside idle connections",
            shares[0] * 100.0,
            shares[1] * 100.0
        );
        if shares.iter().all(|share| *share > SHARE) {
            break (rate, idle);
        }
        assert!(tries < 3, "three times in a row the flood took more than its share");
    };

    // Who is slow or idle is parted with.
    for connection in idle {
        connection.end_within(Duration::from_secs(20)).await.expect("an idle connection is closed");
    }
    let (heads, bodies) = (slow_heads.await.unwrap(), slow_bodies.await.unwrap());
    let timed_out = |ended: &[Option<u16>]| ended.iter().filter(|status| **status == Some(408)).count();
    println!("of {} slow heads {} ended as 408, of as many slow bodies {}", heads.len(), timed_out(&heads), timed_out(&bodies));
    assert!(heads.iter().chain(&bodies).all(|status| matches!(status, Some(408) | None)), "{heads:?} {bodies:?}");
    assert!(timed_out(&bodies) > bodies.len() / 2, "{bodies:?}");

    what_is_too_much_is_refused(&address, &token).await;
    who_asks_too_often_is_refused(&home, &address).await;

    let (now, most) = memory(&pmo);
    println!("memory afterwards {now} MiB, at the most {most} MiB");
    assert!(most < MOST_MEMORY, "{most} MiB");
    // And after all that it is as good as before.
    tries = 0;
    loop {
        let after = load.by_clients(CLIENTS, over).await;
        println!("afterwards: {}", after.says(over));
        if after.goodput(over) > SHARE * rate {
            break;
        }
        tries += 1;
        assert!(tries < 3, "it has not recovered");
    }
}

/// Heads and bodies without end.
async fn what_is_too_much_is_refused(address: &str, token: &str) {
    let start = |method: &str| format!("{method} /api/cart/add HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n");
    let long_header = format!("{}x-long: {}\r\n\r\n", start("GET"), "x".repeat(1_000_000));
    let many_headers = format!("{}{}\r\n", start("GET"), "x-many: 1\r\n".repeat(5_000));
    let long_path = format!("GET /{} HTTP/1.1\r\nhost: localhost\r\n\r\n", "x".repeat(300_000));
    let long_body =
        format!("{}content-type: application/json\r\ncontent-length: 100000000\r\n\r\n{}", start("POST"), " ".repeat(2_000_000));
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    let endless_body = format!("{}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n{}", start("POST"), chunk.repeat(30));
    let cases = [
        ("a header", long_header, 431),
        ("headers", many_headers, 431),
        ("a path", long_path, 431),
        ("a body", long_body, 413),
        ("chunks", endless_body, 413),
    ];
    for (what, bytes, expected) in cases {
        let mut connection = Connection::open(address).await.unwrap();
        // The server may have said no before all was sent.
        let _ = connection.send(bytes.as_bytes()).await;
        let ended = connection.end_within(Duration::from_secs(20)).await.unwrap_or_else(|_| panic!("{what} without end: no answer"));
        println!("{what} without end: {ended:?}");
        assert!(ended.is_none_or(|status| status == expected), "{what}: {ended:?}");
    }
}

/// An admin who asks more often than an admin may.
async fn who_asks_too_often_is_refused(home: &TestApp, address: &str) {
    let token = home.admin().await.token;
    let mut connection = Connection::open(address).await.unwrap();
    let (mut allowed, mut refused) = (0, 0);
    for _ in 0..200 {
        match connection.ask(&request("GET", "/api/admin/me", &token, "")).await.unwrap() {
            200 => allowed += 1,
            429 => refused += 1,
            other => panic!("{other}"),
        }
    }
    println!("of 200 requests of an admin {allowed} were allowed, {refused} refused");
    assert!((60..=120).contains(&allowed), "{allowed}: 60 a minute, of two minutes at the most");
}
