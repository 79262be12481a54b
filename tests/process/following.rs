//! One order is followed through the log by its id, from checkout to what its shop has read; and the log keeps no secret.

use aws_lc_rs::hmac;
use chrono::Utc;
use pmo_tests::{Client, GatewayStub, Pmo, Reply, SECRET_KEY, TestApp};
use serde_json::{Value, json};

const APP_SECRET: &str = "the secret of the app at Meta";
const CLOUD_TOKEN: &str = "EAAG-token-of-the-test";
const FONNTE_SECRET: &str = "k3yThatNobodyCanGuess42";

/// The lines of the log that name an order, by themselves or by their request.
fn about(lines: &[Value], order_id: i64) -> Vec<&Value> {
    lines.iter().filter(|line| line["order_id"] == order_id || line["span"]["order_id"] == order_id).collect()
}

/// What a line says, with what tells it from others.
fn step(line: &Value) -> String {
    let word = |name: &str| line[name].as_str().map(|word| format!(" {word}")).unwrap_or_default();
    let status = line["status"].as_u64().map(|status| format!(" {status}")).unwrap_or_default();
    let words = ["kind", "gateway", "outcome", "to"].map(word).concat();
    format!("{}{words}{status}", line["message"].as_str().unwrap())
}

/// Each step comes after the one before it; others may be between them.
#[track_caller]
fn assert_in_order(steps: &[String], expected: &[&str]) {
    let mut rest = steps.iter();
    for one in expected {
        assert!(rest.any(|step| step == one), "{one:?} is missing, or comes too early, in {steps:#?}");
    }
}

async fn meta_reports(there: &Client, gateway_message_id: &str, status: &str) {
    let body = json!({ "object": "whatsapp_business_account", "entry": [{ "id": "1", "changes": [{ "field": "messages",
        "value": { "messaging_product": "whatsapp", "statuses": [{ "id": gateway_message_id, "status": status }] } }] }] });
    let body = body.to_string();
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, APP_SECRET.as_bytes()), body.as_bytes());
    let tag: String = tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    let post = there.post("/api/webhooks/whatsapp/cloud").body("application/json", body);
    post.header("x-hub-signature-256", &format!("sha256={tag}")).await.ok();
}

#[tokio::test]
async fn an_order_is_followed_from_checkout_to_the_message_that_was_read() {
    let home = TestApp::builder().clock(&Utc::now().to_rfc3339()).start().await;
    home.leave_outbox();
    let (cloud_api, gowa) = (GatewayStub::start(Reply::taken_by_cloud_api()).await, GatewayStub::start(Reply::taken_by_gowa()).await);
    let pmo = Pmo::on(home.database_url())
        .with("WHATSAPP_GATEWAYS", "cloud_api,gowa")
        .with("CLOUD_API_URL", cloud_api.url())
        .with("CLOUD_API_PHONE_NUMBER_ID", "106540352242922")
        .with("CLOUD_API_TOKEN", CLOUD_TOKEN)
        .with("CLOUD_API_APP_SECRET", APP_SECRET)
        .with("GOWA_URL", gowa.url())
        .with("FONNTE_WEBHOOK_SECRET", FONNTE_SECRET)
        .start()
        .await;
    let nobody = home.anonymous().at(&pmo.url);
    let admin = home.admin().await.as_client().at(&pmo.url);
    let until_sent = async |kind: &'static str| {
        let sent = "SELECT gateway_message_id FROM pmov2.messages WHERE kind = $1 AND status = 'sent'";
        let sent = || sqlx::query_scalar::<_, Option<String>>(sent).bind(kind).fetch_optional(&home.db);
        home.until("the message is sent", async || sent().await.unwrap().is_some()).await;
        sent().await.unwrap().unwrap().unwrap()
    };
    let until_it_is = async |status: &'static str| {
        let count = "SELECT count(*) FROM pmov2.messages WHERE status = $1";
        let is_so = async || sqlx::query_scalar::<_, i64>(count).bind(status).fetch_one(&home.db).await.unwrap() == 1;
        home.until("the report is understood", is_so).await;
    };

    // The shop logs in and orders; the first gateway has a bad moment.
    let shop = home.shop("TK001").await;
    let pad = home.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    nobody.post("/api/auth/request-otp").json(json!({ "shop_code": "TK001" })).await.plain();
    until_sent("otp").await;
    let code = cloud_api.asked()[0].json()["template"]["components"][0]["parameters"][0]["text"].as_str().unwrap().to_owned();
    let login = nobody.post("/api/auth/verify-otp").json(json!({ "shop_code": "TK001", "otp": code })).await.plain();
    let token = login["token"].as_str().unwrap();
    let toko = nobody.with_token(token);
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 2 })).await.ok();
    cloud_api.answers_next([Reply::refused_by_cloud_api(500, 131_000)]);
    let order = toko.post("/api/cart/checkout").await.created();
    let id = order["id"].as_i64().unwrap();
    until_sent("order_created").await;

    // The dealer approves, and the shop reads it.
    admin.put(format!("/api/admin/orders/{id}/approve")).await.ok();
    let approved = until_sent("order_approved").await;
    for status in ["delivered", "read"] {
        meta_reports(&nobody, &approved, status).await;
        until_it_is(status).await;
    }
    nobody.post(format!("/api/webhooks/fonnte/{FONNTE_SECRET}")).json(json!({ "id": "1", "state": "sent" })).await.ok();

    // The old system decides and delivers.
    let decided = "UPDATE data_part.tblso SET status_approve_reject = 'Approved'; UPDATE data_part.tblso_detail SET qty_sisa = 1";
    sqlx::raw_sql(decided).execute(&home.db).await.unwrap();
    admin.post("/api/admin/schedules/order_sync/run").await.success(202);
    until_sent("order_confirmed").await;
    // A second order, whose lines are not the first one's.
    toko.post("/api/cart/add").json(json!({ "product_id": pad.id, "qty": 1 })).await.ok();
    let other = toko.post("/api/cart/checkout").await.created();
    toko.post(format!("/api/orders/{}/cancel", other["id"])).await.ok();

    pmo.until_it_says(r#""to":"cancelled""#).await;
    // The words of welcome are for people.
    let log: String = pmo.log().lines().filter(|line| line.starts_with('{')).map(|line| format!("{line}\n")).collect();
    let all: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let lines = about(&all, id);
    let steps: Vec<String> = lines.iter().copied().map(step).collect();
    assert_in_order(&steps, &["order placed", "message queued order_created", "answered 201"]);
    assert_in_order(
        &steps,
        &[
            "order placed",
            "message queued order_created",
            "message taken order_created",
            "a gateway did not take the message order_created cloud_api retry",
            "message sent order_created gowa",
            "order goes to the old system",
            "order moved submitted_to_datapart",
            "message queued order_approved",
            "message taken order_approved",
            "message sent order_approved cloud_api",
            "message delivered order_approved cloud_api",
            "message read order_approved cloud_api",
            "order moved approved",
            "message queued order_confirmed",
            "the old system has news of deliveries",
            "message taken order_confirmed",
            "message sent order_confirmed cloud_api",
        ],
    );
    assert_in_order(&steps, &["order moved submitted_to_datapart", "answered 200"]);
    let number = order["order_number"].as_str().unwrap();
    assert!(lines.iter().all(|line| line["message"] == "answered" || line["order"] == number), "{lines:#?}");
    let mut of_messages = lines.iter().filter(|line| line["kind"].is_string());
    assert!(of_messages.all(|line| line["message_id"].is_i64()), "{lines:#?}");
    let others: Vec<String> = about(&all, other["id"].as_i64().unwrap()).into_iter().map(step).collect();
    assert_in_order(&others, &["order placed", "answered 201", "order moved cancelled", "answered 200"]);

    // Six digits may be part of a time or an id.
    let words = all.iter().flat_map(|line| line.as_object().unwrap()).filter(|(name, _)| name.as_str() != "timestamp");
    assert!(!words.filter_map(|(_, value)| value.as_str()).any(|value| value.contains(&code)), "the log has the code");
    for secret in [token, SECRET_KEY, CLOUD_TOKEN, APP_SECRET, FONNTE_SECRET, &shop.phone, &shop.phone[2..], "6281299990000"] {
        assert!(!log.contains(secret), "the log has {secret:?}");
    }
    assert!(log.contains("/api/webhooks/fonnte/"), "the request itself is there");
}
