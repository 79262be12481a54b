//! A TCP proxy that can be cut, stalled or slow, and lead elsewhere: what a service looks like when its database or Redis goes
//! away, hangs, and comes back.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::database::BACKGROUND;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Pass,
    /// Connections are taken and dropped at once, as by a host whose service is down.
    Cut,
    /// Connections stay, but nothing comes through.
    Stalled,
    /// Everything comes through, later.
    Slow(Duration),
}

/// Passes connections on to its target until it is told otherwise. Stops when it is dropped.
#[derive(Debug)]
pub struct Proxy {
    pub address: SocketAddr,
    mode: watch::Sender<Mode>,
    target: watch::Sender<String>,
    task: tokio::task::JoinHandle<()>,
}

impl Proxy {
    /// `target`: host and port.
    pub async fn to(target: &str) -> Self {
        let (target, leads_to) = watch::channel(target.to_owned());
        let (mode, watched) = watch::channel(Mode::Pass);
        let (send, bound) = tokio::sync::oneshot::channel();
        let task = BACKGROUND.spawn(async move {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let _ = send.send(listener.local_addr().unwrap());
            while let Ok((near, _)) = listener.accept().await {
                let target = leads_to.borrow().clone();
                tokio::spawn(pass(near, target, watched.clone()));
            }
        });
        Self { address: bound.await.unwrap(), mode, target, task }
    }

    /// In front of the server of a URL: the proxy and the URL that leads through it.
    pub async fn before(url: &str) -> (Self, String) {
        let (scheme, rest) = url.split_once("://").unwrap();
        let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(user, host)| (user, host));
        let proxy = Self::to(host).await;
        let at = if user.is_empty() { "" } else { "@" };
        let through = format!("{scheme}://{user}{at}{}{path}", proxy.address);
        (proxy, through)
    }

    /// Ends all connections and refuses new ones.
    pub fn cut(&self) {
        self.mode.send_replace(Mode::Cut);
    }

    /// Lets nothing through any more, and does not say so.
    pub fn stall(&self) {
        self.mode.send_replace(Mode::Stalled);
    }

    /// Holds everything up for so long, in each direction.
    pub fn slow(&self, by: Duration) {
        self.mode.send_replace(Mode::Slow(by));
    }

    /// Leads new connections to another host and port.
    pub fn lead_to(&self, target: &str) {
        self.target.send_replace(target.to_owned());
    }

    /// Passes connections on again.
    pub fn mend(&self) {
        self.mode.send_replace(Mode::Pass);
    }
}

async fn pass(near: TcpStream, target: String, mut mode: watch::Receiver<Mode>) {
    if *mode.borrow_and_update() == Mode::Cut {
        return;
    }
    let Ok(far) = TcpStream::connect(&target).await else { return };
    let ((near_read, near_write), (far_read, far_write)) = (near.into_split(), far.into_split());
    let cut = async {
        let _ = mode.clone().wait_for(|mode| *mode == Mode::Cut).await;
    };
    tokio::select! {
        () = copy(near_read, far_write, mode.clone()) => {}
        () = copy(far_read, near_write, mode.clone()) => {}
        () = cut => {}
    }
}

async fn copy(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut mode: watch::Receiver<Mode>) {
    let mut buffer = vec![0; 16 * 1024];
    while let Ok(read @ 1..) = from.read(&mut buffer).await {
        let Ok(now) = mode.wait_for(|mode| *mode != Mode::Stalled).await.map(|mode| *mode) else { return };
        if let Mode::Slow(by) = now {
            tokio::time::sleep(by).await;
        }
        if to.write_all(&buffer[..read]).await.is_err() {
            return;
        }
    }
    // The other direction may still have something to deliver.
    let _ = to.shutdown().await;
    tokio::time::sleep(Duration::from_millis(50)).await;
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.cut();
        self.task.abort();
    }
}
