//! Tokens: only what this installation signed, for this kind of user, for a session that is open.

use std::collections::BTreeMap;

use aws_lc_rs::hmac;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use pmo_tests::{Client, TestApp};
use serde_json::{Value, json};

/// Signs tokens as the application does, so that each of a token's claims can be wrong by itself.
struct Forger {
    key: Vec<u8>,
}

impl Forger {
    fn of(app: &TestApp) -> Self {
        let secret = app.state.config.secret_key.clone().unwrap();
        let master = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        Self { key: hmac::sign(&master, b"jwt v1").as_ref().to_vec() }
    }

    fn claims(&self, token: &str) -> Value {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.validate_aud = false;
        validation.validate_exp = false;
        let read = jsonwebtoken::decode::<Value>(token, &DecodingKey::from_secret(&self.key), &validation);
        read.expect("the application derives its key in another way").claims
    }

    fn sign(&self, algorithm: Algorithm, claims: &Value) -> String {
        jsonwebtoken::encode(&Header::new(algorithm), claims, &EncodingKey::from_secret(&self.key)).unwrap()
    }
}

async fn accepted(client: &Client, token: &str, what: &str) {
    let answer = client.with_token(token).get("/api/auth/me").await;
    assert_eq!(answer.status, 200, "{what}: {answer}");
}

async fn refused(client: &Client, token: &str, what: &str) {
    let answer = client.with_token(token).get("/api/auth/me").await;
    assert_eq!((answer.status, answer.json["code"].as_str()), (401, Some("session_ended")), "{what}: {answer}");
}

#[tokio::test]
async fn every_claim_is_pinned() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let nobody = app.anonymous();
    let forger = Forger::of(&app);
    let genuine = forger.claims(&toko.token);
    let names: Vec<_> = genuine.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["aud", "exp", "iat", "iss", "jti", "sub"], "nothing about the shop but its id");
    assert_eq!((&genuine["iss"], &genuine["aud"]), (&json!("pmo-v2"), &json!("toko")));

    let with = |name: &str, value: Value| {
        let mut claims = genuine.clone();
        claims[name] = value;
        forger.sign(Algorithm::HS256, &claims)
    };
    let without = |name: &str| {
        let mut claims = genuine.clone();
        claims.as_object_mut().unwrap().remove(name);
        forger.sign(Algorithm::HS256, &claims)
    };
    let now = app.clock.now().timestamp();
    accepted(&nobody, &forger.sign(Algorithm::HS256, &genuine), "signed again").await;
    accepted(&nobody, &with("exp", json!(now + 1)), "in its last second").await;
    refused(&nobody, &with("exp", json!(now)), "past its last use").await;
    refused(&nobody, &with("exp", json!("never")), "an exp that is no time").await;
    refused(&nobody, &with("iss", json!("pmo-v3")), "of another issuer").await;
    refused(&nobody, &with("aud", json!("admin")), "for another kind of user").await;
    refused(&nobody, &with("aud", json!("")), "for nobody").await;
    refused(&nobody, &with("jti", json!("0123456789abcdef0123456789abcdef")), "of no session").await;
    for name in ["exp", "iss", "aud", "jti"] {
        refused(&nobody, &without(name), name).await;
    }
    for algorithm in [Algorithm::HS384, Algorithm::HS512] {
        refused(&nobody, &forger.sign(algorithm, &genuine), "signed by another algorithm").await;
    }
    // Whoever is named in the token: the session's row says whose it is.
    let answer = nobody.with_token(&with("sub", json!("999"))).get("/api/auth/me").await.ok();
    assert_eq!(answer["code"], "TK001");
}

#[tokio::test]
async fn a_token_that_was_touched_is_no_token() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let other = app.toko_session(&app.shop("TK002").await).await;
    let nobody = app.anonymous();
    let parts: Vec<_> = toko.token.split('.').collect();
    let others: Vec<_> = other.token.split('.').collect();
    // {"alg":"none","typ":"JWT"} and {"alg":"None"}
    for header in ["eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0", "eyJhbGciOiJOb25lIn0"] {
        for signature in ["", parts[2]] {
            refused(&nobody, &format!("{header}.{}.{signature}", parts[1]), "unsigned").await;
        }
    }
    refused(&nobody, &format!("{}.{}.", parts[0], parts[1]), "without its signature").await;
    refused(&nobody, &format!("{}.{}", parts[0], parts[1]), "in two parts").await;
    refused(&nobody, &format!("{}.{}.{}", parts[0], others[1], parts[2]), "another's claims").await;
    refused(&nobody, &format!("{}.{}.{}", parts[0], parts[1], others[2]), "another's signature").await;
    let first = if parts[2].starts_with('A') { "B" } else { "A" };
    refused(&nobody, &format!("{}.{}.{first}{}", parts[0], parts[1], &parts[2][1..]), "one character of the signature").await;
    refused(&nobody, &"x".repeat(5_000), "nonsense").await;
    accepted(&nobody, &toko.token, "untouched").await;
}

#[tokio::test]
async fn a_token_of_one_kind_is_none_of_the_other() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let admin = app.admin().await;
    let nobody = app.anonymous();
    nobody.with_token(&admin.token).get("/api/auth/me").await.problem(401, "session_ended");
    nobody.with_token(&toko.token).get("/api/admin/me").await.problem(401, "session_ended");
    // Not even signed for the other kind: the sessions are other rows.
    let forger = Forger::of(&app);
    let mut claims = forger.claims(&toko.token);
    claims["aud"] = json!("admin");
    nobody.with_token(&forger.sign(Algorithm::HS256, &claims)).get("/api/admin/me").await.problem(401, "session_ended");
    let mut claims = forger.claims(&admin.token);
    claims["aud"] = json!("toko");
    nobody.with_token(&forger.sign(Algorithm::HS256, &claims)).get("/api/auth/me").await.problem(401, "session_ended");
}

#[tokio::test]
async fn the_database_holds_no_token() {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    let (toko, admin) = (app.toko(&shop).await, app.log_in(&app.user("a@pmo.demo", "admin").await).await);
    let forger = Forger::of(&app);
    let rows: String = sqlx::query_scalar(
        "SELECT (SELECT jsonb_agg(to_jsonb(s)) FROM pmov2.sessions s)::text || (SELECT jsonb_agg(to_jsonb(s)) FROM pmov2.admin_sessions s)
             || COALESCE((SELECT jsonb_agg(to_jsonb(a)) FROM pmov2.audit_log a)::text, '')",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    for token in [&toko.token, &admin.token] {
        let jti = forger.claims(token)["jti"].as_str().unwrap().to_owned();
        let signature = token.split('.').nth(2).unwrap();
        let ascii: String = jti.bytes().map(|b| format!("{b:02x}")).collect();
        for secret in [token.as_str(), signature, &jti, &ascii] {
            assert!(!rows.contains(secret), "{secret} is in {rows}");
        }
    }
}

#[tokio::test]
async fn no_scheme_but_bearer() {
    let app = TestApp::new().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let nobody = app.anonymous();
    let with = |value: String| nobody.with_header("authorization", &value);
    let expected = BTreeMap::from([
        (format!("Bearer {}", toko.token), None),
        (format!("bearer {}", toko.token), None),
        (format!("BEARER  {}", toko.token), None),
        (format!("Basic {}", toko.token), Some("unauthenticated")),
        (toko.token.clone(), Some("unauthenticated")),
        ("Bearer".to_owned(), Some("unauthenticated")),
        (format!("Bearer {} x", toko.token), Some("session_ended")),
    ]);
    for (header, code) in expected {
        let answer = with(header.clone()).get("/api/auth/me").await;
        assert_eq!(answer.json["code"].as_str(), code, "{header}: {answer}");
    }
    // A token in the address would be in every log on the way.
    nobody.get(format!("/api/auth/me?token={}&access_token={}", toko.token, toko.token)).await.problem(401, "unauthenticated");
}
