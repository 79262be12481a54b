//! Ordering: three lines into the cart, then checkout.

use std::sync::Arc;
use std::time::Duration;

use hyper::Method;
use serde_json::json;

use crate::cart::{fill, lines};
use crate::load::call;
use crate::logins::Door;
use crate::measure::{Bench, HEARD_CART, HEARD_ORDER, HEARD_SHOP, Reference};

impl Bench<'_> {
    /// Checkout, and approving what was ordered.
    pub async fn orders(&mut self) {
        let operation = "3 lines into the cart, checkout";
        if !self.plan.wants(operation) && !self.plan.wants("approve") {
            return;
        }
        let door = Door::of(self.services.cached.port);
        let products = self.orderable(3).await;
        let shop = door.shop(HEARD_SHOP).await;
        self.next_ids_high().await;
        self.empty_carts().await;
        // So that the session is remembered.
        door.get("/api/cart", Some(&shop.token)).await;
        let (heard, order) = self
            .heard(&self.services.cached, async {
                fill(&door, &shop.token, &products).await;
                let order = door.post("/api/cart/checkout", Some(&shop.token), &json!({})).await;
                // The message to the admins is sent in the meantime; what it takes is nobody's answer.
                tokio::time::sleep(Duration::from_millis(200)).await;
                order
            })
            .await;
        let shop_id = shop.id.to_string();
        let (cart_id, order_id) = ((HEARD_CART + 1).to_string(), (HEARD_ORDER + 1).to_string());
        let notice = format!("orders {order_id}");
        let names = [
            (shop_id.as_str(), ":shop::bigint"),
            (&cart_id, ":cart_id::bigint"),
            (&order_id, ":order_id::bigint"),
            (&notice, "('orders ' || :order_id)"),
        ];
        let reference = Reference::Pgbench { name: "pgbench, same statements", scripts: vec![heard.script(&self.per_shop(), &names)] };
        let tokens: Arc<Vec<String>> = Arc::new(self.shops.iter().map(|shop| shop.token.clone()).collect());
        let lines = lines(&products);
        let turns = move |connection: usize, _: usize| {
            let token = &tokens[connection];
            let add = call(Method::POST, "/api/cart/add-many", token, Some(&lines));
            Some(vec![add, call(Method::POST, "/api/cart/checkout", token, Some(&json!({})))])
        };
        self.row(operation, true, 0.5, reference, turns).await;
        self.approving(&order["data"]).await;
    }
}
