//! A server that stands in for a WhatsApp gateway: it keeps what it was asked over a real socket and answers, or fails to, as
//! it is told.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::database::BACKGROUND;

/// What becomes of a request.
#[derive(Clone, Debug)]
pub enum Reply {
    Json(u16, Value),
    /// Anything else, e.g. a proxy's error page.
    Text(u16, &'static str),
    /// The same, later.
    After(Duration, Box<Reply>),
    /// Never.
    Hang,
    /// The connection is closed when the request has been read.
    Close,
    /// Something that is no HTTP.
    Garbage,
}

impl Reply {
    /// `cloud_api` has taken a message; each gets an id of its own.
    pub fn taken_by_cloud_api() -> Self {
        Self::Json(200, json!({"messaging_product": "whatsapp", "messages": [{"id": "wamid.{n}", "message_status": "accepted"}]}))
    }

    /// `cloud_api` refuses with this code.
    pub fn refused_by_cloud_api(status: u16, code: i64) -> Self {
        let error = json!({"message": format!("(#{code}) no"), "type": "OAuthException", "code": code,
            "error_data": {"messaging_product": "whatsapp", "details": "because"}, "fbtrace_id": "A1"});
        Self::Json(status, json!({ "error": error }))
    }

    /// `fonnte` has taken a message.
    pub fn taken_by_fonnte() -> Self {
        Self::Json(200, json!({"detail": "success! message in queue", "id": ["{n}"], "process": "pending", "status": true}))
    }

    /// `fonnte` refuses, with status 200 and a capital letter in the wrong place.
    pub fn refused_by_fonnte(reason: &str) -> Self {
        Self::Json(200, json!({"Status": false, "reason": reason}))
    }

    /// `gowa` has taken a message.
    pub fn taken_by_gowa() -> Self {
        Self::Json(200, json!({"code": "SUCCESS", "message": "ok", "results": {"message_id": "3EB0{n}", "status": "sent"}}))
    }

    /// `gowa` refuses.
    pub fn refused_by_gowa(status: u16, code: &str, message: &str) -> Self {
        Self::Json(status, json!({"code": code, "message": message, "results": null}))
    }
}

/// What the gateway was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
    pub at: Instant,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The body, when it is JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }
}

struct Shared {
    usual: Reply,
    /// Come first, once each.
    next: VecDeque<Reply>,
    asked: Vec<Asked>,
}

/// Listens until it is dropped.
pub struct GatewayStub {
    pub address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
    task: tokio::task::JoinHandle<()>,
}

impl GatewayStub {
    /// One that answers every request so.
    pub async fn start(usual: Reply) -> Self {
        let shared = Arc::new(Mutex::new(Shared { usual, next: VecDeque::new(), asked: Vec::new() }));
        let (send, bound) = tokio::sync::oneshot::channel();
        let state = shared.clone();
        let task = BACKGROUND.spawn(async move {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let _ = send.send(listener.local_addr().unwrap());
            while let Ok((stream, _)) = listener.accept().await {
                let state = state.clone();
                tokio::spawn(async move {
                    let _ = serve(stream, &state).await;
                });
            }
        });
        Self { address: bound.await.unwrap(), shared, task }
    }

    /// `http://127.0.0.1:…`
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers every further request so.
    pub fn answers(&self, reply: Reply) {
        let mut shared = self.shared.lock().unwrap();
        shared.usual = reply;
        shared.next.clear();
    }

    /// Answers the next requests so, one each, before it answers as usual again.
    pub fn answers_next(&self, replies: impl IntoIterator<Item = Reply>) {
        self.shared.lock().unwrap().next.extend(replies);
    }

    /// What it was asked, oldest first.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.lock().unwrap().asked.clone()
    }

    /// How often it was asked.
    pub fn count(&self) -> usize {
        self.shared.lock().unwrap().asked.len()
    }

    /// What it was asked after the first so many times.
    pub fn asked_since(&self, count: usize) -> Vec<Asked> {
        self.shared.lock().unwrap().asked.get(count..).unwrap_or_default().to_vec()
    }

    /// Forgets what it was asked.
    pub fn forget(&self) {
        self.shared.lock().unwrap().asked.clear();
    }
}

impl Drop for GatewayStub {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// One connection, with as many requests as the client likes.
async fn serve(mut stream: TcpStream, shared: &Mutex<Shared>) -> std::io::Result<()> {
    let mut buffer = Vec::new();
    loop {
        let Some(asked) = read(&mut stream, &mut buffer).await? else { return Ok(()) };
        let (reply, number) = {
            let mut shared = shared.lock().unwrap();
            shared.asked.push(asked);
            let reply = shared.next.pop_front().unwrap_or_else(|| shared.usual.clone());
            (reply, shared.asked.len())
        };
        if !answer(&mut stream, reply, number).await? {
            return Ok(());
        }
    }
}

/// Whether the connection goes on.
async fn answer(stream: &mut TcpStream, reply: Reply, number: usize) -> std::io::Result<bool> {
    let (status, content_type, body) = match reply {
        Reply::Json(status, body) => (status, "application/json", body.to_string().replace("{n}", &number.to_string())),
        Reply::Text(status, body) => (status, "text/html", body.to_owned()),
        Reply::After(pause, reply) => {
            tokio::time::sleep(pause).await;
            return Box::pin(answer(stream, *reply, number)).await;
        }
        Reply::Hang => {
            std::future::pending::<()>().await;
            return Ok(false);
        }
        Reply::Close => return Ok(false),
        Reply::Garbage => {
            stream.write_all(b"\x00\x01\x02 SMTP? no\r\n\r\n").await?;
            return Ok(false);
        }
    };
    let head = format!("HTTP/1.1 {status} X\r\ncontent-type: {content_type}\r\ncontent-length: {}\r\n\r\n", body.len());
    stream.write_all(format!("{head}{body}").as_bytes()).await?;
    Ok(true)
}

/// The next request; `None`: the client has closed the connection.
async fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> std::io::Result<Option<Asked>> {
    let end = loop {
        if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        if !more(stream, buffer).await? {
            return Ok(None);
        }
    };
    let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ').map(ToOwned::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let headers: Vec<_> =
        lines.filter_map(|line| line.split_once(':')).map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect();
    let length = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length: usize = length.and_then(|(_, length)| length.parse().ok()).unwrap_or_default();
    while buffer.len() < end + length {
        if !more(stream, buffer).await? {
            return Ok(None);
        }
    }
    let body = String::from_utf8_lossy(&buffer[end..end + length]).into_owned();
    buffer.drain(..end + length);
    Ok(Some(Asked { method, path, headers, body, at: Instant::now() }))
}

async fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> std::io::Result<bool> {
    let mut chunk = [0; 4_096];
    let read = stream.read(&mut chunk).await?;
    buffer.extend_from_slice(&chunk[..read]);
    Ok(read > 0)
}
