//! What is installed with: the containers' files name things that exist, and no process gets more than it needs.

use std::collections::BTreeSet;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn file(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Names of settings of the service, as `.env.example` lists them.
fn settings() -> BTreeSet<String> {
    file(".env.example").lines().filter_map(|line| line.trim_start_matches('#').split_once('=')).map(|(name, _)| name.to_owned()).collect()
}

/// The lines below `key:` that are indented further than it.
fn below<'a>(text: &'a str, key: &str) -> Vec<&'a str> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut lines = text.lines().skip_while(|line| line.split(" &").next().map(str::trim) != Some(key));
    let first = lines.next().unwrap_or_else(|| panic!("no {key} in compose.yaml"));
    lines
        .take_while(|line| line.trim().is_empty() || indent(line) > indent(first))
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect()
}

/// `name: value` among these lines, by name.
fn value<'a>(lines: &[&'a str], name: &str) -> Option<&'a str> {
    lines.iter().find_map(|line| line.trim().strip_prefix(name)?.strip_prefix(": "))
}

#[test]
fn every_container_of_the_service_gets_settings_that_exist_and_one_role() {
    let compose = file("compose.yaml");
    let known = settings();
    for (service, role) in [("x-api:", "postgres://pmo_api:${API_PASSWORD:?}@"), ("migrate:", "postgres://pmo:${POSTGRES_PASSWORD:?}@")] {
        let environment = below(&below(&compose, service).join("\n"), "environment:").join("\n");
        for line in environment.lines().filter(|line| !line.trim().is_empty()) {
            let name = line.trim().split(':').next().unwrap();
            assert!(known.contains(name), "{service} {name} is no setting");
        }
        let lines: Vec<&str> = environment.lines().collect();
        assert!(value(&lines, "DATABASE_URL").unwrap().starts_with(role), "{service}");
    }
    // The owner's password is in no file that the service reads.
    assert_eq!(value(&below(&compose, "x-pmo:"), "env_file"), Some("pmo.env"));
    assert!(!below(&compose, "x-api:").join("\n").contains("POSTGRES_PASSWORD"));
    assert!(file("api/deploy/create-role.sh").contains("CREATE ROLE pmo_api LOGIN"));
    for hardened in ["read_only: true", "cap_drop: [ALL]", "no-new-privileges:true"] {
        assert!(below(&compose, "x-pmo:").join("\n").contains(hardened), "{hardened}");
    }
}

#[test]
fn the_containers_are_made_of_what_is_there() {
    let compose = file("compose.yaml");
    let mounted = compose.lines().filter_map(|line| line.trim().strip_prefix("- ./")?.split(':').next());
    let dockerfile = file("Dockerfile");
    let copied = dockerfile.lines().filter_map(|line| line.strip_prefix("COPY ")).filter(|line| !line.starts_with("--from"));
    let copied = copied.flat_map(|line| line.rsplit_once(' ').unwrap().0.split(' '));
    for name in mounted.chain(copied) {
        assert!(root().join(name).exists(), "{name}");
        let top = name.split('/').next().unwrap();
        assert!(name.starts_with("api/deploy") || file(".dockerignore").lines().any(|line| line == format!("!{top}")), "{name} is ignored");
    }
    let known = settings();
    let environment = dockerfile.lines().find_map(|line| line.strip_prefix("ENV ")).unwrap();
    for setting in environment.split(' ') {
        assert!(known.contains(setting.split('=').next().unwrap()), "{setting}");
    }
    assert!(dockerfile.lines().any(|line| line == "USER 10001"), "not as root");
    // The same compiler as everywhere.
    let channel = file("rust-toolchain.toml");
    let version = channel.lines().find_map(|line| line.strip_prefix("channel = \"")).unwrap();
    let (version, _patch) = version.rsplit_once('.').unwrap();
    assert!(dockerfile.contains(&format!("FROM rust:{version}-")), "{version}");
}
