//! The database's pulse: whether PostgreSQL answers at this moment.
//!
//! A server that hangs, or a network that swallows packets, says nothing at all: a request would wait for as long as TCP is
//! patient, and its connection with it. A connection of its own asks twice a second. While there is no answer, requests that
//! wait for the database longer than [`PATIENCE`] end with a 503 that says when to come back, and the connections
//! they leave are thrown away instead of being cleaned up. What needs no database goes on.

use std::sync::Arc;
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use sqlx::{Connection, PgConnection, PgPool};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::http::{ApiError, ErrorCode};

/// Between two beats.
const PAUSE: Duration = Duration::from_millis(500);
/// A beat that takes longer is missed. On a machine that is merely busy one takes a few milliseconds.
const BEAT: Duration = Duration::from_millis(1_000);
/// How long a request may wait while the pulse is missing.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// One process's finger on the database. Clones share it.
#[derive(Clone, Debug)]
pub struct Pulse(Arc<watch::Sender<bool>>);

impl Default for Pulse {
    /// Until it has been felt the database is taken to be alive.
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(true)))
    }
}

impl Pulse {
    /// Whether the last beat was felt.
    pub fn is_felt(&self) -> bool {
        *self.0.borrow()
    }

    /// Feels the pulse until the pool is closed.
    pub async fn run(self, db: PgPool) {
        let mut finger: Option<PgConnection> = None;
        while !db.is_closed() {
            let felt = timeout(BEAT, beat(&db, &mut finger)).await.is_ok_and(|beat| beat.is_ok());
            if !felt {
                finger = None;
            }
            if self.0.send_replace(felt) != felt && !db.is_closed() {
                if felt {
                    tracing::info!("the database answers again");
                } else {
                    tracing::error!("the database does not answer");
                }
            }
            tokio::select! {
                () = sleep(PAUSE) => {}
                () = db.close_event() => {}
            }
        }
    }

    /// Ready when a request has waited long enough for a database that does not answer.
    async fn missed(self) {
        sleep(PATIENCE).await;
        let _ = self.0.subscribe().wait_for(|felt| !felt).await;
    }
}

async fn beat(db: &PgPool, finger: &mut Option<PgConnection>) -> Result<(), sqlx::Error> {
    let connection = match finger {
        Some(connection) => connection,
        None => finger.insert(PgConnection::connect_with(&db.connect_options()).await?),
    };
    connection.ping().await
}

/// Middleware: ends requests that wait for a database that does not answer.
pub async fn patience<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, actix_web::Error> {
    let Some(pulse) = request.app_data::<Pulse>().cloned() else { return next.call(request).await };
    tokio::select! {
        biased;
        answer = next.call(request) => answer,
        () = pulse.missed() => {
            let cause = anyhow::anyhow!("the database did not answer within {PATIENCE:?}");
            Err(ApiError::new(ErrorCode::Unavailable).retry_after(2).cause(cause).into())
        }
    }
}
