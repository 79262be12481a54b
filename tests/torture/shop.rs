//! A shop: fills its cart, changes its mind, checks out, sometimes cancels; and knows exactly what its cart must hold.

use std::sync::Arc;
use std::time::Duration;

use rand::RngExt;
use reqwest::Method;
use serde_json::{Value, json};

use crate::World;
use crate::caller::{Answer, Call, Caller};
use crate::journal::{Line, Placed};

pub struct Shop {
    caller: Caller,
    id: i64,
    number: usize,
    products: Vec<i64>,
    /// Product and pieces, in the order in which they were put in.
    cart: Vec<(i64, i64)>,
    /// The cart as it was answered last.
    answered: Value,
}

impl Shop {
    pub async fn log_in(world: &Arc<World>, number: usize) -> Self {
        let caller = world.caller("shop", number);
        let mut shop = Self { caller, id: 0, number, products: Vec::new(), cart: Vec::new(), answered: Value::Null };
        shop.log_in_again().await;
        for page in 1..=2 {
            let page = shop.caller.ask(&Call::get(format!("/api/products?per_page=100&page={}", page + number % 3))).await;
            let items = page.json["data"].as_array().expect("products").iter();
            let mapped = items.filter(|item| item["code"] != pmo_api::demo::UNMAPPED_PART);
            shop.products.extend(mapped.map(|item| item["id"].as_i64().unwrap()));
        }
        shop.answered = shop.caller.ask(&Call::get("/api/cart")).await.json["data"].take();
        shop
    }

    /// Asks for codes until one arrives and works: a code may be lost with the answer to its use.
    async fn log_in_again(&mut self) {
        let (phone, code) = (format!("6281200000{:03}", self.number), format!("TK{:03}", self.number));
        self.caller.token = None;
        for _ in 0..20 {
            let seen = self.caller.world.gateway.count();
            let asked = Call::new(Method::POST, "/api/auth/request-otp").json(json!({ "shop_code": code }));
            self.caller.ask(&asked).await;
            for _ in 0..100 {
                tokio::time::sleep(Duration::from_millis(20)).await;
                if let Some(otp) = self.caller.world.gateway.code_for(&phone, seen) {
                    let call = Call::new(Method::POST, "/api/auth/verify-otp").json(json!({ "phone": phone, "otp": otp }));
                    if let Some(answer) = self.verified(&call).await {
                        self.caller.token = answer.json["token"].as_str().map(ToOwned::to_owned);
                        self.id = answer.json["shop"]["id"].as_i64().unwrap();
                        return;
                    }
                    break;
                }
            }
        }
        panic!("shop {} can't log in", self.number);
    }

    async fn verified(&mut self, call: &Call) -> Option<Answer> {
        let answer = self.caller.ask(call).await;
        (answer.status == 200).then_some(answer)
    }

    pub async fn order_until_closing(mut self) {
        while !self.caller.world.is_closing() {
            match self.caller.rng.random_range(0..100) {
                0..50 => self.add().await,
                50..58 => self.change().await,
                58..63 => self.take_out().await,
                63..64 => self.clear().await,
                64..70 => self.look_around().await,
                70..71 => self.log_in_again().await,
                _ => self.check_out().await,
            }
        }
        self.caller.world.journal.holds(self.id, &self.cart);
    }

    async fn add(&mut self) {
        let count = if self.caller.rng.random_bool(0.1) { 25 } else { self.caller.rng.random_range(1..=6) };
        let mut lines: Vec<(i64, i64)> = Vec::new();
        for _ in 0..count {
            let product = self.products[self.caller.rng.random_range(0..self.products.len())];
            if !lines.iter().any(|(id, _)| *id == product) {
                lines.push((product, self.caller.rng.random_range(1..=4)));
            }
        }
        let items: Vec<_> = lines.iter().map(|(id, qty)| json!({ "product_id": id, "qty": qty })).collect();
        let key = self.caller.new_key();
        let call = match lines[..] {
            [(id, qty)] => Call::new(Method::POST, "/api/cart/add").json(json!({ "product_id": id, "qty": qty })),
            _ => Call::new(Method::POST, "/api/cart/add-many").json(json!({ "items": items })),
        };
        let answer = self.caller.ask(&call.key(key)).await;
        for (id, qty) in lines.iter().copied() {
            match self.cart.iter_mut().find(|(product, _)| *product == id) {
                Some((_, before)) => *before += qty,
                None => self.cart.push((id, qty)),
            }
        }
        let cart = if lines.len() == 1 { answer.json["data"].clone() } else { answer.json["data"]["cart"].clone() };
        self.compare("adding", answer.status, cart);
    }

    async fn change(&mut self) {
        if self.cart.is_empty() {
            return;
        }
        let at = self.caller.rng.random_range(0..self.cart.len());
        let qty = self.caller.rng.random_range(1..=9);
        let call = Call::new(Method::PUT, format!("/api/cart/item/{}", self.answered["items"][at]["id"])).json(json!({ "qty": qty }));
        let answer = self.caller.ask(&call).await;
        self.cart[at].1 = qty;
        self.compare("changing", answer.status, answer.json["data"].clone());
    }

    async fn take_out(&mut self) {
        if self.cart.is_empty() {
            return;
        }
        let at = self.caller.rng.random_range(0..self.cart.len());
        let call = Call::new(Method::DELETE, format!("/api/cart/item/{}", self.answered["items"][at]["id"]));
        let mut answer = self.caller.ask(&call).await;
        self.cart.remove(at);
        if answer.status == 404 {
            // An earlier try had done it.
            answer = self.caller.ask(&Call::get("/api/cart")).await;
        }
        self.compare("taking out", answer.status, answer.json["data"].clone());
    }

    async fn clear(&mut self) {
        let answer = self.caller.ask(&Call::new(Method::DELETE, "/api/cart/clear")).await;
        self.cart.clear();
        self.compare("clearing", answer.status, answer.json["data"].clone());
    }

    async fn look_around(&mut self) {
        for path in ["/api/products?search=kampas+rem", "/api/orders", "/api/auth/me"] {
            let answer = self.caller.ask(&Call::get(path)).await;
            if answer.status != 200 {
                self.wrong(format!("{path} was answered {answer:?}"));
            }
        }
    }

    async fn check_out(&mut self) {
        if self.cart.is_empty() {
            return;
        }
        let (cart, total) = (self.answered["id"].clone(), self.answered["grand_total"].clone());
        let mut call = Call::new(Method::POST, "/api/cart/checkout").json(json!({ "cart_id": cart, "expected_total": total }));
        // Without a key it is the cart that can be ordered once only.
        if self.caller.rng.random_bool(0.8) {
            call = call.key(self.caller.new_key());
        }
        let answer =
            if self.caller.rng.random_bool(0.2) { self.caller.ask_twice_at_once(&call).await } else { self.caller.ask(&call).await };
        if answer.status != 201 {
            self.wrong(format!("checkout was answered {answer:?}"));
            return;
        }
        let order = &answer.json["data"];
        let placed = Placed::read(order, self.id, cart.as_i64().unwrap());
        let ordered: Vec<_> = placed.lines.iter().map(|line: &Line| (line.product_id, line.qty)).collect();
        if ordered != self.cart || order["grand_total"] != total {
            self.wrong(format!("{} is not what was in the cart: {ordered:?}, not {:?}", placed.number, self.cart));
        }
        self.caller.world.journal.placed(placed);
        self.cart.clear();
        self.answered = json!({ "id": null, "items": [], "grand_total": "0.00" });
        if self.caller.rng.random_bool(0.05) {
            let key = self.caller.new_key();
            let id = order["id"].as_i64().unwrap();
            let answer = self.caller.ask(&Call::new(Method::POST, format!("/api/orders/{id}/cancel")).json(json!({})).key(key)).await;
            match answer.status {
                200 => self.caller.world.journal.cancelled(id),
                // An admin was faster.
                409 => {}
                _ => self.wrong(format!("cancelling was answered {answer:?}")),
            }
        }
    }

    /// The cart as it was answered must be the cart as it was told to be.
    fn compare(&mut self, doing: &str, status: u16, cart: Value) {
        let items = cart["items"].as_array().map(Vec::as_slice).unwrap_or_default();
        let holds: Vec<_> = items.iter().map(|item| (item["product_id"].as_i64().unwrap(), item["qty"].as_i64().unwrap())).collect();
        if status != 200 || holds != self.cart {
            self.wrong(format!("{doing} was answered {status} {cart}, with {:?} in the cart", self.cart));
        }
        self.answered = cart;
    }

    fn wrong(&self, what: String) {
        self.caller.world.journal.wrong(format!("shop {}: {what}", self.number));
    }
}
