//! Errors have one shape on every path, whatever was sent. (That each is a complete problem is checked by the harness.)

use pmo_tests::contract::{self, Operation};
use pmo_tests::{Client, Request, Shop, TestApp};
use reqwest::Method;
use serde_json::{Value, json};

/// Who may call an operation, in a session of its own: some operations end it.
async fn caller(app: &TestApp, shop: &Shop, operation: &Operation) -> Client {
    let security = operation.definition["security"].to_string();
    if security.contains("\"toko\"") {
        app.toko_session(shop).await.as_client()
    } else if security.contains("\"admin\"") {
        app.super_admin().await.as_client()
    } else {
        app.anonymous().as_client()
    }
}

/// Each operation once, called by somebody who may; ids in the path are those of nothing.
async fn each_operation(chosen: impl Fn(&Operation) -> bool, check: impl AsyncFn(&Operation, &Client, Method, String)) {
    let app = TestApp::new().await;
    let shop = app.shop("TK001").await;
    for operation in contract::operations().iter().filter(|operation| chosen(operation)) {
        let client = caller(&app, &shop, operation).await;
        let path = operation.path.split('/').map(|part| if part.starts_with('{') { "999999" } else { part }).collect::<Vec<_>>().join("/");
        let method = operation.method.to_uppercase().parse().unwrap();
        check(operation, &client, method, path).await;
    }
    app.leave_outbox();
}

fn takes_json(operation: &Operation) -> bool {
    !operation.is_webhook() && operation.definition["requestBody"]["content"].get("application/json").is_some()
}

/// With a body of a type that the operation takes.
fn sending(request: Request, operation: &Operation, json: Value) -> Request {
    let content = operation.definition["requestBody"]["content"].as_object();
    match content.and_then(|content| content.keys().next()) {
        None => request,
        Some(content_type) if content_type == "application/json" => request.json(json),
        Some(content_type) => request.body(content_type, "a file"),
    }
}

fn needs_body(operation: &Operation) -> bool {
    operation.definition["requestBody"]["required"] == true
}

#[tokio::test]
async fn an_unknown_path_is_a_problem() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    for path in
        ["/api/nothing", "/api/", "/api/products/1/2/3", "/nothing", "/api/../api/x", "/api/%00", "/api/%ff%fe", "/api/products%2f1"]
    {
        nobody.get(path).await.problem(404, "not_found");
        nobody.post(path).json(json!({})).await.problem(404, "not_found");
    }
    nobody.request(Method::HEAD, "/api/nothing").await;
}

#[tokio::test]
async fn a_known_path_says_which_methods_it_takes() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    for operation in contract::operations() {
        let path = operation.path.replace(['{', '}'], "");
        let item = &contract::DOCUMENT["paths"][&operation.path];
        for method in ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
            if item.get(method.to_lowercase()).is_some() {
                continue;
            }
            let answer = nobody.request(method.parse().unwrap(), &path).await;
            let allow = answer.header("allow").unwrap_or_else(|| panic!("no Allow: {answer}")).to_owned();
            assert!(allow.contains(&operation.method.to_uppercase()), "{} takes {allow}?", operation.path);
            answer.problem(405, "method_not_allowed");
        }
    }
}

#[tokio::test]
async fn an_integer_may_be_written_as_a_float() {
    let app = TestApp::new().await;
    let pad = app.product("06455K59A71", "PAD SET,FR BRAKE", 45_000).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let add = async |qty: &str| {
        toko.post("/api/cart/add").body("application/json", format!("{{\"product_id\": {}.0, \"qty\": {qty}}}", pad.id)).await
    };
    assert_eq!(add("2.0").await.ok()["items"][0]["qty"], 2);
    assert_eq!(add("1e1").await.ok()["items"][0]["qty"], 12);
    add("2.5").await.problem(400, "malformed_request");
    add("0.0").await.problem(422, "validation_failed");
    add("1e300").await.problem(400, "malformed_request");
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused() {
    each_operation(takes_json, async |operation, client, method, path| {
        let request = || client.request(method.clone(), &path);
        for body in ["{", "not json", "\u{0}"] {
            request().body("application/json", body).await.problem(400, "malformed_request");
        }
        // Wrong in a member that nobody reads: what the operation needs may be missed first.
        for body in [&b"{\"a\":\"\xff\"}"[..], b"{\"a\":\"\\ud800\"}", b"{\"a\":1}}"] {
            let answer = request().body("application/json", body).await;
            assert!([400, 404, 422].contains(&answer.status), "{} {answer}", operation.id);
        }
        let nested = "[".repeat(100_000);
        request().body("application/json", nested).await.problem(400, "malformed_request");
        if needs_body(operation) {
            request().body("application/json", "").await.problem(400, "malformed_request");
        }
    })
    .await;
}

#[tokio::test]
async fn a_body_of_another_type_is_refused() {
    each_operation(takes_json, async |operation, client, method, path| {
        let request = || client.request(method.clone(), &path);
        for content_type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"] {
            request().body(content_type, "{}").await.problem(415, "unsupported_media_type");
        }
        if needs_body(operation) {
            request().await.problem(415, "unsupported_media_type");
        }
    })
    .await;
}

#[tokio::test]
async fn a_body_too_large_is_refused() {
    each_operation(takes_json, async |_, client, method, path| {
        let body = format!("{{\"x\":\"{}\"}}", "x".repeat(256 * 1024));
        client.request(method, &path).body("application/json", body).await.problem(413, "body_too_large");
    })
    .await;
}

#[tokio::test]
async fn members_of_a_wrong_type_are_named_and_never_shown() {
    each_operation(takes_json, async |operation, client, method, path| {
        let request = || client.request(method.clone(), &path);
        for body in [json!([]), json!("text"), json!(1), json!(null), json!(true)] {
            let answer = request().json(&body).await;
            assert!([400, 422].contains(&answer.status), "{} {answer}", operation.id);
        }
        let schema = contract::resolve(&operation.definition["requestBody"]["content"]["application/json"]["schema"], &contract::DOCUMENT);
        for name in schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name) {
            for wrong in [json!({"secret-value": []}), json!([["secret-value"]])] {
                let mut body = serde_json::Map::new();
                body.insert(name.clone(), wrong);
                let answer = request().json(&body).await;
                assert!([400, 422].contains(&answer.status), "{} {answer}", operation.id);
                assert!(!answer.text().contains("secret-value"), "{} {answer}", operation.id);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn nul_is_refused_wherever_it_stands() {
    each_operation(
        |_| true,
        async |operation, client, method, path| {
            if operation.definition["parameters"].to_string().contains("\"query\"") {
                client.request(method.clone(), format!("{path}?search=a%00b")).await.problem(400, "malformed_request");
            }
            if takes_json(operation) {
                let body = "{\"x\":\"a\\u0000b\"}";
                client.request(method.clone(), &path).body("application/json", body).await.problem(400, "malformed_request");
            }
            if path.contains("999999") {
                let request = client.request(method, path.replace("999999", "%00"));
                let answer = sending(request, operation, json!({})).await;
                assert!([404, 422].contains(&answer.status), "{} {answer}", operation.id);
            }
        },
    )
    .await;
}

#[tokio::test]
async fn ids_that_are_none_are_no_server_errors() {
    each_operation(
        |operation| operation.path.contains('{'),
        async |operation, client, method, path| {
            for id in ["0", "-1", "abc", "1.5", "99999999999999999999999", "1%27", "%F0%9F%98%80", "9223372036854775807"] {
                let request = client.request(method.clone(), path.replace("999999", id));
                let answer = sending(request, operation, json!({"qty": 1, "reason": "x"})).await;
                assert!([404, 422].contains(&answer.status), "{} {answer}", operation.id);
            }
        },
    )
    .await;
}

#[tokio::test]
async fn odd_queries_are_no_server_errors() {
    let lists = |operation: &Operation| operation.definition["parameters"].to_string().contains("\"query\"");
    each_operation(lists, async |operation, client, method, path| {
        for parameter in operation.definition["parameters"].as_array().unwrap() {
            let parameter = contract::resolve(parameter, &contract::DOCUMENT);
            if parameter["in"] != "query" {
                continue;
            }
            let name = parameter["name"].as_str().unwrap();
            for value in ["", "-1", "0", "abc", "99999999999999999999", "'; --", "%", "\\", "_", "🛵", " ", &"x".repeat(2_000)] {
                let answer = client.request(method.clone(), &path).query([(name, value)]).await;
                assert!([200, 400, 404, 422].contains(&answer.status), "{} {name}={value} {answer}", operation.id);
            }
        }
        client.request(method.clone(), format!("{path}?page=1&page=2")).await;
        client.request(method, format!("{path}?%ff=%fe&&=&x")).await;
    })
    .await;
}

#[tokio::test]
async fn problems_speak_indonesian_unless_english_is_preferred() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    let problem = nobody.get("/api/nothing").await;
    assert_eq!(problem.header("content-language"), Some("id"));
    assert_eq!(problem.json["title"], "Tidak ditemukan");
    for header in ["en", "en-GB,en;q=0.9,id;q=0.8", "fr, en;q=0.5"] {
        let problem = nobody.get("/api/nothing").header("accept-language", header).await;
        assert_eq!(problem.header("content-language"), Some("en"));
        assert_eq!(problem.json["title"], "Not found");
    }
    for header in ["id-ID,id;q=0.9,en;q=0.8", "de", "*", ";;,q=,,"] {
        let problem = nobody.get("/api/nothing").header("accept-language", header).await;
        assert_eq!(problem.json["title"], "Tidak ditemukan", "{header}");
    }
}

#[tokio::test]
async fn a_request_id_is_taken_over_or_made() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    let own = nobody.get("/api/nothing").header("x-request-id", "0123-abc-DEF-9").await;
    assert_eq!(own.header("x-request-id"), Some("0123-abc-DEF-9"));
    assert_eq!(own.json["request_id"], "0123-abc-DEF-9");
    for bad in ["short", "has a space in it", "<script>alert(1)</script>", &"x".repeat(65)] {
        let answer = nobody.get("/api/nothing").header("x-request-id", bad).await;
        assert_ne!(answer.header("x-request-id"), Some(bad));
        assert_eq!(answer.json["request_id"].as_str(), answer.header("x-request-id"));
    }
    let (first, second) = (nobody.get("/healthz").await, nobody.get("/healthz").await);
    assert_ne!(first.header("x-request-id"), second.header("x-request-id"));
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    for path in ["/", "/docs/", "/api/openapi.json", "/healthz", "/readyz", "/api/nothing", "/nothing"] {
        let answer = nobody.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("x-frame-options"), Some("DENY"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"), "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"), "{path}");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        // Only browsers that came by HTTPS may be told to insist on it.
        assert_eq!(answer.header("strict-transport-security"), None, "{path}");
        assert_eq!(answer.header("server"), None, "{path}");
    }
    assert!(nobody.get("/api/nothing").await.header("content-security-policy").unwrap().starts_with("default-src 'none'"));
    for page in ["/", "/docs/"] {
        let policy = nobody.get(page).await.header("content-security-policy").unwrap().to_owned();
        for rule in ["default-src 'self'", "script-src 'self';", "object-src 'none'", "base-uri 'none'", "form-action 'self'"] {
            assert!(policy.contains(rule), "{page}: {policy}");
        }
    }

    let secure = TestApp::builder().with_config(|config| config.public_url = Some("https://pmo.test".to_owned())).start().await;
    for path in ["/", "/healthz", "/api/nothing"] {
        let answer = secure.anonymous().get(path).await;
        assert_eq!(answer.header("strict-transport-security"), Some("max-age=31536000; includeSubDomains"), "{path}");
    }
}

#[tokio::test]
async fn unreadable_requests_are_answered_not_dropped() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let app = TestApp::new().await;
    let address = app.url.strip_prefix("http://").unwrap();
    for request in [
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "NONSENSE\r\n\r\n".to_owned(),
        "POST /api/x HTTP/1.1\r\nhost: x\r\ncontent-length: abc\r\n\r\n".to_owned(),
        format!("GET /api/{} HTTP/1.1\r\nhost: x\r\n\r\n", "x".repeat(300_000)),
    ] {
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        let _ = stream.write_all(request.as_bytes()).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{}: {answer}", &request[..20]);
        assert!(!answer.contains("panicked"));
    }
    // And it goes on.
    assert_eq!(app.anonymous().get("/healthz").await.status, 200);
}

#[tokio::test]
async fn a_database_that_is_away_is_a_503_that_says_when_to_come_back() {
    let home = TestApp::new().await;
    let shop = home.shop("TK001").await;
    let (proxy, url) = pmo_tests::Proxy::before(home.database_url()).await;
    let away = TestApp::builder().beside(&home).database_url(&url).start().await;
    let toko = away.toko_session(&shop).await;
    proxy.cut();
    let answer = away.anonymous().get("/readyz").await;
    assert_eq!(answer.status, 503, "{answer}");
    assert_eq!(away.anonymous().get("/healthz").await.status, 200);
    if contract::operations().iter().any(|operation| operation.path == "/api/cart") {
        toko.get("/api/cart").await.problem(503, "service_unavailable");
    }
    proxy.mend();
    away.until("ready again", async || away.anonymous().get("/readyz").await.json["notices"] == Value::Bool(true)).await;
}
