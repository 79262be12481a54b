//! Load: as much as the service answers, or as much as it likes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{sleep_until, timeout};

use crate::http::Connection;

/// How long a person waits.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// What came of a load.
#[derive(Debug, Default)]
pub struct Figures {
    /// Answered as it should be, while somebody was still waiting.
    good: AtomicUsize,
    /// Asked to come back: 429 and 503.
    refused: AtomicUsize,
    /// Too late, or never.
    late: AtomicUsize,
    /// Anything else.
    wrong: AtomicUsize,
    sent: AtomicUsize,
    took: Mutex<Vec<Duration>>,
}

/// Requests that are sent in turn, and where.
pub struct Load {
    pub address: String,
    pub requests: Vec<Vec<u8>>,
    next: AtomicUsize,
}

impl Figures {
    async fn one(&self, connection: &mut Connection, request: &[u8]) -> bool {
        self.sent.fetch_add(1, Ordering::Relaxed);
        let sent = Instant::now();
        let outcome = match timeout(PATIENCE, connection.ask(request)).await {
            Ok(Ok(200..300)) => {
                self.took.lock().unwrap().push(sent.elapsed());
                &self.good
            }
            Ok(Ok(429 | 503)) => &self.refused,
            Ok(Ok(_)) => &self.wrong,
            Ok(Err(_)) | Err(_) => {
                self.late.fetch_add(1, Ordering::Relaxed);
                return false;
            }
        };
        outcome.fetch_add(1, Ordering::Relaxed);
        true
    }

    /// Good answers a second.
    pub fn goodput(&self, over: Duration) -> f64 {
        self.good.load(Ordering::Relaxed) as f64 / over.as_secs_f64()
    }

    pub fn wrong(&self) -> usize {
        self.wrong.load(Ordering::Relaxed)
    }

    pub fn says(&self, over: Duration) -> String {
        let mut took = self.took.lock().unwrap();
        took.sort();
        let at =
            |share: usize| took.get((took.len() * share / 100).min(took.len().saturating_sub(1))).copied().unwrap_or_default().as_millis();
        let get = |count: &AtomicUsize| count.load(Ordering::Relaxed);
        format!(
            "{:.0} good a second of {:.0} sent; refused {}, late {}, wrong {}; median {} ms, p99 {} ms",
            self.goodput(over),
            get(&self.sent) as f64 / over.as_secs_f64(),
            get(&self.refused),
            get(&self.late),
            get(&self.wrong),
            at(50),
            at(99)
        )
    }
}

impl Load {
    pub fn new(address: String, requests: Vec<Vec<u8>>) -> Arc<Self> {
        Arc::new(Self { address, requests, next: AtomicUsize::new(0) })
    }

    fn next(&self) -> &[u8] {
        &self.requests[self.next.fetch_add(1, Ordering::Relaxed) % self.requests.len()]
    }

    /// So many clients, each of which asks again as soon as it is answered: what the service sustains.
    pub async fn by_clients(self: &Arc<Self>, clients: usize, over: Duration) -> Arc<Figures> {
        let (figures, until) = (Arc::new(Figures::default()), Instant::now() + over);
        let mut tasks = JoinSet::new();
        for _ in 0..clients {
            let (load, figures) = (self.clone(), figures.clone());
            tasks.spawn(async move {
                while Instant::now() < until {
                    let Ok(mut connection) = Connection::open(&load.address).await else { continue };
                    while Instant::now() < until && figures.one(&mut connection, load.next()).await {}
                }
            });
        }
        tasks.join_all().await;
        figures
    }

    /// So many requests a second, whether the service keeps up or not; each waits on a connection of its own, of which there are
    /// at most `connections`.
    pub async fn at_rate(self: &Arc<Self>, rate: f64, connections: usize, over: Duration) -> Arc<Figures> {
        let figures = Arc::new(Figures::default());
        let (idle, free) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Semaphore::new(connections)));
        let (started, mut tasks) = (tokio::time::Instant::now(), JoinSet::new());
        for number in 0..(rate * over.as_secs_f64()) as usize {
            let due = started + Duration::from_secs_f64(number as f64 / rate);
            if due > tokio::time::Instant::now() {
                sleep_until(due).await;
            }
            if started.elapsed() > over {
                break;
            }
            let Ok(permit) = free.clone().try_acquire_owned() else { continue };
            let (load, figures, idle) = (self.clone(), figures.clone(), idle.clone());
            tasks.spawn(async move {
                let _permit = permit;
                let kept: Option<Connection> = idle.lock().unwrap().pop();
                let mut connection = match kept {
                    Some(connection) => connection,
                    None => match timeout(PATIENCE, Connection::open(&load.address)).await {
                        Ok(Ok(connection)) => connection,
                        _ => return,
                    },
                };
                if figures.one(&mut connection, load.next()).await {
                    idle.lock().unwrap().push(connection);
                }
            });
            while tasks.try_join_next().is_some() {}
        }
        tasks.join_all().await;
        figures
    }
}
