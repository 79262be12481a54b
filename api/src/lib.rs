//! PMO V2: shops order motorcycle parts, the dealer's back office approves, the old system gets each order exactly once.
//!
//! One folder per business noun; this list is the map. `platform` knows no feature, features know each other
//! only through the functions their `mod.rs` names.

pub mod app;
pub mod config;
pub mod meters;
pub mod openapi;
pub mod pages;
pub mod platform;

pub mod admin;
pub mod auth;
pub mod cart;
pub mod catalog;
pub mod datapart;
pub mod demo;
pub mod imports;
pub mod jobs;
pub mod notify;
pub mod orders;
pub mod quick_order;
pub mod sales;
pub mod schedules;
pub mod server;
pub mod shops;
