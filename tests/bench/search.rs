//! Searching, beside PostgreSQL's own full text search for the same words.

use crate::load::get;
use crate::measure::{Bench, POOL, Reference};
use crate::report::{Fact, time};

/// What shops type, by kind, as the tests of the search have it.
const KINDS: [(&str, &str); 4] = [
    ("code", "search by part number, not cached"),
    ("name", "search by official name, not cached"),
    ("slang", "search by workshop words, not cached"),
    ("typo", "search with typing errors, not cached"),
];

/// Scripts of one kind; more would only cost `pgbench` time before it begins.
const SCRIPTS: usize = 40;

impl Bench<'_> {
    pub async fn search(&mut self) {
        if !KINDS.iter().any(|(_, operation)| self.plan.wants(operation)) {
            return;
        }
        let token = self.shops[0].token.clone();
        for (kind, operation) in KINDS {
            let queries = queries(kind);
            let scripts = queries.iter().step_by(queries.len().div_ceil(SCRIPTS)).map(|query| page(&any_of(query))).collect();
            let reference = Reference::Pgbench { name: "pgbench, full text", scripts };
            let paths: Vec<_> = queries.iter().map(|query| format!("/api/products?search={}", encoded(query))).collect();
            let token = token.clone();
            let turns = move |connection: usize, turn: usize| Some(vec![get(&paths[(connection * 37 + turn) % paths.len()], &token)]);
            self.row(operation, false, 2.0, reference, turns).await;
        }
        self.all_of_the_words().await;
        self.beside_a_read_by_key().await;
    }

    /// The other reading of "the same words": all of them. It is quick because it so often finds nothing.
    async fn all_of_the_words(&mut self) {
        let queries: Vec<_> = KINDS.iter().flat_map(|(kind, _)| queries(kind)).collect();
        let mut found = 0;
        for query in &queries {
            let sql = format!("SELECT EXISTS (SELECT FROM bench.parts WHERE words @@ {})", all_of(query));
            found += usize::from(sqlx::query_scalar::<_, bool>(sqlx::AssertSqlSafe(sql)).fetch_one(&self.db).await.expect("an answer"));
        }
        let scripts: Vec<_> = queries.iter().step_by(queries.len().div_ceil(2 * SCRIPTS)).map(|query| page(&all_of(query))).collect();
        let rate = self.pgbench(&scripts, &[], POOL).await;
        let of = queries.len();
        self.facts.push(Fact::only(
            "PostgreSQL's full text search for all of the words, 16 connections",
            format!("{rate:.0}/s; it finds anything for {found} of {of} queries"),
        ));
    }

    async fn beside_a_read_by_key(&mut self) {
        let highest: i64 = sqlx::query_scalar("SELECT max(id) FROM pmov2.products").fetch_one(&self.db).await.expect("there are products");
        let key = format!("\\set id random(1, {highest})\nSELECT * FROM pmov2.products WHERE id = :id;\n");
        let read = self.postgres.bench(&[key], &[], POOL, self.plan.time()).await.p50;
        for (_, operation) in KINDS {
            let Some(row) = self.rows.iter().find(|row| row.operation == operation && row.connections == 16) else { continue };
            let times = row.pace.p99.as_secs_f64() / read.as_secs_f64();
            self.facts.push(Fact::new(
                &format!("{operation}, 16 connections: p99 beside the median of a read by primary key"),
                format!("{} / {} = {times:.1}", time(row.pace.p99), time(read)),
                "10",
                times <= 10.0,
            ));
        }
    }
}

fn queries(kind: &str) -> Vec<String> {
    let list = include_str!("../data/queries.tsv");
    let fields = list.lines().filter(|line| !line.starts_with(['#', '%'])).filter_map(|line| line.split_once('\t'));
    fields.filter(|(of, _)| *of == kind).filter_map(|(_, rest)| rest.split('\t').next()).map(str::to_owned).collect()
}

/// A page of what PostgreSQL's own full text search finds, best first, and how much it finds: what a list says.
fn page(query: &str) -> String {
    format!(
        "SELECT found.total, p.id, p.code, p.name, p.category, c.name, p.price, s.available
         FROM (SELECT id, ts_rank(words, query) AS rank, count(*) OVER () AS total FROM bench.parts, {query} query
               WHERE words @@ query ORDER BY rank DESC, id LIMIT 20) found
         JOIN pmov2.products p ON p.id = found.id LEFT JOIN pmov2.categories c ON c.code = p.category
         LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id ORDER BY found.rank DESC, p.id;\n"
    )
}

/// With all of the words nearly nothing is found of what people type: workshop words are in no name, and part numbers are written
/// in many ways.
fn any_of(query: &str) -> String {
    let words: Vec<_> = query.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!("to_tsquery('simple', '{}')", words.join(" | "))
}

fn all_of(query: &str) -> String {
    // A colon would name a variable of pgbench.
    format!("plainto_tsquery('simple', '{}')", query.replace('\'', "''").replace(':', " "))
}

/// Percent-encoded, for a query.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
