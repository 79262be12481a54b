//! Reading the fields of a row, and what is wrong with it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::columns::{Column, Layout};
use crate::platform::money::Money;
use crate::platform::table::{Cell, Unsaid};

/// What a row wants of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted<T> {
    /// The file has no such column, or the cell is empty: leave it as it is.
    #[default]
    Keep,
    /// A dash: empty it.
    Clear,
    Set(T),
}

impl<T: Clone> Wanted<T> {
    /// The value of a field that may be empty, when it was `before`.
    pub fn over(&self, before: Option<T>) -> Option<T> {
        match self {
            Self::Keep => before,
            Self::Clear => None,
            Self::Set(value) => Some(value.clone()),
        }
    }

    pub fn value(&self) -> Option<&T> {
        if let Self::Set(value) = self { Some(value) } else { None }
    }
}

/// Why a row can't be taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = ImportReason)]
pub struct Reason {
    /// Name of the field in the API.
    #[schema(example = "phone")]
    pub field: String,
    /// Name of its column in the file, or that it should have.
    #[schema(example = "No. WA")]
    pub column: String,
    /// For machines: `required`, `format`, `length`, `taken`, `unknown`, `duplicate`, `ambiguous`, …
    #[schema(example = "phone")]
    pub code: String,
    /// For people.
    #[schema(example = "Isi dengan nomor WhatsApp Indonesia, misalnya 0812-3456-7890.")]
    pub message: String,
}

impl Reason {
    /// `column` is filled in where the file is known.
    pub fn new(field: &str, code: &str, message: impl Into<String>) -> Self {
        Self { field: field.to_owned(), column: String::new(), code: code.to_owned(), message: message.into() }
    }

    pub fn required(field: &str) -> Self {
        Self::new(field, "required", "Wajib diisi untuk data baru.")
    }
}

/// A row of the file, read field by field.
#[derive(Debug)]
pub struct RowReader<'a> {
    known: &'a [Column],
    layout: &'a Layout,
    cells: &'a [Cell],
    reasons: Vec<Reason>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(known: &'a [Column], layout: &'a Layout, cells: &'a [Cell]) -> Self {
        Self { known, layout, cells, reasons: Vec::new() }
    }

    pub(super) fn into_reasons(self) -> Vec<Reason> {
        self.reasons
    }

    pub fn reject(&mut self, field: &str, code: &str, message: impl Into<String>) {
        self.reasons.push(Reason::new(field, code, message));
    }

    fn cell(&self, field: &str) -> &'a Cell {
        const NOTHING: &Cell = &Cell::Empty;
        let which = self.known.iter().position(|column| column.field == field);
        which.and_then(|which| self.layout.place(which)).and_then(|place| self.cells.get(place)).unwrap_or(NOTHING)
    }

    /// A text of at most so many characters.
    pub fn text(&mut self, field: &str, most: usize) -> Wanted<String> {
        self.read(field, most, Cell::text(self.cell(field)))
    }

    /// A text that must be exact: a code, a phone number.
    pub fn code(&mut self, field: &str, most: usize) -> Wanted<String> {
        self.read(field, most, Cell::code(self.cell(field)))
    }

    fn read(&mut self, field: &str, most: usize, said: Result<Option<String>, Unsaid>) -> Wanted<String> {
        match said {
            Ok(None) => Wanted::Keep,
            Ok(Some(text)) if is_dash(&text) => Wanted::Clear,
            Ok(Some(text)) if text.chars().count() > most => {
                self.reject(field, "length", format!("Paling banyak {most} karakter."));
                Wanted::Keep
            }
            Ok(Some(text)) => Wanted::Set(text),
            Err(unsaid) => {
                self.reject(field, "unreadable", unsaid.message());
                Wanted::Keep
            }
        }
    }

    /// An id of the old system.
    pub fn id(&mut self, field: &str) -> Wanted<i64> {
        match self.code(field, 20) {
            Wanted::Set(text) => match text.parse::<i64>() {
                Ok(id) if (1..=i64::from(i32::MAX)).contains(&id) => Wanted::Set(id),
                _ => {
                    self.reject(field, "format", "Isi dengan angka, atau kosongkan.");
                    Wanted::Keep
                }
            },
            Wanted::Clear => Wanted::Clear,
            Wanted::Keep => Wanted::Keep,
        }
    }

    pub fn money(&mut self, field: &str) -> Option<Money> {
        match self.cell(field) {
            Cell::Text(text) if is_dash(text.trim()) => None,
            cell => cell.money().unwrap_or_else(|unclear| {
                self.reject(field, unclear.code(), unclear.message());
                None
            }),
        }
    }

    /// `ya`, `tidak` and what else people write for it.
    pub fn flag(&mut self, field: &str) -> Option<bool> {
        if let Cell::Flag(flag) = self.cell(field) {
            return Some(*flag);
        }
        let Wanted::Set(text) = self.text(field, 100) else { return None };
        match text.to_lowercase().as_str() {
            "ya" | "y" | "yes" | "true" | "benar" | "1" | "aktif" | "active" => Some(true),
            "tidak" | "t" | "tdk" | "n" | "no" | "false" | "salah" | "0" | "nonaktif" | "non aktif" | "tidak aktif" | "inactive" => {
                Some(false)
            }
            _ => {
                self.reject(field, "format", "Isi dengan ya atau tidak.");
                None
            }
        }
    }
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "\u{2013}" | "\u{2014}" | "--")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[Column] = &[
        Column { field: "code", name: "Kode", aliases: &[] },
        Column { field: "price", name: "Harga", aliases: &[] },
        Column { field: "active", name: "Aktif", aliases: &[] },
        Column { field: "city", name: "Kota", aliases: &[] },
    ];

    fn read<T>(cells: &[Cell], with: impl FnOnce(&mut RowReader<'_>) -> T) -> (T, Vec<String>) {
        let names: Vec<Cell> = ["Kode", "Harga", "Aktif"].map(Cell::of_text).into();
        let layout = Layout::read(KNOWN, &names).unwrap().unwrap();
        let mut row = RowReader::new(KNOWN, &layout, cells);
        let found = with(&mut row);
        (found, row.into_reasons().into_iter().map(|reason| format!("{} {}", reason.field, reason.code)).collect())
    }

    #[test]
    fn fields_say_what_they_want() {
        let cells = [Cell::Number(12.0), Cell::of_text("Rp 45.000"), Cell::of_text("YA")];
        let ((code, price, active, city), reasons) =
            read(&cells, |row| (row.code("code", 5), row.money("price"), row.flag("active"), row.text("city", 5)));
        assert_eq!((code, price, active, city), (Wanted::Set("12".to_owned()), Some(Money::rupiah(45_000)), Some(true), Wanted::Keep));
        assert_eq!(reasons, Vec::<String>::new());
    }

    #[test]
    fn a_dash_empties_and_nothing_keeps() {
        let (found, _) = read(&[Cell::of_text("-"), Cell::Empty], |row| (row.code("code", 5), row.code("price", 5)));
        assert_eq!(found, (Wanted::Clear, Wanted::Keep));
        assert_eq!((Wanted::Clear.over(Some(1)), Wanted::Keep.over(Some(1)), Wanted::Set(2).over(Some(1))), (None, Some(1), Some(2)));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let cells = [Cell::of_text("toolong"), Cell::of_text("12,5"), Cell::of_text("mungkin")];
        let (_, reasons) = read(&cells, |row| (row.code("code", 5), row.money("price"), row.flag("active"), row.id("active")));
        assert_eq!(reasons, ["code length", "price ambiguous", "active format", "active format"]);
    }
}
