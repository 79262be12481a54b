//! The demo's shops and admins, at a process on a database that a test may break.

use std::time::{Duration, Instant};

use pmo_tests::{Answer, Client, Pmo, Request, TestApp, check};
use serde_json::{Value, json};
use sqlx::{Connection, PgConnection};

/// A process, and who calls it.
pub struct Demo {
    home: TestApp,
    pmo: Pmo,
}

impl Demo {
    pub async fn start(database_url: &str) -> Self {
        let home = TestApp::new().await;
        let pmo = Pmo::on(database_url).with("WHATSAPP_GATEWAYS", "log").with("RATE_LIMIT_AUTH_PER_MINUTE", 0).start().await;
        Self { home, pmo }
    }

    fn nobody(&self) -> Client {
        self.home.anonymous().as_client().at(&self.pmo.url)
    }

    pub async fn toko(&self) -> Client {
        let nobody = self.nobody();
        nobody.post("/api/auth/request-otp").json(json!({ "shop_code": "TK001" })).await.plain();
        let mut text = String::new();
        self.until("the code arrives", async || {
            let messages = nobody.get("/dev/messages?to=6281200000001").await.plain();
            let code = messages["data"].as_array().unwrap().iter().find(|message| message["kind"] == "otp");
            text = code.map_or_else(String::new, |message| message["text"].as_str().unwrap().to_owned());
            !text.is_empty()
        })
        .await;
        let otp: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
        let login = nobody.post("/api/auth/verify-otp").json(json!({ "shop_code": "TK001", "otp": otp })).await.plain();
        nobody.with_token(login["token"].as_str().unwrap())
    }

    pub async fn admin(&self) -> Client {
        let credentials = json!({ "email": "super@pmo.demo", "password": pmo_api::demo::PASSWORD });
        let login = self.nobody().post("/api/admin/login").json(credentials).await.plain();
        self.nobody().with_token(login["token"].as_str().unwrap())
    }

    pub async fn until(&self, what: &str, mut is_true: impl AsyncFnMut() -> bool) {
        let started = Instant::now();
        while !is_true().await {
            assert!(started.elapsed() < Duration::from_secs(60), "never: {what}; {}", self.pmo.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub async fn until_ready(&self) {
        self.until("it is ready", async || self.nobody().get("/readyz").await.status == 200).await;
    }
}

/// An order of one line: the answer to its checkout, which is the same however often it is asked for.
pub fn checkout(toko: &Client, key: &str) -> Request {
    toko.post("/api/cart/checkout").json(json!({})).idempotency_key(key)
}

/// Puts a part into the cart, when there is none.
pub async fn fill_cart(toko: &Client, product: &Value) -> Answer {
    toko.post("/api/cart/add").json(json!({ "product_id": product, "qty": 1 })).await
}

/// Nothing is missing, nothing is there twice.
pub async fn assert_whole(url: &str, answered: &[String]) {
    let mut db = PgConnection::connect(url).await.unwrap();
    let broken: Vec<_> = check::rules(&mut db, check::WHOLE).await.into_iter().filter(check::Rule::is_broken).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    let there: i64 = sqlx::query_scalar("SELECT count(*) FROM pmov2.orders WHERE order_number = ANY($1)")
        .bind(answered)
        .fetch_one(&mut db)
        .await
        .unwrap();
    assert_eq!(there as usize, answered.len(), "each answered order is there once");
}
