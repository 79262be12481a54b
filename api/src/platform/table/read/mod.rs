//! Reading tables from files: CSV as Indonesian and other spreadsheets write it, and XLSX.
//!
//! What a file says of itself is not believed: its kind is seen from its bytes, and rows, columns, texts and what an archive
//! unpacks to have limits, so that no file costs more memory than [`MOST_TEXT`] and some. Rows are handed on one by one.

mod archive;
mod text;
mod workbook;

use super::Cell;

/// Rows of a file that say something.
const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 100;
/// Bytes of one cell, and of all cells together.
const MOST_CELL: usize = 32 * 1024;
const MOST_TEXT: usize = 64 * 1024 * 1024;

/// A row that says something.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// As a spreadsheet counts them, from 1.
    pub number: u32,
    pub cells: Vec<Cell>,
}

/// Why a file is no table that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// A workbook of Excel 97 to 2003, or one with a password.
    OldOrProtected,
    /// Neither a text nor a workbook, or a broken one.
    Broken,
    /// It unpacks to more than anybody's list.
    TooLarge,
    TooManyRows,
    TooManyColumns,
    /// A cell with more text than a spreadsheet can hold: most likely a quote that is never closed.
    CellTooLong {
        row: u32,
    },
}

impl Unreadable {
    /// What the person reads.
    pub fn message(&self) -> String {
        match self {
            Self::Empty => "Berkas ini kosong.".to_owned(),
            Self::OldOrProtected => {
                "Berkas Excel lama (.xls) atau yang diberi kata sandi tidak dapat dibaca. Simpan sebagai .xlsx tanpa kata sandi.".to_owned()
            }
            Self::Broken => "Berkas ini bukan CSV atau XLSX, atau isinya rusak. Simpan ulang sebagai .xlsx atau .csv.".to_owned(),
            Self::TooLarge => "Isi berkas ini terlalu besar. Bagi menjadi beberapa berkas.".to_owned(),
            Self::TooManyRows => format!("Paling banyak {MOST_ROWS} baris dalam satu berkas. Bagi menjadi beberapa berkas."),
            Self::TooManyColumns => format!("Paling banyak {MOST_COLUMNS} kolom dalam satu berkas. Hapus kolom yang tidak dipakai."),
            Self::CellTooLong { row } => {
                format!("Isi sel di baris {row} terlalu panjang. Periksa tanda kutip yang tidak ditutup di sekitar baris itu.")
            }
        }
    }
}

/// Reads a file's rows, in order, without those that say nothing. Takes its time: not for a thread that answers requests.
pub fn read(file: &[u8], mut each: impl FnMut(Row)) -> Result<(), Unreadable> {
    let mut gate = Gate { each: &mut each, rows: 0, text: 0 };
    if file.starts_with(b"PK\x03\x04") {
        workbook::read(file, &mut gate)?;
    } else if file.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unreadable::OldOrProtected);
    } else {
        text::read(file, &mut gate)?;
    }
    if gate.rows == 0 { Err(Unreadable::Empty) } else { Ok(()) }
}

/// Lets rows through as long as they are within the limits.
struct Gate<'a> {
    each: &'a mut dyn FnMut(Row),
    rows: usize,
    text: usize,
}

impl Gate<'_> {
    fn pass(&mut self, number: u32, mut cells: Vec<Cell>) -> Result<(), Unreadable> {
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if filled == 0 {
            return Ok(());
        }
        if filled > MOST_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        cells.truncate(filled);
        if cells.iter().any(|cell| cell.len() > MOST_CELL) {
            return Err(Unreadable::CellTooLong { row: number });
        }
        self.rows += 1;
        self.text += cells.iter().map(Cell::len).sum::<usize>();
        if self.rows > MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        if self.text > MOST_TEXT {
            return Err(Unreadable::TooLarge);
        }
        (self.each)(Row { number, cells });
        Ok(())
    }
}

#[cfg(test)]
mod tests;
