//! Ports for processes of their own.

use std::net::TcpListener;

/// A port that is free now.
pub fn free_port() -> u16 {
    // Below the range from which outgoing connections take theirs.
    loop {
        let port = rand::random_range(20_000..32_000);
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
