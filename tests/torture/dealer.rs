//! The dealer's admins: look at what is pending and decide, all of them on the same list.

use std::sync::Arc;
use std::time::Duration;

use rand::RngExt;
use reqwest::Method;
use serde_json::json;

use crate::World;
use crate::caller::{Call, Caller};

pub struct Admin {
    caller: Caller,
}

impl Admin {
    pub async fn log_in(world: &Arc<World>, number: usize) -> Self {
        let mut caller = world.caller("admin", number);
        let email = if number.is_multiple_of(2) { "super@pmo.demo" } else { "admin@pmo.demo" };
        let call = Call::new(Method::POST, "/api/admin/login").json(json!({ "email": email, "password": pmo_api::demo::PASSWORD }));
        let answer = caller.ask(&call).await;
        caller.token = Some(answer.json["token"].as_str().unwrap_or_else(|| panic!("{answer:?}")).to_owned());
        Self { caller }
    }

    pub async fn decide_until_over(mut self) {
        while !self.caller.world.is_over() {
            let list = self.caller.ask(&Call::get("/api/admin/orders?status=pending&per_page=100&sort=created_at")).await;
            // The demo's own stay: one of them has no mapping.
            let since = self.caller.world.journal.last_order_before;
            let pending = list.json["data"].as_array().cloned().unwrap_or_default();
            let pending: Vec<i64> = pending.iter().filter_map(|order| order["id"].as_i64()).filter(|id| *id > since).collect();
            if pending.is_empty() {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            for id in pending {
                // Not always the same order, so that admins meet at one order from time to time.
                match self.caller.rng.random_range(0..10) {
                    0..3 => {}
                    3 => self.reject(id).await,
                    _ => self.approve(id).await,
                }
            }
        }
    }

    async fn approve(&mut self, id: i64) {
        let answer = self.caller.ask(&Call::new(Method::PUT, format!("/api/admin/orders/{id}/approve"))).await;
        match (answer.status, answer.json["data"]["ref_so_number"].as_str()) {
            (200, Some(number)) => self.caller.world.journal.approved(id, number),
            // Somebody else rejected or cancelled it.
            (409, _) => {}
            _ => self.caller.world.journal.wrong(format!("approving {id} was answered {answer:?}")),
        }
    }

    async fn reject(&mut self, id: i64) {
        let reason = format!("Stok kosong ({})", self.caller.name);
        let call = Call::new(Method::PUT, format!("/api/admin/orders/{id}/reject")).json(json!({ "reason": reason }));
        let answer = self.caller.ask(&call).await;
        match answer.status {
            200 => self.caller.world.journal.rejected(id, &reason),
            409 => {}
            _ => self.caller.world.journal.wrong(format!("rejecting {id} was answered {answer:?}")),
        }
    }
}
