//! What only a real `pmo serve` can show: how it starts and ends, its log, HTTPS, and several at once.
//!
//! Needs the built service (`cargo build --workspace`, which `make test` does) beside what all tests need.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod backlog;
mod demo;
mod ending;
mod following;
mod full_disk;
mod own_postgres;
mod restarted;
mod rolling;
mod secrets;
mod several;
mod starting;
mod tls;
mod turns;
