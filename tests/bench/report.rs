//! The figures, as Markdown.

use std::fmt::Write;
use std::time::Duration;

use crate::load::Pace;

/// One operation at one number of connections: the round with the median ratio.
pub struct Row {
    pub operation: &'static str,
    pub connections: usize,
    pub pace: Pace,
    /// Processor time of the service for each turn.
    pub cpu: Duration,
    pub reference: &'static str,
    /// Turns a second.
    pub reference_rate: f64,
    /// What the ratio of both has to reach.
    pub bar: f64,
}

impl Row {
    fn ratio(&self) -> f64 {
        self.pace.rate / self.reference_rate
    }

    /// Of the table.
    pub fn line(&self) -> String {
        format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} | {:.2} | {} | {} |",
            self.operation,
            self.connections,
            thousands(self.pace.rate),
            time(self.pace.p50),
            time(self.pace.p99),
            time(self.cpu),
            self.reference,
            thousands(self.reference_rate),
            self.ratio(),
            self.bar,
            mark(self.ratio() >= self.bar)
        )
    }
}

/// A figure of its own kind.
pub struct Fact {
    what: String,
    value: String,
    /// And whether it is reached.
    bar: Option<(&'static str, bool)>,
}

impl Fact {
    pub fn new(what: &str, value: String, bar: &'static str, is_met: bool) -> Self {
        eprintln!("{what}: {value} (bar: {bar}) {}", mark(is_met));
        Self { what: what.to_owned(), value, bar: Some((bar, is_met)) }
    }

    /// One without a bar.
    pub fn only(what: &str, value: String) -> Self {
        eprintln!("{what}: {value}");
        Self { what: what.to_owned(), value, bar: None }
    }
}

pub struct Figures {
    pub machine: String,
    pub rows: Vec<Row>,
    pub facts: Vec<Fact>,
}

impl Figures {
    /// All of them.
    pub fn page(&self) -> String {
        let mut page = format!(
            "# Speed\n\nWritten by `make bench`. {}. Times on a shared machine are noise: what counts is the ratio to the reference, measured in turns\n\
             in the same run. `cpu` is the processor time of the service for each answer, over all its threads.\n\n",
            self.machine
        );
        page += "| operation | connections | answers/s | p50 | p99 | cpu | reference | its rate | ratio | bar | |\n";
        page += "| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- |\n";
        for row in &self.rows {
            let _ = writeln!(page, "{}", row.line());
        }
        page += "\n| what | measured | bar | |\n| --- | --- | --- | --- |\n";
        for fact in &self.facts {
            let (bar, is_met) = fact.bar.map_or(("", ""), |(bar, is_met)| (bar, mark(is_met)));
            let _ = writeln!(page, "| {} | {} | {bar} | {is_met} |", fact.what, fact.value);
        }
        page
    }

    /// What the first page of the project shows.
    pub fn summary(&self) -> String {
        let mut text = format!("{}.\n\n", self.machine);
        text += "| 16 connections | answers/s | p50 | p99 | reference | ratio | bar | |\n";
        text += "| --- | ---: | ---: | ---: | --- | ---: | ---: | --- |\n";
        for row in self.rows.iter().filter(|row| row.connections == 16) {
            let (rate, p50, p99) = (thousands(row.pace.rate), time(row.pace.p50), time(row.pace.p99));
            let reference = format!("{}, {}/s", row.reference, thousands(row.reference_rate));
            let (ratio, bar, is_met) = (row.ratio(), row.bar, mark(row.ratio() >= row.bar));
            let _ = writeln!(text, "| {} | {rate} | {p50} | {p99} | {reference} | {ratio:.2} | {bar} | {is_met} |", row.operation);
        }
        text.push('\n');
        for fact in &self.facts {
            let bar = fact.bar.map_or(String::new(), |(bar, is_met)| format!(" (bar: {bar}) {}", mark(is_met)));
            let _ = writeln!(text, "- {}: {}{bar}", fact.what, fact.value);
        }
        text
    }
}

fn mark(is_met: bool) -> &'static str {
    if is_met { "✓" } else { "✗" }
}

/// `12,345`, or `3.4`.
fn thousands(rate: f64) -> String {
    if rate < 100.0 {
        return format!("{rate:.1}");
    }
    let digits = format!("{rate:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `340 µs`, `3.4 ms`.
pub fn time(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros < 1000.0 { format!("{micros:.0} µs") } else { format!("{:.1} ms", micros / 1000.0) }
}

/// `text` with `part` between its marks.
pub fn between_marks(text: &str, part: &str) -> String {
    let (from, to) = ("<!-- bench -->\n", "<!-- /bench -->");
    let Some((before, rest)) = text.split_once(from) else { return text.to_owned() };
    let after = rest.split_once(to).map_or("", |(_, after)| after);
    format!("{before}{from}{part}{to}{after}")
}
