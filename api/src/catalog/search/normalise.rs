//! What people typed, as words: lower case, everything that is no letter or digit a gap.

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
        let mut gaps = String::with_capacity(typed.len());
        let mut foreign = false;
        for c in typed.chars() {
            match plain(c) {
                Some(c) => gaps.push(c),
                None => {
                    foreign |= c.is_alphanumeric();
                    gaps.push(' ');
                }
            }
        }
        let words = measures(gaps.split_ascii_whitespace().map(str::to_owned).collect());
        let words = &words[..words.len().min(MAX_WORDS)];
        Self { normal: words.join(" "), foreign: foreign && words.is_empty() }
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

/// Measures as the catalogue writes them: `800 ml` and `0,8 liter` are `0 8l`; `125cc` is `125`.
fn measures(words: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        // The unit stands by itself after its number, or is stuck to it.
        let (number, unit) = match out.pop_if(|last| is_number(last) && is_unit(&word)) {
            Some(number) => (number, word.clone()),
            None => {
                let number = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
                (number.to_owned(), word[number.len()..].to_owned())
            }
        };
        let apart = word == unit && !number.is_empty();
        match (unit.as_str(), litres(&number)) {
            ("ml", Some(litres)) => out.extend(litres),
            ("l" | "lt" | "ltr" | "liter" | "litre", _) if is_number(&number) && number.len() < 3 => out.push(format!("{number}l")),
            ("cc", _) if is_number(&number) => out.push(number),
            _ if apart => out.extend([number, word]),
            _ => out.push(word),
        }
    }
    out
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_unit(word: &str) -> bool {
    matches!(word, "l" | "lt" | "ltr" | "liter" | "litre" | "ml" | "cc")
}

/// Millilitres as the words of litres: 800 is `0 8l`, 1000 is `1l`, 1200 is `1 2l`.
fn litres(millilitres: &str) -> Option<Vec<String>> {
    let amount: u32 = millilitres.parse().ok()?;
    if !(100..=9_999).contains(&amount) {
        return None;
    }
    let (whole, rest) = (amount / 1_000, amount % 1_000);
    if rest == 0 {
        return Some(vec![format!("{whole}l")]);
    }
    let fraction = format!("{rest:03}");
    Some(vec![whole.to_string(), format!("{}l", fraction.trim_end_matches('0'))])
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
            ("06455-K59-A71", "06455 k59 a71"),
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
    fn measures_are_written_as_in_the_catalogue() {
        for (typed, normal) in [
            ("oli 0,8L", "oli 0 8l"),
            ("oli 0.8 liter", "oli 0 8l"),
            ("oli 800ml", "oli 0 8l"),
            ("oli 800 ml", "oli 0 8l"),
            ("oli 650ml", "oli 0 65l"),
            ("oli 1000ml", "oli 1l"),
            ("oli 1 liter", "oli 1l"),
            ("oli 1200 ML", "oli 1 2l"),
            ("bohlam 12v", "bohlam 12v"),
            ("cover l", "cover l"),
            ("vario 125 l", "vario 125 l"),
            ("vario 125cc", "vario 125"),
            ("vario 125 cc", "vario 125"),
            ("ml", "ml"),
            ("5 ml", "5 ml"),
        ] {
            assert_eq!(Text::of(typed).as_str(), normal, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn is_stable_and_plain(typed in ".{0,60}") {
            let text = Text::of(&typed);
            prop_assert!(text.words().all(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())));
            prop_assert!(text.words().count() <= MAX_WORDS);
        }
    }
}
