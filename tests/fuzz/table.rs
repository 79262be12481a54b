//! A file of an import, mostly CSV: rows are within the limits and in order, each cell says the same however it is asked, and
//! what was read and is written again is the same table, in which no cell is a formula.

use actix_web::Responder;
use actix_web::body::to_bytes;
use actix_web::test::TestRequest;
use futures_util::FutureExt;
use pmo_api::platform::http::ApiResult;
use pmo_api::platform::money::Money;
use pmo_api::platform::phone::Phone;
use pmo_api::platform::table::read::Row;
use pmo_api::platform::table::{Cell, Format, Rows, TableFile, Value, read};

pub fn holds(input: &[u8]) {
    let mut rows = Vec::new();
    if let Err(why) = read(input, |row| rows.push(row)) {
        assert!(!why.message().is_empty());
    }
    within_limits(&rows, input.len());
    rows.truncate(40);
    written_again(&rows);
}

/// What holds of the rows of any file.
pub fn within_limits(rows: &[Row], file: usize) {
    assert!(rows.len() <= 100_000 && rows.windows(2).all(|two| two[0].number < two[1].number));
    for row in rows {
        assert!(row.number >= 1 && (1..=100).contains(&row.cells.len()));
        assert!(row.cells.last().is_some_and(|cell| !cell.is_empty()));
        for cell in &row.cells {
            said(cell, file);
        }
    }
}

fn said(cell: &Cell, file: usize) {
    if let Cell::Text(text) = cell {
        assert!(text.len() <= 32 * 1024 && !text.trim().is_empty());
    }
    let text = cell.text();
    if let Ok(Some(text)) = &text {
        assert!(!text.is_empty() && !text.contains(char::is_control) && text.trim() == text, "{text:?}");
        let _ = Phone::parse(text);
    }
    if let Ok(code) = cell.code() {
        assert_eq!(Ok(&code), text.as_ref(), "a code is its text");
    }
    if let Ok(Some(amount)) = cell.money() {
        assert!(amount >= Money::ZERO, "{amount} in a file of {file} bytes");
    }
}

/// The rows as an export.
struct Again {
    width: usize,
    rows: Option<Vec<Vec<Value>>>,
}

impl Rows for Again {
    fn columns(&self) -> Vec<&'static str> {
        vec!["Kolom"; self.width]
    }

    async fn batch(&mut self) -> ApiResult<Option<Vec<Vec<Value>>>> {
        Ok(self.rows.take())
    }
}

fn written_again(rows: &[Row]) {
    // A table of one column has no separator by which it could be read again; no export is one.
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(2);
    let texts: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            (0..width).map(|at| row.cells.get(at).and_then(|cell| cell.text().ok().flatten()).unwrap_or_default()).collect::<Vec<_>>()
        })
        .filter(|row| row.iter().any(|text| !text.is_empty()))
        .collect();
    if texts.is_empty() {
        return;
    }
    let values = texts.iter().map(|row| row.iter().map(|text| text.as_str().into()).collect()).collect();
    // Nothing here has to be waited for.
    let file = TableFile::of("lagi".to_owned(), Format::Csv, Again { width, rows: Some(values) }).now_or_never().unwrap().unwrap();
    let body = file.respond_to(&TestRequest::default().to_http_request()).into_body();
    let file = to_bytes(body).now_or_never().unwrap().unwrap();
    let mut again = Vec::new();
    read(&file, |row| again.push(row.cells)).unwrap();
    assert_eq!(again.len(), texts.len() + 1);
    for (cells, texts) in again[1..].iter().zip(&texts) {
        for (at, text) in texts.iter().enumerate() {
            let cell = cells.get(at).unwrap_or(&Cell::Empty);
            if let Cell::Text(raw) = cell {
                assert!(!raw.starts_with(['=', '+', '-', '@', '\t', '\r']), "{raw:?} is a formula");
            }
            assert_eq!(cell.text().unwrap().unwrap_or_default(), *text);
        }
    }
}
