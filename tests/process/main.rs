//! What only a real `pmo serve` can show: how it starts and ends, and HTTPS.
//!
//! Needs the built service (`cargo build --workspace`, which `make test` does) beside what all tests need.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod ending;
mod pmo;
mod rolling;
mod starting;
mod tls;
