//! What is typed into a search: it becomes a bounded number of plain words, which are all that an engine ever gets (no syntax
//! of SQL, of a text search, or of a pattern), and the index answers within its own bounds.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use pmo_api::catalog::dto::Sort;
use pmo_api::catalog::search::index::{Figures, Filter, Question, Row, Snapshot, Stamp};
use pmo_api::catalog::search::language::{VehicleModel, plan};
use pmo_api::catalog::search::{Dictionary, Plan, Text};
use pmo_api::platform::http::Search;
use pmo_api::platform::money::Money;
use sqlx::{Postgres, QueryBuilder};

const PARTS: [(&str, &str, &str, i64); 10] = [
    ("06455K59A71", "PAD SET,FR BRAKE", "BRAKE", 72_000),
    ("06435K59A71", "PAD SET,RR BRAKE", "BRAKE", 70_000),
    ("06430K44V80", "SHOE SET,BRAKE", "BRAKE", 56_000),
    ("31500KPH881", "BATTERY(GTZ5S)", "BATT", 238_000),
    ("9805657713", "SPARK PLUG(CPR7EA-9)", "SPLG", 15_000),
    ("82322MAK0LN9", "OLI MPX1 10W30 SL 0,8L", "OIL", 52_000),
    ("88110K59A71", "MIRROR ASSY,R BACK", "MIRR", 40_000),
    ("44711K44N01", "TIRE,FR (80/90-14 40P)", "TIRE", 211_000),
    ("44711K59N01", "TIRE,FR (90/80-14 49P)", "TIRE", 231_000),
    ("957010602000", "BOLT,FLANGE 6X20", "BOLT", 500),
];

static CATALOGUE: LazyLock<(Snapshot, Dictionary)> = LazyLock::new(|| {
    let row = |(id, (code, name, category, price)): (i64, &(&str, &str, &str, i64))| Row {
        id,
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        category: Some((*category).to_owned()),
        image_version: None,
        figures: Figures::new(Money::rupiah(*price), id as i32 % 3, 7),
        is_shown: true,
    };
    let rows = (1..).zip(&PARTS).map(row).collect();
    let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let synonyms = [
        ("kampas rem", list(&["pad set brake", "shoe set brake"])),
        ("kampas rem depan", list(&["pad set fr brake"])),
        ("busi", list(&["spark plug"])),
        ("aki", list(&["battery"])),
        ("spion", list(&["mirror"])),
        ("ban", list(&["tire"])),
        ("baut", list(&["bolt"])),
    ];
    let models = [("beat", &["k25", "k44"][..]), ("vario 150", &["k59"]), ("supra", &["kph"])];
    let models = models.map(|(name, codes)| VehicleModel { name: name.to_owned(), aliases: Vec::new(), codes: list(codes) });
    let dictionary = Dictionary::new(synonyms.map(|(term, means)| (term.to_owned(), means)), models.to_vec());
    (Snapshot::new(rows, HashMap::new(), Stamp::default()), dictionary)
});

pub fn holds(input: &[u8]) {
    let typed = String::from_utf8_lossy(input);
    let (catalogue, dictionary) = &*CATALOGUE;
    let text = Text::of(&typed);
    assert!(text.words().count() <= 12, "{text:?}");
    let plan = plan(&text, dictionary, &catalogue.vocabulary());
    plain(&plan);
    for filter in
        [Filter::default(), Filter { category: Some(typed.as_ref().into()), in_stock: true, groups: Some(vec![typed.to_lowercase()]) }]
    {
        for (offset, limit) in [(0, 3), (2, 5), (usize::MAX, 20)] {
            let question = Question { plan: &plan, dictionary, filter: &filter, sort: Sort::Relevance, offset, limit, facets: true };
            let answer = catalogue.search(&question);
            let different: BTreeSet<u32> = answer.docs.iter().copied().collect();
            assert!(answer.docs.len() <= limit && different.len() == answer.docs.len() && answer.total <= PARTS.len());
            assert_eq!(catalogue.ids(&answer.docs).len(), answer.docs.len());
            let facets = answer.facets.unwrap();
            assert!(facets.in_stock <= PARTS.len() && facets.categories.iter().all(|(_, count)| *count <= PARTS.len()));
        }
    }
    searched_list(&typed);
}

/// An engine makes its own syntax of the words: they may have none.
fn plain(plan: &Plan) {
    let is_plain = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.');
    let is_code = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    assert!(plan.code.as_deref().is_none_or(is_code), "{plan}");
    assert!(plan.terms.len() <= 12 && plan.relaxations().len() <= 13, "{plan}");
    for term in &plan.terms {
        assert!(term.fragment.as_deref().is_none_or(is_code), "{plan}");
        assert!(term.ways.len() <= 100, "{plan}");
        for way in &term.ways {
            assert!(way.words.iter().all(|word| is_plain(&word.text)) && way.extra.iter().all(|word| is_plain(word)), "{plan}");
        }
    }
}

/// Lists of the back office look for patterns: the statement is the same whatever was typed, and no word has a wildcard.
fn searched_list(typed: &str) {
    let Some(search) = Search::read(Some(typed)) else { return };
    let mut query = QueryBuilder::<Postgres>::new("");
    search.push_to(&mut query, "search_text");
    let conditions = query.sql().as_str().matches(" AND search_text LIKE $").count();
    assert!((1..=8).contains(&conditions));
    let numbered: String = (1..=conditions).map(|n| format!(" AND search_text LIKE ${n}")).collect();
    assert_eq!(query.sql().as_str(), numbered);
    let shown = format!("{search:?}");
    assert!(!shown.contains(['%', '_']), "{shown}");
}
