//! A list of 200 part numbers as it is pasted, put into the cart, and ordered: one request each, and as many statements as for 20.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::cart::lines;
use crate::logins::Door;
use crate::measure::Bench;
use crate::report::{Fact, time};

impl Bench<'_> {
    pub async fn quick_order(&mut self) {
        if !self.plan.wants("quick order") {
            return;
        }
        let few = self.quick_order_of(20).await;
        let many = self.quick_order_of(200).await;
        for ((what, statements, _), (_, statements_of_many, took)) in few.into_iter().zip(many) {
            self.facts.push(Fact::new(
                &format!("200 lines by quick order, {what}: one request"),
                format!("{}, {statements_of_many} statements; of 20 lines {statements}", time(took)),
                "as many statements",
                statements == statements_of_many,
            ));
        }
    }

    /// What each step takes: its name, statements, time.
    async fn quick_order_of(&self, count: i64) -> Vec<(&'static str, usize, Duration)> {
        let service = &self.services.cached;
        let (door, shop) = (Door::of(service.port), &self.shops[0]);
        let products = self.orderable(count).await;
        let codes: Vec<String> = sqlx::query_scalar("SELECT code FROM pmov2.products WHERE id = ANY($1)")
            .bind(&products)
            .fetch_all(&self.db)
            .await
            .expect("codes");
        let text = codes.iter().map(|code| format!("{code} 2")).collect::<Vec<_>>().join("\n");
        self.empty_carts().await;
        let mut steps = Vec::new();
        for (what, path, body) in [
            ("paste", "/api/quick-order", json!({ "text": text })),
            ("into the cart", "/api/cart/add-many", lines(&products)),
            ("checkout", "/api/cart/checkout", json!({})),
        ] {
            let (heard, took) = self
                .heard(service, async {
                    let started = Instant::now();
                    door.post(path, Some(&shop.token), &body).await;
                    started.elapsed()
                })
                .await;
            steps.push((what, heard.count(), took));
        }
        steps
    }
}
