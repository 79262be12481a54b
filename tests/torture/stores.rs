//! PostgreSQL and Redis, on ports that stay the same however often they are killed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Both, each in a folder of its own.
pub struct Stores {
    /// Its URL is that of the role that owns the tables.
    pub postgres: Store,
    /// That of the role with which the service connects.
    pub api_url: String,
    pub redis: Store,
}

/// One of them, kept by its script of `api/dev`.
#[derive(Clone, Debug)]
pub struct Store {
    script: PathBuf,
    home: PathBuf,
    /// Where the script or the server writes its process id.
    pid_file: PathBuf,
    port: u16,
    pub url: String,
}

impl Stores {
    pub async fn start(work: &Path) -> Self {
        let postgres = Store::new("postgres.sh", work.join("postgres"), "data/postmaster.pid").started().await;
        postgres.trust();
        let api_url = postgres.ask("url", &["--api"]).await;
        let redis = Store::new("redis.sh", work.join("redis"), "pid").started().await;
        Self { postgres, api_url, redis }
    }
}

impl Store {
    fn new(script: &str, home: PathBuf, pid_file: &str) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/dev").join(script);
        Self { script, pid_file: home.join(pid_file), home, port: pmo_tests::free_port(), url: String::new() }
    }

    async fn started(mut self) -> Self {
        self.url = self.start().await;
        self
    }

    /// Starts it, where it left off, and answers with its address.
    pub async fn start(&self) -> String {
        self.ask("start", &["--port", &self.port.to_string()]).await
    }

    async fn ask(&self, what: &str, options: &[&str]) -> String {
        let mut command = Command::new(&self.script);
        command.arg(what).arg(&self.home).args(options).stdin(Stdio::null());
        let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().expect("sh");
        assert!(output.status.success(), "{} {what}: {}", self.script.display(), String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Without passwords from now on: an unoptimised service needs a tenth of a second for each, and reconnects a lot.
    fn trust(&self) {
        let rules = self.home.join("data/pg_hba.conf");
        let text = std::fs::read_to_string(&rules).unwrap().replace("scram-sha-256", "trust");
        std::fs::write(&rules, text).unwrap();
        let _ = Command::new("kill").args(["-HUP", &self.pid()]).status();
    }

    fn pid(&self) -> String {
        let pid = std::fs::read_to_string(&self.pid_file).unwrap();
        pid.lines().next().unwrap().trim().to_owned()
    }

    /// `kill -9` of its main process.
    pub fn kill(&self) {
        let pid = self.pid();
        kill(&pid);
        // Its number must be free before it is started again.
        while Path::new("/proc").join(&pid).join("cmdline").exists() && !is_ended(&pid) {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }
}

/// `kill -9`.
pub fn kill(pid: &str) {
    // A process that ended by itself in this moment is no matter.
    let _ = Command::new("kill").args(["-KILL", pid]).stderr(Stdio::null()).status();
}

fn is_ended(pid: &str) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/stat")).map_or(true, |stat| stat.contains(") Z "))
}
