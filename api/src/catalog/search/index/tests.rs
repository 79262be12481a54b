//! A small catalogue in memory: what is found in which order, lists, facets, and that a changed index is what a new one
//! would be.

use proptest::prelude::*;

use super::*;
use crate::catalog::dto::Sort;
use crate::catalog::search::language::{Dictionary, Text, VehicleModel, plan};
use crate::platform::money::Money;

fn row(id: i64, code: &str, name: &str, category: &str, rupiah: i64, available: i32, ordered: i32) -> Row {
    let figures = Figures::new(Money::rupiah(rupiah), available, ordered);
    Row {
        id,
        code: code.to_owned(),
        name: name.to_owned(),
        category: Some(category.to_owned()),
        image_version: None,
        figures,
        is_shown: rupiah > 0,
    }
}

fn rows() -> Vec<Row> {
    vec![
        row(1, "06455K59A71", "PAD SET,FR BRAKE", "BRAKE", 72_000, 10, 40),
        row(2, "06455K44V80", "PAD SET,FR BRAKE", "BRAKE", 64_000, 0, 90),
        row(3, "06435K59A71", "PAD SET,RR BRAKE", "BRAKE", 70_000, 4, 2),
        row(4, "06430K44V80", "SHOE SET,BRAKE", "BRAKE", 56_000, 7, 80),
        row(5, "31500-KPH-881", "BATTERY(GTZ5S)", "BATT", 238_000, 3, 9),
        row(6, "9805657713", "SPARK PLUG(CPR7EA-9)", "SPLG", 15_000, 50, 200),
        row(7, "30700K44901", "CAP ASSY,SPARK PLUG", "IGN", 28_000, 5, 5),
        row(8, "82322MAK0LN9", "OLI MPX1 10W30 SL 0,8L", "OIL", 52_000, 90, 30),
        row(9, "82322MAKDLN9", "OLI MPX1 10W30 SL 200L", "OIL", 10_140_000, 90, 30),
        row(10, "88110K59A71", "MIRROR ASSY,R BACK", "MIRR", 40_000, 5, 8),
        row(11, "88120K59A71", "MIRROR ASSY,L BACK", "MIRR", 40_000, 5, 8),
        row(12, "44711K44N01", "TIRE,FR (80/90-14 40P)", "TIRE", 211_000, 2, 8),
        row(13, "44711K59N01", "TIRE,FR (90/80-14 49P)", "TIRE", 231_000, 2, 8),
        row(14, "957010602000", "BOLT,FLANGE 6X20", "BOLT", 500, 500, 1),
    ]
}

fn dictionary() -> Dictionary {
    let synonyms = [
        ("kampas rem", "pad set brake,shoe set brake"),
        ("kampas rem depan", "pad set fr brake"),
        ("busi", "spark plug"),
        ("aki", "battery"),
        ("spion", "mirror"),
        ("kanan", "r"),
        ("ban", "tire"),
        ("baut", "bolt"),
        ("merah", "r258"),
    ];
    let split = |list: &str| list.split(',').map(str::to_owned).collect::<Vec<_>>();
    let models = [("beat", "k25,k44"), ("vario 150", "k59"), ("supra", "kph")];
    let models = models.map(|(name, codes)| VehicleModel { name: name.to_owned(), aliases: Vec::new(), codes: split(codes) });
    Dictionary::new(synonyms.map(|(term, means)| (term.to_owned(), split(means))), models.to_vec())
}

fn snapshot(rows: Vec<Row>) -> Snapshot {
    Snapshot::new(rows, HashMap::new(), Stamp::default())
}

fn asked(snapshot: &Snapshot, typed: &str, filter: &Filter<'_>) -> Answer {
    let dictionary = dictionary();
    let plan = plan(&Text::of(typed), &dictionary, &snapshot.vocabulary());
    let question = Question { plan: &plan, dictionary: &dictionary, filter, sort: Sort::Relevance, offset: 0, limit: 20, facets: true };
    snapshot.search(&question)
}

/// The ids that are found, best first.
fn found(snapshot: &Snapshot, typed: &str) -> Vec<i64> {
    snapshot.ids(&asked(snapshot, typed, &Filter::default()).docs)
}

#[test]
fn what_fits_best_comes_first() {
    let catalogue = snapshot(rows());
    for (typed, ids) in [
        // In stock before what is ordered more.
        ("kampas rem depan", &[1, 2][..]),
        // In stock, the usual meaning of the word, often ordered.
        ("kampas rem", &[1, 3, 4, 2]),
        // A part of the motorcycle, though out of stock; another one's does not fit.
        ("kampas rem depan beat", &[2]),
        // What is called so before what is for it.
        ("busi", &[6, 7]),
        // Parts whose number names no motorcycle fit every one.
        ("busi vario 150", &[6]),
        // No other battery.
        ("aki beat", &[5]),
        ("spion kanan", &[10]),
        ("kanan spion vario 150 merah", &[10]),
        // Bottles before drums.
        ("oli", &[8, 9]),
        ("oli 800 ml", &[8]),
        ("ban 80/90-14", &[12, 13]),
        ("ban 90/80-14", &[13, 12]),
        ("baut 6 x 20", &[14]),
        ("06455-k59", &[1]),
        ("k59a71", &[1, 11, 10, 3]),
        ("31500 kph 881", &[5]),
        ("06455k59a72", &[1, 3]),
        ("no part 06455k59a71 2 pcs", &[1]),
        ("xyzzy", &[]),
    ] {
        assert_eq!(found(&catalogue, typed), ids, "{typed}");
    }
    assert_eq!(asked(&catalogue, "kampas rem depan", &Filter::default()).exact, 2);
    assert_eq!(asked(&catalogue, "spion kanan merah", &Filter::default()).exact, 0, "there is none in red");
}

#[test]
fn facets_count_what_another_filter_would_leave() {
    let catalogue = snapshot(rows());
    let facets = |filter: Filter<'_>| asked(&catalogue, "kampas rem", &filter).facets.unwrap();
    let all = facets(Filter::default());
    assert_eq!((all.categories, all.in_stock), (vec![("BRAKE".to_owned(), 4)], 3));
    assert_eq!(all.groups, [("k44".to_owned(), 2), ("k59".to_owned(), 2)]);
    let of_beat = facets(Filter { groups: Some(vec!["k44".to_owned()]), in_stock: true, ..Filter::default() });
    assert_eq!((of_beat.categories, of_beat.in_stock), (vec![("BRAKE".to_owned(), 1)], 1));
    assert_eq!(of_beat.groups, [("k59".to_owned(), 2), ("k44".to_owned(), 1)], "as if no motorcycle was chosen");
    assert_eq!(catalogue.facets_of_all(&Filter::default()).categories[0], ("BRAKE".to_owned(), 4));
}

/// Ids of the list.
fn listed(snapshot: &Snapshot, filter: &Filter<'_>, sort: Sort, offset: usize, limit: usize) -> (Vec<i64>, usize) {
    let (docs, total) = snapshot.list(filter, sort, offset, limit);
    (snapshot.ids(&docs), total)
}

#[test]
fn lists_are_slices() {
    let catalogue = snapshot(rows());
    let all = Filter::default();
    assert_eq!(listed(&catalogue, &all, Sort::PriceDesc, 0, 2), (vec![9, 5], 14));
    assert_eq!(listed(&catalogue, &all, Sort::PriceAsc, 12, 9), (vec![5, 9], 14));
    assert_eq!(listed(&catalogue, &all, Sort::Code, 0, 2).0, [4, 3]);
    assert_eq!(listed(&catalogue, &all, Sort::Name, 99, 2), (vec![], 14));
    let brakes = Filter { category: Some("BRAKE".into()), in_stock: true, ..Filter::default() };
    assert_eq!(listed(&catalogue, &brakes, Sort::Name, 1, 2), (vec![3, 4], 3));
    assert_eq!(listed(&catalogue, &Filter { groups: Some(Vec::new()), ..Filter::default() }, Sort::Name, 0, 2), (vec![], 0));
}

#[test]
fn a_change_of_figures_costs_no_words() {
    let before = snapshot(rows());
    let cheaper = row(1, "06455K59A71", "PAD SET,FR BRAKE", "BRAKE", 100, 0, 40);
    let after = before.with(vec![cheaper], &[], HashMap::new(), Stamp::default());
    assert!(Arc::ptr_eq(&before.base, &after.base) && after.delta.len() == 0);
    assert_eq!(after.summary(after.base.doc(1).unwrap()).price, Money::rupiah(100));
    assert_eq!(found(&after, "kampas rem depan"), [2, 1], "out of stock now, and less ordered");
    assert_eq!(listed(&after, &Filter::default(), Sort::PriceAsc, 0, 1).0, [1]);
    assert_eq!(found(&before, "kampas rem depan"), [1, 2], "who still has the old one sees it as it was");
}

/// Everything that can be asked of both.
fn is_same(one: &Snapshot, other: &Snapshot) -> Result<(), TestCaseError> {
    prop_assert_eq!(one.len(), other.len());
    let filters = [
        Filter::default(),
        Filter { in_stock: true, ..Filter::default() },
        Filter { category: Some("C1".into()), groups: Some(vec!["k59".to_owned()]), ..Filter::default() },
    ];
    for filter in &filters {
        for sort in [Sort::Name, Sort::PriceAsc, Sort::PriceDesc, Sort::Code] {
            prop_assert_eq!(listed(one, filter, sort, 0, 99), listed(other, filter, sort, 0, 99));
        }
        for typed in ["pad", "kampas rem", "kampas rem depan vario 150", "k59", "busi", "pda brake", "06455k59a71", "spark 0.8"] {
            let (one_found, other_found) = (asked(one, typed, filter), asked(other, typed, filter));
            prop_assert_eq!(one.ids(&one_found.docs), other.ids(&other_found.docs), "{}", typed);
            prop_assert_eq!(one_found.facets, other_found.facets);
            prop_assert_eq!((one_found.total, one_found.exact), (other_found.total, other_found.exact));
        }
        prop_assert_eq!(one.facets_of_all(filter), other.facets_of_all(filter));
    }
    Ok(())
}

prop_compose! {
    fn any_row(ids: i64)(
        id in 1..=ids,
        code in prop::sample::select(vec!["06455K59A71", "06455K44V80", "31500KPH881", "9805657713", "06455K59B01"]),
        name in prop::sample::select(vec!["PAD SET,FR BRAKE", "PAD SET,RR BRAKE", "SPARK PLUG", "CAP ASSY,SPARK PLUG", "OLI 0,8L"]),
        category in prop::sample::select(vec!["C1", "C2"]),
        rupiah in 0..3_i64,
        available in 0..2,
        ordered in 0..9,
    ) -> Row {
        row(id, code, name, category, rupiah * 1_000, available, ordered)
    }
}

proptest! {
    /// Whatever changed, in whatever steps: the same answers as from an index built anew.
    #[test]
    fn a_changed_index_is_what_a_new_one_would_be(
        first in prop::collection::vec(any_row(12), 0..12),
        steps in prop::collection::vec((prop::collection::vec(any_row(16), 0..4), prop::collection::vec(1..16_i64, 0..2)), 1..5),
    ) {
        let mut known: BTreeMap<i64, Row> = first.into_iter().map(|row| (row.id, row)).collect();
        let mut kept = snapshot(known.values().cloned().collect());
        for (changed, removed) in steps {
            let removed: Vec<i64> = removed.into_iter().filter(|id| changed.iter().all(|row| row.id != *id)).collect();
            let changed: BTreeMap<i64, Row> = changed.into_iter().map(|row| (row.id, row)).collect();
            removed.iter().for_each(|id| { known.remove(id); });
            known.extend(changed.clone());
            kept = kept.with(changed.into_values().collect(), &removed, HashMap::new(), Stamp::default());
            is_same(&kept, &snapshot(known.values().cloned().collect()))?;
        }
    }
}
