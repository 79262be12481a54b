//! Where a process listens.

use std::net::TcpListener;

use listenfd::ListenFd;

/// The socket that systemd holds for us (`LISTEN_FDS`), else one of our own.
pub(super) fn listener(host: &str, port: u16) -> anyhow::Result<TcpListener> {
    let held = ListenFd::from_env().take_tcp_listener(0).map_err(|error| anyhow::anyhow!("LISTEN_FDS: not a TCP socket: {error}"))?;
    match held {
        Some(listener) => Ok(listener),
        // The standard library allows the address to be used again at once after an end.
        None => TcpListener::bind((host, port)).map_err(|error| anyhow::anyhow!("HOST and PORT: can't listen on {host}:{port}: {error}")),
    }
}
