//! Logged-in shops and an admin, by the API, as anybody logs in.

use std::time::Duration;

use serde_json::{Value, json};

pub struct Shop {
    pub id: i64,
    pub token: String,
}

/// A client of the service on this port.
pub struct Door {
    http: reqwest::Client,
    base: String,
}

impl Door {
    pub fn of(port: u16) -> Self {
        let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(60)).build().expect("a client");
        Self { http, base: format!("http://127.0.0.1:{port}") }
    }

    /// The demo's shop of this number.
    pub async fn shop(&self, number: usize) -> Shop {
        let code = format!("TK{number:03}");
        let phone = format!("6281200000{number:03}");
        self.post("/api/auth/request-otp", None, &json!({ "shop_code": code })).await;
        let otp = self.otp_of(&phone).await;
        let said = self.post("/api/auth/verify-otp", None, &json!({ "shop_code": code, "otp": otp })).await;
        Shop { id: said["shop"]["id"].as_i64().expect("the shop's id"), token: token_of(&said) }
    }

    pub async fn admin(&self) -> String {
        let said = self.post("/api/admin/login", None, &json!({ "email": "super@pmo.demo", "password": "demo-pmo-2025" })).await;
        token_of(&said)
    }

    async fn otp_of(&self, phone: &str) -> String {
        for _ in 0..200 {
            let said = self.get(&format!("/dev/messages?to={phone}"), None).await;
            let texts = said["data"].as_array().into_iter().flatten().filter_map(|message| message["text"].as_str());
            let otp = texts.filter_map(|text| text.split_once("Anda: ")).map(|(_, rest)| rest.chars().take(6).collect::<String>()).next();
            if let Some(otp) = otp {
                return otp;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no code for {phone}");
    }

    pub async fn get(&self, path: &str, token: Option<&str>) -> Value {
        self.ask(self.http.get(format!("{}{path}", self.base)), token).await
    }

    pub async fn post(&self, path: &str, token: Option<&str>, body: &Value) -> Value {
        self.ask(self.http.post(format!("{}{path}", self.base)).json(body), token).await
    }

    pub async fn put(&self, path: &str, token: Option<&str>, body: &Value) -> Value {
        self.ask(self.http.put(format!("{}{path}", self.base)).json(body), token).await
    }

    async fn ask(&self, request: reqwest::RequestBuilder, token: Option<&str>) -> Value {
        let request = match token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        let answer = request.send().await.expect("an answer");
        let (url, status) = (answer.url().clone(), answer.status());
        let said: Value = answer.json().await.expect("JSON");
        assert!(status.is_success(), "{url}: {status} {said}");
        said
    }
}

fn token_of(said: &Value) -> String {
    said["token"].as_str().expect("a token").to_owned()
}
