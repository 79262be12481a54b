//! Words: lower case, everything that is no letter or digit a gap; measures and sizes written in one way.
//!
//! What people type, what the dictionary says and what the maker calls a part all come through here, so that `0,8L`,
//! `0.8 liter` and `800ml` are one word, and `12 x 20` and `12X20` another.

/// More words than this are no question; the rest is left out.
const MAX_WORDS: usize = 12;

/// The words of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    normal: String,
    /// Whether there were letters of another alphabet, which match nothing.
    foreign: bool,
}

impl Text {
    pub fn of(typed: &str) -> Self {
        let words = words(typed);
        let words = &words[..words.len().min(MAX_WORDS)];
        let foreign = words.is_empty() && typed.chars().any(char::is_alphanumeric);
        Self { normal: words.join(" "), foreign }
    }

    /// The words with single spaces between: equal for texts that mean the same.
    pub fn as_str(&self) -> &str {
        &self.normal
    }

    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.normal.split(' ').filter(|word| !word.is_empty())
    }

    /// Nothing to search for, as if there were no search.
    pub fn is_blank(&self) -> bool {
        self.normal.is_empty() && !self.foreign
    }
}

/// The words of any text.
pub fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut spaced = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        match plain(*c) {
            Some(c) => spaced.push(c),
            None if is_decimal_mark(&chars, at) => spaced.push('.'),
            None if is_times(&chars, at) => spaced.push('x'),
            None => spaced.push(' '),
        }
    }
    measures(sizes(initials(spaced.split_ascii_whitespace().map(str::to_owned).collect())))
}

/// A letter or digit as the catalogue has it: lower case, without accents.
fn plain(c: char) -> Option<char> {
    match c.to_ascii_lowercase() {
        c if c.is_ascii_alphanumeric() => Some(c),
        'à' | 'á' | 'â' | 'ä' | 'À' | 'Á' | 'Â' | 'Ä' => Some('a'),
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => Some('e'),
        'ò' | 'ó' | 'ô' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Ö' => Some('o'),
        _ => None,
    }
}

/// `0,8` and `13.8`, but not the dots of `06455.K59.A71` or `9430.120.120`: one or two digits on both sides.
fn is_decimal_mark(chars: &[char], at: usize) -> bool {
    let is_digit = |c: &&char| c.is_ascii_digit();
    if !matches!(chars[at], '.' | ',') {
        return false;
    }
    let before = chars[..at].iter().rev().take_while(is_digit).count();
    let after = chars[at + 1..].iter().take_while(is_digit).count();
    let edge = at.checked_sub(before + 1).map(|edge| chars[edge]);
    let follows = chars.get(at + 1 + after);
    (1..=2).contains(&before)
        && (1..=2).contains(&after)
        && edge.is_none_or(|c| !matches!(c, '.' | ',') && (!c.is_ascii_alphabetic() || c.eq_ignore_ascii_case(&'x')))
        && follows.is_none_or(|c| !matches!(c, '.' | ',') || !chars.get(at + 2 + after).is_some_and(char::is_ascii_digit))
}

/// `12×20`, `12*20`
fn is_times(chars: &[char], at: usize) -> bool {
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    matches!(chars[at], '×' | '*') && at > 0 && is_digit(at - 1) && is_digit(at + 1)
}

/// `C.D.I` is one word.
fn initials(words: Vec<String>) -> Vec<String> {
    let is_initial = |word: &String| word.len() == 1 && word.as_bytes()[0].is_ascii_lowercase() && word != "x";
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let run = words[at..].iter().take_while(|word| is_initial(word)).count();
        if run >= 3 {
            out.push(words[at..at + run].concat());
            at += run;
        } else {
            out.push(words[at].clone());
            at += 1;
        }
    }
    out
}

/// `12 x 20` is `12x20`.
fn sizes(words: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut joins = false;
    for (at, word) in words.iter().enumerate() {
        let starts_number = |word: &String| word.as_bytes()[0].is_ascii_digit();
        let is_times = word == "x" && out.last().is_some_and(|last| is_size(last)) && words.get(at + 1).is_some_and(starts_number);
        match out.last_mut() {
            Some(last) if is_times || joins => last.push_str(word),
            _ => out.push(word.clone()),
        }
        joins = is_times;
    }
    out
}

/// Starts with a number and has nothing but numbers and `x`.
fn is_size(word: &str) -> bool {
    word.as_bytes()[0].is_ascii_digit() && word.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'x')
}

/// Measures as one word: `800 ml` and `0,8 liter` are `0.8l`, `12 volt` is `12v`, `125cc` is `125`.
fn measures(words: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        // The unit stands by itself after its number, or is stuck to it.
        // `2 a` may be the second and a letter.
        let apart = out.pop_if(|last| is_number(last) && word != "a" && unit(&word).is_some());
        let (number, rest) = match &apart {
            Some(number) => (number.as_str(), word.as_str()),
            None => word.split_at(word.trim_end_matches(|c: char| c.is_ascii_lowercase()).len()),
        };
        match unit(rest).filter(|_| is_number(number)).and_then(|unit| measure(number, unit, apart.is_some())) {
            Some(measure) => out.push(measure),
            None => {
                out.extend(apart);
                out.push(if is_number(&word) { tidy(&word) } else { word });
            }
        }
    }
    out
}

#[derive(Clone, Copy)]
enum Unit {
    Millilitre,
    Litre,
    Displacement,
    /// Written after the number as it is.
    Short(&'static str),
}

fn unit(word: &str) -> Option<Unit> {
    match word {
        "ml" => Some(Unit::Millilitre),
        "l" | "lt" | "ltr" | "liter" | "litre" | "litr" => Some(Unit::Litre),
        "cc" => Some(Unit::Displacement),
        "v" | "volt" | "vol" => Some(Unit::Short("v")),
        "w" | "watt" | "wat" => Some(Unit::Short("w")),
        "a" | "amp" | "amper" | "ampere" => Some(Unit::Short("a")),
        "mm" | "mili" => Some(Unit::Short("mm")),
        _ => None,
    }
}

/// `None`: it is no measure after all.
fn measure(number: &str, unit: Unit, apart: bool) -> Option<String> {
    match unit {
        Unit::Millilitre => litres(number),
        // `vario 125 l` is a motorcycle and the left side.
        Unit::Litre if apart && number.len() > 2 && !number.contains('.') => None,
        Unit::Litre => Some(format!("{}l", tidy(number))),
        Unit::Displacement => Some(tidy(number)),
        Unit::Short(letters) => Some(format!("{}{letters}", tidy(number))),
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit()) && word.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// A decimal without zeros at its end, but with a digit after the point: `0.50` is `0.5`, `1.00` is `1.0`.
fn tidy(number: &str) -> String {
    match number.split_once('.') {
        Some((whole, fraction)) => {
            let fraction = fraction.trim_end_matches('0');
            format!("{whole}.{}", if fraction.is_empty() { "0" } else { fraction })
        }
        None => number.to_owned(),
    }
}

/// Millilitres as litres: 800 is `0.8l`, 1000 is `1l`, 1200 is `1.2l`.
fn litres(millilitres: &str) -> Option<String> {
    let amount: u32 = millilitres.parse().ok()?;
    if !(100..=9_999).contains(&amount) {
        return None;
    }
    let (whole, rest) = (amount / 1_000, amount % 1_000);
    if rest == 0 {
        return Some(format!("{whole}l"));
    }
    let fraction = format!("{rest:03}");
    Some(format!("{whole}.{}l", fraction.trim_end_matches('0')))
}

/// A part number as everybody could have written it: capitals and digits only, like `products.code_key`.
pub fn code_key(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_lower_case_with_single_gaps() {
        for (typed, normal) in [
            ("  Kampas   REM-depan ", "kampas rem depan"),
            ("PAD SET,FR BRAKE", "pad set fr brake"),
            ("ELEMENT COMP,AIR/C", "element comp air c"),
            ("UNIT COMP,C.D.I.", "unit comp cdi"),
            ("06455-K59-A71", "06455 k59 a71"),
            ("06455.k59.a71", "06455 k59 a71"),
            ("9430.120.120", "9430 120 120"),
            ("filtér", "filter"),
            ("---", ""),
            ("漢字 busi", "busi"),
        ] {
            assert_eq!(Text::of(typed).as_str(), normal, "{typed:?}");
        }
        assert!(Text::of(" -- ").is_blank());
        assert!(!Text::of("漢字").is_blank(), "asks for something we don't have");
    }

    #[test]
    fn measures_are_written_in_one_way() {
        for (typed, normal) in [
            ("oli 0,8L", "oli 0.8l"),
            ("oli 0.8 liter", "oli 0.8l"),
            ("oli 0.80L", "oli 0.8l"),
            ("oli 800ml", "oli 0.8l"),
            ("oli 800 ml", "oli 0.8l"),
            ("oli 650ml", "oli 0.65l"),
            ("oli 1000ml", "oli 1l"),
            ("oli 1 liter", "oli 1l"),
            ("oli 1200 ML", "oli 1.2l"),
            ("oli 0.8", "oli 0.8"),
            ("bohlam 12v", "bohlam 12v"),
            ("bohlam 12 volt 35 watt", "bohlam 12v 35w"),
            ("sekring 10 amper", "sekring 10a"),
            ("cover l", "cover l"),
            ("vario 125 l", "vario 125 l"),
            ("vario 125cc", "vario 125"),
            ("vario 125 cc", "vario 125"),
            ("ml", "ml"),
            ("5 ml", "5 ml"),
            ("piston (0.50)", "piston 0.5"),
            ("ring set 1.00", "ring set 1.0"),
            ("ban 2.50-17", "ban 2.5 17"),
            ("80/90-14", "80 90 14"),
            ("2 a", "2 a"),
        ] {
            assert_eq!(Text::of(typed).as_str(), normal, "{typed:?}");
        }
    }

    #[test]
    fn sizes_are_one_word() {
        for (typed, normal) in [
            ("bolt 6 x 20", "bolt 6x20"),
            ("bolt 6X20", "bolt 6x20"),
            ("bolt 6×20", "bolt 6x20"),
            ("seal 12 x 22 x 5", "seal 12x22x5"),
            ("o-ring 13,8 x 2,5", "o ring 13.8x2.5"),
            ("O-RING 13.8X2.5", "o ring 13.8x2.5"),
            ("x ride", "x ride"),
            ("supra x 125", "supra x 125"),
            ("revo x", "revo x"),
        ] {
            assert_eq!(Text::of(typed).as_str(), normal, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn is_stable_and_plain(typed in ".{0,60}") {
            let text = Text::of(&typed);
            prop_assert!(text.words().all(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.')));
            prop_assert!(text.words().count() <= MAX_WORDS);
            let again = Text::of(text.as_str());
            prop_assert_eq!(again.as_str(), text.as_str(), "words stay words");
        }
    }
}
