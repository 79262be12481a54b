//! A cell of a file that was read, and what it says as a text, a code, or an amount.

use chrono::NaiveDateTime;

use super::BEGINS_A_FORMULA;
use crate::platform::money::{Money, Unclear};

/// From here on a spreadsheet has forgotten the last digits of a number.
const FORGETS_DIGITS: f64 = 1e15;

/// One cell. Everything in a CSV file is a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Time(NaiveDateTime),
    Flag(bool),
    /// `#N/A`, `#REF!`: a formula that went wrong.
    Broken,
}

/// Why a cell does not say what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// A formula that went wrong.
    Broken,
    /// `6.28E+12`, or so many digits that the last ones are lost: a spreadsheet took a code for a number.
    Rounded,
}

impl Unsaid {
    pub fn message(self) -> &'static str {
        match self {
            Self::Broken => "Rumus di sel ini gagal (misalnya #N/A).",
            Self::Rounded => "Excel telah membulatkan angka panjang ini. Ubah format kolomnya menjadi teks, lalu ketik ulang.",
        }
    }
}

impl Cell {
    pub fn of_text(text: &str) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// How much memory its content takes, in bytes.
    pub(super) fn len(&self) -> usize {
        if let Self::Text(text) = self { text.len() } else { 0 }
    }

    /// What it says, on one line and without blanks around it. `None`: nothing.
    pub fn text(&self) -> Result<Option<String>, Unsaid> {
        let text = match self {
            Self::Empty => return Ok(None),
            Self::Broken => return Err(Unsaid::Broken),
            Self::Text(text) => one_line(unguarded(text)),
            Self::Number(number) if number.abs() >= FORGETS_DIGITS => return Err(Unsaid::Rounded),
            // 12.0 is 12.
            Self::Number(number) => format!("{number}"),
            Self::Time(time) => time.format("%Y-%m-%d").to_string(),
            Self::Flag(flag) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        };
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// The same for what must be exact, a code or a phone number: one that a spreadsheet has rounded is none.
    pub fn code(&self) -> Result<Option<String>, Unsaid> {
        let text = self.text()?;
        match &text {
            Some(written) if is_scientific(written) => Err(Unsaid::Rounded),
            _ => Ok(text),
        }
    }

    /// The amount that it says. `None`: nothing.
    pub fn money(&self) -> Result<Option<Money>, Unclear> {
        match self {
            Self::Empty => Ok(None),
            Self::Number(number) => Money::of_number(*number).map(Some),
            Self::Text(text) => Money::read(unguarded(text)).map(Some),
            Self::Time(_) | Self::Flag(_) | Self::Broken => Err(Unclear::NotANumber),
        }
    }
}

/// Without what makes a spreadsheet take it for a text: `'0812`, `="0812"`.
fn unguarded(text: &str) -> &str {
    let text = text.trim();
    if let Some(quoted) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return quoted.trim();
    }
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(BEGINS_A_FORMULA) || rest.starts_with(|c: char| c.is_ascii_digit()) => rest,
        _ => text,
    }
}

fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `6.28123E+12`
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    // With a sign: without one `12E5` may well be a code.
    digits(whole) && digits(fraction) && exponent.strip_prefix(['+', '-']).is_some_and(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(text: &str) -> Cell {
        Cell::of_text(text)
    }

    #[test]
    fn codes_come_as_they_were_meant() {
        for (cell, code) in [
            (Cell::Number(12.0), "12"),
            (Cell::Number(9_807_956_876.0), "9807956876"),
            (Cell::Number(12.5), "12.5"),
            (text("00123"), "00123"),
            (text(" '00123 "), "00123"),
            (text("=\"00123\""), "00123"),
            (text("'=A1"), "=A1"),
            (text("'06455K59A71"), "06455K59A71"),
            (text("'s-Gravenhage"), "'s-Gravenhage"),
            (text("TOKO\r\n  JAYA\u{a0}MOTOR"), "TOKO JAYA MOTOR"),
            (text("12E5"), "12E5"),
        ] {
            assert_eq!(cell.code(), Ok(Some(code.to_owned())), "{cell:?}");
        }
        for nothing in [Cell::Empty, text("  "), text("\u{a0}"), text("=\"\"")] {
            assert_eq!(nothing.code(), Ok(None), "{nothing:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_has_spoilt_is_no_code() {
        for rounded in [text("6.28123E+12"), text("6,28E+12"), Cell::Number(6.281_234_567_89e15)] {
            assert_eq!(rounded.code(), Err(Unsaid::Rounded), "{rounded:?}");
        }
        assert_eq!(Cell::Broken.code(), Err(Unsaid::Broken));
        assert_eq!(text("6.28123E+12").text(), Ok(Some("6.28123E+12".to_owned())), "a name may look like that");
    }

    #[test]
    fn a_date_is_written_as_one() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(0, 0, 0).unwrap();
        assert_eq!(Cell::Time(day).text(), Ok(Some("2026-11-24".to_owned())));
        assert_eq!(Cell::Time(day).money(), Err(Unclear::NotANumber));
    }

    proptest! {
        #[test]
        fn whole_numbers_are_codes_without_a_point(number in 0u64..1_000_000_000_000_000) {
            prop_assert_eq!(Cell::Number(number as f64).code(), Ok(Some(number.to_string())));
        }

        #[test]
        fn no_text_is_too_odd(written in any::<String>()) {
            if let Ok(Some(text)) = Cell::of_text(&written).text() {
                prop_assert!(!text.is_empty() && text.trim() == text && !text.chars().any(char::is_control));
            }
        }
    }
}
