//! Approving orders: each can be approved once, so batches of pending ones are made for every measurement.

use std::sync::Arc;
use std::time::Duration;

use hyper::Method;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use crate::load::call;
use crate::logins::Door;
use crate::measure::{Bench, HEARD_ORDER, HEARD_SO, POOL};

/// Pending orders for one second of approving.
const BATCH: usize = 4_000;

impl Bench<'_> {
    /// `order`: one that may be approved, by which the statements are heard.
    pub async fn approving(&mut self, order: &Value) {
        if !self.plan.wants("approve") {
            return;
        }
        let id = order["id"].as_i64().expect("an order");
        let path = format!("/api/admin/orders/{id}/approve");
        let (door, admin) = (Door::of(self.services.cached.port), self.admin.clone());
        // So that the session is remembered.
        door.get("/api/admin/me", Some(&admin)).await;
        let (heard, approved) = self
            .heard(&self.services.cached, async {
                let approved = door.put(&path, Some(&admin), &json!({})).await;
                tokio::time::sleep(Duration::from_millis(200)).await;
                approved
            })
            .await;
        let so = approved["data"]["ref_so_number"].as_str().expect("a sales order").to_owned();
        let (year, kind) = (so.split('/').next().unwrap_or_default(), so.rsplit('/').next().unwrap_or_default());
        let (order_id, so_id) = (id.to_string(), (HEARD_SO + 1).to_string());
        let notice = format!("orders {order_id}");
        let number = format!("('{year}/' || lpad((:serial_last_number)::text, 6, '0') || '/{kind}')");
        let names = [
            (order_id.as_str(), ":order_id::bigint"),
            (&so_id, ":so_id::int"),
            (&notice, "('orders ' || :order_id)"),
            (&so, number.as_str()),
        ];
        let script = heard.script("\\set i :i + 1\n\\set order_id :base + :client_id * :span + :i", &names);
        let batch = BATCH * usize::try_from(self.plan.seconds.max(1)).unwrap_or(1);
        for connections in self.plan.connections.clone() {
            let mut rounds = Vec::new();
            for _ in 0..self.plan.rounds {
                let base = self.pending_orders(batch).await;
                let span = batch / connections;
                let token = self.admin.clone();
                let turns = move |connection: usize, turn: usize| {
                    let id = base + i64::try_from(connection * span + turn).unwrap_or_default();
                    let approve = || vec![call(Method::PUT, &format!("/api/admin/orders/{id}/approve"), &token, Some(&json!({})))];
                    (turn < span).then(approve)
                };
                let ours = self.ours(true, connections, Arc::new(turns)).await;
                let base = self.pending_orders(batch).await;
                let clients = connections.min(POOL);
                let variables = [("i", 0), ("base", usize::try_from(base).unwrap_or_default() - 1), ("span", batch / clients)];
                rounds.push((ours, self.pgbench(std::slice::from_ref(&script), &variables, clients).await));
            }
            self.push("approve", connections, "pgbench, same statements", 0.5, rounds);
        }
    }

    /// A batch of pending orders of the first shop, with ids in a row, of which the first is returned.
    async fn pending_orders(&self, batch: usize) -> i64 {
        sqlx::query_scalar(AssertSqlSafe(format!(
            "WITH example AS (
                 SELECT o.* FROM pmov2.orders o WHERE id = {HEARD_ORDER} + 1
             ), base AS (
                 SELECT GREATEST(max(id), 10000000) + 1 AS id FROM pmov2.orders
             ), made AS (
                 INSERT INTO pmov2.orders (id, order_number, shop_id, total_amount, discount_amount, grand_total, line_count)
                 SELECT base.id + n, 'BENCH-' || base.id + n, e.shop_id, e.total_amount, e.discount_amount, e.grand_total, e.line_count
                 FROM base, example e, generate_series(0, {batch} - 1) AS n
                 RETURNING id
             ), lines AS (
                 INSERT INTO pmov2.order_items (order_id, line_no, product_id, code, name, category, qty, price, discount, subtotal, available_at_order)
                 SELECT made.id, i.line_no, i.product_id, i.code, i.name, i.category, i.qty, i.price, i.discount, i.subtotal, i.available_at_order
                 FROM made, pmov2.order_items i WHERE i.order_id = {HEARD_ORDER} + 1
             )
             SELECT id FROM base"
        )))
        .fetch_one(&self.db)
        .await
        .expect("orders can be made")
    }
}
