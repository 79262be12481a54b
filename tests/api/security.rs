//! `api/SECURITY.md` has every requirement of the standard, and what it names is there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn text(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// `V1.2.4` and so on, from lines like `V1.2: 1 2 3 4`.
fn requirements() -> Vec<String> {
    let list = text("tests/data/asvs-5.0.txt");
    let sections = list.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once(": ").unwrap());
    sections.flat_map(|(section, numbers)| numbers.split(' ').map(move |number| format!("{section}.{number}"))).collect()
}

/// What stands first in the rows of the tables: requirements, or a whole chapter that does not apply.
fn rows(document: &str) -> Vec<&str> {
    let rows = document.lines().filter(|line| line.starts_with("| V"));
    rows.flat_map(|line| line.split('|').nth(1).unwrap().split(',')).map(str::trim).collect()
}

#[test]
fn every_requirement_has_its_row_once() {
    let document = text("api/SECURITY.md");
    let rows = rows(&document);
    let expected = requirements();
    assert!(expected.len() > 250, "{}", expected.len());
    for requirement in &expected {
        let chapter = requirement.split('.').next().unwrap();
        let times = rows.iter().filter(|row| *row == requirement || **row == chapter).count();
        assert_eq!(times, 1, "{requirement} stands there {times} times");
    }
    for row in rows {
        assert!(expected.iter().any(|requirement| requirement == row || requirement.starts_with(&format!("{row}."))), "{row} is none");
    }
}

#[test]
fn what_shows_it_exists() {
    let document = text("api/SECURITY.md");
    let mut tests = BTreeSet::new();
    // The head explains how tests are named.
    let tables = &document[document.find("\n## ").unwrap()..];
    for name in tables.split('`').skip(1).step_by(2) {
        if let Some((file, test)) =
            name.rsplit_once("::").filter(|(file, _)| file.chars().all(|c| c.is_ascii_lowercase() || "/_.".contains(c)))
        {
            let places = if file.ends_with(".rs") {
                vec![file.to_owned()]
            } else {
                vec![format!("tests/api/{file}.rs"), format!("tests/{file}.rs")]
            };
            let place = places.iter().find(|place| root().join(place).is_file()).unwrap_or_else(|| panic!("{name}: no such file"));
            assert!(text(place).contains(&format!("fn {test}(")), "{name}: no such test");
            tests.insert(name);
        } else if ["api/", "tests/", "openapi/"].iter().any(|folder| name.starts_with(folder)) {
            assert!(root().join(name).exists(), "{name} is not there");
        }
    }
    assert!(tests.len() > 80, "{}", tests.len());
}
