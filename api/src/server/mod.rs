//! A process that answers: where it listens, over what, and how it ends in order.
//!
//! It listens on `HOST` and `PORT`, or on the socket that systemd holds for it: then connections wait in that socket while
//! one process follows another. On SIGTERM and Ctrl-C it says on `/readyz` that it is about to end, waits for
//! `DRAIN_SECONDS` so that a proxy can read it there, takes no more connections, and finishes the requests and the messages that
//! are on their way.

mod listen;
mod manager;
mod tls;

use std::sync::Arc;
use std::time::Duration;

use actix_web::HttpServer;
use actix_web::dev::ServerHandle;
use tokio::signal::unix::{SignalKind, signal};

use crate::app::AppState;
use tls::Certificate;

/// The longest a request or a message that is on its way may take when the process ends, in seconds.
const FINISH_WITHIN: u64 = 20;

/// How long open connections have to part with an answer: an idle one is closed by then anyhow.
const PARTING: Duration = Duration::from_secs(6);

/// Serves until the process is told to end; `when_listening` is called once connections are taken.
pub async fn run(state: Arc<AppState>, when_listening: impl FnOnce()) -> anyhow::Result<()> {
    let config = &state.config;
    // Each connection keeps a clone of this: the count of clones is the count of connections.
    let open = Arc::new(());
    let mut server = HttpServer::new({
        let state = state.clone();
        move || crate::build_app!(state.clone())
    })
    .on_connect({
        let open = open.clone();
        move |_, extensions| {
            extensions.insert(open.clone());
        }
    })
    .disable_signals()
    .shutdown_timeout(FINISH_WITHIN);
    if config.workers > 0 {
        server = server.workers(config.workers);
    }
    let listener = listen::listener(&config.host, config.port)?;
    server = match Certificate::load(&config.tls)? {
        Some(certificate) => {
            let settings = certificate.settings()?;
            tokio::spawn(certificate.stay_fresh());
            server.listen_rustls_0_23(listener, settings)?
        }
        None => server.listen(listener)?,
    };
    let sender = state.spawn_background();
    let server = server.run();
    tokio::spawn(end_when_told(state.clone(), server.handle(), open)?);
    manager::tell("READY=1");
    when_listening();
    server.await?;
    if tokio::time::timeout(Duration::from_secs(FINISH_WITHIN), sender).await.is_err() {
        tracing::warn!("messages that are still on their way are left to another process");
    }
    state.db.close().await;
    Ok(())
}

/// Ends the server when the process is told to end.
fn end_when_told(state: Arc<AppState>, server: ServerHandle, open: Arc<()>) -> anyhow::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        state.ending.announce();
        manager::tell("STOPPING=1");
        tracing::info!(drain_seconds = state.config.drain_seconds, "about to end");
        tokio::time::sleep(Duration::from_secs(state.config.drain_seconds)).await;
        // Streams would never finish.
        state.events.close();
        // Connections wait in the socket from now on. Those that are open end with their next answer, so that few are left over
        // which a request could be coming when the server closes them.
        server.pause().await;
        let parted = async {
            // Besides the connections, the server and this task have it.
            while Arc::strong_count(&open) > 2 {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let _ = tokio::time::timeout(PARTING, parted).await;
        server.stop(true).await;
    })
}
