//! Codes: who gets one, what it is good for, and what is kept of it.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use futures_util::future::join_all;
use pmo_api::platform::security::keys::Keys;
use pmo_tests::{Answer, TestApp, all_at_once};
use serde_json::{Value, json};

use super::{ask, code_for, count_sessions, enter, keys, phone, retry_after, shop_code, wrong};

#[tokio::test]
async fn the_answers_have_exactly_the_plans_keys() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").named("Toko Jaya Motor").phone("628123456789").await;
    let sent = ask(&app, &json!({ "phone": "628123456789" })).await;
    assert_eq!(sent.header("cache-control"), Some("no-store"));
    assert_eq!(sent.plain(), json!({ "success": true, "message": "OTP telah dikirim ke WhatsApp", "expires_in": 300 }));
    app.drain().await;

    let code = app.otp_sent_to("628123456789").await;
    let login = enter(&app, &phone(&shop), &code).await;
    assert_eq!(login.header("cache-control"), Some("no-store"));
    assert!(login.header("set-cookie").is_none(), "a cookie only for those who ask for it");
    let login = login.plain();
    assert_eq!(keys(&login), ["expires_at", "shop", "success", "token"]);
    assert_eq!(login["success"], true);
    assert_eq!(login["shop"], json!({ "id": shop.id, "code": "TK001", "name": "Toko Jaya Motor", "phone": "628123456789" }));
    assert_eq!(login["expires_at"], "2026-03-17T05:00:00Z", "7 days from now");

    let toko = app.anonymous().with_token(login["token"].as_str().unwrap());
    let me = toko.get("/api/auth/me").await.ok();
    assert_eq!(keys(&me), ["address", "city", "code", "id", "name", "phone", "province", "session"]);
    assert_eq!((&me["id"], &me["code"], &me["name"]), (&json!(shop.id), &json!("TK001"), &json!("Toko Jaya Motor")));
    assert_eq!(me["session"]["expires_at"], "2026-03-17T05:00:00Z");
}

#[tokio::test]
async fn phones_and_shop_codes_are_read_as_people_write_them() {
    let app = TestApp::new().await;
    let writings: [fn(&str) -> Value; 12] = [
        |n| json!({ "phone": format!("62{n}") }),
        |n| json!({ "phone": format!("0{n}") }),
        |n| json!({ "phone": n }),
        |n| json!({ "phone": format!("+62{n}") }),
        |n| json!({ "phone": format!("0062{n}") }),
        |n| json!({ "phone": format!(" +62 {}-{}-{} ", &n[..3], &n[3..7], &n[7..]) }),
        |n| json!({ "phone": format!("(0{}) {}.{}", &n[..3], &n[3..7], &n[7..]) }),
        |n| json!({ "phone": format!("+62 (0){n}") }),
        |n| json!({ "phone": format!("0{}\u{a0}{}\u{2011}{}", &n[..3], &n[3..7], &n[7..]) }),
        |n| json!({ "shop_code": format!("TK0{}", &n[n.len() - 2..]) }),
        |n| json!({ "shop_code": format!("tk0{}", &n[n.len() - 2..]) }),
        |n| json!({ "shop_code": format!("  Tk0{} ", &n[n.len() - 2..]) }),
    ];
    let mut shops = Vec::new();
    for n in 0..writings.len() {
        shops.push(app.shop(&format!("TK0{:02}", n + 10)).phone(&format!("628120000{:04}", n + 10)).await);
    }
    let requests = shops.iter().zip(writings).map(|(shop, write)| ask(&app, &write(&shop.phone[2..])));
    for answer in all_at_once(requests).await {
        answer.plain();
    }
    assert_eq!(app.drain().await, writings.len());
    let mut logins = Vec::new();
    for (n, shop) in shops.iter().enumerate() {
        // In another writing than the one in which it was requested.
        let write = writings[(n + 5) % writings.len()];
        logins.push(enter(&app, &write(&shop.phone[2..]), &app.otp_sent_to(&shop.phone).await));
    }
    for (shop, answer) in shops.iter().zip(all_at_once(logins).await) {
        assert_eq!(answer.plain()["shop"]["id"], shop.id);
    }
}

#[tokio::test]
async fn what_names_no_shop_is_said_to_be_wrong() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    for (body, field, why) in [
        (json!({}), "phone", "required"),
        (json!({ "phone": null, "shop_code": null }), "phone", "required"),
        (json!({ "phone": shop.phone, "shop_code": shop.code }), "shop_code", "one_of"),
        (json!({ "phone": "" }), "phone", "phone"),
        (json!({ "phone": "021-5551234" }), "phone", "phone"),
        (json!({ "phone": "+65 8123 4567 89" }), "phone", "phone"),
        (json!({ "phone": "0812345678901234567890" }), "phone", "phone"),
        (json!({ "phone": "0812 3456 789x" }), "phone", "phone"),
        (json!({ "shop_code": "" }), "shop_code", "shop_code"),
        (json!({ "shop_code": "TK001'; --" }), "shop_code", "shop_code"),
        (json!({ "shop_code": "TK001TK001TK001TK001X" }), "shop_code", "shop_code"),
    ] {
        assert_eq!(ask(&app, &body).await.invalid(field), why, "{body}");
        assert_eq!(enter(&app, &body, "123456").await.invalid(field), why, "{body}");
    }
    assert_eq!(app.anonymous().post("/api/auth/verify-otp").json(phone(&shop)).await.invalid("otp"), "required");
    assert!(app.outbox().await.is_empty());
}

#[tokio::test]
async fn codes_that_are_none_are_no_tries() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    for nonsense in ["", "12345", "1234567", "12345a", "-12345", "１２３４５６", "12345678901234567890"] {
        assert_eq!(enter(&app, &phone(&shop), nonsense).await.invalid("otp"), "otp", "{nonsense}");
    }
    // As people copy it.
    let copied = format!(" {} {}\n", &code[..3], &code[3..]);
    enter(&app, &phone(&shop), &copied).await.plain();
}

#[tokio::test]
async fn a_code_lives_for_five_minutes() {
    let app = TestApp::new().await;
    let (early, late) = (app.shop("TK001").await, app.shop("TK002").await);
    let codes = [code_for(&app, &early).await, code_for(&app, &late).await];
    app.advance(TimeDelta::seconds(299));
    enter(&app, &phone(&early), &codes[0]).await.plain();
    app.advance(TimeDelta::seconds(1));
    enter(&app, &phone(&late), &codes[1]).await.problem(401, "otp_invalid");
    assert_eq!(count_sessions(&app).await, 1);
}

#[tokio::test]
async fn a_code_is_good_for_one_login_and_only_the_newest_is_good() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let first = code_for(&app, &shop).await;
    app.advance(TimeDelta::seconds(60));
    let second = code_for(&app, &shop).await;
    assert_ne!(first, second, "one in a million");
    enter(&app, &phone(&shop), &first).await.problem(401, "otp_invalid");
    enter(&app, &shop_code(&shop), &second).await.plain();
    enter(&app, &phone(&shop), &second).await.problem(401, "otp_invalid");
    enter(&app, &phone(&shop), &first).await.problem(401, "otp_invalid");
    assert_eq!(count_sessions(&app).await, 1);
}

#[tokio::test]
async fn a_code_is_good_for_the_shop_it_was_sent_to() {
    let app = TestApp::new().await;
    let (one, two) = (app.shop("TK001").await, app.shop("TK002").await);
    let code = code_for(&app, &one).await;
    code_for(&app, &two).await;
    // Another shop has the code of the first by chance.
    enter(&app, &phone(&two), &code).await.problem(401, "otp_invalid");

    // The number goes over to the other shop while the code is on its way.
    sqlx::raw_sql("UPDATE pmov2.shops SET phone = '6281299999999' WHERE code = 'TK001'").execute(&app.db).await.unwrap();
    let [by_code, by_phone] = [enter(&app, &shop_code(&one), &code).await, enter(&app, &phone(&one), &code).await];
    by_code.problem(401, "otp_invalid");
    by_phone.problem(401, "otp_invalid");
    sqlx::query("UPDATE pmov2.shops SET phone = $1 WHERE code = 'TK002'").bind(&one.phone).execute(&app.db).await.unwrap();
    enter(&app, &phone(&one), &code).await.problem(401, "otp_invalid");
    assert_eq!(count_sessions(&app).await, 0);
}

#[tokio::test]
async fn a_shop_deactivated_meanwhile_does_not_get_in() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let code = code_for(&app, &shop).await;
    sqlx::raw_sql("UPDATE pmov2.shops SET is_active = false").execute(&app.db).await.unwrap();
    enter(&app, &phone(&shop), &code).await.problem(401, "otp_invalid");
    assert_eq!(count_sessions(&app).await, 0);
}

/// What somebody sees who tries to find out whether an account exists: every answer, its headers, its delay.
#[derive(Debug, PartialEq)]
struct Seen {
    status: u16,
    body: Value,
    headers: Vec<(String, String)>,
}

impl Seen {
    fn of(answer: &Answer) -> Self {
        let mut body = answer.json.clone();
        body.as_object_mut().unwrap().remove("request_id");
        let mut headers: Vec<_> = answer
            .headers
            .iter()
            .filter(|(name, _)| !["x-request-id", "date"].contains(&name.as_str()))
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        headers.sort();
        Self { status: answer.status, body, headers }
    }
}

#[tokio::test]
async fn whether_a_shop_exists_does_not_show() {
    // Counted together, the guesses of this test would show in the headers.
    let app = TestApp::builder().with_config(|config| config.rate_limit_auth_per_minute = 0).start().await;
    app.shop("TK001").phone("6281200000001").await;
    app.shop("TK002").phone("6281200000002").await;
    app.shop("TK003").phone("6281200000003").inactive().await;
    app.shop("TK004").phone("6281200000004").inactive().await;
    let accounts = [
        json!({ "phone": "6281200000001" }),
        json!({ "shop_code": "TK002" }),
        json!({ "phone": "6281200000003" }),
        json!({ "shop_code": "TK004" }),
        json!({ "phone": "6281200000005" }),
        json!({ "shop_code": "TK006" }),
    ];
    let app = &app;
    let transcripts = join_all(accounts.iter().map(async |who| {
        let mut seen = Vec::new();
        let mut script = vec![ask(app, who), ask(app, who)];
        // Wrong but once in a million.
        script.extend((0..6).map(|_| enter(app, who, "000000")));
        script.push(ask(app, who));
        for request in script {
            let started = Instant::now();
            let answer = request.await;
            assert!(started.elapsed() >= Duration::from_millis(120), "answered after {:?}", started.elapsed());
            seen.push(Seen::of(&answer));
        }
        seen
    }))
    .await;
    let statuses: Vec<_> = transcripts[0].iter().map(|seen| (seen.status, seen.body["code"].as_str().unwrap_or("-"))).collect();
    let (limited, blocked) = ((429, "rate_limited"), (429, "otp_blocked"));
    let invalid = (401, "otp_invalid");
    assert_eq!(statuses, [(200, "-"), limited, invalid, invalid, invalid, invalid, invalid, blocked, blocked]);
    for (who, transcript) in accounts.iter().zip(&transcripts) {
        assert_eq!(*transcript, transcripts[0], "{who}");
    }

    let messages = app.outbox().await;
    let to: Vec<_> = messages.iter().map(|message| message.recipient.as_str()).collect();
    assert_eq!(to.len(), 2, "only to shops that may log in: {to:?}");
    assert!(to.contains(&"6281200000001") && to.contains(&"6281200000002"));
    app.leave_outbox();
}

#[tokio::test]
async fn limits_of_accounts_that_do_not_exist_last_as_long() {
    let app = TestApp::new().await;
    for who in [json!({ "phone": "6281200000005" }), json!({ "shop_code": "TK006" })] {
        for (at, expected) in [(0, None), (59, Some(1)), (1, None), (60, None), (60, Some(420)), (420, None)] {
            app.advance(TimeDelta::seconds(at));
            let answer = ask(&app, &who).await;
            match expected {
                None => assert_eq!(answer.status, 200, "{answer}"),
                Some(seconds) => assert_eq!((answer.status, retry_after(&answer)), (429, seconds)),
            }
        }
        app.advance(TimeDelta::minutes(15));
    }
    assert_eq!(app.drain().await, 0);
}

#[tokio::test]
async fn codes_are_kept_as_keyed_hashes_and_sealed_until_they_are_sent() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    ask(&app, &phone(&shop)).await.plain();
    let waiting = everything(&app).await;
    let (sealed, text): (Vec<u8>, String) =
        sqlx::query_as("SELECT sealed_secret, text FROM pmov2.messages").fetch_one(&app.db).await.unwrap();
    assert_eq!(text, "Kode OTP Anda: {secret}. Berlaku 5 menit.");
    let code = app.state.keys.unseal(&sealed).unwrap();
    assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()), "{code}");

    app.drain().await;
    assert_eq!(app.otp_sent_to(&shop.phone).await, code);
    let sent = everything(&app).await;
    let (hash, secret): (Vec<u8>, Option<Vec<u8>>) =
        sqlx::query_as("SELECT otp_hash, sealed_secret FROM pmov2.otps, pmov2.messages").fetch_one(&app.db).await.unwrap();
    assert_eq!(secret, None, "wiped as soon as it is sent");
    enter(&app, &phone(&shop), &code).await.plain();
    for (when, rows) in [("waiting", waiting), ("sent", sent), ("used", everything(&app).await)] {
        assert!(rows.contains("\"otp_hash\"") && rows.contains("\"sealed_secret\""), "{rows}");
        for form in [code.clone(), hex(code.as_bytes())] {
            assert!(!rows.contains(&form), "{when}: {form} is in {rows}");
        }
    }

    // Keyed: without the key of this installation nobody can try all million codes.
    assert_eq!(hash, app.state.keys.code_hash(&shop.phone, &code));
    assert_ne!(hash, Keys::derive("the secret of another installation").unwrap().code_hash(&shop.phone, &code));
    assert_ne!(hash, app.state.keys.code_hash("6281200000002", &code), "and of its own for every phone");
}

/// All columns of the tables that know of codes, but for the phones: those are digits too.
async fn everything(app: &TestApp) -> String {
    sqlx::query_scalar(
        "SELECT (SELECT jsonb_agg(to_jsonb(o) - 'phone') FROM pmov2.otps o)::text || (SELECT jsonb_agg(to_jsonb(m) - 'recipient') FROM pmov2.messages m)
             || COALESCE((SELECT jsonb_agg(to_jsonb(g) - 'phone') FROM pmov2.otp_guards g)::text, '')
             || COALESCE((SELECT jsonb_agg(to_jsonb(a)) FROM pmov2.audit_log a)::text, '')
             || COALESCE((SELECT jsonb_agg(to_jsonb(s)) FROM pmov2.sessions s)::text, '')",
    )
    .fetch_one(&app.db)
    .await
    .unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[tokio::test]
async fn a_newer_code_takes_the_place_of_one_that_has_not_left_yet() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    ask(&app, &phone(&shop)).await.plain();
    app.advance(TimeDelta::seconds(60));
    ask(&app, &phone(&shop)).await.plain();
    assert_eq!(app.drain().await, 1);
    let code = app.otp_sent_to(&shop.phone).await;
    let (withdrawn, secret): (String, Option<Vec<u8>>) =
        sqlx::query_as("SELECT status, sealed_secret FROM pmov2.messages ORDER BY id LIMIT 1").fetch_one(&app.db).await.unwrap();
    assert_eq!((withdrawn.as_str(), secret), ("expired", None));
    enter(&app, &phone(&shop), &wrong(&code)).await.problem(401, "otp_invalid");
    enter(&app, &phone(&shop), &code).await.plain();
}
