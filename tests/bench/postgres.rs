//! PostgreSQL under test: its log, and `pgbench`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The cluster under test, kept by `api/dev/postgres.sh`.
pub struct Postgres {
    home: PathBuf,
    pub url: String,
    work: PathBuf,
}

/// What `pgbench` said.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Transactions a second.
    pub rate: f64,
    pub p50: Duration,
}

impl Postgres {
    pub fn new(home: PathBuf, url: String, work: PathBuf) -> Self {
        Self { home, url, work }
    }

    /// Makes it write every statement into its log, or no longer; what it has written before can be skipped by this length.
    pub async fn log_statements(&self, on: bool) -> usize {
        let file = self.home.join("data/postgresql.conf");
        let text = std::fs::read_to_string(&file).expect("the cluster has its settings");
        let kept: Vec<_> = text.lines().filter(|line| !line.ends_with("# bench")).collect();
        let mut text = kept.join("\n") + "\n";
        if on {
            text += "log_statement = all # bench\nlog_line_prefix = '[%p] ' # bench\nlog_parameter_max_length = -1 # bench\n";
        }
        std::fs::write(&file, text).expect("the cluster's settings can be written");
        let pid = std::fs::read_to_string(self.home.join("data/postmaster.pid")).expect("the cluster runs");
        let _ = Command::new("kill").args(["-HUP", pid.lines().next().unwrap_or_default()]).status();
        // Every backend reads them before its next statement; the postmaster has to tell them first.
        tokio::time::sleep(Duration::from_millis(300)).await;
        self.log().len()
    }

    pub fn log(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.home.join("log")).expect("PostgreSQL has a log")).into_owned()
    }

    /// Runs a script, or any of several at random, over so many connections for so long. Several are given the same weight.
    pub async fn bench(&self, scripts: &[String], variables: &[(&str, usize)], connections: usize, time: Duration) -> Pace {
        let folder = self.work.join("pgbench");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the work folder is there");
        let mut command = Command::new("pgbench");
        command.current_dir(&folder).args(["-n", "-M", "prepared", "-j", "2", "-l", "-c", &connections.to_string()]);
        command.args(["-T", &time.as_secs().max(1).to_string()]);
        for (name, value) in variables {
            command.arg("-D").arg(format!("{name}={value}"));
        }
        for (number, script) in scripts.iter().enumerate() {
            let file = folder.join(format!("{number}.sql"));
            std::fs::write(&file, script).expect("the work folder is there");
            command.arg("-f").arg(file);
        }
        command.arg(&self.url);
        let output = tokio::task::spawn_blocking(move || command.output()).await.expect("it does not panic").expect("pgbench is there");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && !complained.contains("aborted"), "pgbench: {said}{complained}\n{}", scripts[0]);
        let rate =
            said.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok()).expect("pgbench says its rate");
        Pace { rate, p50: median(&folder) }
    }
}

/// The median of the times in `pgbench`'s logs, whose third field is one in microseconds.
fn median(folder: &Path) -> Duration {
    let mut times = Vec::new();
    for entry in std::fs::read_dir(folder).expect("it was made").flatten() {
        if entry.file_name().to_string_lossy().starts_with("pgbench_log") {
            let text = std::fs::read_to_string(entry.path()).expect("a log is text");
            times.extend(text.lines().filter_map(|line| line.split(' ').nth(2)?.parse::<u64>().ok()));
        }
    }
    times.sort_unstable();
    Duration::from_micros(times.get(times.len() / 2).copied().unwrap_or_default())
}
