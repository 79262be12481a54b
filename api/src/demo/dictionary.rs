//! The shipped search dictionary, held against the catalogue: what it says must be found there.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{parts, tables};
use crate::catalog::search::language::{Way, maker};

const CATEGORIES: &str = include_str!("../../../migrations/20261122000600_dictionary.sql");
const TRADE: &str = include_str!("../../../tests/data/trade.tsv");
const DICTIONARY: &str = include_str!("../../../migrations/20261124050001_search_dictionary.sql");

/// The lines `('{a,b}', '{c,d}')` of the statement that fills `table`.
fn entries(table: &str) -> Vec<(Vec<&'static str>, Vec<&'static str>)> {
    let list = |text: &'static str| text.split(',').collect();
    DICTIONARY
        .split("INSERT INTO ")
        .filter(|statement| statement.starts_with(table))
        .flat_map(str::lines)
        .filter_map(|line| line.trim().strip_prefix("('{")?.split_once("}', '{"))
        .map(|(terms, means)| (list(terms), list(means.split_once('}').unwrap().0)))
        .collect()
}

fn is_normal(text: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.split(' ').all(word)
}

/// The words of every name that a shop can see, and of those that the trade uses.
fn names() -> Vec<HashSet<String>> {
    let master = parts::catalogue(2025, 56_500).unwrap();
    let names: BTreeSet<String> = master.into_iter().filter(parts::Part::is_sellable).map(|part| part.name).collect();
    let trade = TRADE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').nth(1)).map(str::to_owned);
    names.into_iter().chain(trade).map(|name| maker::Name::of(&name).words.into_iter().collect()).collect()
}

#[test]
fn every_workshop_term_finds_a_part() {
    let names = names();
    let mut found: HashMap<&str, bool> = HashMap::new();
    let lost: Vec<_> = entries("pmov2.synonyms")
        .into_iter()
        .filter(|(_, means)| {
            !means.iter().any(|phrase| {
                *found.entry(phrase).or_insert_with(|| {
                    let way = Way::meaning(phrase).unwrap();
                    names.iter().any(|name| way.words.iter().all(|word| name.contains(&word.text)))
                })
            })
        })
        .map(|(terms, _)| terms)
        .collect();
    assert!(lost.is_empty(), "nothing is called so: {lost:#?}");
}

#[test]
fn terms_are_normal_and_stand_once() {
    for (table, least) in [("pmov2.synonyms", 350), ("pmov2.vehicle_models", 80)] {
        let mut seen = HashSet::new();
        for term in entries(table).into_iter().flat_map(|(terms, _)| terms) {
            assert!(is_normal(term), "{term}");
            assert!(seen.insert(term), "{term} stands twice in {table}");
        }
        assert!(seen.len() >= least, "{table}: {}", seen.len());
    }
}

#[test]
fn motorcycles_have_the_model_groups_of_the_catalogue() {
    let groups: HashSet<String> = tables::models().unwrap().iter().map(|model| model.code.to_lowercase()).collect();
    let mut named = HashSet::new();
    for (names, codes) in entries("pmov2.vehicle_models") {
        for code in codes {
            assert!(groups.contains(code), "{names:?}: {code}");
            named.insert(code.to_owned());
        }
    }
    assert_eq!(named, groups, "every model group has a name");
}

#[test]
fn every_category_has_a_name() {
    let used: BTreeSet<&str> = parts::catalogue(2025, 56_500).unwrap().iter().map(|part| part.category).collect();
    for category in used {
        assert!(CATEGORIES.contains(&format!("('{category}',")), "{category}");
    }
}
