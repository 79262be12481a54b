//! XLSX, written to a temporary file row by row and sent from there piece by piece.

use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};

use actix_web::web::{self, Bytes};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Asia::Jakarta;
use futures_util::{Stream, stream};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format as Look, Workbook, Worksheet, XlsxError};

use super::{Rows, Value};
use crate::platform::http::{ApiError, ApiResult};

/// Rows that a sheet can have.
const SHEET: u32 = 1_048_576;
/// Characters that a cell can have.
const CELL: usize = 32_767;
/// Bytes sent at once.
const PIECE: usize = 64 * 1024;

pub(super) async fn write(mut rows: impl Rows) -> ApiResult<impl Stream<Item = Result<Bytes, actix_web::Error>>> {
    let mut book = Book::new(rows.columns());
    while let Some(batch) = rows.batch().await? {
        book = elsewhere(move || {
            book.append(&batch)?;
            Ok(book)
        })
        .await?;
    }
    let file = elsewhere(move || book.save()).await?;
    Ok(stream::try_unfold(file, |file| async move { elsewhere(move || piece(file)).await.map_err(actix_web::Error::from) }))
}

/// Compressing, and writing to a disk, are not for a thread that answers requests.
async fn elsewhere<T: Send + 'static>(work: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> ApiResult<T> {
    web::block(work).await.map_err(ApiError::internal)?.map_err(ApiError::internal)
}

fn piece(mut file: File) -> anyhow::Result<Option<(Bytes, File)>> {
    let mut piece = Vec::with_capacity(PIECE);
    Read::by_ref(&mut file).take(PIECE as u64).read_to_end(&mut piece)?;
    Ok((!piece.is_empty()).then(|| (piece.into(), file)))
}

/// A workbook whose rows are on the disk already.
struct Book {
    workbook: Workbook,
    columns: Vec<&'static str>,
    /// Rows of the last sheet, its head among them; 0: there is none yet.
    rows: u32,
    looks: Looks,
}

struct Looks {
    head: Look,
    rupiah: Look,
    sen: Look,
    time: Look,
}

impl Book {
    fn new(columns: Vec<&'static str>) -> Self {
        let number = |format: &str| Look::new().set_num_format(format);
        let looks =
            Looks { head: Look::new().set_bold(), rupiah: number("#,##0"), sen: number("#,##0.00"), time: number("d mmm yyyy hh:mm") };
        Self { workbook: Workbook::new(), columns, rows: 0, looks }
    }

    fn append(&mut self, rows: &[Vec<Value>]) -> Result<(), XlsxError> {
        for row in rows {
            if self.rows == 0 || self.rows == SHEET {
                self.begin_sheet()?;
            }
            let last = self.workbook.worksheets().len() - 1;
            let sheet = self.workbook.worksheet_from_index(last)?;
            for (column, value) in (0..).zip(row) {
                put(sheet, self.rows, column, value, &self.looks)?;
            }
            self.rows += 1;
        }
        Ok(())
    }

    fn begin_sheet(&mut self) -> Result<(), XlsxError> {
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, name) in (0..).zip(&self.columns) {
            sheet.set_column_width(column, 18)?;
            sheet.write_string_with_format(0, column, *name, &self.looks.head)?;
        }
        self.rows = 1;
        Ok(())
    }

    fn save(mut self) -> anyhow::Result<File> {
        if self.rows == 0 {
            self.begin_sheet()?;
        }
        let mut file = BufWriter::new(tempfile::tempfile()?);
        self.workbook.save_to_writer(&mut file)?;
        file.flush()?;
        let mut file = file.into_inner()?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }
}

/// Texts are written as texts: nothing in them is ever a formula.
fn put(sheet: &mut Worksheet, row: u32, column: u16, value: &Value, looks: &Looks) -> Result<(), XlsxError> {
    match value {
        Value::Nothing => return Ok(()),
        Value::Text(text) => sheet.write_string(row, column, text.chars().take(CELL).collect::<String>())?,
        Value::Integer(number) => sheet.write_number(row, column, *number as f64)?,
        Value::Money(amount) => {
            let amount = Decimal::from(*amount);
            let look = if amount.fract().is_zero() { &looks.rupiah } else { &looks.sen };
            sheet.write_number_with_format(row, column, amount.to_f64().unwrap_or_default(), look)?
        }
        Value::Time(at) => sheet.write_number_with_format(row, column, serial(*at), &looks.time)?,
        Value::Flag(flag) => sheet.write_string(row, column, if *flag { "ya" } else { "tidak" })?,
    };
    Ok(())
}

/// Days since the last day of 1899, as spreadsheets count a moment in Jakarta.
fn serial(at: DateTime<Utc>) -> f64 {
    let there = at.with_timezone(&Jakarta).naive_local();
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    (there - epoch).num_milliseconds() as f64 / 86_400_000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::money::Money;
    use crate::platform::table::{Cell, read};

    fn file(rows: &[Vec<Value>]) -> Vec<u8> {
        let mut book = Book::new(vec!["Kode", "Isi"]);
        book.append(rows).unwrap();
        let (mut bytes, mut left) = (Vec::new(), book.save().unwrap());
        while let Some((chunk, rest)) = piece(left).unwrap() {
            bytes.extend_from_slice(&chunk);
            left = rest;
        }
        bytes
    }

    fn rows(file: &[u8]) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        read(file, |row| rows.push(row.cells)).unwrap();
        rows
    }

    #[test]
    fn what_is_written_is_read_again() {
        let moment: DateTime<Utc> = "2026-11-24T07:05:00Z".parse().unwrap();
        let values = vec![
            vec!["00123".into(), Money::sen(4_500_050).into()],
            vec!["=1+1".into(), 7.into()],
            vec!["waktu".into(), moment.into()],
            vec![Value::Nothing, true.into()],
        ];
        let found = rows(&file(&values));
        let text = |text: &str| Cell::Text(text.to_owned());
        assert_eq!(found[0], [text("Kode"), text("Isi")]);
        assert_eq!(found[1], [text("00123"), Cell::Number(45_000.5)]);
        assert_eq!(found[2], [text("=1+1"), Cell::Number(7.0)], "a text, no formula");
        assert_eq!(found[3][1], Cell::Time("2026-11-24T14:05:00".parse().unwrap()));
        assert_eq!(found[4], [Cell::Empty, text("ya")]);
    }

    #[test]
    fn a_table_without_rows_has_its_columns() {
        assert_eq!(rows(&file(&[])).len(), 1);
    }
}
