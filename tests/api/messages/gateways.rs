//! The WhatsApp gateways against servers that behave like them: what they are asked, and what each answer means.

use std::time::Duration;

use chrono::TimeDelta;
use pmo_api::config::Gateway;
use pmo_tests::{GatewayStub, Reply, TestApp};
use serde_json::{Value, json};

use super::{Fate, fates, only, order, otp};

/// An app with all three gateways, used in the order that a test says.
pub(super) struct Outside {
    pub app: TestApp,
    pub cloud_api: GatewayStub,
    pub fonnte: GatewayStub,
    pub gowa: GatewayStub,
}

pub(super) async fn outside(order: &'static [Gateway]) -> Outside {
    let cloud_api = GatewayStub::start(Reply::taken_by_cloud_api()).await;
    let fonnte = GatewayStub::start(Reply::taken_by_fonnte()).await;
    let gowa = GatewayStub::start(Reply::taken_by_gowa()).await;
    let urls = [cloud_api.url(), fonnte.url(), gowa.url()];
    let app = TestApp::builder().with_config(move |config| configure(config, order, urls)).start().await;
    Outside { app, cloud_api, fonnte, gowa }
}

/// As an operator would, but without rates.
pub(super) fn configure(config: &mut pmo_api::config::Config, order: &[Gateway], urls: [String; 3]) {
    let [cloud_api, fonnte, gowa] = urls;
    let whatsapp = &mut config.whatsapp;
    whatsapp.gateways = order.to_vec();
    whatsapp.gateway_rates = Vec::new();
    whatsapp.gateway_timeout_seconds = 1;
    whatsapp.cloud_api_url = cloud_api;
    whatsapp.cloud_api_phone_number_id = Some("106540352242922".to_owned());
    whatsapp.cloud_api_token = Some("EAAG-token".parse().unwrap());
    whatsapp.fonnte_url = fonnte;
    whatsapp.fonnte_token = Some("fonnte-token".parse().unwrap());
    whatsapp.gowa_url = Some(format!("{gowa}/"));
    whatsapp.gowa_user = Some("pmo".to_owned());
    whatsapp.gowa_password = Some("rahasia".parse().unwrap());
    whatsapp.gowa_device_id = Some("628111@s.whatsapp.net".to_owned());
}

impl Outside {
    /// The tries that were written down, oldest first: gateway, outcome, code, error.
    pub async fn tries(&self) -> Vec<(Option<String>, String, Option<String>, Option<String>)> {
        sqlx::query_as("SELECT gateway, outcome, error_code, error FROM pmov2.message_attempts ORDER BY id")
            .fetch_all(&self.app.db)
            .await
            .unwrap()
    }

    pub async fn outcomes(&self) -> Vec<(String, String)> {
        self.tries().await.into_iter().map(|(gateway, outcome, ..)| (gateway.unwrap_or_default(), outcome)).collect()
    }

    /// The code of the only OTP that waits.
    async fn waiting_code(&self) -> String {
        let sealed: Vec<u8> =
            sqlx::query_scalar("SELECT sealed_secret FROM pmov2.messages WHERE kind = 'otp'").fetch_one(&self.app.db).await.unwrap();
        self.app.state.keys.unseal(&sealed).unwrap()
    }
}

#[tokio::test]
async fn cloud_api_gets_templates_with_the_facts() {
    let outside = outside(&[Gateway::CloudApi]).await;
    let app = &outside.app;
    let shop = app.shop("TK001").named("Toko Jaya\nMotor").await;
    otp(app, &shop).await;
    let code = outside.waiting_code().await;
    let placed = order(app, &shop).await;
    let admin = app.admin().await;
    admin.put(format!("/api/admin/orders/{}/reject", placed["id"])).json(json!({ "reason": "Stock tidak\n  tersedia." })).await.ok();
    assert_eq!(app.drain().await, 3);

    let asked = outside.cloud_api.asked();
    for request in &asked {
        assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", "/v26.0/106540352242922/messages"));
        assert_eq!(request.header("authorization"), Some("Bearer EAAG-token"));
        assert_eq!(request.header("content-type"), Some("application/json"));
    }
    let bodies: Vec<Value> = asked.iter().map(|request| request.json()).collect();
    let ids: Vec<_> = fates(app).await.iter().map(|fate| fate.id.to_string()).collect();
    let text = |text: &str| json!({ "type": "text", "text": text });
    let expected = |to: &str, name: &str, components: Value, id: &str| {
        json!({
            "messaging_product": "whatsapp", "recipient_type": "individual", "to": to, "type": "template",
            "template": { "name": name, "language": { "code": "id" }, "components": components },
            "biz_opaque_callback_data": id,
        })
    };
    let code = json!([text(&code)]);
    let button = json!([
        { "type": "body", "parameters": code },
        { "type": "button", "sub_type": "url", "index": "0", "parameters": code },
    ]);
    assert_eq!(bodies[0], expected(&shop.phone, "pmo_otp", button, &ids[0]));
    let facts = json!([{ "type": "body", "parameters": [text("Toko Jaya Motor"), text("ORD-2026-000001"), text("Rp 5.000.000")] }]);
    assert_eq!(bodies[1], expected("6281299990000", "pmo_order_created", facts, &ids[1]));
    let facts = json!([{ "type": "body", "parameters": [text("ORD-2026-000001"), text("Stock tidak tersedia.")] }]);
    assert_eq!(bodies[2], expected(&shop.phone, "pmo_order_rejected", facts, &ids[2]));

    for (number, fate) in (1..).zip(fates(app).await) {
        assert_eq!((fate.status.as_str(), fate.gateway.as_deref(), fate.is_sealed), ("sent", Some("cloud_api"), false));
        assert_eq!(fate.gateway_message_id, Some(format!("wamid.{number}")));
    }
}

#[tokio::test]
async fn fonnte_gets_the_plans_text_as_a_form() {
    let outside = outside(&[Gateway::Fonnte]).await;
    order(&outside.app, &outside.app.shop("TK001").named("Toko Jaya & Co").await).await;
    assert_eq!(outside.app.drain().await, 1);
    let asked = &outside.fonnte.asked()[0];
    assert_eq!((asked.method.as_str(), asked.path.as_str()), ("POST", "/send"));
    assert_eq!(asked.header("authorization"), Some("fonnte-token"), "no Bearer");
    assert_eq!(
        asked.body,
        "target=6281299990000&message=Order+baru+dari+Toko+Jaya+%26+Co.%0AOrder%3A+ORD-2026-000001%0ATotal%3A+Rp+5.000.000%0A\
         Silakan+cek+admin+panel.&countryCode=62&connectOnly=true"
    );
    let fate = only(&outside.app).await;
    assert_eq!((fate.status.as_str(), fate.gateway_message_id.as_deref()), ("sent", Some("1")));
}

#[tokio::test]
async fn gowa_gets_the_plans_text_as_json() {
    let outside = outside(&[Gateway::Gowa]).await;
    order(&outside.app, &outside.app.shop("TK001").await).await;
    assert_eq!(outside.app.drain().await, 1);
    let asked = &outside.gowa.asked()[0];
    assert_eq!((asked.method.as_str(), asked.path.as_str()), ("POST", "/send/message"));
    assert_eq!(asked.header("authorization"), Some("Basic cG1vOnJhaGFzaWE="));
    assert_eq!(asked.header("x-device-id"), Some("628111@s.whatsapp.net"));
    let text = "Order baru dari Toko TK001.\nOrder: ORD-2026-000001\nTotal: Rp 5.000.000\nSilakan cek admin panel.";
    assert_eq!(asked.json(), json!({ "phone": "6281299990000@s.whatsapp.net", "message": text }));
    let fate = only(&outside.app).await;
    assert_eq!((fate.status.as_str(), fate.gateway_message_id.as_deref()), ("sent", Some("3EB01")));
}

/// One notice through one gateway that answers so: what became of it, and the outcome that was written down.
async fn notice(gateway: &'static [Gateway], reply: Reply) -> (Fate, Vec<(String, String)>, TimeDelta) {
    let outside = outside(gateway).await;
    outside.app.leave_outbox();
    for stub in [&outside.cloud_api, &outside.fonnte, &outside.gowa] {
        stub.answers(reply.clone());
    }
    order(&outside.app, &outside.app.shop("TK001").await).await;
    outside.app.drain().await;
    let fate = only(&outside.app).await;
    let wait = fate.next_attempt_at - outside.app.clock.now();
    (fate, outside.outcomes().await, wait)
}

#[tokio::test]
async fn what_each_answer_of_cloud_api_means() {
    let html = Reply::Text(502, "<html>Bad gateway</html>");
    let accepted_as_nothing = Reply::Json(200, json!({ "messages": [] }));
    for (reply, status, outcome, waits) in [
        (Reply::refused_by_cloud_api(429, 130_429), "queued", "retry", 0..=2),
        (Reply::refused_by_cloud_api(500, 131_000), "queued", "retry", 0..=2),
        (html, "queued", "retry", 0..=2),
        (Reply::Text(302, ""), "queued", "channel_stopped", 0..=2),
        (Reply::refused_by_cloud_api(400, 131_056), "queued", "slow_down", 8..=8),
        (Reply::refused_by_cloud_api(401, 190), "queued", "channel_stopped", 0..=2),
        (Reply::refused_by_cloud_api(400, 131_026), "failed", "undeliverable", 0..=0),
        (Reply::refused_by_cloud_api(400, 132_000), "failed", "our_fault", 0..=0),
        (Reply::After(Duration::from_millis(300), Box::new(Reply::taken_by_cloud_api())), "sent", "sent", 0..=0),
        (Reply::Hang, "queued", "unknown", 60..=60),
        (Reply::Close, "queued", "unknown", 60..=60),
        (Reply::Garbage, "queued", "unknown", 60..=60),
        (accepted_as_nothing, "queued", "unknown", 60..=60),
    ] {
        let (fate, outcomes, wait) = notice(&[Gateway::CloudApi], reply.clone()).await;
        assert_eq!((fate.status.as_str(), fate.attempts), (status, 1), "{reply:?}");
        assert_eq!(outcomes, [("cloud_api".to_owned(), outcome.to_owned())], "{reply:?}");
        assert!(waits.contains(&wait.num_seconds()) || status != "queued", "{reply:?}: {wait}");
        assert_eq!(fate.possibly_sent_twice, outcome == "unknown", "{reply:?}");
        assert_eq!(fate.last_error.is_some(), outcome != "sent", "{reply:?}");
    }
}

/// What a gateway may do beside answering as its makers say, and what that means.
fn misbehaviour(taken: Reply) -> [(Reply, &'static str, &'static str); 9] {
    [
        (Reply::After(Duration::from_millis(300), Box::new(taken)), "sent", "sent"),
        (Reply::Text(503, "<html>Service unavailable</html>"), "queued", "retry"),
        (Reply::Text(429, "slow down"), "queued", "retry"),
        (Reply::Text(302, ""), "queued", "channel_stopped"),
        (Reply::Text(200, "<html>Checking your browser</html>"), "queued", "unknown"),
        (Reply::Json(200, json!([])), "queued", "unknown"),
        (Reply::Hang, "queued", "unknown"),
        (Reply::Close, "queued", "unknown"),
        (Reply::Garbage, "queued", "unknown"),
    ]
}

async fn means(gateway: &'static [Gateway], reply: Reply, status: &str, outcome: &str) {
    let (fate, outcomes, wait) = notice(gateway, reply.clone()).await;
    let name = gateway[0].as_str();
    assert_eq!((fate.status.as_str(), outcomes), (status, vec![(name.to_owned(), outcome.to_owned())]), "{name} {reply:?}");
    assert_eq!((fate.attempts, fate.possibly_sent_twice), (1, outcome == "unknown"), "{name} {reply:?}");
    assert_eq!(fate.last_error.is_some(), outcome != "sent", "{name} {reply:?}");
    let waits = if outcome == "unknown" { 60..=60 } else { 0..=2 };
    assert!(status != "queued" || waits.contains(&wait.num_seconds()), "{name} {reply:?}: {wait}");
}

#[tokio::test]
async fn what_each_answer_of_fonnte_means() {
    for (reply, status, outcome) in misbehaviour(Reply::taken_by_fonnte()) {
        means(&[Gateway::Fonnte], reply, status, outcome).await;
    }
    for (reason, status, outcome) in [
        ("token invalid", "queued", "channel_stopped"),
        ("insufficient quota", "queued", "channel_stopped"),
        ("target invalid", "failed", "undeliverable"),
        ("input invalid", "failed", "our_fault"),
        ("request invalid on disconnected device", "queued", "retry"),
    ] {
        means(&[Gateway::Fonnte], Reply::refused_by_fonnte(reason), status, outcome).await;
    }
}

#[tokio::test]
async fn what_each_answer_of_gowa_means() {
    for (reply, status, outcome) in misbehaviour(Reply::taken_by_gowa()) {
        means(&[Gateway::Gowa], reply, status, outcome).await;
    }
    for (reply, status, outcome) in [
        (Reply::Text(401, "Unauthorized"), "queued", "channel_stopped"),
        (Reply::refused_by_gowa(400, "INVALID_JID", "your JID is invalid"), "failed", "undeliverable"),
        (Reply::refused_by_gowa(400, "VALIDATION_ERROR", "phone: cannot be blank"), "failed", "our_fault"),
        (Reply::refused_by_gowa(500, "NOT_LOGGED_IN", "you are not logged in"), "queued", "retry"),
        (Reply::Json(200, json!({ "code": "SUCCESS", "results": null })), "queued", "unknown"),
    ] {
        means(&[Gateway::Gowa], reply, status, outcome).await;
    }
}

#[tokio::test]
async fn an_answer_without_end_is_not_read_to_its_end() {
    let endless: &'static str = Box::leak("x".repeat(200_000).into_boxed_str());
    for gateway in [&[Gateway::CloudApi], &[Gateway::Fonnte], &[Gateway::Gowa]] {
        let (fate, outcomes, _) = notice(gateway, Reply::Text(200, endless)).await;
        assert_eq!((fate.status.as_str(), outcomes[0].1.as_str()), ("queued", "unknown"));
        assert_eq!(fate.last_error.as_deref(), Some("the answer is too long"));
    }
}

#[tokio::test]
async fn a_gateway_nobody_listens_at_is_retried_not_doubted() {
    let app = TestApp::builder()
        .with_config(|config| {
            configure(config, &[Gateway::Gowa], ["http://127.0.0.1:9", "http://127.0.0.1:9", "http://127.0.0.1:9"].map(String::from));
        })
        .start()
        .await;
    order(&app, &app.shop("TK001").await).await;
    assert_eq!(app.drain().await, 0);
    let fate = only(&app).await;
    assert_eq!((fate.status.as_str(), fate.possibly_sent_twice), ("queued", false), "{:?}", fate.last_error);
    let error = fate.last_error.unwrap();
    assert!(!error.contains("http://"), "an address may hold a secret: {error}");
    app.leave_outbox();
}

#[tokio::test]
async fn the_next_gateway_takes_what_the_first_does_not() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Fonnte, Gateway::Gowa]).await;
    for (attempt, (reply, expected)) in [
        (Reply::refused_by_cloud_api(500, 131_000), "retry"),
        (Reply::refused_by_cloud_api(400, 131_026), "undeliverable"),
        (Reply::refused_by_cloud_api(400, 132_001), "our_fault"),
        (Reply::refused_by_cloud_api(403, 131_031), "channel_stopped"),
    ]
    .into_iter()
    .enumerate()
    {
        outside.cloud_api.answers(reply);
        outside.fonnte.answers(if attempt == 1 { Reply::refused_by_fonnte("target invalid") } else { Reply::taken_by_fonnte() });
        order(&outside.app, &outside.app.shop(&format!("TK{attempt:03}")).await).await;
        assert_eq!(outside.app.drain().await, 1, "{expected}");
        let fate = fates(&outside.app).await.pop().unwrap();
        let gateway = if attempt == 1 { "gowa" } else { "fonnte" };
        assert_eq!((fate.status.as_str(), fate.gateway.as_deref(), fate.possibly_sent_twice), ("sent", Some(gateway), false));
        let outcomes = outside.outcomes().await;
        assert!(outcomes.contains(&("cloud_api".to_owned(), expected.to_owned())), "{outcomes:?}");
    }
}

#[tokio::test]
async fn an_otp_goes_by_the_next_gateway_with_the_same_code_when_nobody_knows() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Fonnte]).await;
    outside.cloud_api.answers(Reply::Hang);
    let shop = outside.app.shop("TK001").await;
    otp(&outside.app, &shop).await;
    let code = outside.waiting_code().await;
    assert_eq!(outside.app.drain().await, 1);
    assert!(outside.cloud_api.asked()[0].body.contains(&code));
    assert!(outside.fonnte.asked()[0].body.contains(&format!("message=Kode+OTP+Anda%3A+{code}.")));
    let fate = only(&outside.app).await;
    assert_eq!((fate.status.as_str(), fate.gateway.as_deref(), fate.possibly_sent_twice), ("sent", Some("fonnte"), true));
    assert_eq!(outside.outcomes().await, [("cloud_api", "unknown"), ("fonnte", "sent")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    outside.app.anonymous().post("/api/auth/verify-otp").json(json!({ "phone": shop.phone, "otp": code })).await.plain();
}

#[tokio::test]
async fn a_notice_whose_fate_nobody_knows_waits_before_it_is_sent_again() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Fonnte]).await;
    outside.cloud_api.answers_next([Reply::Close]);
    order(&outside.app, &outside.app.shop("TK001").await).await;
    assert_eq!(outside.app.drain().await, 0);
    assert!(outside.fonnte.asked().is_empty(), "it may be on its way already");
    outside.app.advance(TimeDelta::seconds(60));
    assert_eq!(outside.app.drain().await, 1);
    let fate = only(&outside.app).await;
    assert_eq!((fate.status.as_str(), fate.attempts, fate.possibly_sent_twice), ("sent", 2, true));
    assert_eq!(outside.outcomes().await, [("cloud_api", "unknown"), ("cloud_api", "sent")].map(|(a, b)| (a.to_owned(), b.to_owned())));
}

#[tokio::test]
async fn a_gateways_words_betray_no_code() {
    let outside = outside(&[Gateway::Gowa]).await;
    otp(&outside.app, &outside.app.shop("TK001").await).await;
    let code = outside.waiting_code().await;
    outside.gowa.answers(Reply::refused_by_gowa(500, "INTERNAL_SERVER_ERROR", &format!("can't send Kode OTP Anda: {code}.")));
    assert_eq!(outside.app.drain().await, 0);
    let (.., error) = outside.tries().await.remove(0);
    assert_eq!(error.as_deref(), Some("can't send Kode OTP Anda: {secret}."));
    assert!(only(&outside.app).await.last_error.unwrap().contains("{secret}"));
    outside.app.leave_outbox();
}

#[tokio::test]
async fn the_settings_order_the_gateways_of_each_kind() {
    let outside = outside(&[Gateway::CloudApi]).await;
    let app = &outside.app;
    app.set("gateway_order", json!({ "default": ["fonnte"], "otp": ["gowa", "cloud_api"] })).await;
    let shop = app.shop("TK001").await;
    otp(app, &shop).await;
    order(app, &shop).await;
    assert_eq!(app.drain().await, 2);
    let gateways: Vec<_> = fates(app).await.into_iter().map(|fate| (fate.kind, fate.gateway.unwrap())).collect();
    assert_eq!(gateways, [("otp", "gowa"), ("order_created", "fonnte")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    assert!(outside.cloud_api.asked().is_empty());
}
