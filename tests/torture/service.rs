//! Three API processes, and what systemd would do for them: start again what ended.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::stores::{Stores, kill};
use crate::{PATIENCE, Plan};

pub const PROCESSES: usize = 3;

/// systemd's `RestartSec`.
const PAUSE: Duration = Duration::from_millis(300);

pub struct Service {
    pub processes: Vec<Arc<Process>>,
    is_ending: Arc<AtomicBool>,
    http: reqwest::Client,
}

pub struct Process {
    pub port: u16,
    pid: Mutex<Option<u32>>,
    is_killed: AtomicBool,
    /// Why it ended without having been killed.
    ended: Mutex<Vec<String>>,
}

/// A small catalogue, 300 shops, and a past; and a role that may serve, and no more than that.
pub fn seed(plan: &Plan, owner_url: &str) {
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&plan.pmo);
        command.args(arguments).args(["--database-url", owner_url]).current_dir(&plan.work).env("LOG", "warn");
        assert!(command.status().expect("the service is not built").success(), "pmo {}", arguments.join(" "));
    };
    run(&["seed", "--orders", "200", "--demo-parts", "1000"]);
    run(&["migrate", "--grant-to", "pmo_api"]);
}

impl Service {
    pub fn start(plan: &Plan, stores: &Stores, gateway_port: u16) -> Self {
        let is_ending = Arc::new(AtomicBool::new(false));
        let processes: Vec<_> = (0..PROCESSES).map(|_| Arc::new(Process::new())).collect();
        for (number, process) in processes.iter().enumerate() {
            let (process, is_ending) = (process.clone(), is_ending.clone());
            let settings: Vec<(&str, String)> = vec![
                ("DATABASE_URL", stores.api_url.clone()),
                ("REDIS_URL", stores.redis.url.clone()),
                ("HOST", "127.0.0.1".into()),
                ("PORT", process.port.to_string()),
                ("SECRET_KEY", "the secret of three processes that get killed".into()),
                ("DATA_DIR", plan.work.display().to_string()),
                ("DEMO_DATA", "0".into()),
                ("LOG", "warn".into()),
                ("LOG_FORMAT", "json".into()),
                ("WHATSAPP_GATEWAYS", "gowa".into()),
                ("GOWA_URL", format!("http://127.0.0.1:{gateway_port}/{number}")),
                ("GATEWAY_RATES", "gowa=1000".into()),
                ("ORDER_NOTIFY_PHONES", crate::journal::DEALER.into()),
                // High, but there: each request asks Redis.
                ("RATE_LIMIT_API_PER_MINUTE", "1000000".into()),
                ("RATE_LIMIT_ADMIN_PER_MINUTE", "1000000".into()),
                ("RATE_LIMIT_AUTH_PER_MINUTE", "1000000".into()),
                ("OTP_COOLDOWN_SECONDS", "1".into()),
                ("OTP_REQUEST_LIMIT", "100".into()),
                ("WORKERS", "2".into()),
            ];
            let (pmo, work) = (plan.pmo.clone(), plan.work.clone());
            std::thread::spawn(move || process.keep_running(&is_ending, || command(&pmo, &work, number, &settings)));
        }
        let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(3)).build().unwrap();
        Self { processes, is_ending, http }
    }

    /// Ends all processes for good.
    pub fn stop(&self) {
        self.is_ending.store(true, Ordering::SeqCst);
        for process in &self.processes {
            process.kill();
        }
    }

    /// How long it took until each process answers that it is ready, with its database, its notices and its Redis.
    pub async fn until_all_are_back(&self) -> Result<Duration, String> {
        let started = Instant::now();
        for (number, process) in self.processes.iter().enumerate() {
            loop {
                let said = self.says(process).await;
                if said.is_ok() {
                    break;
                }
                if started.elapsed() > PATIENCE {
                    return Err(format!("process {number} is not back after {} s: {said:?}", PATIENCE.as_secs()));
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        }
        Ok(started.elapsed())
    }

    async fn says(&self, process: &Process) -> Result<(), String> {
        let url = format!("http://127.0.0.1:{}/readyz", process.port);
        let answer = self.http.get(url).send().await.map_err(|_| "nothing".to_owned())?;
        let status = answer.status();
        let said: Value = answer.json().await.map_err(|error| error.to_string())?;
        let is_back = status.is_success() && said["notices"] == true && said["limits"] == "redis";
        if is_back { Ok(()) } else { Err(said.to_string()) }
    }

    /// Why processes ended that nobody had killed.
    pub fn ended_by_themselves(&self) -> Vec<String> {
        self.processes.iter().flat_map(|process| process.ended.lock().unwrap().clone()).collect()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Process {
    fn new() -> Self {
        Self { port: pmo_tests::free_port(), pid: Mutex::new(None), is_killed: AtomicBool::new(false), ended: Mutex::default() }
    }

    /// `kill -9`; whether there was anything to kill.
    pub fn kill(&self) -> bool {
        let pid = self.pid.lock().unwrap();
        if let Some(pid) = *pid {
            self.is_killed.store(true, Ordering::SeqCst);
            kill(&pid.to_string());
        }
        pid.is_some()
    }

    fn keep_running(&self, is_ending: &AtomicBool, command: impl Fn() -> Command) {
        while !is_ending.load(Ordering::SeqCst) {
            let mut child = command().spawn().expect("the service does not start");
            *self.pid.lock().unwrap() = Some(child.id());
            let status = child.wait();
            *self.pid.lock().unwrap() = None;
            if !self.is_killed.swap(false, Ordering::SeqCst) && !is_ending.load(Ordering::SeqCst) {
                self.ended.lock().unwrap().push(format!("{status:?}"));
            }
            std::thread::sleep(PAUSE);
        }
    }
}

/// One start of a process. It ends with this program, also when that is killed.
fn command(pmo: &Path, work: &Path, number: usize, settings: &[(&str, String)]) -> Command {
    let log = std::fs::OpenOptions::new().create(true).append(true).open(work.join(format!("api-{number}.log"))).expect("no log");
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--"]).arg(pmo).arg("serve").current_dir(work);
    command.envs(settings.iter().cloned()).stdin(Stdio::null()).stdout(log.try_clone().expect("no log")).stderr(log);
    command
}
