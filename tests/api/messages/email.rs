//! Emails: by SMTP where a server is configured, shown by the log gateway where not.

use chrono::TimeDelta;
use pmo_api::config::Environment;
use pmo_api::notify;
use pmo_tests::{Mood, SmtpServer, TestApp};
use serde_json::json;

use super::{fates, only};

const LINK: &str = "https://pmo.example/admin/reset#token=3f2b8d0c5e7a4b1f9d6c2a8e0b4f7d1c9a3e5b7d2f4a6c8e0b1d3f5a7c9e2b4d";

/// As a request for a new password does.
async fn ask(app: &TestApp, email: &str) {
    let mut tx = app.db.begin().await.unwrap();
    let (keys, now) = (&app.state.keys, app.clock.now());
    notify::password_reset(&mut tx, keys, now, email, "Ibu Sari", LINK.to_owned(), TimeDelta::hours(1)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn with_mail_server() -> (TestApp, SmtpServer) {
    let server = SmtpServer::start().await;
    let url = server.url();
    let app = TestApp::builder()
        .with_config(move |config| {
            config.mail.smtp_url = Some(url.parse().unwrap());
            config.mail.smtp_from = "PMO Jaya <pmo@dealer.example>".to_owned();
            config.mail.smtp_timeout_seconds = 1;
        })
        .start()
        .await;
    (app, server)
}

#[tokio::test]
async fn an_email_leaves_by_smtp_as_text_and_html() {
    let (app, server) = with_mail_server().await;
    ask(&app, "super@pmo.demo").await;
    let waiting = &app.outbox().await[0];
    assert!(waiting.text.contains("{secret}") && !waiting.text.contains("token="), "{}", waiting.text);
    assert_eq!(app.drain().await, 1);

    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!((mail.from.as_str(), mail.to.as_str()), ("pmo@dealer.example", "super@pmo.demo"));
    assert_eq!(mail.header("Subject"), Some("Atur ulang kata sandi PMO"));
    assert!(mail.header("From").unwrap().contains("<pmo@dealer.example>"), "{:?}", mail.header("From"));
    let (text, html) = (mail.text(), mail.html());
    assert!(text.starts_with("Halo Ibu Sari,\n\n") && text.contains(&format!("\n\n{LINK}\n\n")), "{text}");
    assert!(html.contains(&format!("<a href=\"{LINK}\"")) && html.contains("<p>Halo Ibu Sari,</p>"), "{html}");

    let fate = only(&app).await;
    assert_eq!((fate.status.as_str(), fate.gateway.as_deref(), fate.is_sealed), ("sent", Some("smtp"), false));
    assert_eq!(fate.gateway_message_id.as_deref(), mail.header("Message-ID"));
    let kept: String = sqlx::query_scalar("SELECT text FROM pmov2.messages").fetch_one(&app.db).await.unwrap();
    assert!(!kept.contains("token="), "the link is nowhere once it is sent: {kept}");
}

#[tokio::test]
async fn a_mail_server_that_is_down_is_tried_again() {
    let (app, server) = with_mail_server().await;
    ask(&app, "super@pmo.demo").await;
    for (attempt, mood) in [
        Mood::Hangs,
        Mood::HangsUp,
        Mood::TalksNonsense,
        Mood::RefusesRecipients("451 4.7.1 greylisted"),
        Mood::RefusesLogins("535 5.7.8 no"),
    ]
    .into_iter()
    .enumerate()
    {
        server.is(mood);
        assert_eq!(app.drain().await, 0, "{mood:?}");
        let fate = only(&app).await;
        assert_eq!((fate.status.as_str(), fate.attempts), ("queued", attempt as i32 + 1), "{mood:?}: {:?}", fate.last_error);
        assert!(fate.last_error.is_some_and(|error| !error.contains("rahasia") && !error.contains("token=")));
        app.advance(fate.next_attempt_at - app.clock.now());
    }
    server.is(Mood::Takes);
    assert_eq!(app.drain().await, 0, "who is refused as such does not ask again at once");
    app.advance(TimeDelta::minutes(15));
    assert_eq!(app.drain().await, 1);
    assert_eq!(server.mails().len(), 1);
}

#[tokio::test]
async fn an_address_nobody_has_is_given_up() {
    let (app, server) = with_mail_server().await;
    server.is(Mood::RefusesRecipients("550 5.1.1 no such user"));
    ask(&app, "nobody@pmo.demo").await;
    assert_eq!(app.drain().await, 0);
    let fate = only(&app).await;
    assert_eq!((fate.status.as_str(), fate.is_sealed), ("failed", false));
    assert!(fate.last_error.unwrap().contains("no such user"));
}

#[tokio::test]
async fn only_the_newest_link_leaves() {
    let (app, server) = with_mail_server().await;
    ask(&app, "super@pmo.demo").await;
    ask(&app, "admin@pmo.demo").await;
    ask(&app, "super@pmo.demo").await;
    assert_eq!(app.drain().await, 2);
    let statuses: Vec<_> = fates(&app).await.into_iter().map(|fate| fate.status).collect();
    assert_eq!(statuses, ["expired", "sent", "sent"]);
    assert_eq!(server.mails().len(), 2);
}

#[tokio::test]
async fn without_a_mail_server_emails_are_listed_in_development() {
    let app = TestApp::new().await;
    ask(&app, "super@pmo.demo").await;
    app.drain().await;
    let listed = app.anonymous().get("/dev/messages?to=super@pmo.demo").await.plain();
    let mail = &listed["data"][0];
    assert_eq!((&mail["kind"], &mail["subject"]), (&json!("password_reset"), &json!("Atur ulang kata sandi PMO")));
    assert!(mail["text"].as_str().unwrap().contains(LINK));
}

#[tokio::test]
async fn without_a_mail_server_production_says_so() {
    let app = TestApp::builder()
        .with_config(|config| {
            config.app_env = Environment::Production;
            config.public_url = Some("https://pmo.example".to_owned());
        })
        .start()
        .await;
    ask(&app, "super@pmo.demo").await;
    assert_eq!(app.drain().await, 0);
    let fate = only(&app).await;
    assert_eq!(fate.status, "queued");
    assert!(fate.last_error.unwrap().contains("no gateway is configured"));
    app.leave_outbox();
}
