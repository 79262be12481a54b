//! Amounts as people write them in lists: `Rp 45.000`, `45,000`, `45.000,00`, `Rp45.000,-`.
//!
//! Dots and commas mean thousands to one person and decimals to the next. What can be read only one way is read; what can be
//! read as two different prices is refused, for a price that is wrong by a thousand does harm.

use rust_decimal::Decimal;

use super::Money;

/// Why a text is no amount, or not clearly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    NotANumber,
    Negative,
    /// Could be two different amounts.
    Ambiguous,
    /// Has fractions of a sen.
    TooFine,
    TooLarge,
    /// `4.5E+04`: a spreadsheet has rounded it.
    Rounded,
}

impl Unclear {
    /// For machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotANumber => "not_a_number",
            Self::Negative => "negative",
            Self::Ambiguous => "ambiguous",
            Self::TooFine => "too_fine",
            Self::TooLarge => "too_large",
            Self::Rounded => "rounded",
        }
    }

    pub fn message(self) -> &'static str {
        match self {
            Self::NotANumber => "Bukan angka. Tulis seperti 45000 atau Rp 45.000.",
            Self::Negative => "Harga tidak boleh negatif.",
            Self::Ambiguous => "Angka ini dapat dibaca dua arti. Tulis tanpa titik dan koma, misalnya 45000.",
            Self::TooFine => "Lebih dari dua angka di belakang koma. Bulatkan dahulu.",
            Self::TooLarge => "Angka ini terlalu besar.",
            Self::Rounded => "Excel telah membulatkan angka ini. Ketik ulang sebagai angka biasa.",
        }
    }
}

impl Money {
    /// Reads an amount as somebody wrote it.
    pub fn read(written: &str) -> Result<Self, Unclear> {
        let plain = without_currency(written)?;
        if plain.contains(['e', 'E']) {
            let is_power = plain.split_once(['e', 'E']).is_some_and(|(a, b)| {
                a.starts_with(|c: char| c.is_ascii_digit()) && b.trim_start_matches(['+', '-']).bytes().all(|b| b.is_ascii_digit())
            });
            return Err(if is_power { Unclear::Rounded } else { Unclear::NotANumber });
        }
        let (whole, sen) = split(&plain)?;
        amount(&whole, &sen)
    }

    /// An amount that a spreadsheet keeps as a number.
    pub fn of_number(number: f64) -> Result<Self, Unclear> {
        if !number.is_finite() {
            return Err(Unclear::NotANumber);
        }
        if number < 0.0 {
            return Err(Unclear::Negative);
        }
        if number >= 1e13 {
            return Err(Unclear::TooLarge);
        }
        // A float knows about 16 digits.
        let (exact, doubt) = (number * 100.0, 1e-3 + number * 100.0 * 4.0 * f64::EPSILON);
        let sen = exact.round();
        if (exact - sen).abs() > doubt { Err(Unclear::TooFine) } else { Ok(Self::sen(sen as i64)) }
    }
}

/// Without `Rp`, `IDR`, `,-` and blanks.
fn without_currency(written: &str) -> Result<String, Unclear> {
    let text = written.trim().replace(['\u{a0}', '\u{202f}', '\u{2007}'], " ");
    let mut text = text.as_str();
    let starts = |text: &str, with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    for currency in ["Rp.", "Rp", "IDR"] {
        if starts(text, currency) {
            text = text[currency.len()..].trim_start();
            break;
        }
    }
    if text.starts_with(['-', '\u{2212}']) || (text.starts_with('(') && text.ends_with(')')) {
        return Err(Unclear::Negative);
    }
    for nothing in [",--", ",-", ".-", ",="] {
        if let Some(rest) = text.strip_suffix(nothing) {
            text = rest;
            break;
        }
    }
    Ok(text.trim_end().to_owned())
}

/// The digits before and after the decimal mark.
fn split(text: &str) -> Result<(String, String), Unclear> {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !text.starts_with(|c: char| c.is_ascii_digit()) || !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'')) {
        return Err(Unclear::NotANumber);
    }
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let Some(last) = marks.last().copied() else { return Ok((text.to_owned(), String::new())) };
    let (front, back) = text.rsplit_once(last).unwrap_or((text, ""));
    if !is_digits(back) {
        return Err(Unclear::NotANumber);
    }
    if marks.iter().all(|mark| *mark == last) {
        if let Some(whole) = grouped(text, last) {
            return Ok((whole, String::new()));
        }
        // A single mark that can't part thousands parts the sen, unless the amount is so small that thousands may be meant.
        return match (marks.len(), last) {
            (1, '.' | ',') if back.len() <= 2 => {
                let is_small = front.len() <= 3 && back.bytes().any(|b| b != b'0');
                if is_small { Err(Unclear::Ambiguous) } else { Ok((front.to_owned(), back.to_owned())) }
            }
            _ => Err(Unclear::Ambiguous),
        };
    }
    // Two kinds: the last one parts the sen, the others thousands.
    let mut others = marks[..marks.len() - 1].iter();
    let first = marks[0];
    if !matches!(last, '.' | ',') || first == last || !others.all(|mark| *mark == first) || back.len() > 2 {
        return Err(Unclear::Ambiguous);
    }
    let whole = grouped(front, first).ok_or(Unclear::Ambiguous)?;
    Ok((whole, back.to_owned()))
}

/// The digits of `1.234.567`: groups of three after one to three digits, of which the first is not 0.
fn grouped(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    digits.bytes().all(|b| b.is_ascii_digit()).then_some(digits)
}

fn amount(whole: &str, sen: &str) -> Result<Money, Unclear> {
    let whole = whole.trim_start_matches('0');
    if whole.len() > 13 {
        return Err(Unclear::TooLarge);
    }
    let digits: i64 = format!("0{whole}{sen:0<2}").parse().map_err(|_| Unclear::TooLarge)?;
    Ok(Money(Decimal::new(digits, 2)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_usual_writings_are_read() {
        for written in [
            "45000",
            "45.000",
            "45,000",
            "Rp 45.000",
            "Rp45.000,-",
            "Rp. 45.000,00",
            "rp45000",
            "IDR 45,000.00",
            "45.000,00",
            " 45 000 ",
            "45\u{a0}000",
            "Rp\u{a0}45.000",
            "45000,00",
            "45000.00",
            "45000.0",
            "45'000",
            "0045000",
            "Rp 45.000,--",
        ] {
            assert_eq!(Money::read(written), Ok(Money::rupiah(45_000)), "{written:?}");
        }
        for (written, sen) in [("1.234.567,5", 123_456_750), ("1,234,567.89", 123_456_789), ("45000,50", 4_500_050), ("0", 0), ("0,00", 0)]
        {
            assert_eq!(Money::read(written), Ok(Money::sen(sen)), "{written:?}");
        }
        assert_eq!(Money::read("500,00"), Ok(Money::rupiah(500)));
    }

    #[test]
    fn what_could_be_two_prices_is_refused() {
        for written in ["12,5", "45.75", "1,5", "45000.000", "0.500", "1.234,567", "1.23.456", "12.3456", "1,234,56", "1.234.56", "1 5"] {
            assert_eq!(Money::read(written), Err(Unclear::Ambiguous), "{written:?}");
        }
    }

    #[test]
    fn what_is_no_amount_says_why() {
        for (written, why) in [
            ("", Unclear::NotANumber),
            ("abc", Unclear::NotANumber),
            ("Rp", Unclear::NotANumber),
            ("45rb", Unclear::NotANumber),
            ("1,5 jt", Unclear::NotANumber),
            ("45.", Unclear::NotANumber),
            (".5", Unclear::NotANumber),
            ("hubungi sales", Unclear::NotANumber),
            ("４５", Unclear::NotANumber),
            ("-45000", Unclear::Negative),
            ("Rp -45.000", Unclear::Negative),
            ("(45.000)", Unclear::Negative),
            ("4.5E+04", Unclear::Rounded),
            ("4,5e4", Unclear::Rounded),
            ("12345678901234", Unclear::TooLarge),
        ] {
            assert_eq!(Money::read(written), Err(why), "{written:?}");
        }
    }

    #[test]
    fn numbers_are_taken_at_their_word() {
        assert_eq!(Money::of_number(45_000.0), Ok(Money::rupiah(45_000)));
        assert_eq!(Money::of_number(45.75), Ok(Money::sen(4_575)));
        assert_eq!(Money::of_number(0.1 + 0.2), Ok(Money::sen(30)));
        assert_eq!(Money::of_number(45_000.333_3), Err(Unclear::TooFine));
        for (number, why) in
            [(f64::NAN, Unclear::NotANumber), (f64::INFINITY, Unclear::NotANumber), (-1.0, Unclear::Negative), (1e13, Unclear::TooLarge)]
        {
            assert_eq!(Money::of_number(number), Err(why));
        }
    }

    proptest! {
        #[test]
        fn what_we_write_is_read_again(sen in 0i64..=999_999_999_999_999) {
            let money = Money::sen(sen);
            if sen >= 100_000 || sen % 100 == 0 {
                prop_assert_eq!(Money::read(&money.display_id()), Ok(money));
                prop_assert_eq!(Money::read(&money.to_string()), Ok(money));
            }
            prop_assert_eq!(Money::of_number(sen as f64 / 100.0), Ok(money));
        }

        #[test]
        fn nothing_written_is_too_odd(written in any::<String>()) {
            let _ = Money::read(&written);
        }

        #[test]
        fn no_mark_makes_a_price_a_thousand_times_another(written in "[0-9]{1,6}[.,][0-9]{1,3}") {
            // What is read agrees with every reading that the writing allows for.
            if let Ok(money) = Money::read(&written) {
                let (front, back) = written.split_once(['.', ',']).unwrap();
                let as_thousands = format!("{front}{back}").parse::<i64>().unwrap();
                let is_thousands = money == Money::rupiah(as_thousands);
                let is_decimal = back.len() <= 2;
                prop_assert!(is_thousands != is_decimal || as_thousands == 0, "{} read as {}", written, money);
            }
        }
    }
}
