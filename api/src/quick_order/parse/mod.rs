//! A pasted list → what each of its lines asks for. Pure: it knows how people write orders, not what is in the catalogue.
//!
//! A line is cleaned of what a phone adds ([`clean`]), passed over when it orders nothing ([`chatter`]), read as a row of
//! a spreadsheet ([`table`]) or as text ([`tokens`], [`reading`]); several items in one line become several lines of
//! the answer where each of them has its own quantity. What only the whole list tells comes last: whether numbers in
//! front number the lines, and whether a number alone is the quantity of the line above.
//!
//! Every line that is not blank comes back, in order.

mod chatter;
mod clean;
mod codes;
mod noise;
mod reading;
mod split;
mod table;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

pub use chatter::Ignored;

use reading::{Amount, Reading};
use split::{draft, split};
use table::{Columns, Row};

/// The most of one product in an order.
pub const MAX_QTY: u64 = 9_999;

/// What a line, or a part of it, is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedLine {
    /// From 1, blank lines counted.
    pub line_no: usize,
    /// As it was written.
    pub raw: String,
    pub meaning: Meaning,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// So many of this; `qty` is 1 to 9,999.
    Item { wanted: Wanted, qty: i32, note: Option<Note> },
    /// It could have been meant as an order, but can't be one.
    Unclear { wanted: Option<Wanted>, why: Unclear },
    /// It orders nothing.
    Ignored(Ignored),
}

/// What to look for in the catalogue. Not empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// As it was written.
    pub code: Option<String>,
    pub name: Option<String>,
}

/// What the shop should look at although the line is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// `2 dus`: taken as 2, but a carton holds several.
    Cartons,
}

/// Why a line can't be ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    QtyZero,
    QtyTooLarge,
    /// What stands where the quantity belongs is no number.
    QtyUnreadable,
    /// Two different ones.
    QtyConflict(u64, u64),
    /// A quantity of nothing.
    QtyOnly,
    /// Two part numbers, one of which is meant.
    SeveralCodes,
}

impl Note {
    /// For the person.
    pub fn message(self, qty: i32) -> String {
        match self {
            Self::Cartons => format!("Ditulis {qty} dus, dihitung {qty} buah. Periksa jumlahnya."),
        }
    }
}

impl Unclear {
    /// For the person.
    pub fn message(self) -> String {
        match self {
            Self::QtyZero => "Jumlahnya nol.".to_owned(),
            Self::QtyTooLarge => format!("Jumlahnya terlalu besar, paling banyak {MAX_QTY}."),
            Self::QtyUnreadable => "Jumlahnya tidak terbaca.".to_owned(),
            Self::QtyConflict(one, other) => format!("Ada dua jumlah: {one} dan {other}. Tulis salah satu."),
            Self::QtyOnly => "Hanya ada jumlah, barangnya tidak disebut.".to_owned(),
            Self::SeveralCodes => "Ada lebih dari satu kode. Tulis satu kode per baris.".to_owned(),
        }
    }
}

/// A line before the whole list has been looked at.
enum Draft {
    Text { reading: Reading, numbered: bool },
    Row { reading: Reading, quantity_is_empty: bool },
    Quantity(u64),
    Unclear(Option<Reading>, Unclear),
    Ignored(Ignored),
}

struct Piece {
    line_no: usize,
    raw: String,
    draft: Draft,
    /// Which table the row is of.
    table: usize,
}

/// What every line of a list asks for. Lines end with a line feed; blank ones are left out.
pub fn parse(text: &str) -> Vec<ParsedLine> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut columns: Option<Columns> = None;
    let mut table = 0;
    for (at, line) in text.split('\n').enumerate() {
        let raw = line.trim();
        if raw.is_empty() {
            continue;
        }
        let drafts = match table::titles(&clean::plain(line)) {
            Some(titles) => {
                columns = Some(titles);
                table += 1;
                vec![(None, Draft::Ignored(Ignored::ColumnTitles))]
            }
            None => drafts(line, columns.as_ref()),
        };
        pieces.extend(drafts.into_iter().map(|(part, draft)| Piece {
            line_no: at + 1,
            raw: part.unwrap_or_else(|| raw.to_owned()),
            draft,
            table,
        }));
    }
    give_quantities(&mut pieces);
    let numbering = numbering(&pieces);
    let tables_with_quantities: Vec<usize> = pieces
        .iter()
        .filter(|piece| matches!(piece.draft, Draft::Row { quantity_is_empty: false, .. } | Draft::Unclear(..)))
        .map(|piece| piece.table)
        .collect();
    pieces
        .into_iter()
        .zip(numbering)
        .map(|(piece, is_numbered)| {
            let meaning = match piece.draft {
                Draft::Ignored(why) => Meaning::Ignored(why),
                Draft::Quantity(_) => Meaning::Unclear { wanted: None, why: Unclear::QtyOnly },
                Draft::Unclear(reading, why) => Meaning::Unclear { wanted: reading.and_then(|reading| wanted(&reading)), why },
                Draft::Row { quantity_is_empty: true, .. } if tables_with_quantities.contains(&piece.table) => {
                    Meaning::Ignored(Ignored::NoQuantity)
                }
                Draft::Row { reading, .. } => meaning(&reading, is_numbered),
                Draft::Text { reading, numbered } => meaning(&reading, is_numbered && !numbered),
            };
            ParsedLine { line_no: piece.line_no, raw: piece.raw, meaning }
        })
        .collect()
}

fn wanted(reading: &Reading) -> Option<Wanted> {
    let name = Some(reading.name.clone()).filter(|name| name.chars().any(char::is_alphanumeric));
    (reading.code.is_some() || name.is_some()).then(|| Wanted { code: reading.code.clone(), name })
}

/// `is_numbered`: a number in front numbers the line.
fn meaning(reading: &Reading, is_numbered: bool) -> Meaning {
    let leading = reading.leading.filter(|_| !is_numbered);
    let Some(wanted) = wanted(reading) else { return Meaning::Unclear { wanted: None, why: Unclear::QtyOnly } };
    let qty = match (reading.amount, leading) {
        (Amount::Conflict(one, other), _) => Err(Unclear::QtyConflict(one, other)),
        // `7 06455K59A71 5` is a line of a list; `5 busi 2` may be anything.
        (Amount::Said(said), Some(leading)) if said != leading && wanted.code.is_none() => Err(Unclear::QtyConflict(leading, said)),
        (Amount::Said(qty), _) | (Amount::Unsaid, Some(qty)) => Ok(qty),
        (Amount::Unsaid, None) => Ok(1),
    };
    match qty {
        Err(why) => Meaning::Unclear { wanted: Some(wanted), why },
        Ok(0) => Meaning::Unclear { wanted: Some(wanted), why: Unclear::QtyZero },
        Ok(qty) => match i32::try_from(qty) {
            Ok(qty) if qty.unsigned_abs() as u64 <= MAX_QTY => {
                Meaning::Item { wanted, qty, note: reading.cartons.then_some(Note::Cartons) }
            }
            _ => Meaning::Unclear { wanted: Some(wanted), why: Unclear::QtyTooLarge },
        },
    }
}

/// What a line is by itself; with its text, where it is only a part of the line.
fn drafts(line: &str, columns: Option<&Columns>) -> Vec<(Option<String>, Draft)> {
    let plain = clean::without_styles(&clean::plain(line));
    let row =
        columns.and_then(|columns| columns.row(&plain)).or_else(|| if plain.contains('\t') { table::untitled(plain.trim()) } else { None });
    match row {
        Some(Row::Item { reading, .. }) if !reading.asks() => {}
        Some(Row::Item { reading, quantity_is_empty }) if !is_total(&reading) => {
            return vec![(None, Draft::Row { reading, quantity_is_empty })];
        }
        Some(Row::NoNumber(reading)) if !is_total(&reading) => return vec![(None, Draft::Unclear(Some(reading), Unclear::QtyUnreadable))],
        Some(_) => return vec![(None, Draft::Ignored(Ignored::Total))],
        None => {}
    }
    let plain = plain.replace('\t', " ");
    let Some(said) = clean::without_sender(&plain) else { return vec![(None, Draft::Ignored(Ignored::Notice))] };
    let bare = clean::without_bullet(said);
    // Before the numbering: `08.00 WIB`, `22.11.2026`
    if let Some(why) = chatter::ignored(said).or_else(|| chatter::ignored(bare)) {
        return vec![(None, Draft::Ignored(why))];
    }
    let (item, numbered) = clean::without_numbering(bare);
    if let Some(parts) = split(item, numbered) {
        return parts;
    }
    if let Some(Row::Item { reading, .. }) = table::untitled(item) {
        return vec![(None, Draft::Row { reading, quantity_is_empty: false })];
    }
    vec![(None, draft(item, numbered))]
}

/// `Total <tab> 15` in a column of names.
fn is_total(reading: &Reading) -> bool {
    reading.code.is_none() && chatter::ignored(&reading.name) == Some(Ignored::Total)
}

/// A number alone is the quantity of the item in the line above, if that has none.
fn give_quantities(pieces: &mut [Piece]) {
    for at in 1..pieces.len() {
        let Draft::Quantity(value) = pieces[at].draft else { continue };
        let (above, below) = pieces.split_at_mut(at);
        let (above, below) = (&mut above[at - 1], &mut below[0]);
        if let Draft::Text { reading, .. } | Draft::Row { reading, .. } = &mut above.draft
            && reading.amount == Amount::Unsaid
            && reading.leading.is_none()
            && above.line_no < below.line_no
        {
            reading.amount = Amount::Said(value);
            below.draft = Draft::Ignored(Ignored::QuantityAbove);
        }
    }
}

/// Which numbers in front number the lines: runs that count up, of three, or of two that have a quantity beside.
fn numbering(pieces: &[Piece]) -> Vec<bool> {
    let leading: Vec<(usize, u64, bool)> = pieces
        .iter()
        .enumerate()
        .filter_map(|(at, piece)| match &piece.draft {
            Draft::Text { reading, numbered: false } | Draft::Row { reading, .. } => {
                reading.leading.map(|value| (at, value, reading.amount != Amount::Unsaid))
            }
            _ => None,
        })
        .collect();
    let mut numbers = vec![false; pieces.len()];
    let mut from = 0;
    while from < leading.len() {
        let mut end = from + 1;
        while end < leading.len() && leading[end].1 == leading[end - 1].1 + 1 {
            end += 1;
        }
        let run = &leading[from..end];
        if run.len() >= 3 || (run.len() == 2 && run.iter().all(|(.., said)| *said)) {
            run.iter().for_each(|(at, ..)| numbers[*at] = true);
        }
        from = end;
    }
    numbers
}
