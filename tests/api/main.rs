//! All integration tests: one binary, one module per noun. How to write one: see `pmo_tests`.

#![allow(clippy::cloned_ref_to_slice_refs, clippy::expect_used, clippy::unwrap_used)]

mod access;
mod admin_auth;
mod audit;
mod auth;
mod back_office;
mod back_office_settings;
mod cart;
mod catalog;
mod checkout;
mod checks;
mod dashboard;
mod deploy;
mod dictionary;
mod document;
mod exports;
mod faults;
mod follow;
mod idempotency;
mod imports;
mod jobs;
mod limits;
mod messages;
mod meters;
mod notices;
mod operations;
mod orders;
mod pages;
mod plans;
mod problems;
mod product_sync;
mod products;
mod quick_order;
mod races;
mod reconciliation;
mod roles;
mod sales;
mod schedules;
mod search;
mod security;
mod settings;
mod shops;
mod users;
