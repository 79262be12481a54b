//! A WhatsApp gateway with the face of gowa: slow, sometimes broken, and with a perfect memory.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::{App, HttpResponse, HttpServer, web};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde::Deserialize;
use serde_json::json;

use crate::service::PROCESSES;

/// A message that arrived, each time it did.
#[derive(Clone, Debug)]
pub struct Received {
    pub recipient: String,
    pub text: String,
}

pub struct Gateway {
    pub port: u16,
    inner: Arc<Inner>,
}

struct Inner {
    received: Mutex<Vec<Received>>,
    /// Messages that each process is sending at the moment.
    sending: [AtomicUsize; PROCESSES],
    mood: Mutex<StdRng>,
}

#[derive(Deserialize)]
struct SendMessage {
    phone: String,
    message: String,
}

impl Gateway {
    pub fn start(seed: u64) -> Self {
        let inner =
            Arc::new(Inner { received: Mutex::default(), sending: Default::default(), mood: Mutex::new(StdRng::seed_from_u64(seed)) });
        let data = web::Data::from(inner.clone());
        let server = HttpServer::new(move || App::new().app_data(data.clone()).route("/{process}/send/message", web::post().to(receive)))
            .workers(1)
            .disable_signals()
            .bind(("127.0.0.1", 0))
            .expect("no port");
        let port = server.addrs()[0].port();
        tokio::spawn(server.run());
        Self { port, inner }
    }

    /// A process that is in the middle of sending, if there is one.
    pub fn sender(&self) -> Option<usize> {
        (0..PROCESSES).max_by_key(|process| self.sending(*process)).filter(|process| self.sending(*process) > 0)
    }

    fn sending(&self, process: usize) -> usize {
        self.inner.sending[process].load(Ordering::SeqCst)
    }

    pub fn received(&self) -> Vec<Received> {
        self.inner.received.lock().unwrap().clone()
    }

    /// How many messages have arrived.
    pub fn count(&self) -> usize {
        self.inner.received.lock().unwrap().len()
    }

    /// The newest login code that arrived at a phone after the first `seen` messages of all.
    pub fn code_for(&self, phone: &str, seen: usize) -> Option<String> {
        let received = self.inner.received.lock().unwrap();
        let newest = received.iter().skip(seen).rev().find(|message| message.recipient == phone && message.text.contains("OTP"))?;
        Some(newest.text.chars().filter(char::is_ascii_digit).take(6).collect())
    }
}

async fn receive(inner: web::Data<Inner>, process: web::Path<usize>, message: web::Json<SendMessage>) -> HttpResponse {
    let sending = inner.sending.get(process.into_inner()).expect("a process of ours");
    sending.fetch_add(1, Ordering::SeqCst);
    let (before, after, luck) = {
        let mut mood = inner.mood.lock().unwrap();
        (mood.random_range(0..60), mood.random_range(0..60), mood.random_range(0..1_000))
    };
    tokio::time::sleep(Duration::from_millis(before)).await;
    let answer = if luck < 3 {
        // Not taken.
        HttpResponse::ServiceUnavailable().json(json!({ "code": "INTERNAL_SERVER_ERROR", "message": "try again", "results": null }))
    } else {
        let message = message.into_inner();
        let recipient = message.phone.split('@').next().unwrap_or_default().to_owned();
        let number = {
            let mut received = inner.received.lock().unwrap();
            received.push(Received { recipient, text: message.message });
            received.len()
        };
        // Taken; the sender may die before it hears of it.
        tokio::time::sleep(Duration::from_millis(after)).await;
        if luck < 5 {
            HttpResponse::Ok().body("<html>")
        } else {
            HttpResponse::Ok().json(
                json!({ "code": "SUCCESS", "message": "sent", "results": { "message_id": format!("3EB0{number:08}"), "status": "sent" } }),
            )
        }
    };
    sending.fetch_sub(1, Ordering::SeqCst);
    answer
}
