//! XLSX: the first sheet that people see and that has something in it, cell by cell.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::{NaiveDate, NaiveDateTime};

use super::{Gate, MOST_COLUMNS, Unreadable, archive};
use crate::platform::table::Cell;

pub(super) fn read(file: &[u8], gate: &mut Gate<'_>) -> Result<(), Unreadable> {
    archive::check(file)?;
    // Others' code reads others' files: whatever it trips over, the file is broken and the process is not.
    catch_unwind(AssertUnwindSafe(|| sheets(file, gate))).unwrap_or(Err(Unreadable::Broken))
}

fn sheets(file: &[u8], gate: &mut Gate<'_>) -> Result<(), Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(file)).map_err(unreadable)?;
    let seen = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let names: Vec<String> = workbook.sheets_metadata().iter().filter(seen).map(|sheet| sheet.name.clone()).collect();
    for name in names {
        sheet(&mut workbook, &name, gate)?;
        if gate.rows > 0 {
            return Ok(());
        }
    }
    Ok(())
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, gate: &mut Gate<'_>) -> Result<(), Unreadable> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(unreadable)?;
    let (mut row, mut cells) = (0, Vec::new());
    while let Some(next) = reader.next_cell().map_err(unreadable)? {
        let (at, column) = next.get_position();
        let cell = cell(next.get_value());
        if cell.is_empty() {
            continue;
        }
        if at != row {
            gate.pass(row + 1, std::mem::take(&mut cells))?;
            // Rows that run backwards are of no spreadsheet.
            if at < row || at > 1_048_575 {
                return Err(Unreadable::Broken);
            }
            row = at;
        }
        let column = column as usize;
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
    }
    gate.pass(row + 1, cells)
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => Cell::of_text(text),
        DataRef::SharedString(text) => Cell::of_text(text),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(at) => time(at).map_or(Cell::Number(at.as_f64()), Cell::Time),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::of_text(text),
        DataRef::Error(_) => Cell::Broken,
    }
}

fn time(at: &ExcelDateTime) -> Option<NaiveDateTime> {
    if at.is_duration() {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?.and_hms_opt(hour.into(), minute.into(), second.into())
}

fn unreadable(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::OldOrProtected,
        _ => Unreadable::Broken,
    }
}
