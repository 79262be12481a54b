//! A caller that tries again as the SPAs do: until there is an answer that another try would not change.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use reqwest::Method;
use serde_json::Value;

use crate::service::PROCESSES;
use crate::{PATIENCE, World};

pub struct Caller {
    pub world: Arc<World>,
    pub name: String,
    pub rng: StdRng,
    pub token: Option<String>,
    http: reqwest::Client,
}

/// One request, which may have to be sent more than once.
#[derive(Clone, Debug)]
pub struct Call {
    method: Method,
    path: String,
    key: Option<String>,
    body: Option<Value>,
}

/// What was answered in the end.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub json: Value,
}

impl Call {
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into(), key: None, body: None }
    }

    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    pub fn json(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    pub fn key(mut self, key: String) -> Self {
        self.key = Some(key);
        self
    }
}

impl Answer {
    pub fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }
}

impl Caller {
    pub fn new(world: Arc<World>, name: String, seed: u64) -> Self {
        let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(15)).build().unwrap();
        Self { world, name, rng: StdRng::seed_from_u64(seed), token: None, http }
    }

    /// A new idempotency key.
    pub fn new_key(&mut self) -> String {
        uuid::Uuid::new_v4().to_string()
    }

    /// Sends the call, to any process, until it is answered.
    pub async fn ask(&mut self, call: &Call) -> Answer {
        let started = Instant::now();
        let mut failures = 0;
        loop {
            let process = self.rng.random_range(0..PROCESSES);
            let (pause, why) = match self.once(call, process).await {
                Ok((answer, _)) if !is_temporary(&answer) => return self.settled(call, answer),
                Ok((answer, retry_after)) => (retry_after.map(Duration::from_secs_f64), format!("{} {}", answer.status, answer.json)),
                Err(error) => (None, format!("{error:?}")),
            };
            assert!(started.elapsed() < PATIENCE, "{}: no answer to {call:?} within {PATIENCE:?}: {why}", self.name);
            failures += 1;
            self.world.traffic.again.fetch_add(1, Ordering::Relaxed);
            let backoff = Duration::from_millis((100 << failures.min(4)) + self.rng.random_range(0..100));
            tokio::time::sleep(pause.unwrap_or(backoff).min(Duration::from_secs(2))).await;
        }
    }

    /// A double tap: the same call to two processes at once, then once more if neither was the answer.
    pub async fn ask_twice_at_once(&mut self, call: &Call) -> Answer {
        let first = self.rng.random_range(0..PROCESSES);
        let (one, two) = futures_util::join!(self.once(call, first), self.once(call, (first + 1) % PROCESSES));
        for (answer, _) in [one, two].into_iter().flatten() {
            if !is_temporary(&answer) {
                return self.settled(call, answer);
            }
        }
        self.ask(call).await
    }

    fn settled(&self, call: &Call, answer: Answer) -> Answer {
        // Only a login may end so: when the answer was lost, the code is used all the same.
        if answer.status == 401 && self.token.is_some() {
            self.world.journal.wrong(format!("{}: {call:?} was refused: {}", self.name, answer.json));
        }
        answer
    }

    async fn once(&self, call: &Call, process: usize) -> Result<(Answer, Option<f64>), reqwest::Error> {
        let url = format!("http://127.0.0.1:{}{}", self.world.service.processes[process].port, call.path);
        let mut request = self.http.request(call.method.clone(), url);
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(key) = &call.key {
            request = request.header("idempotency-key", format!("{key:?}"));
        }
        if let Some(body) = &call.body {
            request = request.json(body);
        }
        let sent = async {
            let response = request.send().await?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let json: Value = response.json().await?;
            let retry_after = headers.get("retry-after").and_then(|seconds| seconds.to_str().ok()?.parse().ok());
            Ok((Answer { status, json }, retry_after))
        };
        let result = sent.await;
        self.world.traffic.count(&result);
        if let Ok((answer, _)) = &result
            && answer.status == 500
        {
            self.world.journal.wrong(format!("{}: {call:?} was answered {}", self.name, answer.json));
        }
        result
    }
}

/// May the same request succeed later, unchanged? The storefront's own rule.
fn is_temporary(answer: &Answer) -> bool {
    answer.status >= 500 || [408, 429].contains(&answer.status) || answer.code() == "idempotency_in_progress"
}

/// What went over the wire.
#[derive(Default)]
pub struct Traffic {
    answers: Mutex<BTreeMap<u16, usize>>,
    unanswered: AtomicUsize,
    again: AtomicUsize,
}

impl Traffic {
    fn count(&self, result: &Result<(Answer, Option<f64>), reqwest::Error>) {
        match result {
            Ok((answer, _)) => *self.answers.lock().unwrap().entry(answer.status).or_default() += 1,
            Err(_) => {
                self.unanswered.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    pub fn report(&self) {
        let answers = self.answers.lock().unwrap();
        let by_status: Vec<_> = answers.iter().map(|(status, count)| format!("{status}: {count}")).collect();
        println!(
            "requests: {} answered ({}), {} without an answer, {} sent again",
            answers.values().sum::<usize>(),
            by_status.join(", "),
            self.unanswered.load(Ordering::Relaxed),
            self.again.load(Ordering::Relaxed)
        );
    }
}
