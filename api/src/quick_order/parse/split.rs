//! One line, several items.

use super::chatter::{self, Ignored};
use super::reading::{self, Amount, Reading};
use super::{Draft, Unclear, tokens, words};

/// One item.
pub(super) fn draft(text: &str, numbered: bool) -> Draft {
    if let Some(why) = chatter::ignored(text) {
        return Draft::Ignored(why);
    }
    let sentence = text.trim_start_matches(['=', ':', '@', ' ']);
    let announced = sentence.split([' ', ':', '=']).next().is_some_and(|word| words::announces_quantity(&word.to_ascii_lowercase()));
    let number = if announced { sentence.trim_start_matches(|c: char| !c.is_ascii_digit()) } else { sentence };
    if let Some(value) = tokens::quantity(number) {
        return Draft::Quantity(value);
    }
    let tokens = tokens::tokens(text);
    if tokens.iter().filter(|token| token.kind == tokens::Kind::Code).count() > 1 {
        return Draft::Unclear(None, Unclear::SeveralCodes);
    }
    let reading = reading::read(tokens);
    // `saya dari Jaya Motor`: what is left without the talk is no item either.
    if reading.code.is_none()
        && reading.amount == Amount::Unsaid
        && reading.leading.is_none()
        && reading.asks()
        && let Some(why) = chatter::ignored(&reading.name)
    {
        return Draft::Ignored(why);
    }
    match (reading.asks(), reading.amount) {
        (true, _) => Draft::Text { reading, numbered },
        (false, Amount::Said(value)) => Draft::Quantity(value),
        (false, _) => Draft::Ignored(Ignored::NoWords),
    }
}

/// A way to cut a line.
type Cut = fn(&str) -> Vec<String>;

/// The items of a line that has several, each with its own quantity or each with its part number.
pub(super) fn split(text: &str, numbered: bool) -> Option<Vec<(Option<String>, Draft)>> {
    let ways: [Cut; 5] = [
        |text| pieces(text, &[";", ",", "|"], &["dan", "&", "+"]),
        |text| pieces(text, &[";", "|"], &[]),
        // PAD SET,FR BRAKE 2, SHOE SET,BRAKE 3
        |text| pieces(text, &[", ", "; "], &[]),
        |text| pieces(text, &[";", ","], &[]),
        by_codes,
    ];
    ways.iter().find_map(|way| {
        let parts: Vec<String> = way(text);
        if parts.len() < 2 {
            return None;
        }
        let drafts: Vec<Draft> = parts.iter().map(|part| draft(part, numbered)).collect();
        let items: Vec<&Reading> = drafts
            .iter()
            .filter_map(|draft| match draft {
                Draft::Text { reading, .. } => Some(reading),
                _ => None,
            })
            .collect();
        let ignored = drafts.iter().filter(|draft| matches!(draft, Draft::Ignored(_))).count();
        let have_quantities = items.iter().all(|item| matches!(item.amount, Amount::Said(_)) || item.leading.is_some());
        let have_codes = items.iter().all(|item| item.code.is_some());
        let is_clear = items.len() + ignored == drafts.len() && !items.is_empty() && (items.len() == 1 || have_quantities || have_codes);
        is_clear.then(|| parts.into_iter().map(Some).zip(drafts).collect())
    })
}

/// The text cut at signs and words; a comma within a number (`0,8L`) is none.
fn pieces(text: &str, signs: &[&str], joiners: &[&str]) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if joiners.contains(&word.to_ascii_lowercase().as_str()) {
            parts.push(String::new());
            continue;
        }
        let word = format!("{word} ");
        let mut rest = word.as_str();
        while let Some((at, length)) = cut(rest, signs) {
            parts.last_mut().into_iter().for_each(|part| part.push_str(&rest[..at]));
            parts.push(String::new());
            rest = &rest[at + length..];
        }
        parts.last_mut().into_iter().for_each(|part| part.push_str(rest));
    }
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

/// The first of these signs that does not stand within a number.
fn cut(text: &str, signs: &[&str]) -> Option<(usize, usize)> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    signs
        .iter()
        .filter_map(|sign| {
            let mut places = text.match_indices(sign).map(|(at, _)| at);
            let at = places.find(|at| {
                let (before, after) = (text[..*at].chars().next_back(), text[at + sign.len()..].chars().next());
                !(sign.starts_with(',') && is_digit(before) && is_digit(after))
            })?;
            Some((at, sign.len()))
        })
        .min()
}

/// `06455K59A71 5 17210K16900 2`: cut before each part number, or behind it when the quantities stand in front.
fn by_codes(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let has_code = |word: &&str| tokens::tokens(word).iter().any(|token| token.kind == tokens::Kind::Code);
    let places: Vec<usize> = (0..words.len()).filter(|at| has_code(&words[*at])).collect();
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return Vec::new() };
    let is_choice = words.iter().any(|word| ["atau", "/", "or"].contains(&word.to_ascii_lowercase().as_str()));
    if places.len() < 2 || is_choice {
        return Vec::new();
    }
    let ends: Vec<usize> = if *first == 0 {
        places[1..].iter().copied().chain([words.len()]).collect()
    } else if last + 1 == words.len() {
        places.iter().map(|place| place + 1).collect()
    } else {
        return Vec::new();
    };
    let mut from = 0;
    ends.into_iter().map(|end| words[std::mem::replace(&mut from, end)..end].join(" ")).collect()
}
