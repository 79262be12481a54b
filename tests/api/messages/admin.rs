//! The back office's messages and gateways.

use chrono::TimeDelta;
use pmo_api::config::Gateway;
use pmo_tests::{Mood, Reply, SmtpServer, TestApp, all_at_once};
use serde_json::{Value, json};

use super::gateways::{configure, outside};
use super::{fill, order, otp};

const MESSAGES: &str = "/api/admin/messages";

fn ids(messages: &[Value]) -> Vec<i64> {
    messages.iter().map(|message| message["id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn messages_are_found_filtered_and_sorted() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Fonnte]).await;
    let app = &outside.app;
    let (one, two) = (app.shop("TK001").await, app.shop("TK002").await);
    otp(app, &one).await;
    app.drain().await;
    app.advance(TimeDelta::days(1));
    let admin = app.admin().await;
    let first = order(app, &one).await;
    app.drain().await;
    outside.cloud_api.answers(Reply::refused_by_cloud_api(400, 131_026));
    let second = order(app, &two).await;
    app.drain().await;
    outside.fonnte.answers(Reply::refused_by_fonnte("target invalid"));
    admin.put(format!("/api/admin/orders/{}/reject", second["id"])).json(json!({ "reason": "Stok habis" })).await.ok();
    app.drain().await;
    admin.put(format!("/api/admin/orders/{}/approve", first["id"])).await.ok();

    let (all, meta) = admin.get(MESSAGES).await.list();
    let all_ids = ids(&all);
    assert_eq!(meta["total"], 5);
    assert!(all_ids.windows(2).all(|pair| pair[0] > pair[1]), "the newest first");
    let [approved, rejected, created_2, created_1, code] = all_ids[..] else { panic!("{all_ids:?}") };
    let message = &all[1];
    assert_eq!((&message["kind"], &message["status"], &message["can_resend"]), (&json!("order_rejected"), &json!("failed"), &json!(true)));
    assert_eq!(message["shop"], json!({ "id": two.id, "code": "TK002", "name": "Toko TK002" }));
    assert_eq!(message["order"], json!({ "id": second["id"], "order_number": second["order_number"] }));
    assert!(message["last_error"].is_string() && message["next_attempt_at"].is_null() && message["failed_at"].is_string());
    assert!(all[0]["next_attempt_at"].is_string() && all[0]["can_resend"] == false);

    for (query, expected) in [
        ("sort=created_at", vec![code, created_1, created_2, rejected, approved]),
        ("status=failed", vec![rejected]),
        ("status=queued", vec![approved]),
        ("kind=otp", vec![code]),
        ("kind=order_created&gateway=fonnte", vec![created_2]),
        ("gateway=cloud_api", vec![created_1, code]),
        ("channel=email", vec![]),
        ("channel=whatsapp&per_page=1&page=2", vec![rejected]),
        ("possibly_sent_twice=true", vec![]),
        ("possibly_sent_twice=false&kind=otp", vec![code]),
        (&format!("order_id={}", second["id"]), vec![rejected, created_2]),
        (&format!("shop_id={}", one.id), vec![approved, created_1, code]),
        ("to=2026-03-10", vec![code]),
        ("from=2026-03-11&to=2026-03-11&status=sent", vec![created_2, created_1]),
        ("search=0812-0000-0002", vec![rejected]),
        ("search=6281200000", vec![approved, rejected, code]),
        ("search=ord-2026-000002", vec![rejected, created_2]),
        ("search=tk001", vec![approved, created_1, code]),
        ("search=%25", vec![]),
        ("search=&status=&kind=&from=", all_ids.clone()),
    ] {
        let (found, _) = admin.get(format!("{MESSAGES}?{query}")).await.list();
        assert_eq!(ids(&found), expected, "{query}");
    }
    for query in ["status=lost", "kind=letter", "sort=status", "from=yesterday"] {
        admin.get(format!("{MESSAGES}?{query}")).await.problem(400, "malformed_request");
    }
    app.leave_outbox();
}

#[tokio::test]
async fn a_message_shows_every_try() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Gowa]).await;
    let app = &outside.app;
    let admin = app.admin().await;
    outside.cloud_api.answers(Reply::refused_by_cloud_api(400, 132_000));
    order(app, &app.shop("TK001").await).await;
    app.drain().await;
    let (list, _) = admin.get(MESSAGES).await.list();
    let detail = admin.get(format!("{MESSAGES}/{}", list[0]["id"])).await.ok();
    assert!(detail["text"].as_str().unwrap().starts_with("Order baru dari"));
    assert_eq!(detail["gateway_message_id"], "3EB01");
    let tries = detail["tries"].as_array().unwrap();
    assert_eq!(tries.len(), 2);
    assert_eq!(
        (&tries[0]["gateway"], &tries[0]["outcome"], &tries[0]["error_code"]),
        (&json!("cloud_api"), &json!("our_fault"), &json!("132000"))
    );
    assert_eq!((&tries[1]["gateway"], &tries[1]["outcome"], &tries[1]["error"]), (&json!("gowa"), &json!("sent"), &Value::Null));
    assert!(tries.iter().all(|one| one["process"] == app.state.process && one["took_ms"].is_number() && one["attempt"] == 1));
    admin.get(format!("{MESSAGES}/999999")).await.problem(404, "not_found");
}

#[tokio::test]
async fn a_message_is_sent_again_to_the_number_the_shop_has_now() {
    let outside = outside(&[Gateway::Fonnte]).await;
    let app = &outside.app;
    let admin = app.admin().await;
    let shop = app.shop("TK001").await;
    let placed = order(app, &shop).await;
    app.drain().await;
    outside.fonnte.answers(Reply::refused_by_fonnte("target invalid"));
    admin.put(format!("/api/admin/orders/{}/approve", placed["id"])).await.ok();
    app.drain().await;
    let (failed, _) = admin.get(format!("{MESSAGES}?status=failed")).await.list();
    let path = format!("{MESSAGES}/{}", failed[0]["id"]);
    sqlx::query("UPDATE pmov2.shops SET phone = '6281377770001' WHERE id = $1").bind(shop.id).execute(&app.db).await.unwrap();
    outside.fonnte.answers(Reply::taken_by_fonnte());

    let resend = || admin.post(format!("{path}/resend"));
    let answers = all_at_once((0..6).map(|_| resend())).await;
    let (made, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 201);
    assert_eq!(made.len(), 1, "however often it is clicked");
    for answer in refused {
        answer.problem(409, "message_not_resendable");
    }
    let new = made.into_iter().next().unwrap().created();
    assert_eq!((&new["status"], &new["recipient"], &new["resend_of"]), (&json!("queued"), &json!("6281377770001"), &failed[0]["id"]));
    assert_eq!(app.drain().await, 1);
    assert!(outside.fonnte.asked().last().unwrap().body.contains("6281377770001"));
    let first = admin.get(&path).await.ok();
    assert_eq!((&first["status"], &first["resent_as"]), (&json!("failed"), &json!([new["id"]])));

    // Also one that arrived, and a retry of the same request is no second message.
    let again = || resend().idempotency_key("k1");
    let sent = again().await.created();
    let replayed = again().await;
    assert_eq!(replayed.header("idempotent-replayed"), Some("true"));
    assert_eq!(replayed.created()["id"], sent["id"]);
    resend().await.problem(409, "message_not_resendable");
    app.drain().await;
    let audited: Vec<(String, i64)> =
        sqlx::query_as("SELECT action, entity_id FROM pmov2.audit_log WHERE action = 'message.resend'").fetch_all(&app.db).await.unwrap();
    assert_eq!(audited.len(), 2);
    admin.post(format!("{MESSAGES}/999999/resend")).await.problem(404, "not_found");
}

#[tokio::test]
async fn what_holds_a_secret_or_waits_is_not_sent_again() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    otp(&app, &app.shop("TK001").await).await;
    app.drain().await;
    fill(&app, 1).await;
    let (messages, _) = admin.get(MESSAGES).await.list();
    assert_eq!(messages.len(), 2);
    for message in messages {
        assert_eq!(message["can_resend"], false);
        admin.post(format!("{MESSAGES}/{}/resend", message["id"])).await.problem(409, "message_not_resendable");
    }
    app.drain().await;
}

#[tokio::test]
async fn the_gateways_show_how_they_are() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Fonnte]).await;
    let app = &outside.app;
    let admin = app.admin().await;
    outside.cloud_api.answers(Reply::refused_by_cloud_api(401, 190));
    fill(app, 3).await;
    app.drain().await;
    fill(app, 2).await;
    let shown = admin.get("/api/admin/gateways").await.ok();
    assert_eq!(shown["queued"], 2);
    assert!(shown["oldest_due_at"].is_string());
    let gateway = |name: &str| shown["gateways"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone();
    let (cloud_api, fonnte, smtp) = (gateway("cloud_api"), gateway("fonnte"), gateway("smtp"));
    assert_eq!((&cloud_api["state"], &cloud_api["is_stopped"], &cloud_api["is_used"]), (&json!("open"), &json!(true), &json!(true)));
    assert!(cloud_api["last_error"].as_str().unwrap().contains("(#190)") && cloud_api["open_until"].is_string());
    assert_eq!((&cloud_api["recently"]["failed"], &cloud_api["recently"]["sent"]), (&json!(1), &json!(0)));
    assert_eq!((&fonnte["state"], &fonnte["recently"]["sent"]), (&json!("closed"), &json!(3)));
    assert!(fonnte["recently"]["median_ms"].is_number() && fonnte["last_sent_at"].is_string());
    assert_eq!((&smtp["is_configured"], &smtp["is_used"], &smtp["channel"]), (&json!(false), &json!(false), &json!("email")));
    let otp = shown["routes"].as_array().unwrap().iter().find(|route| route["kind"] == "otp").unwrap();
    assert_eq!(otp["gateways"], json!(["cloud_api", "fonnte"]));
    app.drain().await;
}

#[tokio::test]
async fn a_test_message_tells_at_once_and_wakes_a_gateway_that_was_left_alone() {
    let outside = outside(&[Gateway::CloudApi, Gateway::Fonnte]).await;
    let app = &outside.app;
    let admin = app.admin().await;
    let test = |name: &str| admin.post(format!("/api/admin/gateways/{name}/test")).json(json!({ "to": "0812-3456-7890" }));
    outside.cloud_api.answers(Reply::refused_by_cloud_api(401, 190));
    let failed = test("cloud_api").await.ok();
    assert_eq!((&failed["status"], &failed["kind"], &failed["can_resend"]), (&json!("failed"), &json!("test"), &json!(false)));
    assert!(failed["last_error"].as_str().unwrap().contains("(#190)"));
    assert!(outside.fonnte.asked().is_empty(), "no other gateway is tried");
    assert_eq!(app.drain().await, 0, "and it is not tried again");

    outside.cloud_api.answers(Reply::taken_by_cloud_api());
    let sent = test("cloud_api").await.ok();
    assert_eq!((&sent["status"], &sent["gateway"], &sent["recipient"]), (&json!("sent"), &json!("cloud_api"), &json!("6281234567890")));
    let template = &outside.cloud_api.asked().last().unwrap().json()["template"];
    assert_eq!(*template, json!({ "name": "hello_world", "language": { "code": "en_US" }, "components": [] }));
    fill(app, 1).await;
    app.drain().await;
    assert_eq!(outside.cloud_api.asked().len(), 3, "it is in use again");

    assert_eq!(test("gowa").await.ok()["status"], "sent");
    assert!(outside.gowa.asked()[0].body.contains("Ini pesan uji dari PMO."));
    assert_eq!(test("log").await.ok()["status"], "sent");
    assert_eq!(test("smtp").await.invalid("to"), "email");
    test("pigeon").await.problem(404, "not_found");
    let wrong = admin.post("/api/admin/gateways/gowa/test").json(json!({ "to": "021-555" })).await;
    assert_eq!(wrong.invalid("to"), "phone");
    let audited: i64 =
        sqlx::query_scalar("SELECT count(*) FROM pmov2.audit_log WHERE action = 'gateway.test'").fetch_one(&app.db).await.unwrap();
    assert_eq!(audited, 4);

    let plain = TestApp::new().await;
    let wrong = plain.admin().await.post("/api/admin/gateways/fonnte/test").json(json!({ "to": "081234567890" })).await;
    assert_eq!(wrong.invalid("name"), "not_configured");
}

#[tokio::test]
async fn a_mail_server_is_tested_with_an_email() {
    let server = SmtpServer::start().await;
    let url = server.url();
    let app = TestApp::builder()
        .with_config(move |config| {
            configure(config, &[Gateway::Log], [(); 3].map(|()| "http://127.0.0.1:9".to_owned()));
            config.mail.smtp_url = Some(url.parse().unwrap());
        })
        .start()
        .await;
    let admin = app.admin().await;
    let test = || admin.post("/api/admin/gateways/smtp/test").json(json!({ "to": "sari@dealer.example" }));
    let sent = test().await.ok();
    assert_eq!((&sent["status"], &sent["channel"], &sent["subject"]), (&json!("sent"), &json!("email"), &json!("Pesan uji dari PMO")));
    assert_eq!(server.mails()[0].to, "sari@dealer.example");
    server.is(Mood::RefusesRecipients("550 5.1.1 no such user"));
    assert!(test().await.ok()["last_error"].as_str().unwrap().contains("no such user"));
    let (emails, _) = admin.get(format!("{MESSAGES}?channel=email")).await.list();
    assert_eq!(emails.len(), 2);
}
