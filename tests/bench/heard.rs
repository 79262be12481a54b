//! The statements that the service sends, heard from PostgreSQL's log, as scripts for `pgbench`.

use std::collections::BTreeMap;

use crate::measure::{Bench, Services};
use crate::process::Process;

/// Names for values that differ from one run of the statements to the next: the value as it was heard, and what stands for it.
pub type Names<'a> = [(&'a str, &'a str)];

/// What a statement answers and later ones need: how it begins, and the prefix of the variables made of its columns.
const ANSWERS: [(&str, &str); 4] = [
    ("INSERT INTO pmov2.carts", "cart_"),
    ("WITH number AS", "order_"),
    ("UPDATE pmov2.serials", "serial_"),
    ("INSERT INTO data_part.tblso (", "so_"),
];

/// Tables of workers, which no request that is measured reads.
const WORKERS: [&str; 4] = ["pmov2.jobs", "pmov2.schedule", "pmov2.search_queries", "pmov2.delivery_reports"];

/// What workers send by themselves while somebody listens, and what a connection asks once about types.
const NOISE: [&str; 8] = [
    "WITH due",
    "WITH marked",
    "UPDATE pmov2.messages",
    "INSERT INTO pmov2.log_gateway",
    "SELECT pg_type",
    "SELECT id, gateway, body",
    "LISTEN",
    "ROLLBACK",
];

impl Bench<'_> {
    /// The statements that `act` makes this service send. The others stand still meanwhile.
    pub async fn heard<F: Future>(&self, service: &Process, act: F) -> (Heard, F::Output) {
        let Services { cached, uncached, asking } = &self.services;
        let others = || [cached, uncached, asking].into_iter().filter(|other| other.port != service.port);
        others().for_each(|other| other.signal("STOP"));
        let from = self.postgres.log_statements(true).await;
        let output = act.await;
        self.postgres.log_statements(false).await;
        others().for_each(|other| other.signal("CONT"));
        (Heard(statements(&self.postgres.log()[from..])), output)
    }
}

/// Statements with their values, in the order in which they came.
pub struct Heard(Vec<String>);

impl Heard {
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// As a script of `pgbench` that does the same again and again.
    pub fn script(&self, head: &str, names: &Names<'_>) -> String {
        let mut script = format!("{head}\n");
        for sql in &self.0 {
            let sql = names.iter().fold(plain_aliases(sql), |sql, (value, name)| sql.replace(&format!("'{value}'"), name));
            let answer = ANSWERS.iter().find(|(beginning, _)| sql.starts_with(beginning));
            script.push_str(&sql);
            script.push_str(&answer.map_or(";\n".to_owned(), |(_, prefix)| format!(" \\gset {prefix}\n")));
        }
        script
    }
}

/// The statements of a log, without those that workers send by themselves.
fn statements(log: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut waiting: BTreeMap<String, String> = BTreeMap::new();
    for entry in entries(log) {
        let Some((backend, level, text)) = parts(&entry) else { continue };
        let before = waiting.remove(&backend);
        if level == "DETAIL" {
            let values = text.strip_prefix("Parameters: ").or(text.strip_prefix("parameters: "));
            list.extend(before.zip(values).map(|(sql, values)| (backend, filled(&sql, values))));
            continue;
        }
        list.extend(before.map(|sql| (backend.clone(), sql)));
        if level == "LOG" {
            let sql = text.strip_prefix("statement: ").or_else(|| Some(text.strip_prefix("execute ")?.split_once(": ")?.1));
            if let Some(sql) = sql.map(str::trim) {
                // One without values is not followed by a DETAIL.
                if sql.contains('$') {
                    waiting.insert(backend, sql.to_owned());
                } else {
                    list.push((backend, sql.to_owned()));
                }
            }
        }
    }
    list.retain(|(_, sql)| !NOISE.iter().any(|noise| sql.starts_with(noise)) && !WORKERS.iter().any(|table| sql.contains(table)));
    without_empty_transactions(list)
}

/// Transactions of workers, of which only the borders are left.
fn without_empty_transactions(list: Vec<(String, String)>) -> Vec<String> {
    let next_of = |at: usize| list[at + 1..].iter().position(|(backend, _)| *backend == list[at].0).map(|next| at + 1 + next);
    let mut is_empty = vec![false; list.len()];
    for at in (0..list.len()).filter(|at| list[*at].1 == "BEGIN") {
        match next_of(at) {
            Some(next) if list[next].1 == "COMMIT" => (is_empty[at], is_empty[next]) = (true, true),
            Some(_) => {}
            None => is_empty[at] = true,
        }
    }
    list.into_iter().zip(is_empty).filter(|(_, is_empty)| !is_empty).map(|((_, sql), _)| sql).collect()
}

/// Entries of the log, each with its further lines.
fn entries(log: &str) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for line in log.lines() {
        if line.starts_with('[') && line.contains("] ") {
            entries.push(line.to_owned());
        } else if let Some(last) = entries.last_mut() {
            *last += "\n";
            *last += line.trim();
        }
    }
    entries
}

/// Backend, level and text of an entry.
fn parts(entry: &str) -> Option<(String, &str, &str)> {
    let (backend, rest) = entry.strip_prefix('[')?.split_once("] ")?;
    let (level, text) = rest.split_once(":  ")?;
    Some((backend.to_owned(), level, text))
}

/// The statement with its values in place: `$1 = '7', $2 = NULL`.
fn filled(sql: &str, values: &str) -> String {
    let mut list = Vec::new();
    let mut rest = values;
    while let Some((_, value)) = rest.split_once(" = ") {
        let end = if value.starts_with('\'') { end_of_text(value) } else { value.find(", $").unwrap_or(value.len()) };
        list.push(&value[..end]);
        rest = &value[end..];
    }
    // From the last on, so that $1 is not found in $12.
    let mut sql = sql.to_owned();
    for (number, value) in list.iter().enumerate().rev() {
        sql = sql.replace(&format!("${}", number + 1), value);
    }
    sql
}

/// The end of a quoted text, in which a quote is doubled.
fn end_of_text(value: &str) -> usize {
    let bytes = value.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        if bytes[at] == b'\'' {
            if bytes.get(at + 1) != Some(&b'\'') {
                return at + 1;
            }
            at += 1;
        }
        at += 1;
    }
    bytes.len()
}

/// `AS "price!: Money"` becomes `AS "price"`: the rest is for the compiler, and no name of a variable.
fn plain_aliases(sql: &str) -> String {
    let mut plain = String::new();
    for (at, piece) in sql.split('"').enumerate() {
        if at % 2 == 1 {
            let name: String = piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            // Quotes within a value are those of an array's element.
            let is_alias = plain.ends_with("AS ");
            plain.push('"');
            plain.push_str(if is_alias { &name } else { piece });
            plain.push('"');
        } else {
            plain.push_str(piece);
        }
    }
    plain
}
