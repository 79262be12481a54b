//! Reading the cart, and changing a line of it.

use std::sync::Arc;

use hyper::Method;
use serde_json::{Value, json};

use crate::load::{call, get};
use crate::logins::Door;
use crate::measure::{Bench, HEARD_SHOP, Reference};

impl Bench<'_> {
    pub async fn cart(&mut self) {
        if !self.plan.wants("cart, read") && !self.plan.wants("cart, change") {
            return;
        }
        let door = Door::of(self.services.cached.port);
        let products = self.orderable(3).await;
        let mut items = Vec::new();
        for shop in &self.shops {
            let cart = fill(&door, &shop.token, &products).await;
            items.push(cart["items"][0]["id"].as_i64().expect("a line"));
        }
        let shop = door.shop(HEARD_SHOP).await;
        self.next_ids_high().await;
        let cart = fill(&door, &shop.token, &products).await;
        let (id, item) = (cart["id"].as_i64().expect("a cart"), cart["items"][0]["id"].as_i64().expect("a line"));
        // Every client has the cart of its own shop.
        let carts: Vec<(i64, i64)> = sqlx::query_as(
            "SELECT c.id, min(i.id) FROM pmov2.carts c JOIN pmov2.cart_items i ON i.cart_id = c.id
             WHERE c.status = 'active' AND c.shop_id = ANY($1) GROUP BY c.id, c.shop_id ORDER BY c.shop_id",
        )
        .bind(self.shops.iter().map(|shop| shop.id).collect::<Vec<_>>())
        .fetch_all(&self.db)
        .await
        .expect("the carts");
        let ids_of = |what: &str, ids: Vec<i64>| {
            let when: Vec<_> = ids.iter().enumerate().map(|(client, id)| format!("when :client_id = {client} then {id}")).collect();
            format!("\\set {what} case {} else 0 end", when.join(" "))
        };
        let (cart_ids, item_ids) = carts.into_iter().unzip();
        let head = [self.per_shop(), ids_of("cart", cart_ids), ids_of("item", item_ids)].join("\n");
        let (shop_id, cart_id, item_id) = (shop.id.to_string(), id.to_string(), item.to_string());
        let names = [(shop_id.as_str(), ":shop::bigint"), (&cart_id, ":cart::bigint"), (&item_id, ":item::bigint")];

        let (heard, _) = self.heard(&self.services.cached, door.get("/api/cart", Some(&shop.token))).await;
        let reference = Reference::Pgbench { name: "pgbench, same statements", scripts: vec![heard.script(&head, &names)] };
        let tokens: Arc<Vec<String>> = Arc::new(self.shops.iter().map(|shop| shop.token.clone()).collect());
        let with = tokens.clone();
        self.row("cart, read", true, 0.5, reference, move |connection: usize, _: usize| Some(vec![get("/api/cart", &with[connection])]))
            .await;

        let path = format!("/api/cart/item/{item}");
        let (heard, _) = self.heard(&self.services.cached, door.put(&path, Some(&shop.token), &json!({ "qty": 7 }))).await;
        let reference = Reference::Pgbench { name: "pgbench, same statements", scripts: vec![heard.script(&head, &names)] };
        let turns = move |connection: usize, turn: usize| {
            let body = json!({ "qty": turn % 9 + 1 });
            Some(vec![call(Method::PUT, &format!("/api/cart/item/{}", items[connection]), &tokens[connection], Some(&body))])
        };
        self.row("cart, change", true, 0.5, reference, turns).await;
    }
}

/// Two of each of these products.
pub fn lines(products: &[i64]) -> Value {
    let items: Vec<_> = products.iter().map(|id| json!({ "product_id": id, "qty": 2 })).collect();
    json!({ "items": items })
}

/// Puts these products into the shop's cart, which is returned.
pub async fn fill(door: &Door, token: &str, products: &[i64]) -> Value {
    let mut said = door.post("/api/cart/add-many", Some(token), &lines(products)).await;
    said["data"]["cart"].take()
}
