//! `pmo serve` as a process of its own.

use std::fs::File;
use std::net::TcpListener;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use crate::SECRET_KEY;

/// What a busy machine may need for anything.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running `pmo serve`. It is killed when this is dropped, and also when the tests are. Needs the built service: `cargo build --workspace`.
pub struct Pmo {
    child: Child,
    log: PathBuf,
    pub url: String,
}

/// How to start one.
#[must_use = "started by `.start()`"]
pub struct Starting {
    settings: Vec<(String, String)>,
    held: Option<TcpListener>,
    port: u16,
    scheme: &'static str,
}

/// Where cargo puts the service, beside the folder of the test that runs.
pub fn binary() -> PathBuf {
    let pmo = std::env::current_exe().unwrap().parent().and_then(Path::parent).unwrap().join("pmo");
    assert!(pmo.is_file(), "{} is missing: cargo build --workspace", pmo.display());
    pmo
}

impl Pmo {
    /// On this database, with the secret of the in-process apps, so that their sessions hold here too.
    pub fn on(database_url: &str) -> Starting {
        let settings = [
            ("DATABASE_URL", database_url),
            ("SECRET_KEY", SECRET_KEY),
            ("DEMO_DATA", "0"),
            ("HOST", "127.0.0.1"),
            ("WORKERS", "2"),
            ("DATABASE_MAX_CONNECTIONS", "8"),
            ("RATE_LIMIT_API_PER_MINUTE", "1000000"),
            ("LOG_FORMAT", "json"),
        ];
        let settings = settings.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Starting { settings, held: None, port, scheme: "http" }
    }

    /// Its number. What starts it gives its place to it.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to end, as systemd does.
    pub fn terminate(&self) {
        self.signal("TERM");
    }

    pub fn signal(&self, name: &str) {
        assert!(Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().unwrap().success());
    }

    /// Waits for its end, while others go on: a client must be able to see that its connection was closed.
    pub async fn ended(&mut self) -> ExitStatus {
        let started = Instant::now();
        loop {
            match self.child.try_wait().unwrap() {
                Some(status) => return status,
                None if started.elapsed() > PATIENCE => panic!("it does not end: {}", self.log()),
                None => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        }
    }

    /// What it has written so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Waits until this is true of its log.
    pub async fn until_it_says(&self, words: &str) {
        let started = Instant::now();
        while !self.log().contains(words) {
            assert!(started.elapsed() < PATIENCE, "it never says {words:?}: {}", self.log());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

impl Starting {
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.settings.push((name.to_owned(), value.to_string()));
        self
    }

    /// With a socket that outlives it, as systemd's socket units hold them.
    pub fn behind(mut self, listener: &TcpListener) -> Self {
        self.port = listener.local_addr().unwrap().port();
        self.held = Some(listener.try_clone().unwrap());
        self
    }

    pub fn https(mut self) -> Self {
        self.scheme = "https";
        self.with("PUBLIC_URL", "https://localhost")
    }

    /// Starts it without waiting for anything.
    pub fn spawn(self) -> Pmo {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let log = std::env::temp_dir().join(format!("pmo-process-{}-{count}.log", std::process::id()));
        let file = File::create(&log).unwrap();
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "KILL", "--", "sh", "-c"]);
        match self.held {
            // A shell, because only a process itself can say that a socket is meant for it.
            Some(listener) => {
                command.arg(r#"exec 3<&0 </dev/null; export LISTEN_FDS=1 LISTEN_PID=$$; exec "$0" serve"#);
                command.stdin(Stdio::from(OwnedFd::from(listener)));
            }
            None => {
                command.arg(r#"exec "$0" serve"#).stdin(Stdio::null());
            }
        }
        let port = self.port.to_string();
        command.arg(binary()).current_dir(std::env::temp_dir()).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("PORT", port).envs(self.settings).stdout(file.try_clone().unwrap()).stderr(file);
        Pmo { child: command.spawn().unwrap(), log, url: format!("{}://localhost:{}", self.scheme, self.port) }
    }

    /// Starts it and waits until it takes connections.
    pub async fn start(self) -> Pmo {
        let pmo = self.with("LOG", "info").spawn();
        pmo.until_it_says("PMO V2 is ready.").await;
        pmo
    }
}

impl Drop for Pmo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if !std::thread::panicking() {
            let _ = std::fs::remove_file(&self.log);
        }
    }
}
