//! What systemd wants to know of a service (`Type=notify`).

/// Tells the service manager, where there is one, e.g. `READY=1`.
pub(super) fn tell(what: &str) {
    if let Some(path) = std::env::var_os("NOTIFY_SOCKET")
        && let Err(error) = send(&path.to_string_lossy(), what)
    {
        tracing::warn!(%error, "NOTIFY_SOCKET: the service manager can't be told");
    }
}

#[cfg(target_os = "linux")]
fn send(path: &str, what: &str) -> std::io::Result<()> {
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixDatagram};

    let address = match path.strip_prefix('@') {
        Some(name) => SocketAddr::from_abstract_name(name)?,
        None => SocketAddr::from_pathname(path)?,
    };
    UnixDatagram::unbound()?.send_to_addr(what.as_bytes(), &address)?;
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn send(_: &str, _: &str) -> std::io::Result<()> {
    Ok(())
}
