//! That shops find parts by their own words: two lists of real-looking queries, put to the whole demo catalogue and to parts
//! as the trade names them, with the shipped dictionary. The second list is held out: nothing is made for it. Prints recall and
//! reciprocal rank by kind of query:
//!
//! `api/dev/with-services.sh cargo test -p pmo-tests --test api -- search::shops_find_parts --nocapture`

use std::collections::{BTreeMap, HashMap};

use pmo_api::catalog::search::language::maker;
use pmo_api::catalog::search::normalise::code_key;
use pmo_api::demo::{self, DemoOptions};
use pmo_tests::{Client, TestApp};
use serde_json::json;

const QUERIES: &str = include_str!("../data/queries.tsv");
const HELD_OUT: &str = include_str!("../data/queries-held-out.tsv");
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

fn queries(list: &'static str) -> (Vec<Query>, HashMap<&'static str, Vec<&'static str>>) {
    let (mut queries, mut models) = (Vec::new(), HashMap::new());
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
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

    let toko = app.toko_session(&app.shop("TK901").await).await;
    let (list, models) = queries(QUERIES);
    let (held_out, _) = queries(HELD_OUT);
    assert!(list.len() >= 300 && held_out.len() >= 300);
    let measured = [measure("list", &toko, &parts, &list, &models).await, measure("held out", &toko, &parts, &held_out, &models).await];
    for (kind, sum) in &measured[0] {
        assert!(sum.recall() >= RECALL && sum.reciprocal_rank() >= RECIPROCAL_RANK, "{kind}: {sum:?}");
    }
    let held_out = &measured[1]["(all)"];
    assert!(held_out.recall() >= RECALL && held_out.reciprocal_rank() >= RECIPROCAL_RANK, "held out: {held_out:?}");
}

#[derive(Debug, Default)]
struct Sum {
    queries: f64,
    recalls: f64,
    reciprocals: f64,
}

impl Sum {
    fn recall(&self) -> f64 {
        self.recalls / self.queries
    }

    fn reciprocal_rank(&self) -> f64 {
        self.reciprocals / self.queries
    }
}

/// What each query of a list finds, by kind; prints those that find less than all in the first place.
async fn measure(
    name: &str,
    toko: &Client,
    parts: &[Part],
    queries: &[Query],
    models: &HashMap<&str, Vec<&str>>,
) -> BTreeMap<&'static str, Sum> {
    let by_id: HashMap<i64, &Part> = parts.iter().map(|part| (part.id, part)).collect();
    let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
    for query in queries {
        let is_wanted = |part: &Part| query.wanted.iter().any(|wanted| part.is(wanted, models));
        let relevant = parts.iter().filter(|part| is_wanted(part)).count();
        if relevant == 0 {
            println!("NONE {}: {:?}", query.text, query.wanted);
            continue;
        }
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
            sum.queries += 1.0;
            sum.recalls += among_five;
            sum.reciprocals += reciprocal;
        }
    }
    println!("{name:<8} {:>7} {:>9} {:>6}", "queries", "recall@5", "MRR");
    for (kind, sum) in &sums {
        println!("{kind:<8} {:>7} {:>9.3} {:>6.3}", sum.queries, sum.recall(), sum.reciprocal_rank());
    }
    sums
}

async fn some_parts(app: &TestApp) {
    for (code, name, category, stock) in [
        ("06455K59A71", "PAD SET,FR BRAKE", "BRAKE", 10),
        ("06455K44V80", "PAD SET,FR BRAKE", "BRAKE", 0),
        ("06430K44V80", "SHOE SET,BRAKE", "BRAKE", 7),
        ("45351K44V01", "DISK,FR BRAKE", "DISC", 5),
        ("9805657713", "SPARK PLUG(CPR7EA-9)", "SPLG", 50),
        ("33100K44V01", "HEADLIGHT ASSY", "LAMP", 3),
        ("082322MAK0LN9", "OLI MPX1 10W30 SL 0,8L FED", "OIL", 90),
    ] {
        app.product(code, name, 50_000).category(category).stock(stock).await;
    }
}

#[tokio::test]
async fn an_answer_says_how_it_was_understood() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let search = async |text: &str| toko.get("/api/products").query([("search", text)]).await.plain()["search"].clone();
    let understood = search("kamaps rem depan beat").await;
    assert_eq!(understood["corrected"], "kampas rem depan beat");
    assert_eq!(understood["terms"][0], json!({"typed": "kamaps rem depan", "kind": "part", "means": ["pad brake set fr"]}));
    assert_eq!((&understood["terms"][1]["kind"], &understood["terms"][1]["typed"]), (&json!("motorcycle"), &json!("beat")));
    assert_eq!(search("06455-k59-a71").await["terms"], json!([{"typed": "06455K59A71", "kind": "code", "means": []}]));
    assert_eq!(search("busi").await["corrected"], json!(null));
    let page = toko.get("/api/products").await.plain();
    assert!(page.get("search").is_none() && page.get("facets").is_none());
}

#[tokio::test]
async fn what_is_found_is_counted_by_category_stock_and_motorcycle() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    app.indexed().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let page = async |query: &[(&str, &str)]| toko.get("/api/products").query(query.iter().copied()).await.plain();
    let all = page(&[("search", "rem"), ("facets", "true")]).await;
    assert_eq!(
        all["facets"],
        json!({
            "categories": [{"code": "BRAKE", "name": "Kampas Rem", "count": 3}, {"code": "DISC", "name": "Piringan Cakram", "count": 1}],
            "in_stock": 3,
            "models": [{"name": "beat esp", "count": 3}, {"name": "vario 150", "count": 1}],
        })
    );
    // Each is counted as if it was not what the list is filtered by.
    let filtered = page(&[("search", "rem"), ("facets", "true"), ("category", "BRAKE"), ("model", "beat esp")]).await;
    assert_eq!(filtered["meta"]["total"], 2);
    assert_eq!(filtered["facets"]["categories"][1], json!({"code": "DISC", "name": "Piringan Cakram", "count": 1}));
    assert_eq!(filtered["facets"]["models"][1], json!({"name": "vario 150", "count": 1}));
    assert_eq!(filtered["facets"]["in_stock"], 1);
    let everything = page(&[("facets", "true")]).await;
    assert_eq!((&everything["meta"]["total"], &everything["facets"]["in_stock"]), (&json!(7), &json!(6)));

    for (model, total) in [("beat", 4), ("K59", 1), ("BeAT", 4), ("yamaha", 0), ("", 7)] {
        assert_eq!(page(&[("model", model)]).await["meta"]["total"], total, "{model}");
    }
}

#[tokio::test]
async fn where_nothing_is_what_was_asked_for_less_is_offered() {
    let app = TestApp::new().await;
    some_parts(&app).await;
    app.indexed().await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let nearest = async |search: &str| {
        let page = toko.get("/api/products").query([("search", search)]).await.plain();
        (page["meta"]["total"].as_i64().unwrap(), page.get("nearest").cloned())
    };
    assert_eq!(nearest("kampas rem depan vario 150").await, (1, None));
    // There are pads for its front wheel, and shoes for the other motorcycle's rear.
    let (total, instead) = nearest("kampas rem belakang vario 150").await;
    assert!(total > 0);
    assert_eq!(instead, Some(json!({"instead": [{"search": "kampas rem belakang", "total": 1}]})));
    assert_eq!(nearest("zzqq xxyy").await, (0, Some(json!({"instead": []}))));
    // A number that is none: those that are nearly it.
    assert_eq!(nearest("06455k59a72").await, (1, Some(json!({"instead": []}))));
}

/// Without an index, as in the first moments of a process: PostgreSQL itself knows the same words.
#[tokio::test]
async fn postgresql_answers_while_there_is_no_index() {
    let app = TestApp::builder().with_config(|config| config.stock_cache_seconds = 0).start().await;
    some_parts(&app).await;
    let toko = app.toko_session(&app.shop("TK001").await).await;
    let list = async |query: &[(&str, &str)]| toko.get("/api/products").query(query.iter().copied()).await.list();
    for (typed, first) in [
        ("06455k59a71", "06455K59A71"),
        ("K44-V80", "06430K44V80"),
        ("06455k59a72", "06455K59A71"),
        ("kampas rem depan vario 150", "06455K59A71"),
        ("kampas rem belakang beat", "06430K44V80"),
        ("piringan cakram beat", "45351K44V01"),
        ("busi beat", "9805657713"),
        ("lampu depan", "33100K44V01"),
        ("oli 800 ml", "082322MAK0LN9"),
    ] {
        let (page, meta) = list(&[("search", typed)]).await;
        assert_eq!(page.first().map(|product| &product["code"]), Some(&json!(first)), "{typed}");
        assert!(meta["total"].as_i64().unwrap() >= 1);
    }
    assert_eq!(list(&[("search", "kampas rem"), ("in_stock", "true"), ("model", "beat")]).await.0.len(), 1);
    assert_eq!(list(&[("search", "rem"), ("category", "DISC")]).await.0.len(), 1);
    assert_eq!(list(&[("category", "BRAKE"), ("page", "2"), ("per_page", "2")]).await.1["total"], 3);
    assert_eq!(list(&[("model", "beat")]).await.1["total"], 4);
    let lines = toko.post("/api/quick-order").json(json!({"text": "06455K59A71 2\nkampas rem beat 1\n06455K59A72 1"})).await.ok();
    let statuses: Vec<_> = lines["lines"].as_array().unwrap().iter().map(|line| line["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["found", "choose", "choose"]);
}
