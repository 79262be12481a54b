//! A PostgreSQL that a test may break: its own cluster, on a disk as small as the test wants, with the demo data in it.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use pmo_tests::binary;

/// A shell with processes and mounts of its own: all that it has started ends with it, and it ends with the tests.
struct Shell {
    child: Child,
    input: ChildStdin,
    answers: Receiver<String>,
}

impl Shell {
    /// `None`: this machine lets nobody have that.
    fn open(log: &Path) -> Option<Self> {
        let isolated = ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
        // Root may; others where namespaces of users are allowed.
        for as_root in [&[][..], &["--user", "--map-root-user"]] {
            let allowed = Command::new("unshare").args(as_root).args(isolated).args(["mount", "-t", "tmpfs", "tmpfs", "/mnt"]).output();
            if !allowed.is_ok_and(|output| output.status.success()) {
                continue;
            }
            let mut command = Command::new("setpriv");
            command.args(["--pdeathsig", "KILL", "--", "unshare"]).args(as_root).args(isolated).arg("sh");
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(File::create(log).unwrap());
            let mut child = command.spawn().unwrap();
            let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
            let (send, answers) = channel();
            std::thread::spawn(move || BufReader::new(output).lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
            return Some(Self { child, input, answers });
        }
        None
    }

    /// What a command says, and whether it succeeded.
    fn try_run(&mut self, command: &str) -> (bool, String) {
        writeln!(self.input, "{{ {command}; }} </dev/null; echo; echo \"ended $?\"").unwrap();
        let mut said = Vec::new();
        loop {
            let line = self.answers.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|_| panic!("no end of: {command}"));
            match line.strip_prefix("ended ") {
                Some(status) => return (status == "0", said.join("\n").trim().to_owned()),
                None => said.push(line),
            }
        }
    }

    fn run(&mut self, command: &str) -> String {
        let (succeeded, said) = self.try_run(command);
        assert!(succeeded, "{command}: {said}");
        said
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct OwnPostgres {
    shell: Shell,
    folder: PathBuf,
    /// As the role that owns the tables.
    pub url: String,
    /// As the role that serves.
    pub api_url: String,
}

impl OwnPostgres {
    /// With the demo data, on a disk of so many megabytes. `None`: this machine lets nobody mount one.
    pub fn start(name: &str, megabytes: u32) -> Option<Self> {
        let folder = std::env::temp_dir().join(format!("pmo-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let Some(mut shell) = Shell::open(&folder.with_extension("log")) else {
            let _ = std::fs::remove_dir(&folder);
            return None;
        };
        shell.run(&format!("mount -t tmpfs -o size={megabytes}m,mode=755 tmpfs {}", folder.display()));
        let mut postgres = Self { shell, folder, url: String::new(), api_url: String::new() };
        postgres.start_again();
        let pmo = binary();
        let pmo =
            |what: &str| format!("cd {} && LOG=warn {} {what} --database-url {}", postgres.folder.display(), pmo.display(), postgres.url);
        let (seed, grant) = (pmo("seed --demo-parts 200 --orders 20"), pmo("migrate --grant-to pmo_api"));
        postgres.shell.run(&seed);
        postgres.shell.run(&grant);
        Some(postgres)
    }

    /// Starts it where it left off, on another port, as whoever watches over it would. One that runs is left alone.
    pub fn start_again(&mut self) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/dev/postgres.sh");
        let home = self.folder.join("postgres");
        self.url = self.shell.run(&format!("{} start {} 2>&1 | tail -n 1", script.display(), home.display()));
        self.api_url = self.shell.run(&format!("{} url {} --api", script.display(), home.display()));
        assert!(self.url.starts_with("postgres://") && self.api_url.starts_with("postgres://"), "{} {}", self.url, self.api_url);
    }

    /// `host:port`.
    pub fn place(&self) -> &str {
        self.url.split('@').nth(1).and_then(|rest| rest.split('/').next()).unwrap()
    }

    /// `kill -9`, and the end of what it was doing.
    pub fn kill(&mut self) {
        let pid_file = self.folder.join("postgres/data/postmaster.pid");
        self.shell.run(&format!("kill -KILL $(head -n 1 {})", pid_file.display()));
    }

    /// Leaves no byte on its disk.
    pub fn fill_disk(&mut self) {
        let (_, said) = self.shell.try_run(&format!("cat /dev/zero >{}/ballast 2>&1", self.folder.display()));
        let left = self.shell.run(&format!("df -k --output=avail {} | tail -n 1", self.folder.display()));
        assert_eq!(left, "0", "the disk is not full: {said}");
    }

    pub fn free_disk(&mut self) {
        self.shell.run(&format!("rm {}/ballast", self.folder.display()));
    }
}

impl Drop for OwnPostgres {
    fn drop(&mut self) {
        let _ = self.shell.child.kill();
        let _ = self.shell.child.wait();
        let _ = std::fs::remove_dir(&self.folder);
        let _ = std::fs::remove_file(self.folder.with_extension("log"));
    }
}
