//! WhatsApp and the mail server are down for an hour: hanging, gone, talking nonsense. No request notices; afterwards what still
//! matters arrives once, and what has expired never does.

use chrono::TimeDelta;
use pmo_api::config::Gateway;
use pmo_tests::{GatewayStub, Mood, Reply, SmtpServer, TestApp};
use serde_json::json;

use super::{placed, soon};

/// So long that a link of the first minute has expired.
const MINUTES: usize = 62;

/// Of which kind the outage is in this minute. It hangs only for a while: each try then takes its second.
fn broken(minute: usize) -> (Reply, Mood) {
    match minute {
        0..2 => (Reply::Hang, Mood::Hangs),
        2..30 => (Reply::Close, Mood::HangsUp),
        _ => (Reply::Garbage, Mood::TalksNonsense),
    }
}

#[tokio::test]
async fn an_hour_without_whatsapp_and_mail_loses_nothing_and_sends_nothing_late() {
    let (whatsapp, mail) = (GatewayStub::start(Reply::taken_by_gowa()).await, SmtpServer::start().await);
    let (gowa, smtp) = (whatsapp.url(), mail.url());
    let app = TestApp::builder()
        .with_config(move |config| {
            config.whatsapp.gateways = vec![Gateway::Gowa];
            config.whatsapp.gateway_rates = Vec::new();
            config.whatsapp.gateway_timeout_seconds = 1;
            config.whatsapp.gowa_url = Some(gowa);
            config.mail.smtp_url = Some(smtp.parse().unwrap());
            config.mail.smtp_timeout_seconds = 1;
        })
        .start()
        .await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let (admin, nobody) = (app.admin().await, app.anonymous());
    app.user("super@pmo.demo", "super_admin").await;
    for number in 1..=6 {
        app.shop(&format!("TK10{number}")).await;
    }

    let (mut orders, mut shops) = (Vec::new(), 1..=6);
    for minute in 0..MINUTES {
        let (reply, mood) = broken(minute);
        whatsapp.answers(reply);
        mail.is(mood);
        if minute % 10 == 0 && minute < 60 {
            orders.push(placed(&toko, pad.id).await);
            let shop = format!("TK10{}", shops.next().unwrap());
            soon(nobody.post("/api/auth/request-otp").json(json!({"shop_code": shop}))).await.plain();
        }
        if minute == 0 || minute == MINUTES - 5 {
            let email = if minute == 0 { "admin@pmo.demo" } else { "super@pmo.demo" };
            soon(nobody.post("/api/admin/password/forgot").json(json!({"email": email}))).await;
        }
        if minute == 20 {
            soon(admin.put(format!("/api/admin/orders/{}/approve", orders[0]))).await.ok();
        }
        assert_eq!(app.drain().await, 0);
        app.advance(TimeDelta::minutes(1));
    }
    // A code of this minute still matters.
    let last = app.shop("TK107").await;
    nobody.post("/api/auth/request-otp").json(json!({"shop_code": "TK107"})).await.plain();
    let codes_tried = whatsapp.asked().iter().filter(|asked| asked.body.contains("OTP")).count();
    assert!(codes_tried > 0, "the first codes were tried while they were good");

    whatsapp.answers(Reply::taken_by_gowa());
    mail.is(Mood::Takes);
    whatsapp.forget();
    // The code is good for five minutes, the rest for a day.
    let mut minutes = 0;
    while !app.outbox().await.is_empty() {
        assert!(minutes < 60, "an hour later there is still {:#?}", app.outbox().await);
        app.drain().await;
        app.advance(TimeDelta::minutes(1));
        minutes += 1;
    }
    println!("after an hour's outage everything had left within {minutes} minutes");

    let texts: Vec<(String, String)> = whatsapp
        .asked()
        .iter()
        .map(|asked| (asked.json()["phone"].as_str().unwrap().to_owned(), asked.json()["message"].as_str().unwrap().to_owned()))
        .collect();
    let of = |words: &str| texts.iter().filter(|(_, text)| text.contains(words)).collect::<Vec<_>>();
    for number in 1..=orders.len() {
        assert_eq!(
            of(&format!("ORD-2026-{number:06}")).len(),
            if number == 1 { 2 } else { 1 },
            "once each, order 1 also approved: {texts:#?}"
        );
    }
    assert!(of("OTP").iter().all(|(phone, _)| phone.starts_with(&last.phone)), "a code that has expired is not sent: {texts:#?}");
    let mails = mail.mails();
    assert!(mails.iter().all(|mail| mail.to == "super@pmo.demo") && mails.len() == 1, "the link of an hour ago is dead: {mails:#?}");
    let fates: Vec<(String, i64)> = sqlx::query_as("SELECT kind || ' ' || status, count(*) FROM pmov2.messages GROUP BY 1 ORDER BY 1")
        .fetch_all(&app.db)
        .await
        .unwrap();
    let count = |what: &str| fates.iter().find(|(fate, _)| fate == what).map_or(0, |(_, count)| *count);
    assert_eq!(
        (count("order_created sent"), count("order_approved sent"), count("otp expired") + count("otp sent")),
        (6, 1, 7),
        "{fates:?}"
    );
    assert_eq!((count("password_reset expired"), count("password_reset sent")), (1, 1), "{fates:?}");
}
