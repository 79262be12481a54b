//! The end of a process, announced before it comes: proxies are told to look elsewhere, workers take nothing new.

use std::sync::Arc;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::middleware::Next;
use tokio::sync::watch;

/// Whether this process is about to end. Clones share it.
#[derive(Clone, Debug)]
pub struct Ending(Arc<watch::Sender<bool>>);

impl Default for Ending {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Ending {
    pub fn announce(&self) {
        self.0.send_replace(true);
    }

    pub fn is_announced(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until the end is announced.
    pub async fn announced(&self) {
        // The sender lives as long as `self`.
        let _ = self.0.subscribe().wait_for(|is_announced| *is_announced).await;
    }
}

/// Middleware: when the end is announced each client is asked to send its next request over another connection.
pub async fn part<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, actix_web::Error> {
    let ending = request.app_data::<Ending>().cloned();
    let mut response = next.call(request).await?;
    if ending.is_some_and(|ending| ending.is_announced()) {
        response.response_mut().head_mut().set_connection_type(ConnectionType::Close);
    }
    Ok(response)
}
