//! That shops find parts by their own words: a list of real-looking queries, put to the whole demo catalogue and to parts
//! as the trade names them, with the shipped dictionary. Prints recall and reciprocal rank by kind of query:
//!
//! `api/dev/with-services.sh cargo test -p pmo-tests --test api -- search::shops_find_parts --nocapture`

use std::collections::{BTreeMap, HashMap};

use pmo_api::catalog::search::language::maker;
use pmo_api::catalog::search::normalise::code_key;
use pmo_api::demo::{self, DemoOptions};
use pmo_tests::TestApp;

const QUERIES: &str = include_str!("../data/queries.tsv");
const TRADE: &str = include_str!("../data/trade.tsv");

/// Of what is relevant, so much must be among the first five, and the first relevant one so near to the top.
const RECALL: f64 = 0.95;
const RECIPROCAL_RANK: f64 = 0.85;

/// One of the ways to be what was asked for: all of these.
type Wanted = Vec<String>;

struct Query {
    kind: &'static str,
    text: &'static str,
    wanted: Vec<Wanted>,
}

/// What is judged of a part: nothing that the search made of it.
struct Part {
    id: i64,
    code: String,
    key: String,
    words: Vec<String>,
}

impl Part {
    fn is(&self, wanted: &Wanted, models: &HashMap<&str, Vec<&str>>) -> bool {
        wanted.iter().all(|word| match word.split_at(1) {
            ("=", code) => self.code == code,
            ("^", beginning) => self.key.starts_with(beginning),
            ("~", piece) => self.key.contains(piece),
            ("!", other) => !self.words.iter().any(|word| word == other),
            ("@", model) => self.key.get(5..8).is_some_and(|group| models[model].contains(&group)),
            _ => self.words.contains(word),
        })
    }
}

fn queries() -> (Vec<Query>, HashMap<&'static str, Vec<&'static str>>) {
    let (mut queries, mut models) = (Vec::new(), HashMap::new());
    for line in QUERIES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.split('\t').collect::<Vec<_>>()[..] {
            [model, groups] if model.starts_with('%') => drop(models.insert(&model[1..], groups.split(' ').collect())),
            [kind, text, wanted] => {
                let wanted = wanted.split('|').map(|all| all.split_whitespace().map(str::to_owned).collect()).collect();
                queries.push(Query { kind, text, wanted });
            }
            _ => panic!("no query: {line}"),
        }
    }
    (queries, models)
}

/// The demo catalogue in its full size, and the names of the trade.
async fn catalogue(app: &TestApp) -> Vec<Part> {
    let options = DemoOptions { orders: 300, days: 60, ..DemoOptions::default() };
    demo::load(&app.db, &options, app.clock.now()).await.unwrap();
    for part in TRADE.lines().filter(|line| !line.starts_with('#')) {
        let [code, name, category] = part.split('\t').collect::<Vec<_>>()[..] else { panic!("no part: {part}") };
        sqlx::query("INSERT INTO pmov2.products (code, name, category, price) VALUES ($1, $2, $3, 50000) ON CONFLICT DO NOTHING")
            .bind(code)
            .bind(name)
            .bind(category)
            .execute(&app.db)
            .await
            .unwrap();
    }
    let rows: Vec<(i64, String, String)> =
        sqlx::query_as("SELECT id, code, name FROM pmov2.products WHERE is_active AND price > 0").fetch_all(&app.db).await.unwrap();
    let part = |(id, code, name): (i64, String, String)| {
        let name = maker::Name::of(&name);
        let words = name.words.into_iter().chain(name.also).map(|word| word.to_uppercase()).collect();
        Part { id, key: code_key(&code), code, words }
    };
    rows.into_iter().map(part).collect()
}

#[tokio::test]
async fn shops_find_parts_by_their_own_words() {
    let app = TestApp::new().await;
    let parts = catalogue(&app).await;
    app.change_catalogue("SELECT 1").await;
    pmo_api::catalog::count_demand(&app.state).await.unwrap();
    // From here on the whole catalogue is in memory; the first request would not wait for that.
    app.until("the catalogue is in memory", async || pmo_api::catalog::lexicon(&app.state).await.unwrap().is_indexed()).await;

    let by_id: HashMap<i64, &Part> = parts.iter().map(|part| (part.id, part)).collect();
    let (queries, models) = queries();
    assert!(queries.len() >= 300);
    let toko = app.toko_session(&app.shop("TK901").await).await;
    let mut sums: BTreeMap<&str, (usize, f64, f64)> = BTreeMap::new();
    for query in &queries {
        let is_wanted = |part: &Part| query.wanted.iter().any(|wanted| part.is(wanted, &models));
        let relevant = parts.iter().filter(|part| is_wanted(part)).count();
        assert!(relevant > 0, "no part is {:?}: {}", query.wanted, query.text);
        let (page, _) = toko.get("/api/products").query([("search", query.text)]).await.list();
        let hits: Vec<bool> = page.iter().map(|product| is_wanted(by_id[&product["id"].as_i64().unwrap()])).collect();
        let among_five = hits.iter().take(5).filter(|hit| **hit).count() as f64 / relevant.min(5) as f64;
        let reciprocal = hits.iter().position(|hit| *hit).map_or(0.0, |place| 1.0 / (place + 1) as f64);
        if reciprocal < 1.0 || among_five < 1.0 {
            let names: Vec<_> = page.iter().take(5).map(|product| product["name"].as_str().unwrap()).collect();
            println!("{among_five:.2} {reciprocal:.2} {}: {names:?}", query.text);
        }
        for kind in [query.kind, "(all)"] {
            let sum = sums.entry(kind).or_default();
            *sum = (sum.0 + 1, sum.1 + among_five, sum.2 + reciprocal);
        }
    }
    println!("{:<8} {:>7} {:>9} {:>6}", "kind", "queries", "recall@5", "MRR");
    for (kind, (count, recall, reciprocal)) in &sums {
        println!("{kind:<8} {count:>7} {:>9.3} {:>6.3}", recall / *count as f64, reciprocal / *count as f64);
    }
    for (kind, (count, recall, reciprocal)) in sums {
        let (recall, reciprocal) = (recall / count as f64, reciprocal / count as f64);
        assert!(recall >= RECALL && reciprocal >= RECIPROCAL_RANK, "{kind}: recall {recall:.3}, reciprocal rank {reciprocal:.3}");
    }
}
