//! The harness of the integration tests.
//!
//! A test builds a [`TestApp`]: the whole API on an ephemeral port, with a database of its own (copied from a
//! template in some 50 ms), a clock that moves by hand, and an outbox that is drained by hand. Clients are
//! types: who calls stands in the signature of what a test writes.
//!
//! ```no_run
//! # use pmo_tests::*;
//! # use serde_json::json;
//! #[tokio::test]
//! async fn a_shop_fills_its_cart() {
//!     let app = TestApp::new().await;
//!     let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).stock(12).await;
//!     let shop = app.shop("TK001").await;
//!     let toko = app.toko_session(&shop).await;
//!
//!     let cart = toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 2})).await.ok();
//!     assert_eq!(cart["grand_total"], "90000.00");
//!
//!     toko.post("/api/cart/add").json(json!({"product_id": pad.id, "qty": 0})).await.problem(422, "validation_failed");
//! }
//! ```
//!
//! What holds in every test without being written there: each answer must be what the OpenAPI document says
//! ([`contract`]), carries a request id and the security headers, and is no 500; at the end nothing may be left
//! in the outbox that the test did not [drain](TestApp::drain) or [expect](TestApp::leave_outbox).
//!
//! Needs `TEST_DATABASE_URL` (a server on which it may create databases) and `TEST_REDIS_URL`: `make test` and
//! `api/dev/with-services.sh cargo test -p pmo-tests` start both.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod app;
pub mod check;
mod client;
pub mod contract;
mod database;
mod fixtures;
mod gateway;
pub mod logs;
mod messages;
pub mod plans;
mod pmo;
mod ports;
mod proxy;
mod redis;
mod smtp;
mod stream;

pub use app::{Builder, SECRET_KEY, TestApp};
pub use client::{AdminClient, Anonymous, Answer, Client, Request, SuperAdminClient, TokoClient, all_at_once};
pub use fixtures::{NewProduct, NewSales, NewShop, PASSWORD, Product, Sales, Shop, User};
pub use gateway::{Asked, GatewayStub, Reply};
pub use messages::{Queued, Sent};
pub use pmo::{Pmo, Starting, binary};
pub use ports::free_port;
pub use proxy::Proxy;
pub use redis::RedisLease;
pub use smtp::{Mail, Mood, SmtpServer};
pub use stream::Stream;
