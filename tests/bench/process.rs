//! A process under load: started, asked, and what it used of the machine.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Ends with this value, and with this program.
pub struct Process {
    child: Child,
    pub port: u16,
    started: Instant,
}

impl Process {
    pub fn spawn(program: &Path, port: u16, set: impl FnOnce(&mut Command)) -> Self {
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "KILL", "--"]).arg(program).stdin(Stdio::null()).stdout(Stdio::null());
        set(&mut command);
        let started = Instant::now();
        let child = command.spawn().expect("setpriv is there");
        Self { child, port, started }
    }

    /// The service, as it is run in production but for the limits that a single machine under load would meet, and the demo's logins.
    pub fn service(program: &Path, work: &Path, database_url: &str, redis_url: &str, settings: &[(&str, &str)]) -> Self {
        let port = pmo_tests::free_port();
        let log = std::fs::File::create(work.join(format!("service-{port}.log"))).expect("the work folder is there");
        Self::spawn(program, port, |command| {
            command.arg("serve").current_dir(work).stderr(log);
            command.envs([
                ("DATABASE_URL", database_url),
                ("REDIS_URL", redis_url),
                ("HOST", "127.0.0.1"),
                ("SECRET_KEY", "the secret of a service that is only measured"),
                ("DEMO_DATA", "0"),
                ("RATE_LIMIT_API_PER_MINUTE", "0"),
                ("RATE_LIMIT_ADMIN_PER_MINUTE", "0"),
                ("RATE_LIMIT_AUTH_PER_MINUTE", "0"),
                ("OTP_COOLDOWN_SECONDS", "1"),
                ("OTP_REQUEST_LIMIT", "100"),
            ]);
            command.env("PORT", port.to_string()).env("DATA_DIR", work).envs(settings.iter().copied());
        })
    }

    /// How long it took from its start until it answers this path with success.
    pub async fn until_answered(&self, path: &str, patience: Duration) -> Duration {
        let url = format!("http://127.0.0.1:{}{path}", self.port);
        let http = reqwest::Client::builder().no_proxy().build().expect("a client");
        loop {
            if http.get(&url).send().await.is_ok_and(|answer| answer.status().is_success()) {
                return self.started.elapsed();
            }
            assert!(self.started.elapsed() < patience, "{url} does not answer");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Processor time used so far, by all its threads.
    pub fn cpu(&self) -> Duration {
        let stat = self.proc("stat");
        // After the name in parentheses: the 12th and 13th are ticks of 10 ms in user and kernel mode.
        let (_, rest) = stat.rsplit_once(") ").expect("proc(5)");
        let fields: Vec<_> = rest.split(' ').collect();
        let ticks: u64 = [11, 12].map(|at: usize| fields[at].parse::<u64>().expect("proc(5)")).iter().sum();
        Duration::from_millis(ticks * 10)
    }

    /// The most memory it ever had resident, in MiB.
    pub fn peak_memory(&self) -> f64 {
        let status = self.proc("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("proc(5)");
        line.trim().trim_end_matches(" kB").trim().parse::<f64>().expect("proc(5)") / 1024.0
    }

    /// `STOP` and `CONT` make it stand still and go on.
    pub fn signal(&self, signal: &str) {
        let _ = Command::new("kill").arg(format!("-{signal}")).arg(self.child.id().to_string()).status();
    }

    fn proc(&self, file: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).expect("it runs")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
