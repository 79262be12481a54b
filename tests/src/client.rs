//! Clients by who they are, requests, and answers that check themselves.

use std::future::IntoFuture;
use std::ops::Deref;
use std::pin::Pin;

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use crate::contract::{self, Exchange};
use crate::fixtures::{Shop, User};
use crate::logs;
use crate::stream::Stream;

/// Sends requests to one app, with the headers it was given. Cheap to clone, and may be sent to other tasks.
#[derive(Clone, Debug)]
pub struct Client {
    base: String,
    http: reqwest::Client,
    headers: HeaderMap,
}

macro_rules! kinds_of_client {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$field_doc:meta])* $field:ident: $type:ty ),* } )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            pub(crate) client: Client,
            $( $(#[$field_doc])* pub $field: $type, )*
        }

        impl $name {
            /// The client without its kind.
            pub fn as_client(&self) -> Client {
                self.client.clone()
            }
        }

        impl Deref for $name {
            type Target = Client;
            fn deref(&self) -> &Client {
                &self.client
            }
        }
    )* };
}

kinds_of_client! {
    /// Nobody.
    Anonymous {}
    /// A shop that is logged in.
    TokoClient { shop: Shop, token: String }
    /// An admin who is logged in.
    AdminClient { user: User, token: String }
    /// A super admin who is logged in.
    SuperAdminClient { user: User, token: String }
}

impl Client {
    pub(crate) fn new(base: &str, http: reqwest::Client) -> Self {
        Self { base: base.to_owned(), http, headers: HeaderMap::new() }
    }

    /// The same client, at another process.
    pub fn at(&self, url: &str) -> Self {
        Self { base: url.to_owned(), ..self.clone() }
    }

    /// The same client, sending this header with every request.
    pub fn with_header(&self, name: &str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.insert(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
        client
    }

    /// The same client, with this token instead of its own.
    pub fn with_token(&self, token: &str) -> Self {
        self.with_header(AUTHORIZATION.as_str(), &format!("Bearer {token}"))
    }

    /// The same client, with this cookie (`name=value`) and no token.
    pub fn with_cookie(&self, cookie: &str) -> Self {
        let mut client = self.with_header(COOKIE.as_str(), cookie);
        client.headers.remove(AUTHORIZATION);
        client
    }

    pub fn get(&self, path: impl AsRef<str>) -> Request {
        self.request(Method::GET, path)
    }

    pub fn post(&self, path: impl AsRef<str>) -> Request {
        self.request(Method::POST, path)
    }

    pub fn put(&self, path: impl AsRef<str>) -> Request {
        self.request(Method::PUT, path)
    }

    pub fn delete(&self, path: impl AsRef<str>) -> Request {
        self.request(Method::DELETE, path)
    }

    pub fn patch(&self, path: impl AsRef<str>) -> Request {
        self.request(Method::PATCH, path)
    }

    /// Any method; `path` with its query, if any.
    pub fn request(&self, method: Method, path: impl AsRef<str>) -> Request {
        Request {
            http: self.http.clone(),
            method,
            url: format!("{}{}", self.base, path.as_ref()),
            headers: self.headers.clone(),
            body: None,
        }
    }
}

/// A request to be sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.await`"]
pub struct Request {
    http: reqwest::Client,
    method: Method,
    url: String,
    headers: HeaderMap,
    body: Option<Vec<u8>>,
}

impl Request {
    pub fn json(self, body: impl Serialize) -> Self {
        self.body("application/json", serde_json::to_vec(&body).unwrap())
    }

    /// A body as it is.
    pub fn body(mut self, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self.header(CONTENT_TYPE.as_str(), content_type)
    }

    pub fn query<K: AsRef<str>, V: ToString>(mut self, pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut url = reqwest::Url::parse(&self.url).unwrap();
        for (name, value) in pairs {
            url.query_pairs_mut().append_pair(name.as_ref(), &value.to_string());
        }
        self.url = url.into();
        self
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.insert(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
        self
    }

    /// Bare; the draft's own form has quotes around it, which the caller may write.
    pub fn idempotency_key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    pub fn in_english(self) -> Self {
        self.header("accept-language", "en")
    }

    /// As a browser sends it from one of our own pages.
    pub fn from_our_page(self) -> Self {
        self.header("sec-fetch-site", "same-origin")
    }

    /// Opens an answer that goes on: its head is checked as every answer is, its body is read as it comes.
    pub async fn stream(self) -> Stream {
        let response = self.http.request(self.method.clone(), &self.url).headers(self.headers).send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let path = response.url().path().to_owned();
        let mut head = Answer { method: self.method, path, status, headers, body: Vec::new(), json: Value::Null };
        if status >= 400 {
            // An error is whole.
            head.body = response.bytes().await.unwrap().to_vec();
            head.json = serde_json::from_slice(&head.body).unwrap_or(Value::Null);
            head.check();
            return Stream::ended(head);
        }
        head.check();
        Stream::new(head, response)
    }

    pub async fn send(self) -> Answer {
        let mut request = self.http.request(self.method.clone(), &self.url).headers(self.headers);
        if let Some(body) = self.body {
            request = request.body(body);
        }
        let response = request.send().await.unwrap_or_else(|error| panic!("{} {}: no answer: {error:?}", self.method, self.url));
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let path = response.url().path().to_owned();
        // One that goes on is read by `stream`.
        let body = match headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream") {
            true => Vec::new(),
            false => response.bytes().await.unwrap_or_else(|error| panic!("{} {path}: half an answer: {error:?}", self.method)).to_vec(),
        };
        let json = serde_json::from_slice(&body).unwrap_or(Value::Null);
        let answer = Answer { method: self.method, path, status, headers, body, json };
        answer.check();
        answer
    }
}

impl IntoFuture for Request {
    type Output = Answer;
    type IntoFuture = Pin<Box<dyn Future<Output = Answer> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

/// Sends all requests at once, each over a connection of its own; the answers in the order of the requests.
pub async fn all_at_once(requests: impl IntoIterator<Item = Request>) -> Vec<Answer> {
    futures_util::future::join_all(requests.into_iter().map(Request::send)).await
}

/// What came back. It has already been held against the document.
#[derive(Clone, Debug)]
pub struct Answer {
    pub method: Method,
    pub path: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    /// Null when the body is not JSON.
    pub json: Value,
}

impl Answer {
    /// What must be true of every answer.
    fn check(&self) {
        let exchange = Exchange {
            method: self.method.as_str(),
            path: &self.path,
            status: self.status,
            content_type: self.header(CONTENT_TYPE.as_str()),
            body: &self.body,
        };
        assert_ne!(self.status, 500, "{self}\nlogged: {}", logs::causes(self.header("x-request-id").unwrap_or_default()));
        if let Err(wrong) = contract::check(&exchange) {
            panic!("{wrong}\n{self}");
        }
        assert!(self.header("x-request-id").is_some_and(|id| id.len() >= 8), "no request id\n{self}");
        for name in ["x-content-type-options", "referrer-policy", "content-security-policy", "x-frame-options"] {
            assert!(self.headers.contains_key(name), "no {name}\n{self}");
        }
        if self.path.starts_with("/api/") {
            let kept = self.header("cache-control").unwrap_or_default();
            assert!(kept.contains("no-store") || kept.contains("private"), "whoever is on the way may keep it: {kept:?}\n{self}");
        }
        if self.status >= 400 && self.path.starts_with("/api/") && self.method != Method::HEAD {
            self.check_problem();
        }
    }

    /// RFC 9457 with our members, the same status, the same request id, and nothing from inside.
    fn check_problem(&self) {
        assert_eq!(self.header("content-type"), Some("application/problem+json"), "{self}");
        assert_eq!(self.json["success"], false, "{self}");
        assert_eq!(self.json["status"], self.status, "{self}");
        assert_eq!(self.json["request_id"].as_str(), self.header("x-request-id"), "{self}");
        for member in ["title", "detail", "code"] {
            assert!(self.json[member].as_str().is_some_and(|text| !text.is_empty()), "{member} is empty\n{self}");
        }
        assert!(self.json["errors"].is_array(), "{self}");
        let text = self.text();
        for inside in [".rs:", "panicked", "sqlx", "SELECT ", "pmov2.", "data_part.", "stack backtrace", "serde", "missing field"] {
            assert!(!text.contains(inside), "shows {inside:?} to the client\n{self}");
        }
        if [429, 503].contains(&self.status) {
            let seconds = self.header("retry-after").and_then(|seconds| seconds.parse::<u64>().ok());
            assert!(seconds.is_some(), "no Retry-After\n{self}");
        }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// 200: its `data`.
    #[track_caller]
    pub fn ok(self) -> Value {
        self.success(200)
    }

    /// 201: its `data`.
    #[track_caller]
    pub fn created(self) -> Value {
        self.success(201)
    }

    /// A success of this status: its `data`.
    #[track_caller]
    pub fn success(mut self, status: u16) -> Value {
        assert_eq!(self.status, status, "{self}");
        assert_eq!(self.json["success"], true, "{self}");
        assert!(self.json.get("data").is_some(), "no data; use `plain` for answers that have none\n{self}");
        self.json["data"].take()
    }

    /// 200 of a list: its `data` and its `meta`.
    #[track_caller]
    pub fn list(mut self) -> (Vec<Value>, Value) {
        let meta = self.json["meta"].take();
        assert!(meta.is_object(), "no meta\n{self}");
        match self.success(200) {
            Value::Array(items) => (items, meta),
            other => panic!("data is no list: {other}"),
        }
    }

    /// 200 of the endpoints that answer with exactly the plan's keys: the whole JSON.
    #[track_caller]
    pub fn plain(self) -> Value {
        assert_eq!(self.status, 200, "{self}");
        self.json
    }

    /// An error: its problem. (That it is a complete one has been checked before.)
    #[track_caller]
    pub fn problem(self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.json["code"].as_str()), (status, Some(code)), "{self}");
        self.json
    }

    /// 422 `validation_failed` for exactly this field: why, e.g. `range`.
    #[track_caller]
    pub fn invalid(self, field: &str) -> String {
        let text = self.to_string();
        let problem = self.problem(422, "validation_failed");
        let errors = problem["errors"].as_array().unwrap();
        assert_eq!(errors.iter().map(|error| error["field"].as_str().unwrap()).collect::<Vec<_>>(), [field], "{text}");
        errors[0]["code"].as_str().unwrap().to_owned()
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{} {} answered {}", self.method, self.path, self.status)?;
        match &self.json {
            Value::Null => write!(f, "{}", self.text()),
            json => write!(f, "{json:#}"),
        }
    }
}
