//! Rows copied from a spreadsheet: cells by tabs, semicolons, bars or commas, with column titles or without.

use super::codes::{is_code, spaced_code};
use super::reading::{Amount, Reading};
use super::tokens;
use super::words::{self, Column, Unit};

/// The columns of the table that is being read.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    separator: char,
    columns: Vec<Column>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// `quantity_is_empty`: there is a column for it, and nothing in it.
    Item { reading: Reading, quantity_is_empty: bool },
    /// What stands in the quantity's column is none.
    NoNumber(Reading),
}

const SEPARATORS: [char; 4] = ['\t', ';', '|', ','];

/// The cells of a line; quotes keep what they enclose together.
pub(super) fn cells(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        let is_empty = cells.last().is_some_and(|cell| cell.trim().is_empty());
        match c {
            '"' if quoted || is_empty => quoted = !quoted,
            c if c == separator && !quoted => cells.push(String::new()),
            c => cells.last_mut().into_iter().for_each(|cell| cell.push(c)),
        }
    }
    if quoted {
        // An inch sign, not a quote.
        return line.split(separator).map(|cell| cell.trim().to_owned()).collect();
    }
    let mut cells: Vec<String> = cells.into_iter().map(|cell| cell.trim().to_owned()).collect();
    if separator == '|' && cells.first().is_some_and(String::is_empty) {
        // | a | b |
        cells.remove(0);
        cells.pop_if(|last| last.is_empty());
    }
    cells
}

/// The columns this line gives titles to, if it does.
pub(super) fn titles(line: &str) -> Option<Columns> {
    SEPARATORS.into_iter().filter(|separator| line.contains(*separator)).find_map(|separator| {
        let cells = cells(line, separator);
        let columns: Vec<Option<Column>> = cells.iter().map(|cell| words::column(cell)).collect();
        let known = columns.iter().flatten().count();
        let says_what = columns.iter().flatten().any(|column| matches!(column, Column::Code | Column::Name));
        let others = cells.iter().zip(&columns).filter(|(cell, column)| column.is_none() && !cell.is_empty()).count();
        (known >= 2 && says_what && others < known)
            .then(|| Columns { separator, columns: columns.into_iter().map(|column| column.unwrap_or(Column::Other)).collect() })
    })
}

impl Columns {
    /// The line as a row under these titles. `None`: it is no row of this table.
    pub fn row(&self, line: &str) -> Option<Row> {
        if !line.contains(self.separator) {
            return None;
        }
        let cells = cells(line, self.separator);
        let cell = |wanted: Column| {
            let found = self.columns.iter().zip(&cells).filter(|(column, _)| **column == wanted);
            found.map(|(_, cell)| cell.as_str()).find(|cell| !cell.is_empty())
        };
        let (code, name) = (cell(Column::Code), cell(Column::Name));
        let code = code.filter(|code| code.bytes().any(|b| b.is_ascii_digit()) || name.is_none());
        if code.is_none() && name.is_none() {
            return None;
        }
        let mut reading = item(code, name);
        if !self.columns.contains(&Column::Qty) {
            // The quantity may stand behind the name: `kampas rem 2`.
            reading.amount = if code.is_none() { name.map_or(Amount::Unsaid, |name| text(name).amount) } else { Amount::Unsaid };
            return Some(Row::Item { reading, quantity_is_empty: false });
        }
        let Some(said) = cell(Column::Qty) else { return Some(Row::Item { reading, quantity_is_empty: true }) };
        match quantity(said) {
            Some((value, cartons)) => {
                reading.amount = Amount::Said(value);
                reading.cartons = cartons;
                Some(Row::Item { reading, quantity_is_empty: false })
            }
            None if !said.contains(char::is_alphanumeric) => Some(Row::Item { reading, quantity_is_empty: true }),
            None => Some(Row::NoNumber(reading)),
        }
    }
}

fn text(cell: &str) -> Reading {
    super::reading::read(tokens::tokens(cell))
}

/// What the cells of code and name ask for; a name may be written in the code's column, and the reverse.
fn item(code: Option<&str>, name: Option<&str>) -> Reading {
    let is_number = |cell: &str| is_code(cell) || (cell.len() >= 3 && !cell.contains(' ')) || is_spaced(cell);
    let (code, name) = match (code, name) {
        (Some(code), name) if is_number(code) => (Some(code), name),
        (Some(code), None) => (None, Some(code)),
        (None, Some(name)) if is_code(name) => (Some(name), None),
        (_, name) => (None, name),
    };
    Reading {
        code: code.map(str::to_owned),
        name: name.map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default(),
        amount: Amount::Unsaid,
        leading: None,
        cartons: false,
    }
}

fn is_spaced(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    spaced_code(&words) == Some(words.len())
}

/// The number in a cell, and whether cartons are counted: `5`, `5 pcs`, `5,00`, `dua`.
fn quantity(cell: &str) -> Option<(u64, bool)> {
    let cartons = cell.split(|c: char| !c.is_ascii_alphabetic()).any(|word| words::unit(word) == Some(Unit::Carton));
    let cell = [",00", ".00", ",0", ".0"].iter().find_map(|zeros| cell.strip_suffix(zeros)).unwrap_or(cell);
    let joined = cell.replace(['.', ','], "");
    let whole = cell.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) && joined.len() > 3 && cell.len() > joined.len();
    let cell = if whole { joined.as_str() } else { cell };
    if cell.len() >= 8 && cell.bytes().all(|b| b.is_ascii_digit()) {
        return Some((u64::MAX, cartons));
    }
    tokens::quantity(cell).map(|value| (value, cartons))
}

/// A row without titles: cells told apart by what is in them. `None`: it is not clearly a row.
pub(super) fn untitled(line: &str) -> Option<Row> {
    if line.contains('\t') {
        return guess(&cells(line, '\t'), true);
    }
    [';', '|', ',']
        .into_iter()
        .filter(|separator| line.matches(*separator).count() >= 2)
        .find_map(|separator| guess(&cells(line, separator), false))
}

/// Which cell is which: the number in front numbers the rows, the first whole number after the code or name is the
/// quantity, large ones are prices.
fn guess(cells: &[String], is_table: bool) -> Option<Row> {
    let filled: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    if filled.len() < 2 {
        return None;
    }
    let is_whole = |cell: &str| is_code(cell) || is_spaced(cell);
    let code = filled.iter().position(|cell| is_whole(cell));
    let is_text =
        |cell: &str| cell.chars().any(char::is_alphabetic) && quantity(cell).is_none() && words::unit(cell).is_none() && !is_price(cell);
    let names: Vec<usize> = (0..filled.len()).filter(|at| Some(*at) != code && is_text(filled[*at])).collect();
    let mut numbers: Vec<(usize, u64)> = (0..filled.len())
        .filter(|at| Some(*at) != code)
        .filter_map(|at| quantity(filled[at]).filter(|_| !is_price(filled[at])).map(|(value, _)| (at, value)))
        .collect();
    // Only a table has one name; in a list between commas each name is an item.
    if code.is_none() && (!is_table || names.is_empty()) {
        return None;
    }
    if numbers.len() > 1 && numbers[0].0 == 0 {
        numbers.remove(0);
    }
    // A price beside a quantity.
    if numbers.iter().any(|(_, value)| *value < 500) {
        numbers.retain(|(_, value)| *value < 500 || !value.is_multiple_of(50));
    }
    let name = names.iter().max_by_key(|at| (filled[**at].len(), std::cmp::Reverse(**at))).map(|at| filled[*at]);
    let Some((at, value)) = numbers.first().copied() else {
        // One cell may hold name and quantity: `1 <tab> busi beat 2`.
        let joined = text(&filled.join(" "));
        return is_table.then_some(Row::Item { reading: joined, quantity_is_empty: false });
    };
    // `1 <tab> busi beat 2`: name and quantity in one cell, the number in front numbers the rows.
    let whole = name.filter(|_| at == 0 && code.is_none()).map(text).filter(|reading| matches!(reading.amount, Amount::Said(_)));
    if let Some(reading) = whole {
        return Some(Row::Item { reading, quantity_is_empty: false });
    }
    let mut reading = item(code.map(|at| filled[at]), name);
    // In front it may number the rows: all of them together tell.
    (reading.amount, reading.leading) = if at == 0 { (Amount::Unsaid, Some(value)) } else { (Amount::Said(value), None) };
    reading.cartons =
        quantity(filled[at]).is_some_and(|(_, cartons)| cartons) || filled.iter().any(|cell| words::unit(cell) == Some(Unit::Carton));
    Some(Row::Item { reading, quantity_is_empty: false })
}

/// `Rp 45.000`, `45.000`, `45000`
fn is_price(cell: &str) -> bool {
    let lower = cell.to_ascii_lowercase();
    let digits = lower.bytes().filter(u8::is_ascii_digit).count();
    let is_grouped = lower.contains(['.', ',']) && digits >= 4;
    lower.starts_with("rp") || lower.starts_with("idr") || ((is_grouped || digits >= 5) && !lower.contains(char::is_alphabetic))
}
