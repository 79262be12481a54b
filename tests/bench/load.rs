//! Load over HTTP: so many connections, each of which asks again as soon as it has its answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

pub type Call = Request<Full<Bytes>>;

/// What a connection does in turn: for its number and its turn, the calls that are timed as one. `None`: there is nothing left to do.
pub trait Turns: Send + Sync + 'static {
    fn turn(&self, connection: usize, turn: usize) -> Option<Vec<Call>>;
}

impl<F: Fn(usize, usize) -> Option<Vec<Call>> + Send + Sync + 'static> Turns for F {
    fn turn(&self, connection: usize, turn: usize) -> Option<Vec<Call>> {
        self(connection, turn)
    }
}

/// How it went.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Turns a second.
    pub rate: f64,
    pub p50: Duration,
    pub p99: Duration,
}

/// A call of the service, or of what stands in for it.
pub fn call(method: Method, path: &str, token: &str, json: Option<&serde_json::Value>) -> Call {
    let body = json.map(serde_json::Value::to_string).unwrap_or_default();
    let mut request =
        Request::builder().method(method).uri(path).header("host", "localhost").header("authorization", format!("Bearer {token}"));
    if json.is_some() {
        request = request.header("content-type", "application/json");
    }
    request.body(Full::new(Bytes::from(body))).expect("a valid request")
}

pub fn get(path: &str, token: &str) -> Call {
    call(Method::GET, path, token, None)
}

/// Runs `turns` over `connections` to a port of this machine for about `time`. An answer that is no success ends it.
pub async fn run(port: u16, connections: usize, time: Duration, turns: Arc<dyn Turns>) -> Pace {
    let is_over = Arc::new(AtomicBool::new(false));
    let started = Instant::now();
    let tasks: Vec<_> =
        (0..connections).map(|connection| tokio::spawn(keep_asking(port, connection, turns.clone(), is_over.clone()))).collect();
    tokio::time::sleep(time).await;
    is_over.store(true, Ordering::Relaxed);
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await.expect("a connection failed"));
    }
    let seconds = started.elapsed().as_secs_f64();
    assert!(!times.is_empty(), "nothing was done");
    times.sort_unstable();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    Pace { rate: times.len() as f64 / seconds, p50: at(0.5), p99: at(0.99) }
}

async fn keep_asking(port: u16, connection: usize, turns: Arc<dyn Turns>, is_over: Arc<AtomicBool>) -> Vec<Duration> {
    let mut sender = connect(port).await;
    let mut times = Vec::new();
    let mut turn = 0;
    while !is_over.load(Ordering::Relaxed) {
        let Some(calls) = turns.turn(connection, turn) else { break };
        turn += 1;
        let started = Instant::now();
        for call in calls {
            answer(&mut sender, call).await;
        }
        times.push(started.elapsed());
    }
    times
}

pub async fn connect(port: u16) -> SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(("127.0.0.1", port)).await.expect("nobody listens");
    stream.set_nodelay(true).expect("a connected socket");
    let (sender, connection) = handshake(TokioIo::new(stream)).await.expect("no HTTP");
    tokio::spawn(connection);
    sender
}

/// The body of a success.
pub async fn answer(sender: &mut SendRequest<Full<Bytes>>, call: Call) -> Bytes {
    let path = format!("{} {}", call.method(), call.uri());
    sender.ready().await.expect("the connection ended");
    let answer = sender.send_request(call).await.expect("no answer");
    let status = answer.status();
    let body = answer.into_body().collect().await.expect("half an answer").to_bytes();
    assert!(status.is_success(), "{path}: {status} {}", String::from_utf8_lossy(&body));
    body
}
