//! The plans by which PostgreSQL answered: what the service really sends, with the values it really sends, as PostgreSQL itself
//! tells it (`auto_explain`) beside the answer.
//!
//! One app at a time: what is told does not say which database it was.

use std::fmt::Debug;
use std::sync::Mutex;

use serde_json::Value;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tracing::field::{Field, Visit};
use tracing_subscriber::layer::{Context, Layer};

use crate::database::{self, API_ROLE, TestDatabase};

static HEARD: Mutex<Vec<Plan>> = Mutex::new(Vec::new());

/// Hears what PostgreSQL tells beside its answers.
pub(crate) struct Listener;

impl Listener {
    pub const TARGET: &str = "sqlx::postgres::notice";
}

#[derive(Default)]
struct Notice(String);

impl Visit for Notice {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "message" {
            value.clone_into(&mut self.0);
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.record_str(field, &format!("{value:?}"));
    }
}

impl<S: tracing::Subscriber> Layer<S> for Listener {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut notice = Notice::default();
        event.record(&mut notice);
        if let Some(plan) = Plan::read(&notice.0) {
            HEARD.lock().unwrap().push(plan);
        }
    }
}

/// Makes every connection that the service opens from now on tell the plans of its statements.
pub(crate) async fn tell(database: &TestDatabase) {
    let name = database.name();
    let settings = [
        "session_preload_libraries = 'auto_explain'",
        "auto_explain.log_min_duration = 0",
        "auto_explain.log_level = 'notice'",
        "auto_explain.log_format = 'json'",
        "auto_explain.log_analyze = on",
        "auto_explain.log_timing = off",
        "auto_explain.log_buffers = on",
    ];
    let settings: String = settings.iter().map(|setting| format!("ALTER ROLE {API_ROLE} IN DATABASE {name} SET {setting};")).collect();
    // Only a superuser may; a throwaway cluster trusts everybody.
    let mut superuser = database::server().username("postgres").connect().await.expect("plans need a cluster of `postgres.sh --throwaway`");
    sqlx::raw_sql(AssertSqlSafe(settings)).execute(&mut superuser).await.expect("PostgreSQL has auto_explain");
    superuser.close().await.expect("it goes");
}

/// What was heard since the last time.
pub fn take() -> Vec<Plan> {
    std::mem::take(&mut *HEARD.lock().unwrap())
}

/// A statement, and what PostgreSQL did for it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// On one line.
    pub sql: String,
    root: Value,
}

impl Plan {
    fn read(notice: &str) -> Option<Self> {
        let (_, told) = notice.split_once("plan:\n")?;
        let mut told: Value = serde_json::from_str(told).ok()?;
        let sql = without_offsets(told["Query Text"].as_str()?.split_whitespace());
        Some(Self { sql, root: told["Plan"].take() })
    }

    /// 8 kB pages that were looked at.
    pub fn pages(&self) -> u64 {
        ["Shared Hit Blocks", "Shared Read Blocks"].iter().filter_map(|name| self.root[name].as_u64()).sum()
    }

    /// Rows of tables and indexes that were looked at.
    pub fn rows(&self) -> u64 {
        rows(&self.root)
    }

    /// Counts no further than a limit, or says how it would count.
    pub fn is_limited_count(&self) -> bool {
        self.sql.starts_with("EXPLAIN") || is_limited_count(&self.root)
    }

    /// Tables that were read from end to end.
    pub fn scanned(&self) -> Vec<&str> {
        let mut found = Vec::new();
        walk(&self.root, 0, &mut |node, _| {
            if text(node, "Node Type") == "Seq Scan" {
                found.push(text(node, "Relation Name"));
            }
        });
        found
    }

    /// As `EXPLAIN` shows it, without costs and without the values at hand.
    pub fn shape(&self) -> String {
        let mut lines = Vec::new();
        walk(&self.root, 0, &mut |node, depth| {
            let indent = "  ".repeat(depth);
            lines.push(format!("{indent}{}", headline(node)));
            let conditions = ["Index Cond", "Recheck Cond", "Hash Cond", "Merge Cond", "Join Filter", "Filter", "Sort Key", "Group Key"];
            for name in conditions.iter().filter(|name| !node[**name].is_null()) {
                lines.push(format!("{indent}    {name}: {}", without_values(&listed(&node[*name]))));
            }
        });
        lines.join("\n")
    }
}

/// Numbers that stand in the text itself are those of a page.
fn without_offsets<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut sql = String::new();
    let mut before = "";
    for word in words {
        let is_page = matches!(before, "LIMIT" | "OFFSET") && word.starts_with(|c: char| c.is_ascii_digit());
        let word = if is_page { word.trim_start_matches(|c: char| c.is_ascii_digit()) } else { word };
        sql.extend([if sql.is_empty() { "" } else { " " }, if is_page { "?" } else { "" }, word]);
        before = word;
    }
    sql
}

fn text<'a>(node: &'a Value, name: &str) -> &'a str {
    node[name].as_str().unwrap_or_default()
}

fn walk<'a>(node: &'a Value, depth: usize, visit: &mut impl FnMut(&'a Value, usize)) {
    visit(node, depth);
    for child in node["Plans"].as_array().into_iter().flatten() {
        walk(child, depth + 1, visit);
    }
}

fn is_limited_count(node: &Value) -> bool {
    let children = node["Plans"].as_array().map(Vec::as_slice).unwrap_or_default();
    text(node, "Node Type") == "Aggregate" && matches!(children, [child] if text(child, "Node Type") == "Limit")
}

/// Rows of tables and indexes that were looked at.
fn rows(node: &Value) -> u64 {
    let number = |name: &str| node[name].as_f64().unwrap_or_default();
    let is_scan = text(node, "Node Type").ends_with("Scan") && (!node["Relation Name"].is_null() || !node["Index Name"].is_null());
    let own = if is_scan {
        (number("Actual Rows") + number("Rows Removed by Filter") + number("Rows Removed by Index Recheck")) * number("Actual Loops")
    } else {
        0.0
    };
    own.round() as u64 + node["Plans"].as_array().into_iter().flatten().map(rows).sum::<u64>()
}

/// `Index Scan Backward using orders_created_at_idx on orders o`
fn headline(node: &Value) -> String {
    let mut line = String::new();
    if !text(node, "Subplan Name").is_empty() {
        line.push_str(&format!("{}: ", text(node, "Subplan Name")));
    }
    let strategy = match text(node, "Strategy") {
        "Hashed" => "Hash",
        "Sorted" => "Group",
        _ => "",
    };
    let join = match text(node, "Join Type") {
        "" | "Inner" => String::new(),
        kind => format!(" {kind}"),
    };
    match text(node, "Node Type") {
        "ModifyTable" => line.push_str(text(node, "Operation")),
        kind => line.push_str(&format!("{strategy}{kind}{join}")),
    }
    if text(node, "Scan Direction") == "Backward" {
        line.push_str(" Backward");
    }
    for (word, name) in [("using", "Index Name"), ("on", "Relation Name"), ("on", "CTE Name"), ("on", "Function Name")] {
        if !text(node, name).is_empty() {
            line.push_str(&format!(" {word} {}", text(node, name)));
        }
    }
    line
}

fn listed(value: &Value) -> String {
    match value {
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        value => value.as_str().unwrap_or_default().to_owned(),
    }
}

/// `(id = '7'::bigint)` as `(id = ?)`: values differ from run to run, the plan does not.
fn without_values(condition: &str) -> String {
    let mut plain = String::with_capacity(condition.len());
    let mut rest = condition;
    while let Some((before, value)) = rest.split_once('\'') {
        plain.push_str(before);
        plain.push('?');
        let mut after = value.split_once('\'').map_or("", |(_, after)| after);
        // A quote within is doubled.
        while let Some(more) = after.strip_prefix('\'') {
            after = more.split_once('\'').map_or("", |(_, after)| after);
        }
        rest = after.strip_prefix("::").map_or(after, without_type);
    }
    plain + rest
}

fn without_type(text: &str) -> &str {
    let mut rest = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
    for more in [" with time zone", " without time zone", " varying", " precision", "[]"] {
        rest = rest.strip_prefix(more).unwrap_or(rest);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_read_from_what_postgresql_tells() {
        let told = r#"duration: 0.030 ms  plan:
{"Query Text": "SELECT *\n FROM t WHERE id = $1", "Plan": {"Node Type": "Limit", "Shared Hit Blocks": 3, "Plans": [
  {"Node Type": "Index Scan", "Scan Direction": "Backward", "Index Name": "t_pkey", "Relation Name": "t", "Actual Rows": 2.00,
   "Rows Removed by Filter": 5, "Actual Loops": 2, "Index Cond": "(name = 'it''s'::character varying)", "Filter": "(at > '2026-01-01 00:00:00+00'::timestamp with time zone)"}]}}"#;
        let plan = Plan::read(told).unwrap();
        assert_eq!((plan.sql.as_str(), plan.pages(), plan.rows()), ("SELECT * FROM t WHERE id = $1", 3, 14));
        assert_eq!(plan.shape(), "Limit\n  Index Scan Backward using t_pkey on t\n      Index Cond: (name = ?)\n      Filter: (at > ?)");
        assert!(plan.scanned().is_empty() && Plan::read("something else").is_none());
    }
}
