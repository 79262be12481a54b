//! A process logs who was refused and from where, and never what proves somebody's identity, however much it is told to log.

use chrono::Utc;
use pmo_tests::{GatewayStub, PASSWORD, Reply, SECRET_KEY, TestApp};
use serde_json::{Value, json};

use pmo_tests::Pmo;

/// The lines of the log that are JSON.
fn lines(log: &str) -> Vec<Value> {
    log.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

#[tokio::test]
async fn nothing_secret_is_in_the_log() {
    let home = TestApp::builder().clock(&Utc::now().to_rfc3339()).start().await;
    home.leave_outbox();
    home.shop("TK001").await;
    home.user("rina@pmo.demo", "super_admin").await;
    let gateway = GatewayStub::start(Reply::taken_by_gowa()).await;
    let pmo = Pmo::on(home.database_url())
        .with("LOG", "info,pmo_api=trace,sqlx=debug")
        .with("WHATSAPP_GATEWAYS", "gowa")
        .with("GOWA_URL", gateway.url())
        .with("GOWA_USER", "gerbang")
        .with("GOWA_PASSWORD", "sandi-gerbang-7731")
        .spawn();
    pmo.until_it_says("PMO V2 is ready.").await;
    let nobody = home.anonymous().at(&pmo.url);

    nobody.post("/api/auth/request-otp").json(json!({ "shop_code": "TK001" })).await.plain();
    home.until("the code was sent", async || gateway.count() > 0).await;
    let text = gateway.asked()[0].json()["message"].as_str().unwrap().to_owned();
    let otp = text.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 6).unwrap().to_owned();
    let wrong = if otp == "493817" { "493818" } else { "493817" };
    nobody.post("/api/auth/verify-otp").json(json!({ "shop_code": "TK001", "otp": wrong })).await.problem(401, "otp_invalid");
    let shop = nobody.post("/api/auth/verify-otp").json(json!({ "shop_code": "TK001", "otp": otp })).await.plain();
    let tried = json!({ "email": "rina@pmo.demo", "password": "tebakan-yang-salah" });
    nobody.post("/api/admin/login").json(tried).await.problem(401, "credentials_invalid");
    let admin = nobody.post("/api/admin/login").json(json!({ "email": "rina@pmo.demo", "password": PASSWORD })).await.plain();
    let tokens = [&shop["token"], &admin["token"]].map(|token| token.as_str().unwrap().to_owned());
    nobody.with_token(&tokens[0]).get("/api/cart").await.ok();
    nobody.with_token(&tokens[1]).get("/api/admin/me").await.ok();
    let body = json!({ "current_password": PASSWORD, "new_password": "kuda makan soto pagi" });
    nobody.with_token(&tokens[1]).put("/api/admin/password").json(body).await.plain();
    nobody.with_token("not.a.token").get("/api/cart").await.problem(401, "session_ended");

    let log = pmo.log();
    for (what, secret) in [
        ("the key", SECRET_KEY),
        ("a code", &otp),
        ("a wrong code", wrong),
        ("a password", PASSWORD),
        ("a wrong password", "tebakan-yang-salah"),
        ("a new password", "kuda makan soto pagi"),
        ("a shop's token", &tokens[0]),
        ("an admin's token", &tokens[1]),
        ("a gateway's password", "sandi-gerbang-7731"),
    ] {
        // What is no JSON is the word of welcome in development, with the demo accounts.
        let shown = log.lines().filter(|line| line.starts_with('{')).find(|line| line.contains(secret));
        assert!(shown.is_none(), "{what} is in the log: {shown:?}");
    }
    let refused: Vec<Value> = lines(&log).into_iter().filter(|line| line["message"] == "refused").collect();
    let at = |path: &str| refused.iter().find(|line| line["span"]["path"] == path).unwrap_or_else(|| panic!("{path}: {log}"));
    for path in ["/api/auth/verify-otp", "/api/admin/login", "/api/cart"] {
        let line = at(path);
        assert_eq!((&line["status"], &line["ip"]), (&json!(401), &json!("127.0.0.1")), "{line}");
        assert!(line["span"]["request_id"].is_string() && line["timestamp"].as_str().unwrap().ends_with('Z'), "{line}");
    }
}
