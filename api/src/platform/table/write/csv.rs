//! CSV: UTF-8 with a mark by which spreadsheets know it, semicolons, decimal commas.

use actix_web::web::Bytes;
use futures_util::{Stream, stream};

use super::{Rows, Value};
use crate::platform::clock::display_id;
use crate::platform::money::Money;
use crate::platform::table::BEGINS_A_FORMULA;

pub(super) fn write(rows: impl Rows) -> impl Stream<Item = Result<Bytes, actix_web::Error>> {
    let head = head(&rows.columns());
    stream::unfold((rows, Some(head)), |(mut rows, head)| async move {
        let chunk = match head {
            Some(head) => Some(Ok(head)),
            None => rows.batch().await.map(|batch| batch.map(|batch| lines(&batch))).transpose(),
        };
        chunk.map(|chunk| (chunk.map(Bytes::from).map_err(actix_web::Error::from), (rows, None)))
    })
}

fn head(columns: &[&'static str]) -> String {
    format!("\u{feff}{}", lines(&[columns.iter().map(|name| Value::from(*name)).collect()]))
}

fn lines(rows: &[Vec<Value>]) -> String {
    let line = |row: &Vec<Value>| row.iter().map(|value| quoted(field(value))).collect::<Vec<_>>().join(";") + "\n";
    rows.iter().map(line).collect()
}

/// In quotes, where anything in it could be taken for a separator: a reader that has to guess which one it is must not be
/// misled by `PAD SET,FR BRAKE`.
fn quoted(field: String) -> String {
    if field.contains([';', ',', '\t', '|', '"', '\r', '\n']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

fn field(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => as_text(text),
        Value::Integer(number) => number.to_string(),
        Value::Money(amount) => number(*amount),
        Value::Time(at) => display_id(*at),
        Value::Flag(flag) => if *flag { "ya" } else { "tidak" }.to_owned(),
    }
}

/// An amount as an Indonesian spreadsheet reads a number: `45000`, `45000,50`.
fn number(amount: Money) -> String {
    let text = amount.to_string();
    text.strip_suffix(".00").map_or_else(|| text.replace('.', ","), ToOwned::to_owned)
}

/// A text that begins like a formula gets an apostrophe in front: spreadsheets then show it and don't run it.
fn as_text(text: &str) -> String {
    if text.starts_with(BEGINS_A_FORMULA) && !text.trim().is_empty() { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::table::{Cell, read};
    use proptest::prelude::*;

    #[test]
    fn nothing_in_a_cell_is_a_formula() {
        for text in ["=1+1", "+62", "-5", "@SUM(A1)", "\tx", "\r=x"] {
            assert_eq!(field(&Value::from(text)), format!("'{text}"));
        }
        assert_eq!(field(&Value::from("Toko = Jaya")), "Toko = Jaya");
        assert_eq!(field(&Value::from(-5)), "-5", "a number is none");
    }

    #[test]
    fn amounts_are_numbers_in_an_indonesian_spreadsheet() {
        assert_eq!(field(&Money::rupiah(45_000).into()), "45000");
        assert_eq!(field(&Money::sen(4_500_050).into()), "45000,50");
    }

    #[test]
    fn quotes_and_line_ends_stay_in_their_cell() {
        let text = lines(&[vec!["a;b".into(), "say \"x\"\nthen".into(), true.into(), Value::Nothing]]);
        assert_eq!(text, "\"a;b\";\"say \"\"x\"\"\nthen\";ya;\n");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(rows in proptest::collection::vec(proptest::collection::vec("[^\\x00]{0,12}", 3), 1..8)) {
            let values: Vec<Vec<Value>> = rows.iter().map(|row| row.iter().map(|text| text.as_str().into()).collect()).collect();
            let file = head(&["Satu", "Dua", "Tiga"]) + &lines(&values);
            let mut found = Vec::new();
            read(file.as_bytes(), |row| found.push(row.cells)).unwrap();
            let filled: Vec<_> = rows.iter().filter(|row| row.iter().any(|text| !text.trim().is_empty())).collect();
            prop_assert_eq!(found.len(), filled.len() + 1);
            for (row, cells) in filled.iter().zip(&found[1..]) {
                for (i, text) in row.iter().enumerate() {
                    prop_assert_eq!(cells.get(i).unwrap_or(&Cell::Empty).text(), Cell::of_text(text).text());
                }
            }
        }
    }
}
